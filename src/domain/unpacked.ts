import { inflateSync } from 'fflate';

/**
 * Words of the built plugin, as `scripts/packed-words.mjs` packs them: plain values, told by lines of text, deflated, and
 * written in printable signs. `letters` are those beyond Latin-1. `node scripts/packed-words.mjs` prints what a `main.js`
 * holds.
 */
export function unpacked(packed: string, letters: string): readonly unknown[] {
	const bytes = inflateSync(bytesOf(packed));
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192)
		text += String(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 8192)));
	// Latin-1 has nothing from 128 on to 159.
	return readLines(text.replace(/[\x80-\x9f]/g, (sign) => letters.charAt(sign.charCodeAt(0) - 128)));
}

/**
 * Two signs are 13 bits, or 14 where the last 13 of them are a small figure: there are 93 signs, and 93 times 93 is a
 * little more than 2 to the 13. The signs are those from blank to `|`, with `}` for `"` and `~` for the backslash.
 */
function bytesOf(packed: string): Uint8Array {
	const signs = packed.replace(/}/g, '"').replace(/~/g, '\\');
	const bytes = new Uint8Array(signs.length);
	let size = 0;
	let held = 0;
	let count = 0;
	for (let at = 0; at < signs.length; at += 2) {
		const pair = signs.charCodeAt(at) - 32 + (signs.charCodeAt(at + 1) - 32) * 93;
		held |= pair << count;
		for (count += (pair & 8191) > 456 ? 13 : 14; count > 7; count -= 8) {
			bytes[size++] = held;
			held >>= 8;
		}
	}
	return bytes.subarray(0, size);
}

/**
 * A text is a line. `[3` is a list of what the next three values are; `{a⇥b` has the next two under these names, and `}0`
 * has the names of the first such object again; `=` stands before JSON, for all else.
 */
function readLines(text: string): readonly unknown[] {
	const lines = text.split('\n');
	const shapes: (readonly string[])[] = [];
	let at = 0;
	const read = (): unknown => {
		const line = lines[at++] ?? '';
		const rest = line.slice(1);
		switch (line[0]) {
			case '[':
				return Array.from({ length: Number(rest) }, read);
			case '{':
				shapes.push(rest.split('\t'));
				return named(shapes.at(-1));
			case '}':
				return named(shapes[Number(rest)]);
			case '=':
				return JSON.parse(rest);
			default:
				return line;
		}
	};
	const named = (names: readonly string[] = []): unknown =>
		Object.fromEntries(names.map((name) => [name, read()]));
	return Array.from({ length: Number(lines[at++]) }, read);
}
