import { describe, expect, test } from 'vitest';
import { Chance } from '../../../scripts/bench/chance.mjs';
import { findDates } from '../../../src/domain/dates/find-dates';
import { dueRange } from '../../../src/domain/dates/due-range';
import { reachOf } from '../../../src/domain/dates/lexemes';
import { lexiconOf } from '../../../src/domain/dates/lexicon';
import { plusDays, readDay, type Day } from '../../../src/domain/day';
import { explainText, readText, type TextQuestion } from '../../../src/domain/follow-ups/read-text';
import { languages } from '../../../src/domain/languages/find-language';
import { defaultSettings } from '../../../src/domain/settings';
import { textsAtHand } from '../../support/texts-at-hand';

// What is read in haste must be what is read in full: `explainText` passes nothing over.

const today: Day = '2026-11-22';
const texts = textsAtHand();

function question(text: string, more: Partial<TextQuestion> = {}): TextQuestion {
	return {
		note: { path: 'People/Ann.md', text, properties: {}, tags: ['contact'], created: null },
		as: 'contact',
		names: [],
		settings: defaultSettings,
		today,
		fileDay: null,
		since: null,
		lastContact: null,
		...more,
	};
}

/** How the reading in haste differs from the one in full; null where it does not. */
function difference(asked: TextQuestion): unknown {
	const { followUps, lastTouch, mentions, rereadOn } = explainText(asked);
	const [quick, full] = [readText(asked), { followUps, lastTouch, mentions, rereadOn }];
	return JSON.stringify(quick) === JSON.stringify(full) ? null : { asked, quick, full };
}

describe('what is still open, read with what is settled passed over, is the same', () => {
	test('in every note at hand, on the day of the golden notes and on others', () => {
		expect(texts.length).toBeGreaterThan(350);
		for (const text of texts)
			for (const day of ['2026-09-30', today, '2027-02-01'] as const)
				expect(difference(question(text, { today: day }))).toBeNull();
	});

	test('in every note at hand as one of a day that links to people', () => {
		for (const text of texts) {
			const linked = text.replace(/\b(?:her|him|them|she|he|sie|ihn|elle|lui)\b/gi, '[[Ann]]');
			expect(difference(question(linked, { as: 'dated', fileDay: '2026-11-20' }))).toBeNull();
		}
	});

	test('in mixtures of their lines, with other days and touches known from elsewhere', () => {
		const chance = new Chance(7);
		for (let round = 0; round < 700; round++) {
			const text = mixture(chance);
			const lastContact = chance.oneIn(3) ? plusDays(today, -chance.upTo(60)) : null;
			const asked = question(text, { lastContact, today: plusDays(today, chance.upTo(200) - 60) });
			expect(difference(asked)).toBeNull();
		}
	});
});

/** Lines of many notes, more of them newer ones than older ones, some with their days moved. */
function mixture(chance: Chance): string {
	const lines: string[] = [];
	for (let count = 3 + chance.upTo(20); count > 0; count--) {
		const from = chance.of(texts).split('\n');
		const at = chance.upTo(from.length);
		lines.push(...from.slice(at, at + 1 + chance.upTo(3)));
		if (chance.oneIn(4)) lines.push(chance.of(moving));
	}
	const days = chance.upTo(400) - 200;
	return lines.join('\n').replace(/\d{4}-\d\d-\d\d/g, (day) => {
		const known = readDay(day);
		return known && !chance.oneIn(3) ? plusDays(known, days) : day;
	});
}

/** Lines that take the place of what was promised, or say that it is done with. */
const moving = [
	'- 2026-11-10 Moved to 4 December.',
	'- so now 12 Dec',
	'- 2026-10-02 Lunch moved to next Friday',
	'- [x] call postponed to 3 January',
	'- 2026-11-19 cancelled the call',
	'- 2026-11-15 Sent the quote.',
	'- afterwards ring her',
	'- The day after call him',
	'- on that Friday send it (moved to 2026-12-05)',
	'- then ring her in two weeks',
	'- [ ] Ring him 📅 2026-11-30',
];

describe('no date lies further ahead than its words may lead', () => {
	test.each(languages)('$code', ({ dates, ...rest }) => {
		const language = { dates, ...rest };
		const lexicon = lexiconOf(dates);
		const chance = new Chance(3);
		const vocabulary = wordsOf(dates);
		let found = 0;
		for (let round = 0; round < 8000; round++) {
			const text = Array.from({ length: 2 + chance.upTo(7) }, () => chance.of(vocabulary)).join(' ');
			const reach = reachOf(text, lexicon, 0, dates);
			if (reach === Infinity) continue;
			const reference = plusDays(today, chance.upTo(400));
			for (const anchor of [null, plusDays(reference, chance.upTo(40))]) {
				const asked = { reference, language, dayFirst: true, prose: true, anchor };
				for (const date of findDates(text, asked)) {
					found++;
					const last = plusDays(anchor ?? reference, reach);
					expect([text, date.end <= last, dueRange(date).due <= plusDays(last, 7)]).toEqual([
						text,
						true,
						true,
					]);
				}
			}
		}
		expect(found).toBeGreaterThan(300);
	});
});

/** The words of a language that lead no further than some weeks, months and seasons, and what stands beside them. */
function wordsOf(dates: (typeof languages)[number]['dates']): readonly string[] {
	const { day, workday, week, fortnight, weekend } = dates.units;
	const all = [
		...dates.weekdays,
		...dates.weekdaysPlural,
		...dates.months,
		...dates.seasons,
		...[day, workday, week, fortnight, weekend].map((unit) => unit ?? ''),
		...Object.keys(dates.days),
		...Object.keys(dates.leaning),
		...Object.keys(dates.numbers),
		...Object.keys(dates.ordinals),
		...Object.values(dates.relations),
		...Object.values(dates.edges),
		...Object.values(dates.bounds),
		...Object.values(dates.small),
		...Object.keys(dates.shortForms),
	];
	return all.flatMap((words) => words.split('|')).filter((word) => word !== '');
}
