/** A file that the user chose, as the pure readers know it: whoever runs them has its bytes. */
export interface ImportFile {
	readonly name: string;
	/** In bytes. */
	readonly size: number;
}

/** Asks for the bytes of a file from `from` up to, and without, `to`. */
export interface Ask {
	readonly file: ImportFile;
	readonly from: number;
	readonly to: number;
}

/**
 * Reading that asks for the bytes it needs, so that it neither waits nor knows where files are: in the terminal it is
 * answered at once, on a page with pauses. `null` asks for nothing: the page may have its turn, or end it all.
 */
export type Asking<Result> = Generator<Ask | null, Result, Uint8Array>;

/** What is handed over piece by piece; null when all was. */
export interface Pieces<Piece> {
	readonly next: () => Asking<Piece | null>;
}

/** Turns bytes of a character set into text; null where they are none of it, or the set is not known. */
export type Decode = (bytes: Uint8Array, charset: string) => string | null;

/** Why something was left out: a name for the sentence, and what it tells of. */
export type Why = readonly [WhyName, ...(readonly (string | number)[])];
export type WhyName =
	| 'archive-broken'
	| 'archive-compression'
	| 'archive-encrypted'
	| 'archive-parts'
	| 'archive-path'
	| 'archive-too-large'
	| 'archive-useless'
	| 'ends-early'
	| 'no-kind'
	| 'columns-unknown'
	| 'facebook-html'
	| 'not-json'
	| 'row-cells'
	| 'row-quotes'
	| 'row-hidden'
	| 'no-name'
	| 'day-unread'
	| 'group-card'
	| 'x-unnamed'
	| 'kept-out'
	| 'not-chosen';

/** Something that was not taken in. */
export interface LeftOut {
	/** The file's name, with that of the file in an archive behind it. */
	readonly file: string;
	/** 1-based line; null where it is about the whole file. */
	readonly line: number | null;
	/** The person's name, where it is known. */
	readonly who?: string;
	readonly why: Why;
}

/** A file that cannot be read at all; the others go on. */
export class ImportFault extends Error {
	constructor(readonly why: Why) {
		super(why.join(' '));
	}
}

/** Bytes asked for at once. */
export const PIECE = 1 << 18;

/** The bytes of a stretch of a file, piece by piece. */
export function bytesOf(file: ImportFile, from = 0, to = file.size): Pieces<Uint8Array> {
	let at = from;
	return {
		*next() {
			if (at >= to) return null;
			const bytes = yield* askFor(file, at, Math.min(to, at + PIECE));
			at += bytes.length;
			return bytes;
		},
	};
}

/** Exactly these bytes: a file that has become shorter is at fault. */
export function* askFor(file: ImportFile, from: number, to: number): Asking<Uint8Array> {
	const bytes = yield { file, from, to };
	if (bytes.length !== to - from) throw new ImportFault(['ends-early']);
	return bytes;
}

/** What comes first is handed over before the rest. */
export function putBack<Piece>(first: Piece, rest: Pieces<Piece>): Pieces<Piece> {
	let waiting: Piece | null = first;
	return {
		*next() {
			const piece = waiting;
			waiting = null;
			return piece ?? (yield* rest.next());
		},
	};
}

/** One stretch of bytes behind the other. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
