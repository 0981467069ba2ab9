import type { Group } from '../domain/find-people';
import type { FilterKind, Grouping, Order } from '../domain/finding';
import { sectionKeys } from '../domain/gang';
import { sectionTitle } from './say-reason';
import type { QueueStrings } from './queue-strings';

/** The words of searching, filters and saved views. */
export interface FindStrings {
	readonly search: string;
	readonly command: string;
	readonly filter: string;
	readonly filters: string;
	readonly kinds: Readonly<Record<FilterKind, string>>;
	/** Who has none of a kind. */
	readonly none: Readonly<Record<FilterKind, string>>;
	readonly gone: string;
	readonly removeFilter: (filter: string) => string;
	readonly moreOf: (count: number) => string;
	readonly arrange: string;
	readonly groupBy: Readonly<Record<Grouping, string>>;
	readonly sortBy: Readonly<Record<Order, string>>;
	readonly views: string;
	readonly everybody: string;
	readonly saveView: string;
	readonly viewName: string;
	readonly viewHint: string;
	readonly removeView: (name: string) => string;
	readonly found: (count: string) => string;
	readonly nobody: string;
	readonly nobodyHow: string;
	readonly showAll: string;
}

/** The heading of people who are shown together. */
export function groupTitle(
	{ by, value }: Pick<Group, 'by' | 'value'>,
	queue: QueueStrings,
	find: FindStrings,
): string {
	if (by === 'gone') return find.gone;
	if (by !== 'section') return value ?? find.none[by];
	const key = sectionKeys.find((one) => one === value);
	return key ? sectionTitle(key, queue) : '';
}

export const findEn: FindStrings = {
	search: 'Search people',
	command: 'Search the gang',
	filter: 'Filter',
	filters: 'Filters',
	kinds: {
		relation: 'Relation',
		network: 'Network',
		liked: 'Liked',
		for: 'Looking for',
		company: 'Company',
		tag: 'Tag',
		folder: 'Folder',
		answer: 'Answer',
	},
	none: {
		relation: 'No relation',
		network: 'No network',
		liked: 'Not liked',
		for: 'Looking for nothing',
		company: 'No company',
		tag: 'No tag',
		folder: 'In no folder',
		answer: 'No answer',
	},
	gone: 'Gone',
	removeFilter: (filter) => `Remove filter: ${filter}`,
	moreOf: (count) => `${count} more…`,
	arrange: 'Group and sort',
	groupBy: {
		section: 'Group by urgency',
		relation: 'Group by relation',
		network: 'Group by network',
		company: 'Group by company',
	},
	sortBy: {
		urgency: 'Most urgent first',
		name: 'Name (A to Z)',
		'-name': 'Name (Z to A)',
		'last-touch': 'Last contact (new to old)',
		'-last-touch': 'Last contact (old to new)',
		connected: 'Linked (new to old)',
		'-connected': 'Linked (old to new)',
	},
	views: 'Saved views',
	everybody: 'Everybody, most urgent first',
	saveView: 'Save this view…',
	viewName: 'Name of the view',
	viewHint: 'Keeps the search, the filters, the groups and the order.',
	removeView: (name) => `Remove “${name}”`,
	found: (count) => (count === '1' ? '1 person found' : `${count} people found`),
	nobody: 'Nobody found',
	nobodyHow: 'No one in the gang fits this search and these filters.',
	showAll: 'Show everybody',
};

export const findDe: FindStrings = {
	search: 'Personen suchen',
	command: 'Die Bande durchsuchen',
	filter: 'Filtern',
	filters: 'Filter',
	kinds: {
		relation: 'Beziehung',
		network: 'Netzwerk',
		liked: 'Gemocht',
		for: 'Gesucht wird',
		company: 'Firma',
		tag: 'Tag',
		folder: 'Ordner',
		answer: 'Antwort',
	},
	none: {
		relation: 'Ohne Beziehung',
		network: 'Ohne Netzwerk',
		liked: 'Nicht gemocht',
		for: 'Nichts gesucht',
		company: 'Ohne Firma',
		tag: 'Ohne Tag',
		folder: 'In keinem Ordner',
		answer: 'Ohne Antwort',
	},
	gone: 'Fort',
	removeFilter: (filter) => `Filter aufheben: ${filter}`,
	moreOf: (count) => `${count} weitere …`,
	arrange: 'Gruppieren und sortieren',
	groupBy: {
		section: 'Nach Dringlichkeit gruppieren',
		relation: 'Nach Beziehung gruppieren',
		network: 'Nach Netzwerk gruppieren',
		company: 'Nach Firma gruppieren',
	},
	sortBy: {
		urgency: 'Dringendstes zuerst',
		name: 'Name (A bis Z)',
		'-name': 'Name (Z bis A)',
		'last-touch': 'Letzter Kontakt (neue zuerst)',
		'-last-touch': 'Letzter Kontakt (alte zuerst)',
		connected: 'Verbunden (neue zuerst)',
		'-connected': 'Verbunden (alte zuerst)',
	},
	views: 'Gespeicherte Ansichten',
	everybody: 'Alle, Dringendstes zuerst',
	saveView: 'Diese Ansicht speichern …',
	viewName: 'Name der Ansicht',
	viewHint: 'Bewahrt Suche, Filter, Gruppen und Reihenfolge auf.',
	removeView: (name) => `„${name}“ löschen`,
	found: (count) => (count === '1' ? '1 Person gefunden' : `${count} Personen gefunden`),
	nobody: 'Niemand gefunden',
	nobodyHow: 'Auf diese Suche und diese Filter passt niemand.',
	showAll: 'Alle zeigen',
};
