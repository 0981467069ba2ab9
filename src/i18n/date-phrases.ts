import type { LanguageCode } from '../domain/languages/language';
import { dayPhrases } from './day-phrases';

/** A Monday: the names of weekdays are the app's own. */
const monday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;
/** Letters typed before anything is offered. */
const least = 3;
const mostOffered = 7;

/** All words for days that can be completed in a language, with this count in those that have one. */
export function everyDatePhrase(language: LanguageCode, count: string): readonly string[] {
	const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
	const weekdays = Array.from({ length: 7 }, (_, index) => names.format(monday + index * dayLength));
	return dayPhrases[language]
		.split('|')
		.flatMap((phrase) =>
			phrase.includes('#') ? weekdays.map((day) => phrase.replace('#', day)) : [phrase.replace('0', count)],
		);
}

/** Words for days that go on from what is typed; none where a word is whole already, or too little is typed. */
export function datePhrases(typed: string, language: LanguageCode): readonly string[] {
	const start = typed.toLocaleLowerCase();
	if (start.trim().length < least) return [];
	return everyDatePhrase(language, /\d{1,3}/.exec(start)?.[0] ?? '2')
		.filter((phrase) => goesOn(phrase.toLocaleLowerCase(), start))
		.slice(0, mostOffered);
}

/** A word of it must have been begun, and not be whole: Enter behind "in a" or "we sat" is to make a new line. */
function goesOn(phrase: string, start: string): boolean {
	if (phrase === start || !phrase.startsWith(start)) return false;
	if (/\d$/.test(start)) return true;
	if (start.endsWith(' ') || phrase[start.length] === ' ') return false;
	return start.includes(' ') || start.length > least;
}
