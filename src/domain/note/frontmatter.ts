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
	const opening = OPENING.exec(text);
	if (!opening) return null;
	const lines: string[] = [];
	let start = opening[0].length;
	while (start <= text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		const line = text.slice(start, end).replace(/\r$/, '');
		if (line.startsWith('---') && line.slice(3).trim() === '') {
			return { lines, bodyStart: newline < 0 ? end : end + 1, bodyLine: lines.length + 3 };
		}
		if (newline < 0) return null;
		lines.push(line);
		start = end + 1;
	}
	return null;
}

/** The text below the frontmatter; the whole text where there is none. */
export function bodyOf(text: string): string {
	const frontmatter = frontmatterOf(text);
	return frontmatter ? text.slice(frontmatter.bodyStart) : text;
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
