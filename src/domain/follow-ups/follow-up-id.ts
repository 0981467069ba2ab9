/**
 * Names a follow-up by what stands in the note, so that the name holds while its text does, wherever the line
 * moves to: 12 characters of the base 36. `nth` tells apart those that say the same in one note, from 0.
 */
export function followUpId(path: string, kind: string, text: string, nth = 0): string {
	const words = `${path}\u0000${kind}\u0000${text.trim().replace(/\s+/g, ' ')}\u0000${nth}`;
	return (hash(words, 0x811c9dc5) + hash(words, 0x2f0b4c47)).slice(0, 12);
}

/** FNV-1a over UTF-16 units, 32 bits, finished as MurmurHash3 does, as six characters. */
function hash(text: string, seed: number): string {
	let value = seed;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return ((value ^ (value >>> 16)) >>> 0).toString(36).padStart(7, '0').slice(-6);
}
