import { describe, expect, it } from 'vitest';
import { writtenWords } from '../../src/domain/edit/written-words';
import type { LanguageCode } from '../../src/domain/languages/language';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings } from '../../src/domain/settings';

const languages: readonly LanguageCode[] = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt'];

/** The contact whose log has these lines, read in a language. */
function contactWith(lines: readonly string[], language: LanguageCode) {
	const text = `---\ntags: [contact]\n---\n${lines.map((line) => `- ${line}\n`).join('')}`;
	const note = { path: 'Ann.md', text, properties: { tags: ['contact'] }, tags: ['contact'], created: null };
	return readNote(note, { ...defaultSettings, language }, '2026-11-23').contact;
}

describe.each(languages)('what an import writes in %s', (language) => {
	const words = writtenWords(language);
	const news = `${words.now} Buyer ${words.at} Globex, ${words.was} Buyer ${words.at} Acme.`;

	it('of a new job is a follow-up, and no contact', () => {
		const line = `2026-11-22 ${news} ${words.wellDone.replace('{day}', '2026-11-29')}`;
		const contact = contactWith([line], language);
		expect(contact?.followUps.map(({ due, kind }) => [due, kind])).toEqual([['2026-11-29', 'text']]);
		expect(contact?.lastTouch).toBeNull();
	});

	it.each([
		['a new job of somebody else', news],
		['a new email', `${words.newEmail} ann@example.com`],
		['a lost link', `${words.unlinked} LinkedIn.`],
	])('of %s is neither', (_what, line) => {
		const contact = contactWith([`2026-11-22 ${line}`], language);
		expect([contact?.followUps, contact?.lastTouch]).toEqual([[], null]);
	});

	it('of a message is a contact, and no follow-up', () => {
		const contact = contactWith([`2026-11-20 LinkedIn: ${words.message}`, `2026-11-22 ${news}`], language);
		expect([contact?.followUps, contact?.lastTouch?.day]).toEqual([[], '2026-11-20']);
	});

	it.each(['askedMe', 'iAsked'] as const)('of an invitation (%s) is no follow-up', (who) => {
		expect(contactWith([`2026-11-20 LinkedIn: ${words[who]}`], language)?.followUps).toEqual([]);
	});
});
