import { zipSync } from 'fflate';

/** An archive of these files, as common programs make it. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const entries = Object.entries(files).map(
		([path, content]) =>
			[path, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
	);
	return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** Where the directory's record of a file begins. */
export function recordOf(zip: Uint8Array, path: string): number {
	const name = new TextEncoder().encode(path);
	const view = new DataView(zip.buffer, zip.byteOffset);
	for (let at = 0; at + 46 + name.length <= zip.length; at++) {
		if (view.getUint32(at, true) !== 0x02014b50) continue;
		if (name.every((byte, i) => zip[at + 46 + i] === byte)) return at;
	}
	throw new Error(`The archive has no record of ${path}.`);
}

/** The archive with bytes changed at a place. */
export function withBytes(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
	const changed = zip.slice();
	changed.set(bytes, at);
	return changed;
}

export interface LargeArchive {
	readonly size: number;
	readonly bytes: (from: number, to: number) => Uint8Array;
}

/**
 * An archive of a stored film of so many bytes, which are nowhere, with a small stored file behind it: by Zip64 where the
 * numbers need it, or where it is wished.
 */
export function largeArchive(
	film: number,
	path: string,
	text: string,
	crc: number,
	zip64: boolean,
): LargeArchive {
	const content = new TextEncoder().encode(text);
	const filmHead = localHead('film.mp4', film, 0);
	const at = filmHead.length + film;
	const end = bytesOf([
		...localHead(path, content.length, crc),
		...content,
		...endOf(
			[
				{ path: 'film.mp4', size: film, crc: 0, at: 0 },
				{ path, size: content.length, crc, at },
			],
			at + localHead(path, content.length, crc).length + content.length,
			zip64,
		),
	]);
	return {
		size: at + end.length,
		bytes(from, to) {
			const part = new Uint8Array(to - from);
			for (let place = from; place < to; place++) {
				if (place < filmHead.length) part[place - from] = filmHead[place] ?? 0;
				else if (place >= at) part[place - from] = end[place - at] ?? 0;
			}
			return part;
		},
	};
}

interface Entry {
	readonly path: string;
	readonly size: number;
	readonly crc: number;
	readonly at: number;
}

function endOf(entries: readonly Entry[], from: number, zip64: boolean): readonly number[] {
	const large = (number: number): readonly number[] => (zip64 ? four(0xffffffff) : four(number));
	const directory = entries.flatMap(({ path, size, crc, at }) => {
		const extra = zip64 ? [...two(1), ...two(24), ...eight(size), ...eight(size), ...eight(at)] : [];
		return [
			...four(0x02014b50),
			...[...two(45), ...two(45), ...two(0), ...two(0), ...four(0), ...four(crc)],
			...[...large(size), ...large(size), ...two(path.length), ...two(extra.length), ...two(0)],
			...[...two(0), ...two(0), ...four(0), ...large(at), ...letters(path), ...extra],
		];
	});
	const size = directory.length;
	const record64 = [
		...four(0x06064b50),
		...[...eight(44), ...two(45), ...two(45), ...four(0), ...four(0)],
		...[...eight(entries.length), ...eight(entries.length), ...eight(size), ...eight(from)],
		...[...four(0x07064b50), ...four(0), ...eight(from + size), ...four(1)],
	];
	const count = zip64 ? 0xffff : entries.length;
	return [
		...directory,
		...(zip64 ? record64 : []),
		...[
			...four(0x06054b50),
			...two(0),
			...two(0),
			...two(count),
			...two(count),
			...large(size),
			...large(from),
		],
		...two(0),
	];
}

function localHead(path: string, size: number, crc: number): Uint8Array {
	const small = four(Math.min(size, 0xffffffff));
	return bytesOf([
		...[...four(0x04034b50), ...two(45), ...two(0), ...two(0), ...four(0), ...four(crc), ...small, ...small],
		...[...two(path.length), ...two(0), ...letters(path)],
	]);
}

const letters = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const two = (number: number): readonly number[] => [number & 255, (number >> 8) & 255];
const four = (number: number): readonly number[] => [
	...two(number % 65_536),
	...two(Math.floor(number / 65_536)),
];
const eight = (number: number): readonly number[] => [
	...four(number % 2 ** 32),
	...four(Math.floor(number / 2 ** 32)),
];
const bytesOf = (numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers);
