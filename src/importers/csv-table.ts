import papa from 'papaparse';
import type { Asking, Pieces } from './asking';
import { putBack } from './asking';
import {
	fieldsOf,
	headerKey,
	isEnough,
	mappedFields,
	plainHeader,
	type ColumnMapping,
	type Field,
} from './columns';
import { csvRows, type CsvRow } from './csv';

/** What the tables are that networks and programs write. */
export type TableKind =
	'connections' | 'messages' | 'invitations' | 'linkedin-notes' | 'own-profile' | 'people' | 'unknown';

/** A table whose header was found. */
export interface Table {
	readonly kind: TableKind;
	readonly headers: readonly string[];
	/** What each column is to us. */
	readonly fields: readonly (Field | null)[];
	readonly rows: Pieces<readonly CsvRow[]>;
	/** The first rows behind the header, for whoever maps the columns. */
	readonly sample: readonly (readonly string[])[];
}

/** Mappings made by hand, by `headerKey`. */
export type Mappings = Readonly<Record<string, ColumnMapping>>;

/** Headers that only LinkedIn's files about messages, invitations, notes and oneself have. */
const marks: readonly (readonly [TableKind, readonly string[]])[] = [
	['messages', ['conversation id', 'from', 'date']],
	['invitations', ['from', 'to', 'sent at', 'direction']],
	['linkedin-notes', ['connection profile url', 'note']],
	['own-profile', ['headline', 'summary', 'first name']],
];

/** The header stands in one of the first lines: LinkedIn writes notes above it, a spreadsheet its separator. */
const MOST_ABOVE = 20;
const SAMPLE = 3;

/** The table in a text; null where there is none: no line, or only one column that is not known. */
export function* readTable(text: Pieces<string>, mappings: Mappings): Asking<Table | null> {
	const first = (yield* text.next()) ?? '';
	const lines = first.split('\n', MOST_ABOVE);
	const header = findHeader(lines, mappings);
	if (!header) return null;
	const above = lines.slice(0, header.line);
	const start = above.reduce((length, line) => length + line.length + 1, 0);
	const body = first.slice(start + (lines[header.line] ?? '').length + 1);
	const rows = csvRows(putBack(body, text), header.delimiter, header.line + 2);
	const some = yield* rows.next();
	return {
		...header,
		rows: putBack(some ?? [], rows),
		sample: (some ?? []).flatMap(({ cells }) => (cells ? [cells] : [])).slice(0, SAMPLE),
	};
}

interface Header {
	readonly kind: TableKind;
	readonly line: number;
	readonly delimiter: string;
	readonly headers: readonly string[];
	readonly fields: readonly (Field | null)[];
}

/** The line with the most headers that are known; else the first with several cells, for its columns to be mapped. */
function findHeader(lines: readonly string[], mappings: Mappings): Header | null {
	let best: Header | null = null;
	let most = 0;
	let unknown: Header | null = null;
	for (const [line, text] of lines.entries()) {
		for (const delimiter of [',', ';', '\t', '|']) {
			const headers = cellsOf(text, delimiter);
			const mapped = Object.hasOwn(mappings, headerKey(headers)) ? mappings[headerKey(headers)] : undefined;
			const fields = mapped ? mappedFields(headers, mapped) : fieldsOf(headers);
			const kind = kindOf(headers, fields);
			const known =
				mapped || marks.some(([name]) => name === kind)
					? headers.length + 1
					: fields.filter((field) => field !== null).length;
			if (known > most && kind !== 'unknown' && (known > 1 || headers.length === 1)) {
				best = { kind, line, delimiter, headers, fields };
				most = known;
			}
			if (headers.length > (unknown?.headers.length ?? 1) && !/^sep=/i.test(text))
				unknown = { kind: 'unknown', line, delimiter, headers, fields };
		}
		// The rows of people below their header know no headers.
		if (best && line > best.line + 1) break;
	}
	return best ?? unknown;
}

function kindOf(headers: readonly string[], fields: readonly (Field | null)[]): TableKind {
	const plain = headers.map(plainHeader);
	for (const [kind, names] of marks) if (names.every((name) => plain.includes(name))) return kind;
	if (!isEnough(fields)) return 'unknown';
	const isLinkedIn =
		['first', 'last', 'connected', 'role'].every((field) => fields.includes(field as Field)) &&
		!fields.includes(null);
	return isLinkedIn ? 'connections' : 'people';
}

function cellsOf(line: string, delimiter: string): readonly string[] {
	const { data } = new papa.Parser({ delimiter, newline: '\n' }).parse(line, 0, false);
	return (data[0] ?? []).map((cell) => cell.trim());
}
