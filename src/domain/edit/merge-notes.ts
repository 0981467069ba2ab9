import { bodyIn, frontmatterOf, keyLines } from '../note/frontmatter';
import type { Note } from '../note/note';
import { isSpellingOf, isYes, textsOf } from '../note/properties';
import { folded } from '../folded';
import { propertyKeys } from '../settings';
import { editBetween, isRefused, type EditResult } from './edit';
import { logItems, withLogItem, type LogWords } from './log';
import type { NoteAtHand } from './note-at-hand';
import { withAddedValue, withProperty } from './property-edits';
import { yamlDay, yamlList } from './yaml-text';

/** Properties that may have several values. */
const lists = /^(?:tags?|alias(?:es)?|networks?|emails?|phones?|for|knows|website|urls?|follow-up)$/i;

/** What joining two notes depends on besides them. */
export interface JoinWords extends Omit<LogWords, 'entry'> {
	/** Before what both notes say otherwise: "The other note said:" */
	readonly otherSaid: string;
}

/**
 * Two notes of one person as one: the properties are united, the items of the log stand by their days, and the other
 * text comes behind. Where both say something else, the kept note's word stands in the properties, and the other one's
 * in a line of the text, so that nothing is lost. Refused where properties cannot be read.
 */
export function joinedNote(
	at: NoteAtHand,
	other: Note,
	otherName: string | null,
	words: JoinWords,
): EditResult {
	const { settings, parseYaml } = at;
	const before = at.note.text;
	let text = before;
	const differing: string[] = [];
	const put = (edit: EditResult): boolean => {
		if (!isRefused(edit)) text = edit.text;
		return !isRefused(edit) || edit.refused === 'nothing-to-do';
	};
	const values: (readonly [string, unknown])[] = [
		...Object.entries(other.properties),
		['aliases', otherName],
	];
	for (const [key, value] of values) {
		const ours = propertyKeys.find((one) => isSpellingOf(key, one, settings)) ?? key;
		const there = [...keyLines(text).keys()].find((mine) => isSpellingOf(mine, ours, settings)) ?? key;
		const mine = at.note.properties[there];
		const [own, said] = [textsOf(mine), wordsOf(value)];
		const missing = said.filter((one) => !own.some((word) => folded(word) === folded(one)));
		if (missing.length === 0) continue;
		if (wordsOf(mine).length === 0) {
			const isName = key === 'aliases' && value === otherName;
			const edit = isName
				? withProperty(text, there, yamlList(said), parseYaml)
				: copied(text, there, key, other.text);
			if (!put(edit)) return { refused: 'properties' };
		} else if (lists.test(ours)) {
			if (!put(added(text, there, missing))) return { refused: 'properties' };
		} else {
			const [old = '', now = ''] = [own[0], said[0]];
			const isBetter =
				(ours === 'liked' && isYes(value)) ||
				(ours === 'last-contact' && now > old) ||
				(ours === 'connected' && now < old);
			if (isBetter) put(withProperty(text, there, ours === 'liked' ? 'true' : yamlDay(now), parseYaml));
			else if (!/^(?:liked|last-contact|connected|name|created.*|date)$/i.test(ours))
				differing.push(`${key}: ${said.join(', ')}`);
		}
	}
	return editBetween(before, withBody(text, other.text, differing, words));

	function added(into: string, key: string, all: readonly string[]): EditResult {
		let result = into;
		for (const one of all) {
			const edit = withAddedValue(result, key, one, parseYaml);
			if (!isRefused(edit)) result = edit.text;
			else if (edit.refused !== 'nothing-to-do') return edit;
		}
		return editBetween(into, result);
	}
}

/** The texts of a value; of one that is more than that its JSON. */
function wordsOf(value: unknown): readonly string[] {
	const isMore = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isMore ? [JSON.stringify(value)] : textsOf(value);
}

/** The property with its lines as they stand in the other note, whatever their form. */
function copied(text: string, key: string, otherKey: string, otherText: string): EditResult {
	const from = keyLines(otherText).get(otherKey);
	const lines = otherText.split('\n').map((line) => line.replace(/\r$/, ''));
	const until = frontmatterOf(otherText)?.bodyLine ?? 0;
	if (from === undefined) return { refused: 'properties' };
	let to = from;
	while (to < until - 2 && /^(?:[ \t]|-(?:[ \t]|$)|$)/.test(lines[to] ?? '')) to++;
	const block = lines.slice(from - 1, to);
	block[0] = `${key}${(block[0] ?? '').slice((block[0] ?? '').indexOf(':'))}`;
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const own = frontmatterOf(text);
	if (!own) return editBetween(text, ['---', ...block, '---', text].join(end));
	const raw = text.split('\n');
	const empty = keyLines(text).get(key);
	if (empty !== undefined) raw.splice(empty - 1, 1);
	raw.splice(
		own.bodyLine - 2 - (empty === undefined ? 0 : 1),
		0,
		...block.map((line) => (end === '\n' ? line : `${line}\r`)),
	);
	return editBetween(text, raw.join('\n'));
}

function withBody(text: string, otherText: string, differing: readonly string[], words: JoinWords): string {
	const { items, rest } = logItems(otherText.slice(bodyIn(otherText).start), words.dayOpening);
	const known = new Set(logItems(text, words.dayOpening).items.map((item) => item.text));
	const joined = items.reduce(
		(whole, item) => (known.has(item.text) ? whole : withLogItem(whole, item, words)),
		text,
	);
	const said = differing.length > 0 ? [`${words.otherSaid} ${differing.join('; ')}`] : [];
	const more = [...said, ...sectionsOf(rest).filter((part) => !text.includes(part))];
	if (more.length === 0) return joined;
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	return `${joined.trimEnd()}${end}${end}${more.join(`${end}${end}`)}${end}`;
}

/** The parts of a text between empty lines; headings that have nothing beneath them any more are left out. */
function sectionsOf(text: string): readonly string[] {
	const parts = text
		.split(/\r?\n(?:[ \t]*\r?\n)+/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const level = (part: string | undefined): number => /^#{1,6}(?= .*$)/.exec(part ?? '')?.[0].length ?? 7;
	return parts.filter(
		(part, at) =>
			level(part) === 7 ||
			part.includes('\n') ||
			(at + 1 < parts.length && level(parts[at + 1]) > level(part)),
	);
}
