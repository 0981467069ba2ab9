import type { LanguageCode } from '../domain/languages/language';

/**
 * Words for days that can be completed while writing, the commonest first: `#` stands for a weekday, `0` for a count
 * that is typed.
 */
const phrases: Readonly<Record<LanguageCode, string>> = {
	en: 'today|tomorrow|next #|on #|by #|#|next week|next month|in 0 days|in 0 weeks|in 0 months|in a week|in a fortnight|in a month|at the end of the month|after Christmas',
	de: 'heute|morgen|übermorgen|nächsten #|am #|bis #|nächste Woche|nächsten Monat|in 0 Tagen|in 0 Wochen|in 0 Monaten|in einer Woche|in einem Monat|Ende des Monats|nach Weihnachten',
	fr: 'demain|après-demain|# prochain|la semaine prochaine|le mois prochain|dans 0 jours|dans 0 semaines|dans 0 mois|dans une semaine|après Noël',
	es: 'mañana|pasado mañana|el próximo #|la próxima semana|el próximo mes|en 0 días|en 0 semanas|en 0 meses|en una semana|después de Navidad',
	nl: 'morgen|overmorgen|volgende #|volgende week|volgende maand|over 0 dagen|over 0 weken|over 0 maanden|over een week|na Kerst',
	it: 'domani|dopodomani|# prossimo|la prossima settimana|il mese prossimo|tra 0 giorni|tra 0 settimane|tra 0 mesi|tra una settimana|dopo Natale',
	pt: 'amanhã|depois de amanhã|próxima #|na próxima semana|no próximo mês|em 0 dias|em 0 semanas|em 0 meses|em uma semana|depois do Natal',
};

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
	return phrases[language]
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
