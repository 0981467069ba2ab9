import { noteWords } from '../note-words';
import { bodyOf } from './frontmatter';

/** Headings that name a part of a note, not a person, in the seven languages; without accents. */
const PARTS = new RegExp(noteWords.headings);

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;

/** What the first heading calls the person; null where there is none, or where it is a date or a part of the note. */
export function headingName(text: string): string | null {
	let fence = false;
	let from = 0;
	const body = bodyOf(text);
	if (!body.includes('#')) return null;
	while (from <= body.length) {
		const newline = body.indexOf('\n', from);
		const line = body.slice(from, newline < 0 ? body.length : newline);
		from = newline < 0 ? body.length + 1 : newline + 1;
		if (/^\s*(?:```|~~~)/.test(line)) fence = !fence;
		const heading = fence ? null : HEADING.exec(line);
		if (heading) return nameIn(heading[2] ?? '');
	}
	return null;
}

function nameIn(heading: string): string | null {
	const words = heading
		.replace(/\r$/, '')
		.replace(/(^|\s)#+\s*$/, '')
		.replace(/\[\[([^\][|]+)\|([^\][]+)\]\]/g, '$2')
		.replace(/\[\[([^\][]+)\]\]/g, '$1')
		.replace(/\[([^\][]+)\]\([^()\s]*\)/g, '$1')
		.replace(/\*\*|__|~~|==|`/g, '')
		.trim();
	const plain = words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	const isDate = /\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}|\b(?:19|20)\d\d\b/.test(plain);
	return words === '' || isDate || PARTS.test(plain) ? null : words;
}
