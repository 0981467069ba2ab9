import { answerWords } from './answer';
import type { Contact } from './contact';
import type { Day } from './day';
import {
	filterKinds,
	type Filter,
	type FilterKind,
	type Finding,
	type Grouping,
	type Order,
} from './finding';
import { folded } from './folded';
import { asRow, compareText, resting, type Row, type Section } from './gang';

/** People who are shown together. */
export interface Group {
	/** Names the group for as long as people are grouped so. */
	readonly key: string;
	readonly by: Grouping | 'gone';
	/** The section's key; or the relation, networks or company as first met, null where none is said. */
	readonly value: string | null;
	readonly rows: readonly Row[];
}

/** What a search looks through, of one contact: the name first. It is made once and kept as long as the contact is. */
export type SearchKeys = (contact: Contact) => string;

export function keepSearchKeys(): SearchKeys {
	const keys = new WeakMap<Contact, string>();
	return (contact) => {
		const known = keys.get(contact);
		if (known !== undefined) return known;
		const { name, aliases, company, role, tags } = contact;
		const key = folded([name, ...aliases, company ?? '', role ?? '', ...tags].join('\n'));
		keys.set(contact, key);
		return key;
	};
}

/** The people whom the filters let through, in groups, in the order wished; `gone` come last, for searches alone. */
export function groupPeople(
	sections: readonly Section[],
	gone: readonly Contact[],
	finding: Finding,
	keyOf: SearchKeys,
): readonly Group[] {
	const passes = passing(finding.filters);
	const kept = sections.map(({ key, rows }) => ({
		key,
		rows: rows.filter(({ contact }) => passes(contact)),
	}));
	const groups: Group[] =
		finding.groupBy === 'section'
			? kept.map(({ key, rows }) => ({ key, by: 'section', value: key, rows }))
			: groupedBy(
					finding.groupBy,
					kept.flatMap(({ rows }) => rows),
				);
	const rows = gone.filter(passes).map((contact) => asRow(contact, resting(contact), []));
	groups.push({ key: 'gone', by: 'gone', value: null, rows });
	const compare = comparing(finding.sortBy, keyOf);
	return compare ? groups.map((group) => ({ ...group, rows: [...group.rows].sort(compare) })) : groups;
}

/** Of these groups, the people in whom every word is found; without words everybody but the gone. */
export function withWords(groups: readonly Group[], words: string, keyOf: SearchKeys): readonly Group[] {
	const wanted = folded(words).split(/\s+/).filter(Boolean);
	if (!wanted.length) return groups.filter(({ by, rows }) => by !== 'gone' && rows.length);
	return groups
		.map((group) => ({
			...group,
			rows: group.rows.filter(({ contact }) => {
				const key = keyOf(contact);
				return wanted.every((word) => key.includes(word));
			}),
		}))
		.filter(({ rows }) => rows.length);
}

/** All filters that let somebody through, by kind, those with most people first; and how many. */
export function filterChoices(
	sections: readonly Section[],
): readonly { readonly filter: Filter; readonly count: number }[] {
	const contacts = sections.flatMap(({ rows }) => rows.map(({ contact }) => contact));
	return filterKinds.flatMap((kind) => {
		const found = new Map<string, { filter: Filter; count: number }>();
		for (const contact of contacts) {
			const values = valuesOf(contact, kind);
			for (const value of values.length || kind === 'liked' ? values : ['']) {
				const known = found.get(folded(value));
				if (known) known.count++;
				else found.set(folded(value), { filter: { kind, value }, count: 1 });
			}
		}
		return [...found]
			.sort(
				([a, one], [b, other]) =>
					other.count - one.count || Number(a === '') - Number(b === '') || compareText(a, b),
			)
			.map(([, choice]) => choice);
	});
}

/** Do both let the same people through? */
export function sameFilter(a: Filter, b: Filter): boolean {
	return a.kind === b.kind && folded(a.value) === folded(b.value);
}

/** Of one kind any will do; of each kind there must be one. */
function passing(filters: readonly Filter[]): (contact: Contact) => boolean {
	const asked = filterKinds
		.map((kind) => ({
			kind,
			wanted: filters.filter((filter) => filter.kind === kind).map(({ value }) => folded(value)),
		}))
		.filter(({ wanted }) => wanted.length);
	return (contact) =>
		asked.every(({ kind, wanted }) => {
			const values = valuesOf(contact, kind).map(folded);
			return wanted.some((value) =>
				value === '' ? !values.length : values.some((one) => one === value || isBelow(kind, one, value)),
			);
		});
}

/** Tags and folders hold those that are nested in them. */
function isBelow(kind: FilterKind, one: string, value: string): boolean {
	return (kind === 'tag' || kind === 'folder') && one.startsWith(`${value}/`);
}

/** What a contact has of a kind. */
function valuesOf(contact: Contact, kind: FilterKind): readonly string[] {
	switch (kind) {
		case 'network':
			return contact.networks;
		case 'liked':
			return contact.liked ? ['true'] : [];
		case 'for':
			return contact.for;
		case 'tag':
			return contact.tags;
		case 'folder':
			return [contact.path.replace(/\/?[^/]*$/, '')].filter(Boolean);
		case 'answer':
			return contact.answer === null ? [] : [answerWords(contact.answer)];
		case 'relation':
		case 'company':
			return [contact[kind] ?? ''].filter(Boolean);
	}
}

/** Each person once: who is in several networks is with those who are in the same ones. */
function groupedBy(by: Exclude<Grouping, 'section'>, rows: readonly Row[]): Group[] {
	const groups = new Map<string, { key: string; by: Grouping; value: string | null; rows: Row[] }>();
	for (const row of rows) {
		const value = [...valuesOf(row.contact, by)].sort().join(', ');
		const key = `${by} ${folded(value)}`;
		const known = groups.get(key);
		if (known) known.rows.push(row);
		else groups.set(key, { key, by, value: value === '' ? null : value, rows: [row] });
	}
	return [...groups.values()].sort(
		(a, b) => Number(a.value === null) - Number(b.value === null) || compareText(a.key, b.key),
	);
}

/** Null where the order of the queue holds. Who has no such day comes last, either way. */
function comparing(order: Order, keyOf: SearchKeys): ((a: Row, b: Row) => number) | null {
	if (order === 'urgency') return null;
	const turned = order.startsWith('-') ? -1 : 1;
	const byName = (a: Row, b: Row): number => compareText(keyOf(a.contact), keyOf(b.contact));
	if (order.endsWith('name')) return (a, b) => turned * byName(a, b);
	const dayOf = ({ contact }: Row): Day | null | undefined =>
		order.endsWith('connected') ? contact.connected : contact.lastTouch?.day;
	return (a, b) => {
		const [one, other] = [dayOf(a), dayOf(b)];
		if (!one || !other) return Number(!one) - Number(!other) || byName(a, b);
		return turned * compareText(other, one) || byName(a, b);
	};
}
