import { readDay, type Day } from '../day';
import type { LanguageCode } from '../languages/language';
import { birthdayWords, writtenWords } from './written-words';

const SEEN = new RegExp(`(?:${birthdayWords.join('|')}) ✅ (\\d{4}-\\d\\d-\\d\\d)`, 'gu');

/** What the log says once a birthday was seen to: "Birthday ✅ 2026-11-28". */
export function birthdayLine(birthday: Day, language: LanguageCode): string {
	return `${writtenWords(language).birthday} ✅ ${birthday}`;
}

/** The latest birthday that a note's log says was seen to; null where none was. */
export function birthdaySeen(text: string): Day | null {
	if (!text.includes('✅')) return null;
	const days = [...text.matchAll(SEEN)].flatMap(([, day = '']) => readDay(day) ?? []);
	return days.sort().at(-1) ?? null;
}
