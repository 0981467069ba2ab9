import type { QueueStrings, Span } from './queue-strings';

const span = ({ count, unit }: Span): string => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`);
const every = ({ count, unit }: Span): string => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`);

export const queueEn: QueueStrings = {
	months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
	weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
	longWeekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	sections: {
		overdue: 'Overdue',
		today: 'Today',
		'this-week': 'This week',
		'just-linked': 'Just linked, what then?',
		'losing-touch': 'Losing touch',
		yearly: 'Birthdays',
		later: 'Later',
		'old-promises': 'Old promises',
		rest: 'The rest of the gang',
	},
	day: (weekday, date, month, year) => `${weekday} ${date} ${month} ${year}`,
	today: 'today',
	tomorrow: 'tomorrow',
	yesterday: 'yesterday',
	onWeekday: (weekday) => `on ${weekday}`,
	ago: (length) => `${span(length)} ago`,
	ahead: (length) => `in ${span(length)}`,
	due: (when) => `Due ${when}`,
	until: (day) => `Any day until ${day}`,
	saying: (due, sentence) => `${due}: ${sentence}`,
	guess: 'written date is a guess',
	every,
	never: 'never',
	losing: (since, cadence) => `No contact for ${span(since)}; you wanted ${every(cadence)}`,
	losingLinked: (since, cadence) =>
		`Linked ${span(since)} ago and no contact since; you wanted ${every(cadence)}`,
	linked: (when, networks) => `Linked ${when}${networks.length > 0 ? ` ${place(networks)}` : ''}: what then?`,
	birthday: (when, age) => (age === null ? `Birthday ${when}` : `Birthday ${when} (${age})`),
	lastTouch: (when) => `Last contact ${when}`,
	noTouch: 'No contact yet',
};

/** "on LinkedIn and X", but "in person". */
function place(networks: readonly string[]): string {
	const names =
		networks.length > 1 ? `${networks.slice(0, -1).join(', ')} and ${networks.at(-1)}` : networks[0];
	return /^in /i.test(networks[0] ?? '') ? `${names}` : `on ${names}`;
}
