import type { Contact } from './contact';
import { folded } from './folded';
import type { Reason } from './gang';
import { bodyOf } from './note/frontmatter';
import { listOf, linkLabel, textOf } from './note/properties';

/** What a message can say of a person, and how the placeholders for it are spelt, folded. */
const spellings = {
	firstName: ['first name', 'vorname'],
	name: ['name'],
	met: ['how we met', 'wie wir uns kennen'],
	lastTalk: ['last talk', 'letztes gesprach'],
	company: ['company', 'firma'],
	role: ['role', 'rolle'],
	network: ['network', 'netzwerk'],
} as const;
type PartKey = keyof typeof spellings;

/** What is known of a person for a message; null where it is not. */
export type MessageParts = Readonly<Record<PartKey, string | null>>;

/** A note of the user's from which messages begin. */
export interface MessageTemplate {
	readonly name: string;
	/** For people of these relations only; empty = for all. */
	readonly relations: readonly string[];
	/** When these are why the person is on the list; empty = always. */
	readonly reasons: readonly string[];
	readonly subject: string;
	readonly body: string;
}

/** What reasons may be called in the properties of a template, folded. */
const reasonNames: Readonly<Record<Reason['kind'], readonly string[]>> = {
	'just-linked': ['just linked', 'linked', 'neu verbunden'],
	cadence: ['losing touch', 'cadence', 'kontakt schlaft ein'],
	yearly: ['birthday', 'geburtstag'],
	text: ['follow up', 'vorhaben'],
	task: ['follow up', 'vorhaben', 'task'],
	property: ['follow up', 'vorhaben'],
	none: [],
};

const PLACEHOLDER = /\{\{\s*(\p{L}[\p{L}_-]*(?: +[\p{L}_-]+)*)\s*\}\}/gu;

/** Reads a template: `relation`, `reason` and `subject` are properties, the text below them is the message. */
export function readTemplateNote(
	name: string,
	properties: Readonly<Record<string, unknown>>,
	text: string,
): MessageTemplate {
	const values = new Map(Object.entries(properties).map(([key, value]) => [plain(key), value]));
	const list = (...keys: readonly string[]): readonly string[] =>
		keys.flatMap((key) => listOf(values.get(key))).map((one) => plain(linkLabel(one)));
	return {
		name,
		relations: list('relation', 'relations', 'beziehung'),
		reasons: list('reason', 'reasons', 'grund'),
		subject: textOf(values.get('subject') ?? values.get('betreff')) ?? '',
		body: bodyOf(text).trim(),
	};
}

/** Those that fit the person and the reason, the closest first; and all others. */
export function templatesFor(
	templates: readonly MessageTemplate[],
	{ relation }: Pick<Contact, 'relation'>,
	kind: Reason['kind'],
): { readonly fitting: readonly MessageTemplate[]; readonly others: readonly MessageTemplate[] } {
	const one = plain(relation ?? '');
	const fits = ({ relations, reasons }: MessageTemplate): boolean =>
		(!relations.length || relations.includes(one)) &&
		(!reasons.length || reasons.some((name) => reasonNames[kind].includes(name)));
	const closeness = ({ relations, reasons }: MessageTemplate): number =>
		Number(relations.length > 0) + Number(reasons.length > 0);
	const byName = [...templates].sort((a, b) => a.name.localeCompare(b.name));
	return {
		fitting: byName.filter(fits).sort((a, b) => closeness(b) - closeness(a)),
		others: byName.filter((template) => !fits(template)),
	};
}

/**
 * The text with what is known in place of its placeholders. What is not known drops out with its clause: with what
 * stands between commas, dashes or brackets, or with the whole sentence; a name alone. Others of them stay as they are.
 */
export function filledMessage(text: string, parts: MessageParts): string {
	const lines = text.split(/\r?\n/).map((line) => {
		const kept = sentencesIn(line).map((sentence) => filledSentence(sentence, parts));
		const filled = kept.join('').trimEnd();
		const isGone = filled !== line.trimEnd() && !/[\p{L}\p{N}]/u.test(filled);
		return isGone ? null : filled;
	});
	return lines
		.filter((line, at) => line !== null && !(line === '' && lines[at - 1] === null && isBlank(lines, at)))
		.join('\n')
		.trim();
}

