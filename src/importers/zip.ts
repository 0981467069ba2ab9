import { Inflate } from 'fflate';
import {
	askFor,
	bytesOf,
	ImportFault,
	joined,
	PIECE,
	type Asking,
	type ImportFile,
	type Pieces,
} from './asking';

/** One file of an archive. */
export interface ZipEntry {
	/** Its path in the archive, with `/`. */
	readonly path: string;
	readonly flags: number;
	/** 0 = stored, 8 = deflated. */
	readonly method: number;
	readonly crc: number;
	/** Bytes in the archive, and unpacked. */
	readonly packed: number;
	readonly size: number;
	/** Where it begins in the archive. */
	readonly at: number;
}

/** Bytes that one unpacked file may have: the messages of a lifetime are fewer. */
const MOST_BYTES = 1 << 30;
/** Text shrinks to a hundredth at the most, but for short ones: what grows by more is made to fill the memory. */
const MOST_GROWTH = 200;
const HARMLESS = 1 << 24;
/** Compressed bytes unpacked at once: they may become a thousand times as many. */
const MORSEL = 1 << 13;
/** Files of one archive that are looked into. */
const MOST_ENTRIES = 20_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Does a file begin, or end, as an archive does? */
export function beginsAsZip(bytes: Uint8Array): boolean {
	return bytes.length >= 4 && [LOCAL, END, 0x08074b50].includes(new Numbers(bytes).four(0));
}

/**
 * The files of an archive that are wanted, by its directory at the end. Only that is read; junk in front of the archive
 * is passed over. What macOS adds, folders, and paths that lead outside are left out.
 */
export function* zipEntries(
	file: ImportFile,
	isWanted: (path: string) => boolean,
): Asking<readonly ZipEntry[]> {
	const place = yield* directoryOf(file);
	const found: ZipEntry[] = [];
	let rest: Uint8Array = new Uint8Array(0);
	for (let at = place.from; at < place.to;) {
		const to = Math.min(place.to, at + PIECE);
		const bytes = joined(rest, yield* askFor(file, at, to));
		at = to;
		let head = 0;
		while (head + 46 <= bytes.length) {
			const record = new Numbers(bytes, head);
			if (record.four(0) !== DIRECTORY) throw new ImportFault(['archive-broken']);
			const length = 46 + record.two(28) + record.two(30) + record.two(32);
			if (head + length > bytes.length) break;
			const entry = entryOf(record, bytes.subarray(head + 46, head + length), place.shift);
			if (isOurs(entry.path) && isWanted(entry.path)) found.push(entry);
			if (found.length > MOST_ENTRIES) throw new ImportFault(['archive-too-large', file.name]);
			head += length;
		}
		rest = bytes.slice(head);
	}
	if (rest.length > 0) throw new ImportFault(['archive-broken']);
	return found;
}

/** The unpacked bytes of one file of an archive. Its size and its checksum have to be what the directory says. */
export function zipBytes(file: ImportFile, entry: ZipEntry): Pieces<Uint8Array> {
	let pieces: Pieces<Uint8Array> | null = null;
	let crc = 0;
	let size = 0;
	return {
		*next() {
			pieces ??= yield* opened(file, entry);
			const piece = yield* pieces.next();
			if (piece === null) {
				if (crc !== entry.crc || size !== entry.size) throw new ImportFault(['archive-broken']);
				return null;
			}
			size += piece.length;
			if (size > entry.size) throw new ImportFault(['archive-too-large', entry.path]);
			crc = crcOf(piece, crc);
			return piece;
		},
	};
}

function* opened(file: ImportFile, entry: ZipEntry): Asking<Pieces<Uint8Array>> {
	const { path, flags, method, packed, size, at } = entry;
	if (flags & 1) throw new ImportFault(['archive-encrypted', path]);
	if (size > MOST_BYTES || (size > HARMLESS && size > packed * MOST_GROWTH))
		throw new ImportFault(['archive-too-large', path]);
	if (method !== 0 && method !== 8) throw new ImportFault(['archive-compression', path, method]);
	if (at + 30 > file.size) throw new ImportFault(['archive-broken']);
	const head = new Numbers(yield* askFor(file, at, at + 30));
	const from = at + 30 + head.two(26) + head.two(28);
	if (head.four(0) !== LOCAL || from + packed > file.size) throw new ImportFault(['archive-broken']);
	const pieces = bytesOf(file, from, from + packed);
	return method === 0 ? pieces : inflated(pieces);
}

function inflated(packed: Pieces<Uint8Array>): Pieces<Uint8Array> {
	const ready: Uint8Array[] = [];
	const inflate = new Inflate((bytes) => void ready.push(bytes));
	let input: Uint8Array = new Uint8Array(0);
	let isOver = false;
	return {
		*next() {
			while (ready.length === 0 && !isOver) {
				if (input.length === 0) {
					const piece = yield* packed.next();
					isOver = piece === null;
					input = piece ?? input;
				}
				push(inflate, input.subarray(0, MORSEL), isOver);
				input = input.subarray(MORSEL);
				yield null;
			}
			return ready.shift() ?? null;
		},
	};
}

