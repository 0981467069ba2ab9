import { noteWords } from './note-words';
import type { NoteHead } from './is-contact';
import { isSpellingOf, textsOf, type ReadKey } from './note/properties';
import { defaultSettings, type Settings } from './settings';

/** A way in which a vault may mark its contacts, and how many notes it has so. */
export interface ContactMark {
	readonly kind: 'tag' | 'folder' | 'property';
	/** The tag without `#`, the folder's path, or the property's key, as the notes spell it. */
	readonly name: string;
	/** The property's value; empty for tags and folders. */
	readonly value: string;
	readonly count: number;
}

/** The settings that say which notes are contacts. */
export type ContactRule = Pick<
	Settings,
	'contactTags' | 'contactFolders' | 'contactProperty' | 'contactPropertyValue'
>;

/** What people call such notes in the seven languages, without accents. */
const PERSON = new RegExp(noteWords.person);
/** Properties that say what kind of note it is. */
const KIND = new RegExp(noteWords.kind);
/** Properties that hardly anything but a person has. */
const personal: readonly ReadKey[] = ['email', 'phone', 'birthday', 'linkedin', 'last-contact'];
const TEMPLATES = new RegExp(noteWords.templates, 'iu');

/** Notes of which at least half have a personal property must be so many, to be taken for people. */
const FEWEST = 3;
const MOST_SHOWN = 5;

interface Tally {
	readonly mark: { -readonly [Key in keyof ContactMark]: ContactMark[Key] };
	readonly named: boolean;
	/** Notes with something that only people have. */
	like: number;
}

/**
 * How contacts are marked in a vault that was there before: by tags, folders and properties that are called so, or
 * whose notes have what people have. It is told of one note after the other, as there may be tens of thousands.
 */
export class ContactGuess {
	private readonly tallies = new Map<string, Tally>();
	/** The folder that new notes are made from, where one is called so; empty where none is. */
	templateFolder = '';

	add(head: NoteHead): void {
		this.templateFolder ||= templateFolderOf(head.path);
		const like = isLikePerson(head) ? 1 : 0;
		for (const { kind, name, value } of marksOf(head)) {
			const key = [kind, name, value].join('\n').toLowerCase();
			const tally = this.tallies.get(key) ?? newTally(kind, name, value);
			this.tallies.set(key, tally);
			tally.mark.count++;
			tally.like += like;
		}
	}

	/** The likeliest first; of properties one, as the settings know no more. */
	get marks(): readonly ContactMark[] {
		const likely = [...this.tallies.values()].filter(
			({ named, like, mark }) => named || (like >= FEWEST && like * 2 >= mark.count),
		);
		const marks = likely
			.filter(({ mark }) => !likely.some((other) => isBeneath(mark, other.mark)))
			.sort((a, b) => Number(b.named) - Number(a.named) || b.mark.count - a.mark.count)
			.map(({ mark }) => mark);
		const property = marks.find(({ kind }) => kind === 'property');
		return marks.filter((mark) => mark.kind !== 'property' || mark === property).slice(0, MOST_SHOWN);
	}
}

function templateFolderOf(path: string): string {
	const found = TEMPLATES.exec(withoutAccents(path))?.[1];
	return found === undefined ? '' : path.split('/').slice(0, found.split('/').length).join('/');
}

/** The marks as the settings have them. */
export function ruleOf(marks: readonly Omit<ContactMark, 'count'>[]): ContactRule {
	const names = (kind: ContactMark['kind']): readonly string[] =>
		marks.filter((mark) => mark.kind === kind && mark.name !== '').map(({ name }) => name);
	const property = marks.find(({ kind, name }) => kind === 'property' && name !== '');
	return {
		contactTags: names('tag'),
		contactFolders: names('folder'),
		contactProperty: property?.name ?? '',
		contactPropertyValue: property?.value ?? '',
	};
}

/** The marks that the settings have. */
export function marksIn(rule: ContactRule): readonly Omit<ContactMark, 'count'>[] {
	const { contactTags, contactFolders, contactProperty, contactPropertyValue } = rule;
	return [
		...contactTags.map((name) => ({ kind: 'tag' as const, name, value: '' })),
		...contactFolders.map((name) => ({ kind: 'folder' as const, name, value: '' })),
		...(contactProperty === ''
			? []
			: [{ kind: 'property' as const, name: contactProperty, value: contactPropertyValue }]),
	];
}

function newTally(kind: ContactMark['kind'], name: string, value: string): Tally {
	const last = (value || name).split('/').at(-1) ?? '';
	// "03 People", "📇 Contacts", but no "People management".
	const word = withoutAccents(last).replace(/[^\p{L}]+/gu, '');
	return { mark: { kind, name, value, count: 0 }, named: PERSON.test(word), like: 0 };
}

/** Each mark of a note once, with those above it: `crm/person` is `crm` as well. */
function marksOf({ path, tags, properties }: NoteHead): readonly Omit<ContactMark, 'count'>[] {
	const plain = [...new Set(tags.flatMap((tag) => withParents(tag.replace(/\/$/, ''))))];
	const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
	const once = new Map(plain.map((tag) => [tag.toLowerCase(), tag]));
	return [
		...[...once.values()].map((name) => ({ kind: 'tag' as const, name, value: '' })),
		...withParents(folder).map((name) => ({ kind: 'folder' as const, name, value: '' })),
		...Object.entries(properties).flatMap(([name, value]) =>
			KIND.test(withoutAccents(name).replace(/[-_\s]/g, ''))
				? [...new Set(textsOf(value).map((text) => text.replace(/^\[\[|\]\]$/g, '')))].map((text) => ({
						kind: 'property' as const,
						name,
						value: text,
					}))
				: [],
		),
	];
}

/** "a/b/c" → "a", "a/b", "a/b/c" */
function withParents(path: string): readonly string[] {
	if (path === '') return [];
	const parts = path.split('/');
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function isBeneath(mark: ContactMark, other: ContactMark): boolean {
	if (mark.kind !== other.kind || mark.kind === 'property') return false;
	return mark.name.toLowerCase().startsWith(`${other.name.toLowerCase()}/`);
}

function isLikePerson({ properties }: NoteHead): boolean {
	const keys = Object.keys(properties);
	return keys.some((key) => personal.some((ours) => isSpellingOf(key, ours, defaultSettings)));
}

function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
