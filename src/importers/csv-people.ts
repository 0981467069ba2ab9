import type { Asking, LeftOut, Why } from './asking';
import type { Table } from './csv-table';
import type { CsvRow } from './csv';
import type { Field } from './columns';
import {
	birthdayOf,
	emailsIn,
	exportDay,
	nameKey,
	person,
	plainText,
	profileOf,
	withoutCredentials,
	type ImportedPerson,
} from './person';

/** People of a table, and the rows that tell of none. */
export interface PeopleRead {
	readonly people: readonly ImportedPerson[];
	readonly leftOut: readonly LeftOut[];
}

const PAUSE = 200;

/** The people of a table whose columns are known, a row each. */
export function* peopleOfTable(table: Table, file: string, dayFirst: boolean | null): Asking<PeopleRead> {
	const people: (readonly [ImportedPerson, string])[] = [];
	const unread = ({ file, line, name }: ImportedPerson, day: string): void => {
		if (/[1-9]/.test(day))
			leftOut.push({ file, line, who: name, why: ['day-unread', day.trim().slice(0, 40)] });
	};
	const leftOut: LeftOut[] = [];
	let order = dayFirst;
	const columns = new Map<Field, number[]>();
	for (const [at, field] of table.fields.entries())
		if (field) columns.set(field, [...(columns.get(field) ?? []), at]);
	for (let rows = yield* table.rows.next(); rows; rows = yield* table.rows.next()) {
		for (const [at, row] of rows.entries()) {
			if (at % PAUSE === 0) yield null;
			const read = personOf(row, table, columns, file);
			if (!('name' in read)) {
				leftOut.push({ file, line: row.line, why: read.why });
				continue;
			}
			people.push([read, read.birthday ?? '']);
			if (read.connected === null) for (const cell of cellsOf(row, columns, 'connected')) unread(read, cell);
			// A day that can be no month tells which way round all of them are.
			const [, one = 0, two = 0] = /^(\d{1,2})[/-](\d{1,2})[/-]/.exec(read.birthday ?? '')?.map(Number) ?? [];
			if (one > 12) order = true;
			else if (two > 12) order = false;
		}
	}
	// Programs that write such days have English headers where the month comes first.
	const isDayFirst = order ?? !table.headers.some((header) => /^(first name|name)$/i.test(header));
	return {
		people: people.map(([one, told]) => {
			if (told === '') return one;
			const birthday = birthdayOf(told, isDayFirst);
			if (birthday === null) unread(one, told);
			return { ...one, birthday };
		}),
		leftOut,
	};
}

/** What a row says in the columns of a field; empty cells say nothing. */
function cellsOf(
	{ cells }: CsvRow,
	columns: ReadonlyMap<Field, readonly number[]>,
	field: Field,
): readonly string[] {
	const values: string[] = [];
	for (const at of columns.get(field) ?? []) {
		const value = cells?.[at]?.trim();
		if (value) values.push(value);
	}
	return values;
}

function personOf(
	row: CsvRow,
	{ kind, headers }: Table,
	columns: ReadonlyMap<Field, readonly number[]>,
	file: string,
): ImportedPerson | { readonly why: Why } {
	const { cells, line } = row;
	if (cells === null) return { why: ['row-quotes'] };
	const isLinkedIn = kind === 'connections';
	const surplus = cells.slice(headers.length).some((cell) => cell.trim() !== '');
	if (surplus || (isLinkedIn && cells.length < headers.length))
		return { why: ['row-cells', cells.length, headers.length] };
	const all = (field: Field): readonly string[] => cellsOf(row, columns, field);
	const one = (field: Field): string => all(field)[0] ?? '';
	const parts = (field: Field): readonly string[] => all(field).flatMap((cell) => cell.split(/ ::: |\n/));
	const emails = all('email').flatMap(emailsIn);
	const last = isLinkedIn ? withoutCredentials(one('last')) : one('last');
	const given = [one('first'), one('middle'), last, one('suffix')].filter((part) => part !== '').join(' ');
	const company = one('company');
	const told = one('name') || given || (isLinkedIn ? '' : one('nickname') || company || (emails[0] ?? ''));
	const name = plainText(told);
	const connected = exportDay(one('connected'));
	if (name === '') return { why: isLinkedIn ? ['row-hidden', connected ?? ''] : ['no-name'] };
	const urls = parts('url');
	return person({
		file,
		line,
		...(isLinkedIn ? { id: profileOf(urls[0] ?? '') ?? `${nameKey(name)}|${connected ?? ''}` } : {}),
		name,
		aliases: all('nickname'),
		emails,
		phones: parts('phone'),
		birthday: one('birthday') || partedBirthday(one) || null,
		company,
		role: one('role'),
		urls,
		networks: isLinkedIn ? ['LinkedIn'] : [],
		connected,
		relation: one('relation'),
		notes: all('note').map((text) => ({ day: null, text })),
	});
}

/** Year, month and day in columns of their own. */
function partedBirthday(one: (field: Field) => string): string {
	const [year, month, day] = [one('birth year'), one('birth month'), one('birth day')];
	return month && day ? `${year ? `${year}-` : '--'}${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}
