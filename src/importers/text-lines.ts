import { joined, type Asking, type Decode, type Pieces } from './asking';

/** How the bytes of a file are text. */
export type Encoding = 'bytes' | 'utf-16le' | 'utf-16be';

/** Whole lines of a file, some at a time; every line end is `\n`. */
export interface TextPieces extends Pieces<string> {
	readonly encoding: Encoding;
}

/** Without a line end for so many bytes it is none of our texts; it is cut somewhere then. */
const LONGEST_LINE = 1 << 24;
const NEWLINE = 10;
const RETURN = 13;

/**
 * The text of a file as whole lines. A byte order mark, or where the zeros stand, tells UTF-16; else each piece is UTF-8
 * if it can be, and where it is not, line by line UTF-8 or what `otherwise` makes of it.
 */
export function* textLines(
	bytes: Pieces<Uint8Array>,
	decode: Decode,
	toText: (bytes: Uint8Array) => string = (line) => lineText(line, decode),
): Asking<TextPieces> {
	const first = (yield* bytes.next()) ?? new Uint8Array(0);
	const encoding = encodingOf(first);
	const mark = encoding === 'bytes' ? utf8Mark(first) : first[0] === 0xff || first[0] === 0xfe ? 2 : 0;
	let rest = first.subarray(mark);
	let isOver = false;
	const cut = encoding === 'bytes' ? endOfLines : endOfWideLines;
	const read =
		encoding === 'bytes'
			? toText
			: (part: Uint8Array) => decode(part, encoding) ?? decodeLoose(part, encoding);
	return {
		encoding,
		*next() {
			for (;;) {
				const end = isOver ? rest.length : cut(rest, encoding);
				if (end > 0 || isOver || rest.length > LONGEST_LINE) {
					if (rest.length === 0) return null;
					const part = rest.subarray(0, end || betweenSigns(rest));
					rest = rest.subarray(part.length);
					return plainEnds(read(part));
				}
				const more = yield* bytes.next();
				isOver = more === null;
				if (more) rest = joined(rest, more);
			}
		},
	};
}

/** A place near the end at which no sign of UTF-8 or UTF-16 is parted. */
function betweenSigns(bytes: Uint8Array): number {
	let at = bytes.length - 4 - (bytes.length % 2);
	while (((bytes[at] ?? 0) & 0xc0) === 0x80 && at > 8) at -= 2;
	return at;
}

/** UTF-16 that is broken somewhere, unit by unit. */
function decodeLoose(bytes: Uint8Array, encoding: Encoding): string {
	const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
	let text = '';
	for (let at = 0; at + 1 < bytes.length; at += 2)
		text += String.fromCharCode((bytes[at + low] ?? 0) + (bytes[at + high] ?? 0) * 256);
	return text;
}

function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	let [even, odd] = [0, 0];
	const looked = Math.min(bytes.length, 512);
	for (let at = 0; at < looked; at++) if (bytes[at] === 0) at % 2 ? odd++ : even++;
	// Text of our alphabets has a zero in every second place; other text has none.
	if (odd > looked / 5 && even * 4 < odd) return 'utf-16le';
	return even > looked / 5 && odd * 4 < even ? 'utf-16be' : 'bytes';
}

function utf8Mark(bytes: Uint8Array): number {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Behind the last line end that is not the last byte: what is `\r` there may be half of one. */
function endOfLines(bytes: Uint8Array): number {
	const newline = bytes.lastIndexOf(NEWLINE);
	return newline >= 0 ? newline + 1 : bytes.subarray(0, -1).lastIndexOf(RETURN) + 1;
}

function endOfWideLines(bytes: Uint8Array, encoding: Encoding): number {
	const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
	for (let at = bytes.length - 2 - (bytes.length % 2); at >= 0; at -= 2)
		if (bytes[at + low] === NEWLINE && bytes[at + high] === 0) return at + 2;
	return 0;
}

function plainEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** UTF-8 if it is; else each line by itself, so that one wrong byte spoils one line. */
function lineText(bytes: Uint8Array, decode: Decode): string {
	const whole = decode(bytes, 'utf-8');
	if (whole !== null) return whole;
	let text = '';
	for (let from = 0; from < bytes.length;) {
		const newline = bytes.indexOf(NEWLINE, from);
		const to = newline < 0 ? bytes.length : newline + 1;
		const line = bytes.subarray(from, to);
		text += decode(line, 'utf-8') ?? oldText(line, decode);
		from = to;
	}
	return text;
}

/** Words of such bytes alone are Cyrillic; in western ones they stand one by one between plain letters. */
const CYRILLIC = /[\xc0-\xff]{3}/;

/** Text of the time before UTF-8, of which nothing says which set it is. */
export function oldText(bytes: Uint8Array, decode: Decode): string {
	const plain = byteText(bytes);
	return (CYRILLIC.test(plain) ? decode(bytes, 'windows-1251') : null) ?? western(plain);
}

/** The 32 signs that Windows put where Latin 1 has control characters. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, as some versions of Node read Windows-1252 as Latin 1. */
export function western(byteTexts: string): string {
	return byteTexts.replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** One character for each byte. */
export function byteText(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 4096)
		text += String.fromCharCode(...bytes.subarray(at, at + 4096));
	return text;
}

/** The bytes of such a text. */
export function textBytes(text: string): Uint8Array {
	return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
