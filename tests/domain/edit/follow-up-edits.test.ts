import { describe, expect, it } from 'vitest';
import { isRefused, type EditResult } from '../../../src/domain/edit/edit';
import { done, notAFollowUp, pinned, snooze } from '../../../src/domain/edit/follow-up-edits';
import type { NoteAtHand } from '../../../src/domain/edit/note-at-hand';
import { explainNote } from '../../../src/domain/explain-note';
import type { FollowUp } from '../../../src/domain/follow-ups/follow-up';
import { atHand, openIn } from './notes-at-hand';

type Act = (at: NoteAtHand, followUp: FollowUp) => EditResult;

/** The text after an action on the n-th open follow-up; the reason where nothing was written. */
function after(text: string, act: Act, nth = 0): string {
	const at = atHand(text);
	const followUp = openIn(at)[nth];
	if (!followUp) throw new Error(`Nothing is open in: ${text}`);
	const edit = act(at, followUp);
	return isRefused(edit) ? edit.refused : edit.text;
}

const later: Act = (at, followUp) => snooze(at, followUp, '2026-12-16');

describe('done marks', () => {
	it.each<[string, string, string, number?]>([
		['a sentence', '2026-11-18 Ring her next Tuesday.', '2026-11-18 Ring her next Tuesday. ✅ 2026-11-22'],
		['words without a full stop', '2026-11-18 ring her tues', '2026-11-18 ring her tues ✅ 2026-11-22'],
		[
			'one of two sentences',
			'2026-11-18 Ring her Tuesday. Send the deck Friday.',
			'2026-11-18 Ring her Tuesday. ✅ 2026-11-22 Send the deck Friday.',
			0,
		],
		[
			'the other of two sentences',
			'2026-11-18 Ring her Tuesday. Send the deck Friday.',
			'2026-11-18 Ring her Tuesday. Send the deck Friday. ✅ 2026-11-22',
			1,
		],
		[
			'one of two in a sentence',
			'2026-11-18 Ring her Tuesday, then send the deck Friday.',
			'2026-11-18 Ring her Tuesday (✅ 2026-11-22), then send the deck Friday.',
		],
		[
			'words in front of a semicolon',
			'2026-11-18 ring her Tuesday; send the deck Friday',
			'2026-11-18 ring her Tuesday ✅ 2026-11-22; send the deck Friday',
		],
		[
			'bold words behind their emphasis',
			'2026-11-18 **Ring her Tuesday.** Nice.',
			'2026-11-18 **Ring her Tuesday.** ✅ 2026-11-22 Nice.',
		],
		[
			'words before the name of a block',
			'2026-11-18 Ring her Tuesday ^abc-1',
			'2026-11-18 Ring her Tuesday ✅ 2026-11-22 ^abc-1',
		],
		['a task', '- [ ] Ring her by 2026-12-01', '- [x] Ring her by 2026-12-01 ✅ 2026-11-22'],
		[
			'a task with its tags and block',
			'\t* [/] Ring her #call 📅 2026-12-01 ^a  ',
			'\t* [x] Ring her #call 📅 2026-12-01 ✅ 2026-11-22 ^a  ',
		],
		['a numbered task', '1. [ ] Ring her 📅 2026-12-01', '1. [x] Ring her 📅 2026-12-01 ✅ 2026-11-22'],
		[
			'a task of a callout',
			'> [!todo]\n> - [ ] Ring her 📅 2026-12-01',
			'> [!todo]\n> - [x] Ring her 📅 2026-12-01 ✅ 2026-11-22',
		],
		[
			'one of two in a task, which stays open',
			'- [ ] Ring her on 1 December. Send the deck on 4 December.',
			'- [ ] Ring her on 1 December. ✅ 2026-11-22 Send the deck on 4 December.',
		],
		[
			'a next step in a table',
			'| Date | What | Next |\n| --- | --- | --- |\n| 2026-11-18 | Met | Ring her next Tuesday |',
			'| Date | What | Next |\n| --- | --- | --- |\n| 2026-11-18 | Met | Ring her next Tuesday ✅ 2026-11-22 |',
		],
	])('%s', (_what, text, marked, nth = 0) => {
		for (const end of ['', '\n', '\r\n']) {
			const whole = text.replaceAll('\n', end === '\r\n' ? '\r\n' : '\n') + end;
			expect(after(whole, done, nth)).toBe(marked.replaceAll('\n', end === '\r\n' ? '\r\n' : '\n') + end);
		}
	});

	it('the nearest of equal lines, wherever it went meanwhile', () => {
		const line = '- 2026-11-18 Ring her next Tuesday.\n';
		const at = atHand(line + line + line);
		const second = openIn(at)[1];
		if (!second) throw new Error('Three are open.');
		const now = atHand(`\uFEFFNew above.\n\n${line}${line}${line}`);
		const edit = done(now, second);
		expect(edit).toMatchObject({ line: 3, after: '- 2026-11-18 Ring her next Tuesday. ✅ 2026-11-22' });
	});

	it('the one that is meant of two equal sentences on a line, once', () => {
		const at = atHand('- 2026-11-18 Ring her Tuesday. Ring her Tuesday.\n');
		const [first, second] = openIn(at);
		if (!first || !second) throw new Error('Two are open.');
		expect(first.id).not.toBe(second.id);
		const one = done(at, first);
		const other = done(at, second);
		if (isRefused(one) || isRefused(other)) throw new Error('Both can be done.');
		expect(one.after).toBe('- 2026-11-18 Ring her Tuesday. ✅ 2026-11-22 Ring her Tuesday.');
		expect(other.after).toBe('- 2026-11-18 Ring her Tuesday. Ring her Tuesday. ✅ 2026-11-22');
		const now = atHand(one.text);
		expect(done(now, first)).toEqual({ refused: 'settled' });
		expect(openIn(now).map(({ id }) => id)).toEqual([second.id]);
		expect(isRefused(done(now, second))).toBe(false);
		expect(done(atHand(other.text), second)).toEqual({ refused: 'settled' });
	});

	it('once: what is marked is settled, and a text that is gone has changed', () => {
		for (const text of [
			'- 2026-11-18 Ring her next Tuesday.\n',
			'- [ ] Ring 📅 2026-11-24\n- [ ] Ring 📅 2026-11-24\n',
		]) {
			const at = atHand(text);
			const [followUp] = openIn(at);
			if (!followUp) throw new Error('One is open.');
			const once = done(at, followUp);
			if (isRefused(once)) throw new Error(once.refused);
			expect(done(atHand(once.text), followUp)).toEqual({ refused: 'settled' });
			expect(done(atHand('- 2026-11-18 Something else.\n'), followUp)).toEqual({ refused: 'changed' });
			expect(done(atHand(''), followUp)).toEqual({ refused: 'changed' });
		}
	});
});

