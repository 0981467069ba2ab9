import { folded } from '../domain/folded';
import { columnWords } from './column-words';

/** What a column of a table is to us. */
export const fields = [
	'name',
	'first',
	'middle',
	'last',
	'suffix',
	'nickname',
	'company',
	'role',
	'email',
	'phone',
	'birthday',
	'birth year',
	'birth month',
	'birth day',
	'url',
	'connected',
	'note',
	'relation',
] as const;
export type Field = (typeof fields)[number];

/** What the columns of a table are, by their headers; a header that is absent is not read. */
export type ColumnMapping = Readonly<Record<string, Field>>;

/** The first that fits holds. */
const patterns = columnWords.patterns.map(
	([field, source]) => [field as Field | 'title' | 'surname' | null, new RegExp(source)] as const,
);

const birthParts = columnWords.birthParts.map((source) => new RegExp(source));

/** A header as it is compared: "E-mail 1 - Value" → "e mail 1 value". */
export function plainHeader(header: string): string {
	return folded(header)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** What the headers tell of their columns, in their order; null for a column that is none of ours. */
export function fieldsOf(headers: readonly string[]): readonly (Field | null)[] {
	const found = headers.map((header) => {
		const plain = plainHeader(header);
		// Thunderbird parts the day of birth.
		const part = birthParts.findIndex((words) => words.test(plain));
		if (part >= 0) return (['birth year', 'birth month', 'birth day'] as const)[part] ?? null;
		return plain.length > 60 ? null : (patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
	});
	const has = (field: Field): boolean => found.includes(field);
	return found.map((field, at) => {
		if (field === 'birthday' && has('birth month')) return 'birth day';
		if (field === 'surname')
			return has('last')
				? 'first'
				: plainHeader(headers[at] ?? '') === 'nom' && has('first')
					? 'last'
					: 'name';
		// "Mr", "Dr" where the job has a column of its own.
		if (field === 'title') return has('role') ? null : 'role';
		return field === 'name' && has('last') && !has('first') ? 'first' : field;
	});
}

/** The fields of the columns by a mapping that was made by hand. */
export function mappedFields(headers: readonly string[], mapping: ColumnMapping): readonly (Field | null)[] {
	return headers.map((header) => mapping[header.trim()] ?? null);
}

/** By what a mapping that was made by hand is remembered. */
export function headerKey(headers: readonly string[]): string {
	return headers.map(plainHeader).join('|');
}

/** Can people be told apart by these columns? */
export function isEnough(found: readonly (Field | null)[]): boolean {
	return found.some((field) => field !== null && ['name', 'first', 'last', 'email'].includes(field));
}
