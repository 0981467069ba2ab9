import { describe, expect, it } from 'vitest';
import { isRefused } from '../../src/domain/edit/edit';
import type { Day } from '../../src/domain/day';
import { gatherQueue, type QueueSettings } from '../../src/domain/gang';
import { byNote, closedAll, gatherOldPromises } from '../../src/domain/old-promises';
import { aContact, aFollowUp } from '../ui/some-people';
import { atHand, openIn } from './edit/notes-at-hand';

const today: Day = '2026-11-22';
const settings: QueueSettings = { justLinkedDays: 60, yearlyDays: 14, setUpOn: today };
const due = (day: Day, path: string, line: number) =>
	aFollowUp(path, { due: day, from: day, line, id: `${path} ${line}` });

describe('old promises', () => {
	it('are gathered person by person, with those of people who have newer ones, each once', () => {
		const ann = aContact('Ann', {
			followUps: [due('2026-03-01', 'Ann.md', 1), due('2026-11-20', 'Ann.md', 2)],
		});
		const bob = aContact('Bob', {
			followUps: [due('2026-05-01', 'Bob.md', 3), due('2026-02-01', 'Daily/2026-02-01.md', 1)],
		});
		const cat = aContact('Cat', { followUps: [due('2026-02-01', 'Daily/2026-02-01.md', 1)] });
		const gone = aContact('Dan', { followUps: [due('2026-02-01', 'Dan.md', 1)], peace: 'gone' });
		const found = gatherOldPromises(gatherQueue([ann, bob, cat, gone], today, settings));
		expect(found.map(({ contact, reason }) => [contact.name, reason.due].join(' '))).toEqual([
			'Bob 2026-02-01',
			'Bob 2026-05-01',
			'Ann 2026-03-01',
		]);
		expect([...byNote(found)].map(([path, all]) => `${path} ${all.length}`)).toEqual([
			'Daily/2026-02-01.md 1',
			'Bob.md 1',
			'Ann.md 1',
		]);
	});

	const notes: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		[
			'sentences keep their words',
			['- 2026-01-02 Met at the fair. Ring her next Tuesday.', '- 2026-02-02 Send him the plan by Friday.'],
			[
				'- 2026-01-02 Met at the fair. Ring her next Tuesday. %%not a follow-up%%',
				'- 2026-02-02 Send him the plan by Friday. %%not a follow-up%%',
			],
		],
		[
			'several on one line',
			['- 2026-01-02 Ring her on Tuesday, send the plan by Friday.'],
			['- 2026-01-02 Ring her on Tuesday %%not a follow-up%%, send the plan by Friday. %%not a follow-up%%'],
		],
		[
			'a task stays an open task',
			['- [ ] Return the drill 📅 2026-02-01'],
			['- [ ] Return the drill 📅 2026-02-01 %%not a follow-up%%'],
		],
		[
			'the property loses its day, and nothing else',
			['---', 'tags: [contact]', 'follow-up: 2026-02-01 # fair', 'role: Buyer', '---', 'Likes tea.'],
			['---', 'tags: [contact]', 'follow-up: # fair', 'role: Buyer', '---', 'Likes tea.'],
		],
	];
	it.each(notes)('are closed in a note: %s', (_, before, after) => {
		const at = atHand(before.join('\n'), today);
		const open = [...openIn(at)];
		const property = before.find((line) => line.startsWith('follow-up: '));
		if (property !== undefined) {
			const text = 'follow-up: 2026-02-01';
			open.push(aFollowUp('Ann.md', { kind: 'property', text, date: { index: 11, length: 10 } }));
		}
		const result = closedAll(at, open);
		expect(isRefused(result) ? result : result.text.split('\n')).toEqual(after);
		expect(isRefused(result) ? null : openIn(atHand(result.text, today))).toEqual([]);
	});

	it('that changed meanwhile stay open, and the others are closed', () => {
		const at = atHand('- 2026-01-02 Ring her next Tuesday.', today);
		const other = aFollowUp('Ann.md', { text: 'Send him the plan.', date: null });
		const result = closedAll(at, [other, ...openIn(at)]);
		expect(isRefused(result) ? result : result.text).toBe(
			'- 2026-01-02 Ring her next Tuesday. %%not a follow-up%%',
		);
		expect(closedAll(at, [other])).toEqual({ refused: 'changed' });
	});
});
