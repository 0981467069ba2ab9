import { isRecord, table } from '../domain/read-value';
import { folded } from '../domain/folded';
import type { Mappings } from './csv-table';
import { fields } from './columns';

/**
 * What is remembered from one import to the next, in the plugin's own settings file: what was taken over from a source,
 * as short fingerprints, so that a value the user changed or took out is told from one that is as it was; who is to stay
 * out; and what the columns of a table are.
 */
export interface ImportMemory {
	/** Fingerprints, one behind the other. */
	readonly facts: string;
	readonly columns: Mappings;
}

/** Reads what is remembered from the settings file: of another type it is nothing. */
export function readMemory(from: unknown): ImportMemory {
	const given = isRecord(from) && isRecord(from['imports']) ? from['imports'] : {};
	const { facts, columns } = given;
	const mappings = Object.entries(isRecord(columns) ? columns : {}).map(([key, mapping]) => {
		const known = Object.entries(table(mapping, {})).flatMap(([header, said]) => {
			const field = fields.find((one) => one === said);
			return field ? [[header, field] as const] : [];
		});
		return [key, Object.fromEntries(known)] as const;
	});
	return { facts: typeof facts === 'string' ? facts : '', columns: Object.fromEntries(mappings) };
}

/** Letters of one fingerprint: 42 bits, so that among 100,000 facts one in 500 imports is taken for another. */
const LENGTH = 7;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What imports said before: of whom, which property, which value. */
export class Facts {
	private readonly known = new Set<string>();

	constructor(facts = '') {
		for (let at = 0; at + LENGTH <= facts.length; at += LENGTH) this.known.add(facts.slice(at, at + LENGTH));
	}

	has(id: string, key: string, value = ''): boolean {
		return this.known.has(fingerprint(id, key, value));
	}

	add(id: string, key: string, value = ''): void {
		this.known.add(fingerprint(id, key, value));
	}

	/** Forgets what was added since: a text that `text` ended with. */
	drop(facts: string): void {
		for (let at = 0; at + LENGTH <= facts.length; at += LENGTH)
			this.known.delete(facts.slice(at, at + LENGTH));
	}

	get text(): string {
		return [...this.known].join('');
	}
}

/** Two sums over the units of the text, stirred as in MurmurHash3. */
function fingerprint(id: string, key: string, value: string): string {
	const text = `${id}\n${key}\n${folded(value)}`;
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = Math.imul(a ^ unit, 2654435761);
		b = Math.imul(b ^ unit, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	let letters = '';
	for (let at = 0; at < LENGTH; at++)
		letters += LETTERS[(at < 5 ? a >>> (at * 6) : b >>> (at * 6 - 24)) & 63] ?? '';
	return letters;
}
