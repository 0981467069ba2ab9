import { describe, expect, it } from 'vitest';
import { newContactNote } from '../../../src/domain/edit/new-contact';
import { pinnedStep } from '../../../src/domain/edit/pin';
import { languages } from '../../../src/domain/languages/find-language';
import { readNote } from '../../../src/domain/read-note';
import { defaultSettings } from '../../../src/domain/settings';

/** A Wednesday. */
const today = '2026-11-18';
const context = { today, languages, dayFirst: true } as const;

describe('a next step is pinned to its day', () => {
	it.each([
		['ring her next Tuesday', 'ring her next Tuesday (2026-11-24)'],
		['Send the deck by Friday.', 'Send the deck by Friday (2026-11-20).'],
		['call in two weeks to say thanks', 'call in two weeks (2026-12-02) to say thanks'],
		['email her tomorrow', 'email her tomorrow (2026-11-19)'],
		['meet for lunch on 4 December', 'meet for lunch on 4 December (2026-12-04)'],
		['meet for lunch on 4 December 2026', 'meet for lunch on 4 December 2026'],
		['ring 2026-12-01', 'ring 2026-12-01'],
		['send a card before Christmas', 'send a card before Christmas (2026-12-24)'],
		['catch up next week', 'catch up next week (2026-11-29)'],
		['ring her today', 'ring her today (2026-11-18)'],
		['ring\nher tomorrow', 'ring her tomorrow (2026-11-19)'],
		['nächsten Dienstag anrufen', 'nächsten Dienstag (2026-11-24) anrufen'],
	])('%s', (words, pinned) => {
		expect(pinnedStep(words, context)?.text).toBe(pinned);
	});

	it.each(['ring her', '', 'ring her yesterday', 'she rang on 3 November 2026'])(
		'not without a day to come: %s',
		(words) => {
			expect(pinnedStep(words, context)).toBeNull();
		},
	);

	it.each([
		'ring her next Tuesday',
		'Send the deck by Friday.',
		'call in two weeks to say thanks',
		'Email her tomorrow',
		'meet for lunch on 4 December',
		'send a card before Christmas',
		'catch up next week',
		'invite her to supper after Easter',
		'review the offer at the end of the month',
		'Ich muss sie nächsten Dienstag anrufen',
		'die Unterlagen bis Freitag schicken',
		'la rappeler mardi prochain',
		'llamarla el próximo martes',
	])('and read back as one follow-up on that day: %s', (words) => {
		const step = pinnedStep(words, context);
		const person = { name: 'Ann', relation: null, networks: [], connected: null, liked: false };
		const rest = { company: null, role: null, email: null, phone: null, linkedin: null, introducedBy: null };
		const text = newContactNote(
			{ ...person, ...rest, next: step?.text ?? '' },
			{ folder: '', template: null, today, time: '09:00', settings: defaultSettings },
		);
		const note = {
			path: 'Ann.md',
			text,
			properties: { tags: ['contact'] },
			tags: ['contact'],
			created: null,
		};
		for (const later of [today, '2027-03-01'] as const) {
			const { contact } = readNote(note, defaultSettings, later);
			expect(contact?.followUps.map(({ due, line }) => [due, line])).toEqual([[step?.due, 4]]);
		}
	});
});