/** Is everything above the line blank back to the last line with words, with lines among it that dropped out? */
function isBlank(lines: readonly (string | null)[], at: number): boolean {
	for (let above = at - 1; above >= 0; above--) {
		if (lines[above] === '') return true;
		if (lines[above] !== null) return false;
	}
	return true;
}

/** Each with its mark and the blanks behind it. */
function sentencesIn(line: string): readonly string[] {
	const sentences: string[] = [];
	let start = 0;
	for (const { 0: mark, index } of line.matchAll(/[.!?…]+["'”’)]*(?:\s+|$)/g)) {
		if (SHORT.test(line.slice(start, index + 1))) continue;
		sentences.push(line.slice(start, index + mark.length));
		start = index + mark.length;
	}
	return [...sentences, line.slice(start)];
}

/** Shortened words whose full stop ends no sentence. */
const SHORT = /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|e\.g|i\.e|z\.\s?b|ca|approx|\p{Lu})\.$/iu;
/** Words that join a clause to the one before it. */
const JOINS = /^(?:and|but|so|yet|und|aber|doch)\s+/i;

function filledSentence(sentence: string, parts: MessageParts): string {
	const isMissing = (words: string): boolean =>
		[...words.matchAll(PLACEHOLDER)].some(([, key]) => partOf(key, parts) === null);
	if (!isMissing(sentence)) return withParts(sentence, parts);
	// A name at the end of a clause leaves the rest of the greeting, brackets go by themselves.
	const plainer = sentence
		.replace(/(\p{L})\s+\{\{([^{}]*)\}\}(?=\s*(?:[.!?…,;:–—-]|$))/gu, (all, letter: string, key: string) =>
			keyOf(key)?.endsWith('ame') && isMissing(all) ? letter : all,
		)
		.replace(/\s*\([^()]*\)/g, (brackets) => (isMissing(brackets) ? '' : brackets));
	if (!isMissing(plainer)) return withParts(plainer, parts);
	const end = /[.!?…:,]*["'”’)]*\s*$/.exec(plainer)?.[0] ?? '';
	const pieces = plainer.slice(0, plainer.length - end.length).split(/(\s*[,;:]\s+|\s+[–—-]\s+)/);
	const clauses = pieces
		.filter((_, at) => at % 2 === 0)
		.map((words, at) => ({ before: at ? (pieces[at * 2 - 1] ?? '') : '', words }));
	const isOut = clauses.map(({ words }) => isMissing(words));
	// What a colon announces takes the announcement with it.
	for (let at = clauses.length - 1; at > 0; at--)
		if (isOut[at] && clauses[at]?.before.includes(':')) isOut[at - 1] = true;
	const left = clauses.filter((_, at) => !isOut[at]);
	const [first, ...others] = left;
	if (!first) return '';
	if (first === clauses[0]) return withParts(joined(first.words, others) + end, parts);
	if (!JOINS.test(first.words) && !/[;–—-]/.test(first.before)) return '';
	const opens = clauses[0]?.words ?? '';
	const words = first.words.replace(JOINS, '');
	const begun = /^\s*(?:[-*+]\s+)?\p{Lu}/u.test(opens)
		? words.charAt(0).toUpperCase() + words.slice(1)
		: words;
	return withParts((/^\s*(?:[-*+]\s+)?/.exec(opens)?.[0] ?? '') + joined(begun, others) + end, parts);
}

function joined(
	first: string,
	others: readonly { readonly before: string; readonly words: string }[],
): string {
	return first + others.map(({ before, words }) => before + words).join('');
}

function withParts(text: string, parts: MessageParts): string {
	return text.replace(PLACEHOLDER, (all, key: string) => partOf(key, parts) ?? all);
}

/** Null where it is not known; undefined for what is no placeholder of ours. */
function partOf(key: string | undefined, parts: MessageParts): string | null | undefined {
	const known = keyOf(key ?? '');
	return known && (parts[known]?.replace(/\s+/g, ' ').trim() || null);
}

function keyOf(key: string): PartKey | undefined {
	const words = plain(key);
	return partKeys.find((known) => spellings[known].some((one) => one === words));
}

const partKeys: readonly PartKey[] = ['firstName', 'name', 'met', 'lastTalk', 'company', 'role', 'network'];

/** Folded, and blanks for what joins words. */
function plain(text: string): string {
	return folded(text.trim()).replace(/[-_\s]+/g, ' ');
}
