import type { ContactMark } from '../domain/guess-contacts';

/** The words of the first day in a vault: how contacts are marked, and old promises looked through. */
export interface FirstDayStrings {
	readonly title: string;
	readonly found: (count: number, ways: string) => string;
	readonly foundNone: string;
	readonly ways: Readonly<Record<ContactMark['kind'], (name: string) => string>>;
	readonly kinds: Readonly<Record<ContactMark['kind'], string>>;
	readonly marked: string;
	readonly other: string;
	readonly examples: Readonly<Record<ContactMark['kind'], string>>;
	readonly use: string;
	readonly notNow: string;
	readonly sayHow: string;
	readonly review: string;
	readonly look: string;
	readonly reviewHint: string;
	readonly place: (place: string, all: string) => string;
	readonly keep: string;
	readonly open: string;
	readonly closeAll: (count: string) => string;
	readonly dropAll: (count: string) => string;
	readonly reviewed: string;
}
