/** Signs that a file name may not hold on some system, or that Obsidian cannot link to. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]]/g;
/** Control characters and invisible marks, but for the joiners that scripts and emoji need. */
const INVISIBLE =
	/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
/** Names that Windows keeps for itself, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Bytes a name may take; most file systems allow 255, which ending and number must fit in as well. */
const MOST_BYTES = 200;
const UNNAMED = 'Unnamed';

/** A person's name as a file name that is valid on all systems, without the ending. */
export function noteFileName(name: string): string {
	const plain = name.normalize('NFC').replace(INVISIBLE, ' ').replace(FORBIDDEN, ' ');
	const short = shortened(
		plain
			.replace(/\s+/g, ' ')
			.trim()
			.replace(/^[. ]+/, ''),
	);
	const trimmed = short.replace(/[. ]+$/, '');
	if (trimmed === '') return UNNAMED;
	return RESERVED.test(trimmed) ? `${trimmed.replace(RESERVED, (word) => `${word}_`)}` : trimmed;
}

/** The first path of this name in the folder that nothing has yet: "Ann.md", "Ann 2.md", … */
export function freeNotePath(folder: string, fileName: string, isTaken: (path: string) => boolean): string {
	const base = folder === '' ? fileName : `${folder}/${fileName}`;
	if (!isTaken(`${base}.md`)) return `${base}.md`;
	let number = 2;
	while (isTaken(`${base} ${number}.md`)) number++;
	return `${base} ${number}.md`;
}

function shortened(text: string): string {
	let bytes = 0;
	let end = 0;
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (bytes > MOST_BYTES) return text.slice(0, end);
		end += letter.length;
	}
	return text;
}
