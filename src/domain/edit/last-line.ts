import { editBetween, type EditResult } from './edit';

/** The text with one more item of a list at its end. */
export function withLastLine(text: string, words: string): EditResult {
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const gap = text === '' || text.endsWith('\n') ? '' : end;
	return editBetween(text, `${text}${gap}- ${words}${end}`);
}
