import type { Day } from '../day';
import { bodyOf, frontmatterOf } from '../note/frontmatter';
import { baseName } from '../note/note';
import { isSpellingOf } from '../note/properties';
import { hasTag } from '../note/tags';
import { isIn } from '../is-contact';
import type { Settings } from '../settings';
import { noteFileName } from './note-file-name';
import { filledTemplate } from './template';
import { yamlDay, yamlList, yamlText } from './yaml-text';

/** What is known of a person when the note is made; null, empty or false where nothing is. */
export interface NewContact {
	readonly name: string;
	readonly relation: string | null;
	readonly networks: readonly string[];
	readonly connected: Day | null;
	readonly liked: boolean;
	readonly company: string | null;
	readonly role: string | null;
	readonly email: string | null;
	readonly phone: string | null;
	readonly linkedin: string | null;
	/** The name of a contact, which is linked. */
	readonly introducedBy: string | null;
	/** The next step in the user's words, its day pinned (see `pin.ts`). */
	readonly next: string | null;
	/** What else is known: names of properties, each with its values. */
	readonly further?: readonly (readonly [key: string, values: readonly string[]])[];
}

/** What the making of a note depends on, besides the person. */
export interface NewNotePlace {
	/** Where the note goes, relative to the vault; empty = its top. */
	readonly folder: string;
	/** The note's own path, where it is known: a namesake's file has a number that the name has not. */
	readonly path?: string;
	/** The text of the user's template; null where there is none. */
	readonly template: string | null;
	readonly today: Day;
	/** `HH:mm` now, for a template that asks. */
	readonly time: string;
	readonly settings: Settings;
}

/** One property, its value as YAML on one line. `adds` is what a list that is there already gets. */
interface WrittenProperty {
	readonly key: string;
	/** Is this key of the template the same property, perhaps in another spelling? */
	readonly is: (key: string) => boolean;
	readonly value: string;
	readonly adds: readonly string[] | null;
}

/** The text of a new contact's note: properties, what the template says, and the next step as the first log line. */
export function newContactNote(person: NewContact, place: NewNotePlace): string {
	const words = { title: oneLine(person.name), today: place.today, time: place.time };
	const template = filledTemplate(place.template ?? '', words);
	const end = template.includes('\r\n') ? '\r\n' : '\n';
	const front = frontmatterOf(template)?.lines ?? [];
	const body = bodyOf(template).replace(/^\uFEFF/, '');
	const lines = writtenProperties(person, place).reduce(withProperty, front);
	const head = ['---', ...lines, '---', ''].join(end);
	if (person.next === null) return head + body;
	const step = `- ${place.today} ${oneLine(person.next)}${end}`;
	const gap = body === '' || body.endsWith('\n') ? '' : end;
	return `${head}${body}${gap}${step}`;
}

function writtenProperties(person: NewContact, place: NewNotePlace): readonly WrittenProperty[] {
	const { settings } = place;
	const written: WrittenProperty[] = [...contactMark(place)];
	const put = (ours: string, value: string | null): void => {
		if (value === null) return;
		const own: Readonly<Record<string, string | undefined>> = settings.propertyNames;
		const is = (key: string): boolean => isSpellingOf(key, ours, settings);
		written.push({ key: yamlText(own[ours] ?? ours), is, value, adds: null });
	};
	const text = (value: string | null): string | null =>
		value === null || value.trim() === '' ? null : yamlText(value);
	const called = place.path === undefined ? noteFileName(person.name) : baseName(place.path);
	put('name', called === person.name ? null : yamlText(person.name));
	put('relation', text(person.relation));
	put('networks', person.networks.length > 0 ? yamlList(person.networks) : null);
	put('connected', person.connected === null ? null : yamlDay(person.connected));
	put('liked', person.liked ? 'true' : null);
	put('company', text(person.company));
	put('role', text(person.role));
	put('linkedin', text(person.linkedin));
	put('email', text(person.email));
	put('phone', text(person.phone));
	put('introduced-by', text(person.introducedBy === null ? null : asLink(person.introducedBy)));
	for (const [key, values] of person.further ?? []) {
		const [value = ''] = values;
		put(key, values.length > 1 || isAlwaysList(key) ? yamlList(values) : yamlDay(value));
	}
	return written;
}

/** What makes the note a contact: its folder, else the tag, else the property. */
function contactMark({ folder, settings }: NewNotePlace): readonly WrittenProperty[] {
	const [tag] = settings.contactTags;
	if (tag !== undefined) return [tagged(tag)];
	if (settings.contactFolders.some((known) => isIn(`${folder}/x`, known))) return [];
	if (settings.contactProperty === '') return [tagged('contact')];
	const value = settings.contactPropertyValue === '' ? 'true' : yamlText(settings.contactPropertyValue);
	const key = settings.contactProperty;
	return [
		{ key: yamlText(key), is: (other) => other.toLowerCase() === key.toLowerCase(), value, adds: null },
	];
}

function tagged(tag: string): WrittenProperty {
	const plain = tag.replace(/^#/, '');
	return { key: 'tags', is: (key) => /^tags?$/i.test(key), value: yamlList([plain]), adds: [plain] };
}

/** The lines with the property in them: in place of the same one, else at their end. */
function withProperty(lines: readonly string[], property: WrittenProperty): readonly string[] {
	const at = lines.findIndex((line) => property.is(keyIn(line)));
	if (at < 0) return [...lines, `${property.key}: ${property.value}`];
	const below = lines.slice(at + 1).findIndex((line) => /^[^\s-]/.test(line));
	const next = below < 0 ? lines.length : at + 1 + below;
	const key = (lines[at] ?? '').slice(0, (lines[at] ?? '').indexOf(':'));
	const { value, adds } = property;
	const written = adds === null ? value : withItems(lines.slice(at, next).join('\n'), adds);
	return [...lines.slice(0, at), `${key}: ${written}`, ...lines.slice(next)];
}

function keyIn(line: string): string {
	return /^([^\s:#-][^:]*):/.exec(line)?.[1]?.replace(/["']/g, '').trim() ?? '';
}

/** A template's own tags with ours among them. */
function withItems(block: string, added: readonly string[]): string {
	const words = block.slice(block.indexOf(':') + 1).split(/[\s,[\]"']+/);
	const there = words.map((word) => word.replace(/^#/, '')).filter((word) => word !== '' && word !== '-');
	return yamlList([...added.filter((tag) => !hasTag(there, [tag])), ...there]);
}

/** Obsidian wants aliases as a list, and of networks there will be more. */
export function isAlwaysList(key: string): boolean {
	return key === 'networks' || key === 'aliases';
}

function asLink(name: string): string {
	return /^\[\[.*\]\]$/.test(name) ? name : `[[${name}]]`;
}

/** Line breaks and what else could end a line become blanks. */
function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
