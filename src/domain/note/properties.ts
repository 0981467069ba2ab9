import { otherSpellings } from '../other-spellings';
import type { PropertyKey, Settings } from '../settings';
import { keyLines } from './frontmatter';
import type { Note } from './note';

/** What we read from properties besides the keys that a user may rename. */
export type ReadKey = PropertyKey | 'name' | 'aliases' | 'created' | 'date';

/** How deep lists in lists are followed. */
const DEEPEST = 4;

/** One property of the note: its key as the note spells it, and its value, of any type. */
export interface Property {
	readonly key: string;
	readonly value: unknown;
}

/** The properties of one note, asked for by our names, whatever the note calls them. */
export interface PropertyTable {
	/** The property with a value, by the user's own name, else ours, else another common spelling. */
	readonly get: (key: ReadKey) => Property | null;
	/** 1-based line of a key in the file; null where it cannot be told. */
	readonly lineOf: (property: Property) => number | null;
}

/** Lays out a note's properties for reading. Line numbers are looked up only when asked for. */
export function propertyTable(note: Pick<Note, 'properties' | 'text'>, settings: Settings): PropertyTable {
	const byName = new Map<string, Property>();
	for (const [key, value] of Object.entries(note.properties)) {
		const name = plainKey(key);
		if (!isEmpty(value) && !byName.has(name)) byName.set(name, { key, value });
	}
	let lines: ReadonlyMap<string, number> | null = null;
	return {
		get(key) {
			const own = (settings.propertyNames as Readonly<Record<string, string | undefined>>)[key];
			const asSet = own ? byName.get(plainKey(own)) : undefined;
			if (asSet) return asSet;
			const ours = byName.get(plainKey(key));
			if (ours) return ours;
			for (const other of plainSpellings.get(key) ?? []) {
				const found = byName.get(other);
				if (found) return found;
			}
			return null;
		},
		lineOf(property) {
			lines ??= keyLines(note.text);
			return lines.get(property.key) ?? null;
		},
	};
}

/** Is `key`, as a note spells it, the property that we call `ours`? */
export function isSpellingOf(key: string, ours: string, settings: Settings): boolean {
	const plain = plainKey(key);
	const own = (settings.propertyNames as Readonly<Record<string, string | undefined>>)[ours];
	if (own !== undefined && plainKey(own) === plain) return true;
	return plain === plainKey(ours) || (plainSpellings.get(ours) ?? []).includes(plain);
}

/** All texts of a value, whatever its type: a list's items, a link's target in the unquoted form `[[Ann]]`. */
export function textsOf(value: unknown, depth = 0): readonly string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
	if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
	if (!Array.isArray(value) || depth > DEEPEST) return [];
	// `key: [[Ann]]` without quotes is parsed as a list in a list.
	return value.flatMap((item: unknown) => unquotedLink(item) ?? textsOf(item, depth + 1));
}

/** The first text of a value, or null. */
export function textOf(value: unknown): string | null {
	return textsOf(value)[0] ?? null;
}

/** Lists that people write as a text, "a, b; c", as well as true lists. */
export function listOf(value: unknown): readonly string[] {
	const texts = typeof value === 'string' ? value.split(/[,;]/) : textsOf(value);
	return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** What is read of a link: "[[People/Ann|Annie]]" → "Annie", "[[Acme#Office]]" → "Acme"; other text as it is. */
export function linkLabel(text: string): string {
	const inside = wikilink(text);
	if (inside === null) return markdownLabel(text) ?? text;
	const bar = inside.indexOf('|');
	if (bar >= 0 && inside.slice(bar + 1).trim() !== '') return inside.slice(bar + 1).trim();
	const target = targetOf(inside);
	return target.slice(target.lastIndexOf('/') + 1);
}

/** Where a link leads: "[[People/Ann|Annie]]" → "People/Ann"; other text as it is. */
export function linkTarget(text: string): string {
	const inside = wikilink(text);
	return inside === null ? text : targetOf(inside);
}

/** Yes in the ways that people write it. YAML 1.2 knows `true` alone; "yes" comes as a text. */
export function isYes(value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return value > 0;
	return /^(?:true|yes|y|x|on|ja|oui|sí|si|sì|sim|❤️?|⭐️?|👍|✅)$/iu.test(textOf(value) ?? '');
}

function plainKey(key: string): string {
	return key.toLowerCase().replace(/[-_\s]+/g, '');
}

const plainSpellings: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(otherSpellings).map(([key, spellings]) => [key, spellings.map(plainKey)]),
);

function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

function unquotedLink(item: unknown): string | null {
	if (!Array.isArray(item) || item.length === 0) return null;
	const words = item.filter((part): part is string | number => ['string', 'number'].includes(typeof part));
	return words.length === item.length ? `[[${words.join(', ')}]]` : null;
}

function wikilink(text: string): string | null {
	const trimmed = text.trim();
	if (!trimmed.startsWith('[[') || !trimmed.endsWith(']]') || trimmed.length < 5) return null;
	return trimmed.slice(2, -2);
}

function markdownLabel(text: string): string | null {
	return /^\[([^\]]+)\]\([^()\s]*\)$/.exec(text.trim())?.[1]?.trim() ?? null;
}

function targetOf(inside: string): string {
	const end = /[|#^]/.exec(inside)?.index ?? inside.length;
	return inside.slice(0, end).trim().replace(/\.md$/i, '');
}
