import { isRecord, oneOf, text } from './read-value';

/** By what people are put together. */
export const groupings = ['section', 'relation', 'network', 'company'] as const;
export type Grouping = (typeof groupings)[number];

/** In which order people of one group stand; `-` turns it round. Days are newest first, unless turned round. */
export const orders = [
	'urgency',
	'name',
	'-name',
	'last-touch',
	'-last-touch',
	'connected',
	'-connected',
] as const;
export type Order = (typeof orders)[number];

/** What of a contact a filter looks at. */
export const filterKinds = [
	'relation',
	'network',
	'liked',
	'for',
	'company',
	'tag',
	'folder',
	'answer',
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** Only people who have this; of several of one kind any will do. An empty value: only who has none. */
export interface Filter {
	readonly kind: FilterKind;
	readonly value: string;
}

/** Whom the list shows, and how. It is kept in the workspace and in the settings: its names are never to change. */
export interface Finding {
	/** As typed; each word must be found. */
	readonly words: string;
	readonly filters: readonly Filter[];
	readonly groupBy: Grouping;
	readonly sortBy: Order;
}

/** A finding that the user has given a name. */
export interface NamedView {
	readonly name: string;
	readonly finding: Finding;
}

/** The whole queue. */
export const everybody: Finding = { words: '', filters: [], groupBy: 'section', sortBy: 'urgency' };

/** Reads what was kept; what is missing or not known is as in the whole queue. */
export function readFinding(from: unknown): Finding {
	const given = isRecord(from) ? from : {};
	return {
		words: text(given['words'], ''),
		filters: recordsIn(given['filters']).flatMap((one) => {
			const kind = filterKinds.find((name) => name === one['kind']);
			return kind && typeof one['value'] === 'string' ? [{ kind, value: one['value'] }] : [];
		}),
		groupBy: oneOf(groupings, given['groupBy'], everybody.groupBy),
		sortBy: oneOf(orders, given['sortBy'], everybody.sortBy),
	};
}

/** Reads the named views; one without a name is left out. */
export function readViews(from: unknown): readonly NamedView[] {
	return recordsIn(from).flatMap((one) => {
		const name = text(one['name'], '');
		return name === '' ? [] : [{ name, finding: readFinding(one['finding']) }];
	});
}

/** Does the list show fewer people than there are? */
export function isNarrow({ words, filters }: Finding): boolean {
	return words.trim() !== '' || filters.length > 0;
}

export function sameFinding(a: Finding, b: Finding): boolean {
	return JSON.stringify(readFinding(a)) === JSON.stringify(readFinding(b));
}

function recordsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
