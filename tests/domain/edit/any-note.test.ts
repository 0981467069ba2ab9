import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, isRefused, undone, type EditResult } from '../../../src/domain/edit/edit';
import { logged } from '../../../src/domain/edit/contact-edits';
import { done, notAFollowUp, pinned, snooze } from '../../../src/domain/edit/follow-up-edits';
import type { NoteAtHand } from '../../../src/domain/edit/note-at-hand';
import type { FollowUp } from '../../../src/domain/follow-ups/follow-up';
import { languages } from '../../../src/domain/languages/find-language';
import { atHand, openIn } from './notes-at-hand';

const promises = [
	'Ring her next Tuesday',
	'Send her the deck by Friday',
	'I must chase the invoice in three weeks',
	'lunch on 4 December',
	'Email him before Christmas',
	'book the table for [[2026-12-03|Thursday]]',
	'ring her tomorrow (moved to 2026-12-01)',
	'review the offer next week (2026-11-29)',
	'Invite them **on 11/12**',
];
const tails = [
	'.',
	'',
	'!',
	' ^ab-1',
	'; he is well.',
	' %%aside%%',
	'  ',
	'. ✅ 2026-11-19',
	' about it.',
	' #tag',
];
const opens = [
	'- 2026-11-18 ',
	'* 2026-11-18: ',
	'2026-11-18 ',
	'\t- ',
	'    - ',
	'1. ',
	'## 2026-11-18 ',
	'- [ ] ',
	'  * [ ] ',
	'> [!todo]\n> - [ ] ',
	'| 2026-11-18 | Met | ',
];
const others = [
	'# Ann',
	'',
	'- 2026-10-01 Met her at the fair.',
	'> quoted, ring her on Friday',
	'```\nring her tomorrow\n```',
	'%%\nring her tomorrow\n%%',
	'| Date | What | Next |\n| --- | --- | --- |',
	'- [ ] Call 📅 2026-11-30 🔁 every week',
	'- [ ] Write [due:: 2026-12-02] #x',
	'- [x] Old ✅ 2026-11-01',
	'Grüße von ihr, 日本, 😀.',
];

const promise = fc.tuple(fc.constantFrom(...promises), fc.constantFrom(...tails)).map(([a, b]) => a + b);
const line = fc.oneof(
	fc
		.tuple(fc.constantFrom(...opens), fc.array(promise, { minLength: 1, maxLength: 3 }))
		.map(([open, said]) => open + said.join(' ') + (open.startsWith('|') ? ' |' : '')),
	fc.constantFrom(...others),
);
const note = fc
	.record({
		lines: fc.array(line, { minLength: 1, maxLength: 8 }),
		end: fc.constantFrom('\n', '\r\n'),
		mark: fc.constantFrom('', '\uFEFF'),
		front: fc.constantFrom('', '---\ntags: [contact] # c\n---\n'),
		last: fc.boolean(),
	})
	.map(({ lines, end, mark, front, last }) => {
		const text = front + lines.join('\n') + (last ? '\n' : '');
		return mark + text.replaceAll('\n', end);
	});

const actions: Readonly<Record<string, (at: NoteAtHand, followUp: FollowUp) => EditResult>> = {
	done,
	snooze: (at, followUp) => snooze(at, followUp, '2027-03-03'),
	'not a follow-up': notAFollowUp,
	pin: pinned,
};

describe.each(Object.entries(actions))('%s, in any note,', (name, act) => {
	it('changes one line, is read as it is meant, done twice is done once, and can be undone', () => {
		let [edits, refusals] = [0, 0];
		fc.assert(
			fc.property(note, fc.nat(20), (text, which) => {
				const at = atHand(text);
				const open = openIn(at);
				const followUp = open[which % Math.max(1, open.length)];
				if (!followUp) return;
				const edit = act(at, followUp);
				if (isRefused(edit)) {
					expect(edit.refused).toMatch(/^(?:nothing-to-do|unclear)$/);
					if (edit.refused === 'unclear') refusals++;
					return;
				}
				edits++;
				const [old, now] = [text.split('\n'), edit.text.split('\n')];
				const again = name === 'done' && edit.text.split('🔁').length > text.split('🔁').length ? 1 : 0;
				if (again) old.splice((followUp.line ?? 0) - 1, 0, '');
				expect(now).toHaveLength(old.length);
				const changed = now.flatMap((line, i) => (line === old[i] ? [] : [i + 1]));
				expect(changed).toEqual(again ? [edit.line, edit.line + 1] : [edit.line]);
				expect(Math.abs(edit.line - (followUp.line ?? 0))).toBeLessThan(3);
				const after = { ...at, note: { ...at.note, text: edit.text } };
				const left = openIn(after);
				if (name === 'done' || name === 'not a follow-up') expect(left).toHaveLength(open.length - 1 + again);
				else expect(left).toHaveLength(open.length);
				if (name === 'snooze') {
					const before = open.filter(({ due }) => due === '2027-03-03').length;
					expect(left.filter(({ due }) => due === '2027-03-03')).toHaveLength(before + 1);
				}
				if (name === 'done') expect(isRefused(act(after, followUp))).toBe(true);
				const back = undone(edit.text, edit.change);
				expect(isRefused(back) ? back : back.text).toBe(text);
			}),
			{ numRuns: 300 },
		);
		expect(edits).toBeGreaterThan(60);
		expect(refusals).toBeLessThan(edits / 10);
	});
});

it('a line of the log is added to any note, and no other byte changes', () => {
	const context = { today: '2026-11-22', languages, dayFirst: true } as const;
	const story = {
		day: '2026-11-22',
		channel: null,
		what: 'Rang',
		others: [],
		next: null,
		language: 'en',
	} as const;
	fc.assert(
		fc.property(note, (text) => {
			const edit = logged(text, story, context);
			if (isRefused(edit)) throw new Error(edit.refused);
			expect(edit.text).toMatch(/2026-11-22(?::| \|)? Rang\./);
			expect(edit.change.before.length).toBeLessThanOrEqual(1);
			const back = undone(edit.text, edit.change);
			expect(isRefused(back) ? back : back.text).toBe(text);
		}),
		{ numRuns: 200 },
	);
});

describe('undo', () => {
	it('takes back what was written, wherever it is now', () => {
		const edit = editBetween('a\nb\nc\n', 'a\nB\nc\n');
		if (isRefused(edit)) throw new Error(edit.refused);
		const result = undone('new\n\na\nB\nc, longer\n', edit.change);
		expect(isRefused(result) ? result : result.text).toBe('new\n\na\nb\nc, longer\n');
	});

	it('leaves alone what was changed since', () => {
		const edit = editBetween('a\nb\n', 'a\nB\n');
		if (isRefused(edit)) throw new Error(edit.refused);
		expect(undone('a\nB!\n', edit.change)).toEqual({ refused: 'changed' });
	});

	it('is the way back of any change', () => {
		const texts = fc
			.array(fc.constantFrom('a\n', 'b\r\n', 'c', '\n'), { maxLength: 6 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const edit = editBetween(before, after);
				if (isRefused(edit)) return before === after;
				const back = undone(after, edit.change);
				return !isRefused(back) && back.text === before;
			}),
		);
	});
});
