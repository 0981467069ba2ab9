import { describe, expect, it } from 'vitest';
import { congratulated, inTouch, logged } from '../../../src/domain/edit/contact-edits';
import { isRefused, type EditResult } from '../../../src/domain/edit/edit';
import { snooze } from '../../../src/domain/edit/follow-up-edits';
import { languages } from '../../../src/domain/languages/find-language';
import type { LanguageCode } from '../../../src/domain/languages/language';
import { reasonsOf } from '../../../src/domain/gang';
import { readNote } from '../../../src/domain/read-note';
import { atHand, openIn } from './notes-at-hand';

const today = '2026-11-22';
const context = { today, languages, dayFirst: true } as const;

function textOf(edit: EditResult): string {
	if (isRefused(edit)) throw new Error(edit.refused);
	return edit.text;
}

/** A promise for next Tuesday, in the seven languages. */
const notes: readonly (readonly [LanguageCode, string])[] = [
	['en', 'We had lunch with her and the others. I must ring her next Tuesday.'],
	['de', 'Wir haben mit ihr und den anderen gegessen. Ich muss sie nächsten Dienstag anrufen.'],
	['fr', 'Nous avons déjeuné avec elle et les autres. Je dois la rappeler mardi prochain.'],
	['es', 'Hemos comido con ella y con los otros. Tengo que llamarla el próximo martes.'],
	['nl', 'We hebben met haar en de anderen gegeten. Ik moet haar volgende week dinsdag bellen.'],
	['it', 'Abbiamo pranzato con lei e con gli altri. Devo chiamarla martedì prossimo.'],
	['pt', 'Almoçámos com ela e com os outros. Tenho de lhe ligar na próxima terça-feira.'],
];

describe.each(notes)('what is written into a note in %s', (code, words) => {
	const text = `---\ntags: [contact]\nlang: ${code}\nbirthday: 1980-11-28\n---\n- 2026-11-18 ${words}\n`;

	it('as moved is read as moved', () => {
		const at = atHand(text);
		const [followUp] = openIn(at);
		if (!followUp) throw new Error('One is open.');
		const moved = textOf(snooze(at, followUp, '2026-12-16'));
		expect(openIn(atHand(moved)).map(({ due, from }) => [from, due])).toEqual([['2026-12-16', '2026-12-16']]);
	});

	it('as being in touch is read as a touch, and the language stays', () => {
		const at = atHand(textOf(inTouch(text, code, context)));
		expect(readNote(at.note, at.settings, today).contact?.lastTouch).toMatchObject({ day: today, line: 7 });
	});

	it('as a birthday seen to is not asked for again this year', () => {
		const asks = (note: string): boolean => {
			const at = atHand(note);
			const { contact } = readNote(at.note, at.settings, today);
			return contact !== null && reasonsOf(contact, today, at.settings).some(({ kind }) => kind === 'yearly');
		};
		expect(asks(text)).toBe(true);
		expect(asks(textOf(congratulated(text, '2026-11-28', code, context)))).toBe(false);
	});

	it('as a log line with others is a touch', () => {
		const story = { channel: 'LinkedIn', what: 'x', others: ['Bob', 'Cy West'], next: null, language: code };
		const note = textOf(logged(text, { ...story, day: today }, context));
		expect(note.split('\n')[6]).toMatch(
			/^- 2026-11-22 LinkedIn: x\. \p{Lu}\p{Ll}+ \[\[Bob\]\], \[\[Cy West\]\]\.$/u,
		);
		const at = atHand(note);
		expect(readNote(at.note, at.settings, today).contact?.lastTouch?.day).toBe(today);
	});
});
