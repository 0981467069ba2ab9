import { describe, expect, it } from 'vitest';
import { Colleagues } from '../../src/domain/colleagues';
import type { Contact } from '../../src/domain/contact';
import { answerKindOf, firstStepOf, stepFor, type FirstStepContext } from '../../src/domain/first-step';
import { languageOf } from '../../src/domain/languages/find-language';
import { defaultSettings } from '../../src/domain/settings';
import { sayReason } from '../../src/i18n/say-reason';
import { queueStrings } from '../../src/i18n/strings';
import { uiDe } from '../../src/i18n/ui-de';
import { uiEn } from '../../src/i18n/ui-en';
import { aContact, aReason } from '../ui/some-people';

/** A Sunday. */
const today = '2026-11-22';
const context: FirstStepContext = {
	today,
	languages: [languageOf('en'), languageOf('de')],
	dayFirst: true,
	settings: defaultSettings,
	answers: uiEn.act.answers,
};
const linked = (connected: Contact['connected'], known: Partial<Contact> = {}): Contact =>
	aContact('Ann Lee', { connected, ...known });
const long = '2026-10-20';
const touch = (day: Contact['connected']): Partial<Contact> => ({
	lastTouch: day && { day, path: 'Ann.md', line: 1 },
});

describe('an answer is of a kind', () => {
	it.each([
		['ring', 'ring'],
		['Call her back', 'ring'],
		['anrufen', 'ring'],
		['E-Mail', 'email'],
		['Nachricht', 'message'],
		['treffen', 'meet'],
		['introduce', 'introduce'],
		['let sit', 'sit'],
		['in Ruhe lassen', 'sit'],
		['send the brochure', null],
	])('%s → %s', (words, kind) => {
		for (const { act } of [uiEn, uiDe]) expect(answerKindOf(words, act.answers)).toBe(kind);
	});
});

describe('the day of an answer', () => {
	it.each<[string, Contact, string | null]>([
		['ring', linked(long), '2026-11-25'],
		['email', linked(long), '2026-11-24'],
		['meet', linked(long), '2026-12-06'],
		['let sit', linked(long), null],
		['send the brochure', linked(long), null],
		// The first word within a day, for who is fresh and has had none.
		['ring', linked(today), '2026-11-23'],
		['message', linked('2026-11-15'), '2026-11-23'],
		['message', linked('2026-11-14'), '2026-11-24'],
		['ring', linked('2026-11-16', touch('2026-11-18')), '2026-11-25'],
		['ring', linked('2026-11-16', touch('2026-11-16')), '2026-11-23'],
		['meet', linked(today), '2026-12-06'],
		// By relation.
		['ring', linked(long, { relation: 'Client' }), '2026-11-24'],
		['email', linked(long, { relation: 'client' }), '2026-11-24'],
		['meet', linked(long, { relation: 'client' }), '2026-12-06'],
		['ring', linked(long, { relation: 'recruiter' }), '2026-11-25'],
	])('%s for %o is %s', (answer, contact, day) => {
		expect(stepFor(answer, contact, context).day).toBe(day);
	});
});

describe('the first step', () => {
	it.each<[Partial<Contact>, string, string | null]>([
		[{}, 'message', '2026-11-24'],
		[{ phones: ['01632 960114'] }, 'ring', '2026-11-25'],
		[{ phones: ['01632 960114'], emails: ['ann@example.com'] }, 'email', '2026-11-24'],
		[{ relation: 'recruiter', emails: ['ann@example.com'] }, 'let sit', null],
		[{ relation: 'friend' }, 'ring', '2026-11-25'],
		[{ relation: 'aunt' }, 'message', '2026-11-24'],
	])('of %o is %s by %s', (known, answer, day) => {
		expect(firstStepOf(linked(long, known), context)).toEqual({ answer, day });
	});

	it('is as the settings say it, in any words, and called as the user calls it', () => {
		const steps = { aunt: 'send flowers by Friday', friend: 'anrufen in 3 Tagen' };
		const own = { ...context, settings: { firstSteps: steps }, answers: uiDe.act.answers };
		expect(firstStepOf(linked(long, { relation: 'aunt' }), own)).toEqual({
			answer: 'send flowers',
			day: '2026-11-27',
		});
		expect(firstStepOf(linked(long, { relation: 'friend' }), own)).toEqual({
			answer: 'anrufen',
			day: '2026-11-25',
		});
		expect(firstStepOf(linked(long), own).answer).toBe('Nachricht');
	});
});

describe('what is known of somebody just linked', () => {
	const ann = linked('2026-11-20', { networks: ['LinkedIn'], company: 'Acme' });
	const say = (known: Parameters<typeof sayReason>[4], locale = 'en'): string => {
		const reason = { ...aReason(ann, 'just-linked', null), kind: 'just-linked' } as const;
		return sayReason(reason, ann, today, queueStrings(locale), known);
	};

	it('stands behind when and where', () => {
		expect(say(null)).toBe('Linked 2 days ago on LinkedIn: what then?');
		expect(say({ through: 'Bob', there: null, count: 0 })).toBe(
			'Linked 2 days ago on LinkedIn, through Bob: what then?',
		);
		expect(say({ through: 'Bob', there: 'Cat', count: 3 })).toBe(
			'Linked 2 days ago on LinkedIn, through Bob; Cat and 2 more at Acme too: what then?',
		);
		expect(say({ through: null, there: 'Cat', count: 1 }, 'de')).toBe(
			'Verbunden vor 2 Tagen (LinkedIn); auch bei Acme: Cat: was nun?',
		);
	});

	it('holds all others at the same company, however it is spelt, without those who are gone', () => {
		const gang = [
			ann,
			aContact('Cat', { company: 'ACME' }),
			aContact('Dan', { company: 'Acme', peace: 'gone' }),
			aContact('Eve', { company: 'Globex' }),
			aContact('Fay'),
		];
		const colleagues = new Colleagues(() => gang);
		expect(colleagues.of(ann)).toMatchObject({ first: { name: 'Cat' }, count: 1 });
		gang.push(aContact('Gus', { company: 'Acme' }));
		colleagues.forget();
		expect(colleagues.of(ann)).toMatchObject({ first: { name: 'Cat' }, count: 2 });
		gang.shift();
		colleagues.forget();
		expect(colleagues.of(ann).count).toBe(2);
		expect(colleagues.of(aContact('Fay'))).toEqual({ first: null, count: 0 });
	});
});
