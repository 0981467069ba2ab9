/** Stretches that nothing may be written into: wiki links and Markdown links. */
const LINK = /\[\[[^\][]*\]\]|\[[^\][]*\]\([^()\s]*\)/g;
/** What closes around words: emphasis, quotes, brackets. */
const CLOSERS = /^(?:[*_=~"”»)\]]|['’](?!\p{L}))+/u;
/** The rest of a word or time that a date stands in: "Friday's", "2026-11-24T10:00". */
const WORD = /^(?:['’:.-]?[\p{L}\p{N}])+/u;
/** The name of a block, which Obsidian wants at the very end of a line. */
const BLOCK_ID = /(?:^|[ \t])\^[\w-]+[ \t]*$/;

/** The column behind the words that end at a column of a line: outside of links and of what closes around them. */
export function behindWords(line: string, column: number): number {
	let at = Math.min(column, endOfLine(line));
	for (const link of line.matchAll(LINK)) {
		const end = link.index + link[0].length;
		if (link.index < at && at < end) at = end;
	}
	at += WORD.exec(line.slice(at))?.[0].length ?? 0;
	at += CLOSERS.exec(line.slice(at))?.[0].length ?? 0;
	return Math.min(at, endOfLine(line));
}

/** The column behind the last word of a line, before the name of its block. */
export function endOfLine(line: string): number {
	const id = BLOCK_ID.exec(line);
	return (id ? line.slice(0, id.index) : line).trimEnd().length;
}

/** The line with a mark at a column, parted by blanks from the words around it. */
export function withMark(line: string, column: number, mark: string): string {
	const [before, after] = [line.slice(0, column), line.slice(column)];
	const gap = before === '' || /\s$/.test(before) ? '' : ' ';
	return `${before}${gap}${mark}${/^[\p{L}\p{N}]/u.test(after) ? ' ' : ''}${after}`;
}