describe('snooze', () => {
	it.each<[string, string, string]>([
		[
			'puts the day behind the date',
			'2026-11-18 Ring her next Tuesday about the deck.',
			'2026-11-18 Ring her next Tuesday (moved to 2026-12-16) about the deck.',
		],
		[
			'replaces the day that it was moved to',
			'2026-11-18 Ring her next Tuesday (moved to 2026-12-01).',
			'2026-11-18 Ring her next Tuesday (moved to 2026-12-16).',
		],
		[
			'writes behind a pinned day',
			'2026-11-18 Ring her next Tuesday (2026-11-24).',
			'2026-11-18 Ring her next Tuesday (2026-11-24) (moved to 2026-12-16).',
		],
		[
			'never into a link',
			'2026-11-18 Ring her on [[2026-12-01|Tuesday]] about it.',
			'2026-11-18 Ring her on [[2026-12-01|Tuesday]] (moved to 2026-12-16) about it.',
		],
		['replaces 📅', '- [ ] Ring her 📅 2026-12-01 #a', '- [ ] Ring her 📅 2026-12-16 #a'],
		[
			'replaces 📅 and leaves ⏳',
			'- [ ] Ring her ⏳ 2026-11-30 📅 2026-12-01',
			'- [ ] Ring her ⏳ 2026-11-30 📅 2026-12-16',
		],
		['replaces ⏳ alone', '- [ ] Ring her ⏳ 2026-12-01', '- [ ] Ring her ⏳ 2026-12-16'],
		[
			'replaces a Dataview date',
			'- [ ] Ring her [due:: [[2026-12-01]]] #a',
			'- [ ] Ring her [due:: [[2026-12-16]]] #a',
		],
		[
			'says so in German',
			'18.11.2026: Wir haben uns getroffen. Ich rufe sie am Dienstag an.',
			'18.11.2026: Wir haben uns getroffen. Ich rufe sie am Dienstag (verschoben auf 2026-12-16) an.',
		],
		[
			'says so in French',
			"18/11/2026 Nous avons déjeuné avec elle. Je dois la rappeler mardi prochain pour l'offre.",
			"18/11/2026 Nous avons déjeuné avec elle. Je dois la rappeler mardi prochain (reporté au 2026-12-16) pour l'offre.",
		],
	])('%s', (_what, text, moved) => {
		expect(after(text, later)).toBe(moved);
		const open = openIn(atHand(moved));
		expect(open.map(({ due, from }) => [from, due])).toEqual([['2026-12-16', '2026-12-16']]);
	});

	it('moves back as well as on, and the same day twice is nothing to do', () => {
		const text = '2026-11-18 Ring her next Tuesday (moved to 2026-12-16).';
		expect(after(text, (at, followUp) => snooze(at, followUp, '2026-11-23'))).toBe(
			'2026-11-18 Ring her next Tuesday (moved to 2026-11-23).',
		);
		expect(after(text, later)).toBe('nothing-to-do');
	});

	it('keeps the plan for a day once that day has come', () => {
		const moved = after('2026-12-01 Dinner at ours', later);
		expect(openIn(atHand(moved)).map(({ due }) => due)).toEqual(['2026-12-16']);
	});
});

