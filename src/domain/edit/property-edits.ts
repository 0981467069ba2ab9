import { frontmatterOf, keyLines } from '../note/frontmatter';
import { isSpellingOf, textsOf } from '../note/properties';
import type { Settings } from '../settings';
import { editBetween, type EditResult } from './edit';
import type { ParseYaml } from './note-at-hand';
import { propertyLines, type PropertyItem, type PropertyLines } from './property-lines';
import { yamlDay, yamlEscaped } from './yaml-text';

/** The key under which a note has one of our properties, an empty one too; else the user's own name for it, else ours. */
export function keyFor(ours: string, text: string, settings: Settings): string {
	const there = [...keyLines(text).keys()].find((key) => isSpellingOf(key, ours, settings));
	const own: Readonly<Record<string, string | undefined>> = settings.propertyNames;
	return there ?? own[ours] ?? ours;
}

/**
 * Gives a property one value, written as `yaml`. Only the line of a simple value is changed, or one is added below the
 * others; that no other property changed is checked by parsing. Refused for values that are more than that.
 */
export function withProperty(text: string, key: string, yaml: string, parseYaml: ParseYaml): EditResult {
	const wanted = valuesIn(`x: ${yaml}`, 'x', parseYaml);
	if (wanted === null) return { refused: 'properties' };
	const front = frontmatterOf(text);
	if (!front) return editBetween(text, withFrontmatter(text, `${key}: ${yaml}`));
	const lines = text.split('\n');
	const number = keyLines(text).get(key);
	if (number === undefined) {
		const end = lines[front.bodyLine - 2]?.endsWith('\r') ? '\r' : '';
		lines.splice(front.bodyLine - 2, 0, `${key}: ${yaml}${end}`);
		return checked(text, lines.join('\n'), key, wanted, parseYaml);
	}
	const there = propertyLines(lines, number - 1, front.bodyLine - 2);
	if (!there || there.items.length > 1) return { refused: 'properties' };
	const [item] = there.items;
	const line = lines[there.line] ?? '';
	if (there.form === 'flow' && !item)
		lines[there.line] = line.slice(0, there.colon) + line.slice(there.colon).replace(/\[\s*\]/, `[${yaml}]`);
	else if (item) replaceAt(lines, item, quotedAlike(item.token, wanted[0] ?? '', yaml));
	else lines[there.line] = `${line.slice(0, there.colon)} ${yaml}${line.slice(there.colon)}`;
	return checked(text, lines.join('\n'), key, wanted, parseYaml);
}

/** Adds a value to a property that may have several; one that is there already is not added again. */
export function withAddedValue(text: string, key: string, value: string, parseYaml: ParseYaml): EditResult {
	const front = frontmatterOf(text);
	const number = keyLines(text).get(key);
	const yaml = yamlDay(value);
	if (!front || number === undefined) return withProperty(text, key, yaml, parseYaml);
	const before = valuesIn(front.lines.join('\n'), key, parseYaml);
	if (before === null) return { refused: 'properties' };
	if (before.includes(value)) return { refused: 'nothing-to-do' };
	const lines = text.split('\n');
	const there = propertyLines(lines, number - 1, front.bodyLine - 2);
	if (!there || there.items.length !== before.length) return { refused: 'properties' };
	const last = there.items.at(-1);
	if (there.form === 'empty' || !last) return withProperty(text, key, yaml, parseYaml);
	const line = lines[last.line] ?? '';
	if (there.form === 'block') {
		const end = line.endsWith('\r') ? '\r' : '';
		lines.splice(last.line + 1, 0, `${line.slice(0, last.start)}${yaml}${end}`);
	} else {
		const token = there.form === 'single' ? `[${last.token}, ${yaml}]` : `${last.token}, ${yaml}`;
		replaceAt(lines, last, token);
	}
	return checked(text, lines.join('\n'), key, [...before, value], parseYaml);
}

