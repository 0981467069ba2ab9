import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isRefused, undone, type EditResult } from '../../../src/domain/edit/edit';
import { doneOnce, notAFollowUp, pinned, snooze } from '../../../src/domain/edit/follow-up-edits';
import type { NoteAtHand } from '../../../src/domain/edit/note-at-hand';
import type { FollowUp } from '../../../src/domain/follow-ups/follow-up';
import { atHand, openIn } from './notes-at-hand';

const folder = 'tests/domain/follow-ups/golden-notes/notes';
const day = '2026-12-16';

const actions: Readonly<Record<string, (at: NoteAtHand, followUp: FollowUp) => EditResult>> = {
	// A task that comes again gets a line of its own, which has its own tests.
	done: doneOnce,
	snooze: (at, followUp) => snooze(at, followUp, day),
	'not a follow-up': notAFollowUp,
	pin: pinned,
};

it.each(Object.entries(actions))('%s touches only the line of each open follow-up', (name, act) => {
	const unclear: string[] = [];
	let count = 0;
	for (const file of readdirSync(folder)) {
		const text = readFileSync(join(folder, file), 'utf8');
		const at = atHand(text, '2026-11-22', file);
		const open = openIn(at);
		for (const followUp of open) {
			count++;
			const edit = act(at, followUp);
			if (isRefused(edit)) {
				if (edit.refused !== 'nothing-to-do')
					unclear.push(`${file}:${followUp.line} ${edit.refused} ${followUp.text}`);
				continue;
			}
			const [old, now] = [text.split('\n'), edit.text.split('\n')];
			expect([file, now.length]).toEqual([file, old.length]);
			const changed = now.flatMap((line, i) => (line === old[i] ? [] : [i + 1]));
			expect([file, changed]).toEqual([file, [edit.line]]);
			expect(Math.abs(edit.line - (followUp.line ?? 0))).toBeLessThan(3);
			const left = openIn({ ...at, note: { ...at.note, text: edit.text } });
			expect([file, followUp.text, left.length]).toEqual([
				file,
				followUp.text,
				name === 'snooze' || name === 'pin' ? open.length : open.length - 1,
			]);
			if (name === 'snooze') expect(left.filter(({ due }) => due === day).length).toBeGreaterThan(0);
			const back = undone(edit.text, edit.change);
			expect(isRefused(back) ? back : back.text).toBe(text);
		}
	}
	expect(unclear).toEqual([]);
	expect(count).toBeGreaterThan(250);
});
