/**
 * The YAML that almost every note has: names with a plain or quoted value, or a list of such. It is read here in a
 * tenth of the time; null for all else, which is for the whole parser to read, or to refuse.
 */
export function readPlainYaml(lines: readonly string[]): Record<string, unknown> | null {
	const found = new Map<string, unknown>();
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line === '') continue;
		const entry = ENTRY.exec(line);
		const key = entry?.[1];
		if (key === undefined || found.has(key) || SPECIAL.test(key)) return null;
		const items = itemsBelow(lines, at + 1);
		const written = entry?.[2] ?? '';
		const value = items.length === 0 ? readValue(written) : written === '' ? readAll(items) : undefined;
		if (value === undefined) return null;
		found.set(key, value);
		at += items.length;
	}
	return Object.fromEntries(found);
}

const ENTRY = /^([A-Za-z][\w-]*):(?:[ ]+(\S(?:.*\S)?))?[ ]*$/;
const ITEM = /^([ ]*)-[ ]+(\S(?:.*\S)?)[ ]*$/;
/** Nothing in it that YAML gives a meaning to, wherever it stands. */
const PLAIN = /^(?:\d{1,4} )?\p{L}[\p{L}\p{N} .'()+_/@-]*$/u;
const ADDRESS = /^https?:\/\/[\w./~%+=?@-]+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const QUOTED = /^"([^"\\\p{Cc}]*)"$/u;
const SINGLE = /^'([^'\p{Cc}]*)'$/u;
const SPECIAL = /^(?:true|false|null|__proto__)$/i;

function itemsBelow(lines: readonly string[], from: number): readonly string[] {
	const items: string[] = [];
	const indent = ITEM.exec(lines[from] ?? '')?.[1];
	for (let at = from; at < lines.length; at++) {
		const item = ITEM.exec(lines[at] ?? '');
		if (item?.[2] === undefined || item[1] !== indent) break;
		items.push(item[2]);
	}
	return items;
}

function readValue(text: string): unknown {
	if (text === '') return null;
	if (text === 'true') return true;
	if (text === 'false') return false;
	if (!text.startsWith('[')) return readScalar(text);
	if (text === '[]') return [];
	return /^\[[^[\]{}"',]+(?:,[^[\]{}"',]+)*\]$/.test(text)
		? readAll(text.slice(1, -1).split(','))
		: undefined;
}

function readAll(texts: readonly string[]): unknown {
	const values = texts.map((text) => readScalar(text.trim()));
	return values.includes(undefined) ? undefined : values;
}

function readScalar(text: string): string | number | undefined {
	if (DAY.test(text)) return text;
	if (COUNT.test(text)) return Number(text);
	if ((PLAIN.test(text) && !SPECIAL.test(text)) || ADDRESS.test(text)) return text;
	return QUOTED.exec(text)?.[1] ?? SINGLE.exec(text)?.[1];
}