/** Replaces one value of a property, its quotes kept, or takes it out (null). Refused where it is not there. */
export function withValue(
	text: string,
	key: string,
	old: string,
	value: string | null,
	parseYaml: ParseYaml,
): EditResult {
	const front = frontmatterOf(text);
	const number = keyLines(text).get(key);
	if (!front || number === undefined) return { refused: 'changed' };
	const before = valuesIn(front.lines.join('\n'), key, parseYaml);
	if (before === null) return { refused: 'properties' };
	const nth = before.indexOf(old);
	if (nth < 0) return { refused: before.length === 0 && value === null ? 'settled' : 'changed' };
	const lines = text.split('\n');
	const there = propertyLines(lines, number - 1, front.bodyLine - 2);
	const item = there?.items[nth];
	if (!there || !item || there.items.length !== before.length) return { refused: 'properties' };
	if (value !== null) replaceAt(lines, item, quotedAlike(item.token, value, yamlDay(value)));
	else if (there.form === 'block') lines.splice(item.line, 1);
	else takeOut(lines, there, nth);
	const wanted = before.flatMap((text, i) => (i !== nth ? [text] : value === null ? [] : [value]));
	return checked(text, lines.join('\n'), key, wanted, parseYaml);
}

/** A value in the quotes that stand there; where there are none, as it is to be written. */
function quotedAlike(token: string, value: string, yaml: string): string {
	if (token.startsWith('"')) return `"${yamlEscaped(value)}"`;
	if (token.startsWith("'") && !/\p{Cc}/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
	return yaml;
}

function replaceAt(lines: string[], { line, start, end }: PropertyItem, token: string): void {
	const text = lines[line] ?? '';
	lines[line] = text.slice(0, start) + token + text.slice(end);
}

/** Takes the only value of a line out, or one of a list in brackets with its comma. */
function takeOut(lines: string[], { line, colon, form, items }: PropertyLines, nth: number): void {
	const text = lines[line] ?? '';
	const item = items[nth];
	if (!item) return;
	const next = items[nth + 1];
	const previous = items[nth - 1];
	const from = form === 'single' ? colon : next ? item.start : (previous?.end ?? item.start);
	const to = next ? next.start : item.end;
	lines[line] = text.slice(0, from) + text.slice(to);
}

/** The edit, where the property has the wanted values afterwards and all others are as they were. */
function checked(
	text: string,
	after: string,
	key: string,
	wanted: readonly string[],
	parseYaml: ParseYaml,
): EditResult {
	const [before, now] = [readAll(text, parseYaml), readAll(after, parseYaml)];
	const own = now?.get(key);
	if (!before || !now || !sameTexts(textsOf(own), wanted)) return { refused: 'properties' };
	const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => name !== key);
	const same = names.every(
		(name) =>
			before.has(name) && now.has(name) && JSON.stringify(before.get(name)) === JSON.stringify(now.get(name)),
	);
	return same ? editBetween(text, after) : { refused: 'properties' };
}

function readAll(text: string, parseYaml: ParseYaml): ReadonlyMap<string, unknown> | null {
	const front = frontmatterOf(text);
	return front && parsed(front.lines.join('\n'), parseYaml);
}

function valuesIn(yaml: string, key: string, parseYaml: ParseYaml): readonly string[] | null {
	const read = parsed(yaml, parseYaml);
	return read && textsOf(read.get(key));
}

/** Null where it is no YAML, or no list of names and values. */
function parsed(yaml: string, parseYaml: ParseYaml): ReadonlyMap<string, unknown> | null {
	try {
		const data = parseYaml(yaml);
		if (data === null || data === undefined) return new Map();
		return typeof data === 'object' && !Array.isArray(data) ? new Map(Object.entries(data)) : null;
	} catch {
		return null;
	}
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text, i) => text === b[i]);
}

function withFrontmatter(text: string, line: string): string {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	return `${mark}---${end}${line}${end}---${end}${text.slice(mark.length)}`;
}