describe('not a follow-up', () => {
	it.each<[string, string, string, number?]>([
		[
			'is said behind the sentence',
			'2026-11-18 Ring her Tuesday. Nice.',
			'2026-11-18 Ring her Tuesday. %%not a follow-up%% Nice.',
		],
		[
			'is said behind the date of one of several',
			'2026-11-18 Ring her Tuesday, then send the deck Friday.',
			'2026-11-18 Ring her Tuesday, then send the deck Friday %%not a follow-up%%.',
			1,
		],
		['is said of a task', '- [ ] Ring her 📅 2026-12-01', '- [ ] Ring her 📅 2026-12-01 %%not a follow-up%%'],
		[
			'is said in all languages alike',
			'18.11.2026: Wir haben uns getroffen. Ich rufe sie am Dienstag an.',
			'18.11.2026: Wir haben uns getroffen. Ich rufe sie am Dienstag an. %%not a follow-up%%',
		],
	])('%s', (_what, text, marked, nth = 0) => {
		expect(after(text, notAFollowUp, nth)).toBe(marked);
		const at = atHand(marked);
		expect(openIn(at)).toHaveLength(openIn(atHand(text)).length - 1);
		const { lines } = explainNote(at.note, at.settings, at.today);
		const rules = lines.flatMap(({ dates }) => dates.map(({ rule, verdict }) => [rule, verdict]));
		expect(rules).toContainEqual(['dismissed', 'none']);
	});

	it('leaves what was moved away where it went', () => {
		const text = '- 2026-11-02 Lunch on 3 December.\n- 2026-11-18 Lunch moved to 10 December.\n';
		expect(openIn(atHand(after(text, notAFollowUp)))).toEqual([]);
	});
});

describe('pin', () => {
	it.each<[string, string, string]>([
		[
			'writes the day behind relative words',
			'2026-11-18 Ring her next Tuesday.',
			'2026-11-18 Ring her next Tuesday (2026-11-24).',
		],
		[
			'writes the last day of a longer time',
			'2026-11-18 Ring her next week about it.',
			'2026-11-18 Ring her next week (2026-11-29) about it.',
		],
		['does nothing where the year is given', '2026-11-18 Ring her on 1 December 2026.', 'nothing-to-do'],
		['does nothing twice', '2026-11-18 Ring her next Tuesday (2026-11-24).', 'nothing-to-do'],
	])('%s', (_what, text, marked) => {
		expect(after(text, pinned)).toBe(marked);
	});

	it('holds when the line is read against another day', () => {
		const text = 'Ring her next Tuesday.';
		const marked = after(text, pinned);
		for (const today of ['2026-11-22', '2026-11-23', '2026-12-20'] as const) {
			expect(openIn(atHand(marked, today)).map(({ due }) => due)).toEqual(['2026-11-24']);
		}
	});
});
