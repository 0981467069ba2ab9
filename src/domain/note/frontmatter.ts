/** The frontmatter of a note, as it stands in the file. */
export interface Frontmatter {
	/** The lines between the two `---`, without them. */
	readonly lines: readonly string[];
	/** Offset of the first character after the closing line, in UTF-16 units. */
	readonly bodyStart: number;
	/** 1-based line on which the body begins. */
	readonly bodyLine: number;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;

/** The frontmatter that a text opens with; null where there is none, or none that is closed. */
export function frontmatterOf(text: string): Frontmatter | null {
	const body = bodyIn(text);
	if (body.line === 1) return null;
	const lines = text.slice(0, body.start).split('\n', body.line - 2);
	return { lines: lines.slice(1).map(withoutReturn), bodyStart: body.start, bodyLine: body.line };
}

/** Where the text below the frontmatter begins, and its 1-based line: the text's own beginning where there is none. */
export function bodyIn(text: string): { readonly start: number; readonly line: number } {
	const opening = text.startsWith('---') || text.startsWith('\uFEFF') ? OPENING.exec(text) : null;
	let start = opening?.[0].length ?? text.length + 1;
	for (let line = 2; start <= text.length; line++) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		if (text.startsWith('---', start) && text.slice(start + 3, end).trim() === '')
			return { start: newline < 0 ? end : end + 1, line: line + 1 };
		start = newline < 0 ? text.length + 1 : end + 1;
	}
	return WHOLE;
}

const WHOLE = { start: 0, line: 1 };

/** A line of a text that was parted at its line feeds. */
export function withoutReturn(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The text below the frontmatter; the whole text where there is none. */
export function bodyOf(text: string): string {
	return text.slice(bodyIn(text).start);
}

const KEY = /^(?:"([^"]+)"|'([^']+)'|([^\s#'"[\]{},-][^:]*|-[^\s:][^:]*))[ \t]*:(?:[ \t]|$)/;

/** The 1-based line of each top-level key, spelled as in the note. The first of two equal keys holds. */
export function keyLines(text: string): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const [index, line] of (frontmatterOf(text)?.lines ?? []).entries()) {
		const key = KEY.exec(line);
		const name = (key?.[1] ?? key?.[2] ?? key?.[3])?.trim();
		if (name !== undefined && !found.has(name)) found.set(name, index + 2);
	}
	return found;
}