function push(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
	try {
		inflate.push(bytes, isLast);
	} catch {
		throw new ImportFault(['archive-broken']);
	}
}

/** Where the directory is, and by how many bytes all its places are off, as there is junk in front of the archive. */
interface DirectoryPlace {
	readonly from: number;
	readonly to: number;
	readonly shift: number;
}

/** The end record stands before a comment of up to 64 kB. */
function* directoryOf(file: ImportFile): Asking<DirectoryPlace> {
	const start = Math.max(0, file.size - 22 - 0xffff - 20);
	const tail = yield* askFor(file, start, file.size);
	let at = tail.length - 22;
	while (at >= 0 && !(new Numbers(tail, at).four(0) === END && isWhole(tail, at))) at--;
	if (at < 0) throw new ImportFault(['archive-broken']);
	const end = new Numbers(tail, at);
	const before = new Numbers(tail, Math.max(0, at - 20));
	const has64 = at >= 20 && before.four(0) === LOCATOR_64;
	if (!has64 && (end.two(4) !== 0 || end.two(6) !== 0)) throw new ImportFault(['archive-parts']);
	const small = { size: end.four(12), from: end.four(16), end: start + at };
	const { size, from, end: behind } = has64 ? yield* end64(file, before.eight(8), start + at, small) : small;
	// The place that is written first; where no directory is there, the one right before the end.
	const isThere = yield* hasDirectory(file, from, size);
	const shift = isThere ? 0 : behind - size - from;
	if (shift < 0 || size > file.size) throw new ImportFault(['archive-broken']);
	return { from: from + shift, to: from + shift + size, shift };
}

interface EndRecord {
	readonly size: number;
	readonly from: number;
	/** Where the directory ends at the latest. */
	readonly end: number;
}

/** The record for large archives; where it is not whole, the plain one may do. */
function* end64(file: ImportFile, at: number, end: number, small: EndRecord): Asking<EndRecord> {
	for (const place of [at, end - 20 - 56]) {
		if (!(place >= 0 && place + 56 <= end)) continue;
		const record = new Numbers(yield* askFor(file, place, place + 56));
		if (record.four(0) === END_64) return { size: record.eight(40), from: record.eight(48), end: place };
	}
	if (small.size === 0xffffffff || small.from === 0xffffffff) throw new ImportFault(['archive-broken']);
	return small;
}

function* hasDirectory(file: ImportFile, from: number, size: number): Asking<boolean> {
	if (size === 0) return true;
	if (from + size > file.size) return false;
	return new Numbers(yield* askFor(file, from, from + 4)).four(0) === DIRECTORY;
}

/** The comment behind an end record reaches to the end of the file. */
function isWhole(tail: Uint8Array, at: number): boolean {
	return at + 22 + new Numbers(tail, at).two(20) <= tail.length;
}

function entryOf(record: Numbers, variable: Uint8Array, shift: number): ZipEntry {
	const nameLength = record.two(28);
	const flags = record.two(8);
	const path = textOf(variable.subarray(0, nameLength)).replace(/\\/g, '/');
	const plain = { size: record.four(24), packed: record.four(20), at: record.four(42) };
	const large = largeNumbers(variable.subarray(nameLength, nameLength + record.two(30)), plain);
	return { path, flags, method: record.two(10), crc: record.four(16), ...large, at: large.at + shift };
}

type Places = Pick<ZipEntry, 'size' | 'packed' | 'at'>;

/** The numbers that are too large for their place stand in an extra field, in this order. */
function largeNumbers(extra: Uint8Array, plain: Places): Places {
	const numbers = new Numbers(extra);
	for (let at = 0; at + 4 <= extra.length; at += 4 + numbers.two(at + 2)) {
		if (numbers.two(at) !== 1) continue;
		let next = at + 4;
		const read = (number: number): number => {
			if (number !== 0xffffffff || next + 8 > extra.length) return number;
			next += 8;
			return numbers.eight(next - 8);
		};
		return { size: read(plain.size), packed: read(plain.packed), at: read(plain.at) };
	}
	return plain;
}

/** Names that we look for are plain; others need not be read right, so long as they stay different. */
function textOf(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}

function isOurs(path: string): boolean {
	const steps = path.split('/');
	return !path.endsWith('/') && !steps.includes('__MACOSX') && !(steps.at(-1) ?? '').startsWith('._');
}

/** Little-endian numbers in bytes. */
class Numbers {
	private readonly view: DataView;

	constructor(bytes: Uint8Array, from = 0) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset + from, bytes.length - from);
	}

	two(at: number): number {
		return this.view.getUint16(at, true);
	}

	four(at: number): number {
		return this.view.getUint32(at, true);
	}

	/** Larger ones than a number can hold are none of a true archive. */
	eight(at: number): number {
		return this.four(at) + this.four(at + 4) * 0x100000000;
	}
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crcOf(bytes: Uint8Array, before: number): number {
	let crc = ~before;
	for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}
