/** One plain or quoted value of a property, where it stands in the note's lines. */
export interface PropertyItem {
	/** 0-based line of the note. */
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** As written, quotes included. */
	readonly token: string;
}

/** A property as its lines are laid out. */
export interface PropertyLines {
	/** 0-based line of its key. */
	readonly line: number;
	/** Column behind the colon. */
	readonly colon: number;
	readonly form: 'empty' | 'single' | 'flow' | 'block';
	readonly items: readonly PropertyItem[];
}

/** Signs that begin what is more than a plain value: anchors, tags, texts of several lines, mappings. */
const MORE = /^[&*!|>{}%@`]/;

/** How a property's lines are laid out; null where they are more than plain values, or plain lists of such. */
export function propertyLines(lines: readonly string[], line: number, until: number): PropertyLines | null {
	const text = withoutReturn(lines[line] ?? '');
	const colon = colonOf(text);
	if (colon === null) return null;
	const head = { line, colon };
	const below = linesBelow(lines, line + 1, until);
	const value = tokenAt(text, colon, line);
	if (value === undefined) return null;
	if (value === null) {
		if (below.length === 0) return { ...head, form: 'empty', items: [] };
		const items = below.map((number) => blockItem(withoutReturn(lines[number] ?? ''), number));
		const plain = items.filter((item) => item !== null);
		return plain.length === items.length ? { ...head, form: 'block', items: plain } : null;
	}
	if (below.length > 0) return null;
	if (!value.token.startsWith('[')) return { ...head, form: 'single', items: [value] };
	const items = flowItems(value);
	return items && { ...head, form: 'flow', items };
}

/** The column behind the key's colon. */
function colonOf(text: string): number | null {
	const key = /^(?:"[^"]*"|'[^']*'|[^\s"'#:-][^:]*|-[^\s:][^:]*)[ \t]*:(?=[ \t]|$)/.exec(text);
	return key ? key[0].length : null;
}

/** Lines that belong to the key above: indented ones and list items; comments and blank lines end it. */
function linesBelow(lines: readonly string[], from: number, until: number): readonly number[] {
	const below: number[] = [];
	for (let at = from; at < until; at++) {
		if (!/^(?:[ \t]+[^\s#]|-(?:[ \t]|\r?$))/.test(lines[at] ?? '')) break;
		below.push(at);
	}
	return below;
}

function blockItem(text: string, line: number): PropertyItem | null {
	const dash = /^[ \t]*-(?=[ \t])/.exec(text);
	const item = dash && tokenAt(text, dash[0].length, line);
	if (!item || item.token.startsWith('[') || /:(?:\s|$)/.test(unquoted(item.token))) return null;
	return item;
}

/** The value that stands on a line from a column on; null for none, undefined for one that is not plain. */
function tokenAt(text: string, column: number, line: number): PropertyItem | null | undefined {
	const start = column + (/^[ \t]*/.exec(text.slice(column))?.[0].length ?? 0);
	const rest = text.slice(start);
	if (rest === '' || (rest.startsWith('#') && start > column)) return null;
	if (MORE.test(rest)) return undefined;
	const token = /^["'[]/.test(rest) ? closedToken(rest) : plainToken(rest);
	if (token === null || !/^(?:[ \t]+#.*|[ \t]*)$/.test(rest.slice(token.length))) return undefined;
	return { line, start, end: start + token.length, token };
}

function plainToken(rest: string): string {
	const comment = rest.search(/\s#/);
	return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
}

/** A quoted text, or a list in brackets that closes on this line; null where it does not. */
function closedToken(rest: string): string | null {
	let depth = 0;
	let at = 0;
	while (at < rest.length) {
		const sign = rest[at];
		if (sign === '"' || sign === "'") {
			const end = endOfQuoted(rest, at);
			if (end === null) return null;
			at = end;
		} else {
			if (sign === '[') depth++;
			if (sign === ']') depth--;
			if (sign === '#' && /\s/.test(rest[at - 1] ?? '')) return null;
			at++;
		}
		if (depth === 0) return rest.slice(0, at);
	}
	return null;
}

function endOfQuoted(text: string, from: number): number | null {
	const quote = text[from];
	for (let at = from + 1; at < text.length; at++) {
		if (quote === '"' && text[at] === '\\') at++;
		else if (text[at] === quote) {
			if (quote === '"' || text[at + 1] !== "'") return at + 1;
			at++;
		}
	}
	return null;
}

/** The items between the brackets; null where one is itself a list or a mapping. */
function flowItems({ line, start, token }: PropertyItem): readonly PropertyItem[] | null {
	const items: PropertyItem[] = [];
	const close = (from: number, to: number): void => {
		const text = token.slice(from, to);
		const begin = from + (text.length - text.trimStart().length);
		const end = from + text.trimEnd().length;
		if (begin < end)
			items.push({ line, start: start + begin, end: start + end, token: token.slice(begin, end) });
	};
	let from = 1;
	let at = 1;
	while (at < token.length - 1) {
		const sign = token[at] ?? '';
		if ('[]{}'.includes(sign)) return null;
		if (sign === ',') {
			close(from, at);
			from = at + 1;
		}
		const end = sign === '"' || sign === "'" ? endOfQuoted(token, at) : null;
		at = end ?? at + 1;
	}
	close(from, token.length - 1);
	return items;
}

function unquoted(token: string): string {
	return /^["']/.test(token) ? '' : token;
}

function withoutReturn(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}
