import { noteWords } from '../note-words';
import type { Day } from '../day';
import { readOutline, type Line } from '../note/outline';

/** A line that opens with a day, as the lines of a log do. */
interface Entry {
	readonly line: Line;
	readonly day: Day;
}

/** What a new line of the log depends on, besides the note. */
export interface LogWords {
	/** What is to be written, its day in front. */
	readonly entry: string;
	/** The day that words open with ("2 Nov 2026 Rang"); null where they open with none. */
	readonly dayOpening: (words: string) => Day | null;
	/** The heading for a log that is to be made in a note of several sections: "Log"; absent = none is made. */
	readonly heading?: string;
}

const logHeading = new RegExp(noteWords.logs, 'i');
const openingMarks = /^[*_[\s]+/;

/**
 * The note with one more line in its log. It goes where the note's own dated lines go: on top where the newest is on
 * top, else below the last; beneath the log's heading where there are none yet, else at the end, under a heading of its
 * own where the note has others. No other byte changes.
 */
export function withLogEntry(text: string, { entry, dayOpening, heading: made }: LogWords): string {
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = readOutline(text);
	const raw = text.split('\n');
	const entries = lines.flatMap((line) => entryOf(line, dayOpening));
	const first = entries[0];
	const last = entries.at(-1);
	if (first && last) {
		const onTop = first.day > last.day;
		const beside = onTop ? first.line : last.line;
		return ownLine(raw, lines, beside, onTop, dressedAs(wordsOf(beside), entry), end);
	}
	const rows = lines.flatMap((line) => rowOf(line, dayOpening));
	const [top, bottom] = [rows[0], rows.at(-1)];
	if (top && bottom) {
		const onTop = top.day > bottom.day;
		const row = rowAs((onTop ? top : bottom).line, entry);
		return inserted(raw, onTop ? top.line.number - 1 : bottom.line.number, row, end);
	}
	const heading = lines.find((line) => line.kind === 'heading' && logHeading.test(wordsOf(line)));
	if (heading) return inserted(raw, endOfSection(lines, heading), `- ${entry}`, end);
	const below = lines.find((line) => line.kind === 'heading' && line.level > 1);
	const intro = below && made !== undefined ? `${end}${'#'.repeat(below.level)} ${made}${end}${end}` : '';
	return inserted(raw, endOfText(raw), `${intro}- ${entry}`, end);
}

/** One item of a log with what is indented beneath it, as it stands in its note. */
export interface LogItem {
	readonly day: Day;
	/** Its lines, without a line end behind the last. */
	readonly text: string;
}

/** A note's text parted: the items of its log, and all else. Other kinds of logs (headings, tables) are left whole. */
export function logItems(
	text: string,
	dayOpening: LogWords['dayOpening'],
): { readonly items: readonly LogItem[]; readonly rest: string } {
	const lines = readOutline(text);
	const raw = text.split('\n');
	const items: LogItem[] = [];
	const taken = new Set<number>();
	for (const { line, day } of lines.flatMap((one) => entryOf(one, dayOpening))) {
		if (line.kind !== 'item') continue;
		const last = endOfItem(lines, line);
		items.push({
			day,
			text: raw
				.slice(line.number - 1, last)
				.join('\n')
				.replace(/\r$/, ''),
		});
		for (let number = line.number; number <= last; number++) taken.add(number);
	}
	return { items, rest: raw.filter((_, at) => !taken.has(at + 1)).join('\n') };
}

/** The note with an item of another log at its place among its own by its day; before or behind all where it has no items. */
export function withLogItem(
	text: string,
	{ day, text: item }: LogItem,
	words: Omit<LogWords, 'entry'>,
): string {
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = readOutline(text);
	const entries = lines
		.flatMap((line) => entryOf(line, words.dayOpening))
		.filter(({ line }) => line.kind === 'item');
	const [first, last] = [entries[0], entries.at(-1)];
	if (!first || !last) return withLogEntry(text, { ...words, entry: item.replace(/^[-*+][ \t]+/, '') });
	const raw = text.split('\n');
	const own = item.split(/\r?\n/).join(end);
	const isNewestFirst = first.day > last.day;
	const before = entries.find((entry) => (isNewestFirst ? entry.day <= day : entry.day > day));
	if (before) return inserted(raw, before.line.number - 1, own, end);
	return inserted(raw, endOfItem(lines, last.line), own, end);
}

/** Written as its neighbour is: an item beside items, a paragraph beside paragraphs. */
function ownLine(
	raw: readonly string[],
	lines: readonly Line[],
	beside: Line,
	onTop: boolean,
	entry: string,
	end: string,
): string {
	const above = beside.number - 1;
	if (beside.kind === 'item') {
		const mark = /^[-*+]/.exec(raw[above] ?? '')?.[0] ?? '-';
		return inserted(raw, onTop ? above : endOfItem(lines, beside), `${mark} ${entry}`, end);
	}
	if (beside.kind === 'heading') {
		if (onTop) return inserted(raw, above, `- ${entry}${end}`, end);
		const below = endOfSection(lines, beside);
		const isList = lines[below - 1]?.kind === 'item' || lines[below - 1]?.parent !== null;
		return inserted(raw, below, isList ? `- ${entry}` : `${end}- ${entry}`, end);
	}
	if (onTop) return inserted(raw, above, `${entry}${end}`, end);
	return inserted(raw, endOfParagraph(lines, beside), `${end}${entry}`, end);
}

function entryOf(line: Line, dayOpening: LogWords['dayOpening']): readonly Entry[] {
	const stands =
		line.kind === 'heading' ||
		(line.level === 0 && line.begins && (line.kind === 'item' || line.kind === 'text'));
	const day = stands ? dayOpening(wordsOf(line).replace(openingMarks, '')) : null;
	return day ? [{ line, day }] : [];
}

const DRESS = /^((?:\*\*|__)?(?:\[\[)?)\d{4}-\d\d-\d\d((?:\]\])?(?:\*\*|__)?(?::|,| [-–—])?(?:\*\*|__)?) /;

/** The day of an entry written as its neighbour's is: "**2026-11-22**: Rang.", "[[2026-11-22]] – Rang." */
function dressedAs(neighbour: string, entry: string): string {
	const dress = DRESS.exec(neighbour);
	const [day = '', words = ''] = halves(entry);
	return dress ? `${dress[1]}${day}${dress[2]} ${words}` : entry;
}

function rowOf(line: Line, dayOpening: LogWords['dayOpening']): readonly Entry[] {
	const [cell] = line.kind === 'row' ? line.cells : [];
	const day = cell
		? dayOpening(line.text.slice(cell.start, cell.end).trim().replace(openingMarks, ''))
		: null;
	return day ? [{ line, day }] : [];
}

/** The entry as a row of a log that is a table: the day, the words, and the other cells left empty. */
function rowAs({ text, cells }: Line, entry: string): string {
	const [day = '', words = ''] = halves(entry);
	const lead = /^[\s>]*/.exec(text)?.[0] ?? '';
	const others = Array.from({ length: Math.max(0, cells.length - 2) }, () => ' |');
	return `${lead}| ${day} | ${words.replaceAll('|', '\\|')} |${others.join('')}`;
}

function halves(entry: string): readonly string[] {
	const at = entry.indexOf(' ');
	return [entry.slice(0, at), entry.slice(at + 1)];
}

function wordsOf(line: Line): string {
	return line.text.slice(line.start).trim();
}

/** The number of the last line that belongs to the item: what goes on, and what is indented beneath it. */
function endOfItem(lines: readonly Line[], item: Line): number {
	let last = item.number;
	for (const line of lines.slice(item.number)) {
		const goesOn = line.kind === 'text' && !line.begins;
		const beneath = line.level > 0 && line.kind !== 'heading';
		if (!goesOn && !beneath && line.kind !== 'blank') break;
		if (line.kind !== 'blank') last = line.number;
	}
	return last;
}

function endOfParagraph(lines: readonly Line[], first: Line): number {
	let last = first.number;
	while (lines[last]?.kind === 'text' && lines[last]?.begins === false) last++;
	return last;
}

function endOfSection(lines: readonly Line[], heading: Line): number {
	let last = heading.number;
	for (const line of lines.slice(heading.number)) {
		if (line.kind === 'heading' && line.level <= heading.level) break;
		if (line.kind !== 'blank') last = line.number;
	}
	return last;
}

function endOfText(raw: readonly string[]): number {
	let last = raw.length;
	while (last > 0 && (raw[last - 1] ?? '').trim() === '') last--;
	return last;
}

/** Puts text below the line of this 1-based number (0 = on top). */
function inserted(raw: readonly string[], below: number, text: string, end: string): string {
	const before = raw.slice(0, below).join('\n');
	const after = raw.slice(below).join('\n');
	if (below === 0) return after === '' ? `${text}${end}` : `${text}${end}${after}`;
	if (below < raw.length) return `${before}\n${text}${end}${after}`;
	return before === '' ? `${text}${end}` : `${before}${end}${text}`;
}
