import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as chrono from 'chrono-node';
import { readDay, type Day } from '../../src/domain/day';
import { findDates } from '../../src/domain/dates/find-dates';
import { dutch } from '../../src/domain/languages/dutch';
import { english } from '../../src/domain/languages/english';
import { french } from '../../src/domain/languages/french';
import { german } from '../../src/domain/languages/german';
import type { Language } from '../../src/domain/languages/language';
import { spanish } from '../../src/domain/languages/spanish';

interface Expected {
	readonly index?: number;
	readonly matched?: string;
	readonly kind: string;
	readonly grain?: string;
	readonly holiday?: string;
	readonly start?: string;
	readonly startPast?: string;
}

interface Row {
	readonly source: string;
	readonly suite: string;
	readonly lang: string;
	readonly locale: string;
	readonly text: string;
	readonly ref: string | null;
	readonly expected: readonly Expected[];
}

interface Hit {
	readonly index: number;
	readonly end: number;
	readonly start: string;
}

type Reader = (row: Row, reference: Day) => readonly Hit[];

interface Tally {
	right: number;
	wrong: number;
	missed: number;
	spurious: number;
	withoutDate: number;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
	en: english,
	de: german,
	fr: french,
	es: spanish,
	nl: dutch,
};
const CHRONO: Readonly<Record<string, Pick<typeof chrono, 'parse'>>> = {
	en: chrono.en,
	de: chrono.de,
	fr: chrono.fr,
	es: chrono.es,
	nl: chrono.nl,
};
/** What the sources read their relative dates against where a row names no day. */
const USUAL_REFERENCE: Day = '2016-11-07';

const own: Reader = (row, reference) => {
	const language = LANGUAGES[row.lang];
	if (!language) return [];
	const found = findDates(row.text, {
		reference,
		language,
		dayFirst: isDayFirst(row),
		prose: false,
		anchor: null,
	});
	return found.map(({ index, text, start }) => ({ index, end: index + text.length, start }));
};

const plainChrono: Reader = (row, reference) => {
	const [year = 0, month = 1, day = 1] = reference.split('-').map(Number);
	const reader = row.lang === 'en' && isDayFirst(row) ? chrono.en.GB : CHRONO[row.lang];
	const results = reader?.parse(row.text, new Date(year, month - 1, day, 12)) ?? [];
	return results.map(({ index, text, start }) => {
		const two = (part: chrono.Component): string => String(start.get(part)).padStart(2, '0');
		return { index, end: index + text.length, start: `${start.get('year')}-${two('month')}-${two('day')}` };
	});
};

function isDayFirst(row: Row): boolean {
	return !['en', 'en-US', 'en-CA'].includes(row.locale);
}

/** Days are compared, so only what is expected to be a day counts; holidays of duckling's long list are left out. */
function isCounted({ kind, grain, holiday }: Expected): boolean {
	return kind === 'date' && (grain === undefined || grain === 'Day') && !holiday;
}

/** An impossible date (31 February) is right when nothing is found in its place. */
function isImpossible({ start }: Expected): boolean {
	return start === undefined || start === null || start.startsWith('0001');
}

function judge(row: Row, hits: readonly Hit[], tally: Tally): string[] {
	const left = [...hits];
	const complaints: string[] = [];
	if (row.expected.length === 0) {
		tally.withoutDate++;
		if (left.length > 0) tally.spurious++;
		return left.map((hit) => `spurious ${hit.start}`);
	}
	if (row.suite.endsWith('Extractor')) return complaints;
	for (const expected of row.expected.filter(isCounted)) {
		const overlaps = (hit: Hit): boolean =>
			expected.index === undefined ||
			(hit.index < expected.index + (expected.matched?.length ?? 1) && hit.end > expected.index);
		if (isImpossible(expected)) {
			if (left.some(overlaps)) {
				tally.wrong++;
				complaints.push(`impossible "${expected.matched ?? ''}" read`);
			} else tally.right++;
			continue;
		}
		const at = left.findIndex((hit) => hit.start === expected.start || hit.start === expected.startPast);
		if (at >= 0) {
			left.splice(at, 1);
			tally.right++;
			continue;
		}
		const wrong = left.filter(overlaps);
		if (wrong.length > 0) tally.wrong++;
		else tally.missed++;
		complaints.push(
			`${wrong.length > 0 ? 'wrong' : 'missed'} "${expected.matched ?? ''}" ${expected.start}: ${wrong.map((hit) => hit.start).join(' ')}`,
		);
	}
	return complaints;
}

/** Reads every `*.jsonl.gz` of a folder, prints how many dates are right, beside plain chrono-node. */
export function printDateAccuracy(folder: string, details: string | null): void {
	const readers: Readonly<Record<string, Reader>> = { 'What Then': own, 'chrono-node': plainChrono };
	const tallies = new Map<string, Record<string, Tally>>();
	for (const file of readdirSync(folder)
		.filter((name) => name.endsWith('.jsonl.gz'))
		.sort()) {
		for (const line of gunzipSync(readFileSync(join(folder, file)))
			.toString('utf8')
			.split('\n')) {
			if (!line) continue;
			const row = JSON.parse(line) as Row;
			const name = `${row.source} ${row.lang}${row.locale === 'en-GB' ? '-GB' : ''} ${row.source === 'duckling' ? 'days' : row.suite}`;
			const reference = readDay((row.ref ?? USUAL_REFERENCE).slice(0, 10)) ?? USUAL_REFERENCE;
			for (const [reader, read] of Object.entries(readers)) {
				const sides = tallies.get(name) ?? {};
				tallies.set(name, sides);
				const tally = (sides[reader] ??= { right: 0, wrong: 0, missed: 0, spurious: 0, withoutDate: 0 });
				const complaints = judge(row, read(row, reference), tally);
				if (details && reader === 'What Then' && name.includes(details)) {
					for (const complaint of complaints)
						console.log(`${name} | ${reference} | ${row.text} | ${complaint}`);
				}
			}
		}
	}
	console.log(
		'dates'.padEnd(38),
		'expected',
		Object.keys(readers)
			.map((reader) => `${reader}: right wrong missed spurious`)
			.join(' | '),
	);
	for (const [name, sides] of tallies) {
		const first = Object.values(sides)[0];
		const expected = first ? first.right + first.wrong + first.missed : 0;
		if (expected + (first?.withoutDate ?? 0) === 0) continue;
		const columns = Object.values(sides).map(({ right, wrong, missed, spurious, withoutDate }) => {
			const share = (count: number): string =>
				(expected ? `${((100 * count) / expected).toFixed(1)}%` : '–').padStart(6);
			return `${share(right)} ${share(wrong)} ${share(missed)} ${spurious}/${withoutDate}`;
		});
		console.log(name.padEnd(38), String(expected).padStart(5), columns.join(' | '));
	}
}
