import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../src/domain/edit/edit';
import { done } from '../../../src/domain/edit/follow-up-edits';
import { comesAgain, nextTurn } from '../../../src/domain/edit/next-turn';
import { atHand, openIn } from './notes-at-hand';

/** A Sunday. */
const today = '2026-11-22';

describe('the next turn of a task, done on 22 November,', () => {
	it.each<[string, string]>([
		['Ring her 🔁 every day 📅 2026-11-20', 'Ring her 🔁 every day 📅 2026-11-21'],
		['Ring her 🔁 every week 📅 2026-11-20', 'Ring her 🔁 every week 📅 2026-11-27'],
		['Ring her 🔁 every 3 weeks 📅 2026-11-20', 'Ring her 🔁 every 3 weeks 📅 2026-12-11'],
		['Ring her 🔁 every other week 📅 2026-11-20', 'Ring her 🔁 every other week 📅 2026-12-04'],
		['Ring her 🔁 every month 📅 2027-01-31', 'Ring her 🔁 every month 📅 2027-02-28'],
		['Ring her 🔁 every 2 years 📅 2028-02-29', 'Ring her 🔁 every 2 years 📅 2030-02-28'],
		['Ring her 🔁 every weekday 📅 2026-11-20', 'Ring her 🔁 every weekday 📅 2026-11-23'],
		['Ring her 🔁 every week when done 📅 2026-11-10', 'Ring her 🔁 every week when done 📅 2026-11-29'],
		[
			'Ring her 🔁 every weekday when done ⏳ 2026-11-10',
			'Ring her 🔁 every weekday when done ⏳ 2026-11-23',
		],
		[
			'Ring her 🛫 2026-11-18 ⏳ 2026-11-19 📅 2026-11-20 🔁 every week #a',
			'Ring her 🛫 2026-11-25 ⏳ 2026-11-26 📅 2026-11-27 🔁 every week #a',
		],
		[
			'Ring her [repeat:: every 2 days] [due:: 2026-11-20]',
			'Ring her [repeat:: every 2 days] [due:: 2026-11-22]',
		],
		[
			'Ring her ➕ 2026-11-01 🔁 every week 📅 2026-11-20 🆔 abc ⛔ d1,e2 ^block',
			'Ring her ➕ 2026-11-22 🔁 every week 📅 2026-11-27',
		],
	])('%s', (line, next) => {
		expect(comesAgain(line)).toBe(true);
		expect(nextTurn(line, today)?.line).toBe(next);
	});

	it.each([
		'Ring her 🔁 every month on the last Friday 📅 2026-11-20',
		'Ring her 🔁 every week on Tuesday 📅 2026-11-20',
		'Ring her 🔁 every week',
		'Ring her 🔁 every week 📅 2026-02-31',
		'Ring her every week 📅 2026-11-20',
	])('is not made up for: %s', (line) => {
		expect(nextTurn(line, today)).toBeNull();
	});

	it.each(['\n', '\r\n'])('stands on the line above, and all else where it was', (end) => {
		const text = [
			'- [ ] Send the deck 📅 2026-11-30',
			'\t* [/] Ring her 🔁 every week 📅 2026-11-20',
			'\t\t- about the list',
			'- 2026-11-18 Email her next Tuesday.',
			'',
		].join(end);
		const at = atHand(text);
		const followUp = openIn(at).find((one) => one.text.startsWith('Ring'));
		if (!followUp) throw new Error('It is open.');
		const edit = done(at, followUp);
		if (isRefused(edit)) throw new Error(edit.refused);
		expect(edit.text).toBe(
			text.replace(
				'\t* [/] Ring her 🔁 every week 📅 2026-11-20',
				`\t* [ ] Ring her 🔁 every week 📅 2026-11-27${end}\t* [x] Ring her 🔁 every week 📅 2026-11-20 ✅ 2026-11-22`,
			),
		);
		const left = openIn(atHand(edit.text)).map(({ due }) => due);
		expect([...left].sort()).toEqual(['2026-11-24', '2026-11-27', '2026-11-30']);
		expect(isRefused(done(atHand(edit.text), followUp))).toBe(true);
	});
});
