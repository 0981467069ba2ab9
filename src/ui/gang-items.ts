import type { Group } from '../domain/find-people';
import type { Reason, Row, Section, SectionKey } from '../domain/gang';

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

/** The entries of people that a list was made of, by path: those of rows that stay are used again, as there may be thousands. */
export type KnownItems = Map<string, { -readonly [Key in keyof PersonItem]: PersonItem[Key] }>;

/** The people as one flat list, ready to be drawn. Groups without people are left out. */
export function gangItems(
	groups: readonly Group[],
	folding: Folding,
	known: KnownItems = new Map(),
): readonly GangItem[] {
	const items: GangItem[] = [];
	const shown = groups.filter(({ rows }) => rows.length);
	// Those of people who have gone are not kept for ever.
	const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
	if (known.size > 2 * count) known.clear();
	for (const [index, group] of shown.entries()) {
		const folded = folding.foldedSections.has(group.key);
		const above = `section ${group.key}`;
		items.push({
			kind: 'section',
			key: above,
			group,
			folded,
			level: 1,
			position: index + 1,
			siblings: shown.length,
		});
		if (folded) continue;
		const { rows } = group;
		for (const [place, row] of rows.entries()) {
			const { path } = row.contact;
			const unfolded = row.further.length ? folding.unfoldedPeople.has(path) : null;
			const [position, siblings] = [place + 1, rows.length];
			const before = known.get(path);
			const same = before?.row === row ? before : null;
			const item = same ?? { kind: 'person', key: path, above, row, unfolded, level: 2, position, siblings };
			if (same) {
				same.above = above;
				same.unfolded = unfolded;
				same.position = position;
				same.siblings = siblings;
			} else known.set(path, item);
			items.push(item);
			if (!unfolded) continue;
			for (const [number, reason] of row.further.entries()) {
				items.push({
					kind: 'reason',
					key: `${path} ${reason.followUp?.id ?? reason.kind} ${number}`,
					person: path,
					row,
					reason,
					level: 3,
					position: number + 1,
					siblings: row.further.length,
				});
			}
		}
	}
	return items;
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
