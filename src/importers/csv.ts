import papa from 'papaparse';
import type { Pieces } from './asking';

/** One row of a table. */
export interface CsvRow {
	/** 1-based line of the file on which it begins. */
	readonly line: number;
	/** Its cells; null where a quote in it does not close. */
	readonly cells: readonly string[] | null;
}

/** No row is longer, in characters: what seems so has a quote that does not close. */
const LONGEST_ROW = 1 << 20;
/** After a broken row, so many characters are looked at first, so that many of them cost no more than one. */
const NEAR = 1 << 8;

/**
 * The rows of a table from the line that the text begins with. A row whose quotes are wrong would swallow those behind
 * it: its line is handed over as broken, and the next line is read as if nothing had been. Empty rows are passed over.
 */
export function csvRows(
	text: Pieces<string>,
	delimiter: string,
	firstLine: number,
): Pieces<readonly CsvRow[]> {
	let rest = '';
	let line = firstLine;
	let isOver = false;
	return {
		*next() {
			while (!isOver) {
				const piece = yield* text.next();
				isOver = piece === null;
				const read = rowsIn(rest + (piece ?? ''), delimiter, line, isOver);
				rest = read.rest;
				line = read.line;
				if (read.rows.length > 0) return read.rows;
			}
			return null;
		},
	};
}

interface RowsRead {
	readonly rows: readonly CsvRow[];
	/** What is left for the next piece, and the line it begins on. */
	readonly rest: string;
	readonly line: number;
}

function rowsIn(text: string, delimiter: string, firstLine: number, isAll: boolean): RowsRead {
	const rows: CsvRow[] = [];
	let line = firstLine;
	let at = 0;
	let near = text.length;
	while (at < text.length) {
		const part = text.slice(at, at + near);
		const isRest = at + part.length === text.length;
		const read = rowsBefore(part, delimiter, isAll && isRest);
		for (const cells of read.rows) {
			if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
			line += 1 + cells.reduce((count, cell) => count + newlinesIn(cell), 0);
		}
		at += read.end;
		if (read.isBroken || (read.end === 0 && part.length > LONGEST_ROW)) {
			rows.push({ line, cells: null });
			const newline = text.indexOf('\n', at);
			at = newline < 0 ? text.length : newline + 1;
			line++;
			near = NEAR;
		} else {
			if (isRest) break;
			near *= 2;
		}
	}
	return { rows, rest: text.slice(at), line };
}

interface RowsBefore {
	readonly rows: readonly (readonly string[])[];
	/** The place behind the last good one. */
	readonly end: number;
	readonly isBroken: boolean;
}

/** The rows up to the first that is broken. */
function rowsBefore(text: string, delimiter: string, isAll: boolean): RowsBefore {
	const config = { delimiter, newline: '\n' } as const;
	const { data, errors, meta } = new papa.Parser(config).parse(text, 0, !isAll);
	if (errors.length === 0) return { rows: data, end: meta.cursor, isBroken: false };
	const rows: (readonly string[])[] = [];
	let end = 0;
	// Row by row, as only so their places are told.
	const parser = new papa.Parser({
		...config,
		step(result) {
			if (result.errors.length > 0) return parser.abort();
			rows.push(...result.data);
			end = result.meta.cursor;
		},
	});
	parser.parse(text, 0, !isAll);
	return { rows, end, isBroken: true };
}

function newlinesIn(cell: string): number {
	let count = 0;
	for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
	return count;
}
