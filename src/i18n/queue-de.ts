import type { QueueStrings, Span } from './queue-strings';

const one = { day: 'einem Tag', week: 'einer Woche', month: 'einem Monat', year: 'einem Jahr' };
const many = { day: 'Tagen', week: 'Wochen', month: 'Monaten', year: 'Jahren' };
const every = { day: 'jeden Tag', week: 'jede Woche', month: 'jeden Monat', year: 'jedes Jahr' };
const plural = { day: 'Tage', week: 'Wochen', month: 'Monate', year: 'Jahre' };

/** In the dative, as "vor", "in" and "seit" ask for. */
const span = ({ count, unit }: Span): string => (count === 1 ? one[unit] : `${count} ${many[unit]}`);
const rhythm = ({ count, unit }: Span): string =>
	count === 1 ? every[unit] : `alle ${count} ${plural[unit]}`;

export const queueDe: QueueStrings = {
	months: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
	weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
	longWeekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
	sections: {
		overdue: 'Überfällig',
		today: 'Heute',
		'this-week': 'Diese Woche',
		'just-linked': 'Neu verbunden, was nun?',
		'losing-touch': 'Kontakt schläft ein',
		yearly: 'Geburtstage',
		later: 'Später',
		'old-promises': 'Alte Zusagen',
		rest: 'Alle anderen',
	},
	day: (weekday, date, month, year) => `${weekday}, ${date}. ${month} ${year}`,
	today: 'heute',
	tomorrow: 'morgen',
	yesterday: 'gestern',
	onWeekday: (weekday) => `am ${weekday}`,
	ago: (length) => `vor ${span(length)}`,
	ahead: (length) => `in ${span(length)}`,
	due: (when) => `Fällig ${when}`,
	until: (day) => `Irgendwann bis ${day}`,
	saying: (due, sentence) => `${due}: ${sentence}`,
	guess: 'Tag des Eintrags ist geschätzt',
	every: rhythm,
	never: 'nie',
	losing: (since, cadence) => `Seit ${span(since)} kein Kontakt; gewünscht ist ${rhythm(cadence)}`,
	losingLinked: (since, cadence) =>
		`Vor ${span(since)} verbunden, seither kein Kontakt; gewünscht ist ${rhythm(cadence)}`,
	linked: (when, networks) =>
		networks.length > 0
			? `Verbunden ${when} (${networks.join(', ')}): was nun?`
			: `Verbunden ${when}: was nun?`,
	birthday: (when, age) => (age === null ? `Geburtstag ${when}` : `Geburtstag ${when} (${age})`),
	lastTouch: (when) => `Letzter Kontakt ${when}`,
	noTouch: 'Noch kein Kontakt',
};
