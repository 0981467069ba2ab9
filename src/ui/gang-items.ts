import type { Group } from '../domain/find-people';
import type { Reason, Row, Section, SectionKey } from '../domain/gang';
import { lastWhere, type ListItems } from './entries';

/** Where an entry stands among its siblings, as screen readers want it told. */
interface Place {
	readonly key: string;
	readonly level: number;
	/** 1-based. */
	readonly position: number;
	readonly siblings: number;
}

/** The heading of people who are shown together. */
export interface SectionItem extends Place {
	readonly kind: 'section';
	readonly group: Group;
	readonly folded: boolean;
}

export interface PersonItem extends Place {
	readonly kind: 'person';
	/** The key of the heading above. */
	readonly above: string;
	readonly row: Row;
	/** Whether its further reasons are shown; null where it has none. */
	readonly unfolded: boolean | null;
}

/** A further reason, beneath its person. */
export interface ReasonItem extends Place {
	readonly kind: 'reason';
	readonly person: string;
	readonly row: Row;
	readonly reason: Reason;
}

/** One line of the sidebar. */
export type GangItem = SectionItem | PersonItem | ReasonItem;

/** What the user has folded and unfolded. */
export interface Folding {
	/** By the keys of their groups. */
	readonly foldedSections: ReadonlySet<string>;
	/** Paths of the people whose further reasons are shown. */
	readonly unfoldedPeople: ReadonlySet<string>;
}

/** The section that is looked through in one go. */
export function isOldPromises({ group }: SectionItem): boolean {
	const section: SectionKey = 'old-promises';
	return group.by === 'section' && group.value === section;
}

/** The reason that a row shows. */
export function reasonOf(item: PersonItem | ReasonItem): Reason {
	return item.kind === 'person' ? item.row.reason : item.reason;
}

/** The entries of one group: its heading, and people with their reasons below it. */
interface Part {
	/** Where the heading stands in the list. */
	readonly start: number;
	readonly heading: SectionItem;
	/** Nobody where it is folded. */
	readonly rows: readonly Row[];
	/** Those whose further reasons are shown: the place in `rows`, and how many reasons stand above. */
	readonly unfolded: readonly { readonly place: number; readonly above: number }[];
}

/** The people as one flat list, ready to be drawn: thousands, so that each is made when it is seen. Groups without people are left out. */
export class GangItems implements ListItems<GangItem> {
	readonly length: number;
	private readonly parts: readonly Part[];

	constructor(
		groups: readonly Group[],
		private readonly folding: Folding,
	) {
		const shown = groups.filter(({ rows }) => rows.length);
		let start = 0;
		this.parts = shown.map((group, index) => {
			const heading: SectionItem = {
				kind: 'section',
				key: `section ${group.key}`,
				group,
				folded: folding.foldedSections.has(group.key),
				level: 1,
				position: index + 1,
				siblings: shown.length,
			};
			const rows = heading.folded ? [] : group.rows;
			const { unfolded, reasons } = this.unfoldedIn(rows);
			const part = { start, heading, rows, unfolded };
			start += 1 + rows.length + reasons;
			return part;
		});
		this.length = start;
	}

	at(index: number): GangItem | undefined {
		const part = this.partAt(index);
		if (!part || part.start === index) return part?.heading;
		const { place, number } = placeIn(part, index);
		const row = part.rows[place];
		if (!row) return undefined;
		return number < 0 ? this.personAt(part, place, row) : reasonAt(row, number);
	}

	keyAt(index: number): string | undefined {
		const part = this.partAt(index);
		if (!part || part.start === index) return part?.heading.key;
		const { place, number } = placeIn(part, index);
		const row = part.rows[place];
		return row && (number < 0 ? row.contact.path : keyOfReason(row, number));
	}

	get runs(): readonly number[] {
		return this.parts.flatMap(({ rows, unfolded }) => {
			let from = 0;
			const people = unfolded.flatMap(({ place }) => {
				const before = place + 1 - from;
				from = place + 1;
				return [before, rows[place]?.further.length ?? 0];
			});
			return [1, ...people, rows.length - from];
		});
	}

	private partAt(index: number): Part | undefined {
		return index < this.length ? lastWhere(this.parts, ({ start }) => start <= index) : undefined;
	}

	private personAt({ heading, rows }: Part, place: number, row: Row): PersonItem {
		const { path } = row.contact;
		return {
			kind: 'person',
			key: path,
			above: heading.key,
			row,
			unfolded: row.further.length ? this.folding.unfoldedPeople.has(path) : null,
			level: 2,
			position: place + 1,
			siblings: rows.length,
		};
	}

	private unfoldedIn(rows: readonly Row[]): Pick<Part, 'unfolded'> & { readonly reasons: number } {
		const unfolded: { place: number; above: number }[] = [];
		let reasons = 0;
		if (!this.folding.unfoldedPeople.size) return { unfolded, reasons };
		for (const [place, { contact, further }] of rows.entries()) {
			if (!further.length || !this.folding.unfoldedPeople.has(contact.path)) continue;
			unfolded.push({ place, above: reasons });
			reasons += further.length;
		}
		return { unfolded, reasons };
	}
}

/** The place among the rows, and the number of the further reason there; -1 is the person. */
function placeIn({ start, rows, unfolded }: Part, index: number): { place: number; number: number } {
	const below = index - start - 1;
	const open = lastWhere(unfolded, ({ place, above }) => place + above <= below);
	if (!open) return { place: below, number: -1 };
	const number = below - open.place - open.above - 1;
	const { length } = rows[open.place]?.further ?? [];
	return number < length ? { place: open.place, number } : { place: below - open.above - length, number: -1 };
}

function reasonAt(row: Row, number: number): ReasonItem | undefined {
	const reason = row.further[number];
	return (
		reason && {
			kind: 'reason',
			key: keyOfReason(row, number),
			person: row.contact.path,
			row,
			reason,
			level: 3,
			position: number + 1,
			siblings: row.further.length,
		}
	);
}

function keyOfReason({ contact, further }: Row, number: number): string {
	const reason = further[number];
	return `${contact.path} ${reason?.followUp?.id ?? reason?.kind ?? ''} ${number}`;
}

/** People who want something of me now: overdue, or due today. */
export function dueCount(sections: readonly Section[]): number {
	return sections
		.filter(({ key }) => key === 'overdue' || key === 'today')
		.reduce((count, { rows }) => count + rows.length, 0);
}

/** Up to two letters for a person without a picture: "Ann van Dyke" → "AD". */
export function initialsOf(name: string): string {
	const words = name.split(/[\s\-_.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
	const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) =>
		word === undefined ? '' : String.fromCodePoint(word.codePointAt(0) ?? 63),
	);
	return letters.join('').toLocaleUpperCase() || '?';
}

/** One of so many hues, always the same for a name. */
export function hueOf(name: string, hues: number): number {
	let hash = 7;
	for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
	return hash % hues;
}
