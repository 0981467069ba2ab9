import { terminalText } from './terminal-text.mjs';

/** What a command has to do with the world: where it writes, what the clock says. */
export interface Terminal {
	readonly write: (text: string) => void;
	/** How far something long is, on the side; nothing where nobody looks, and an empty text takes it away again. */
	readonly progress: (words: string) => void;
	/** One sentence on the side. */
	readonly warn: (sentence: string) => void;
	readonly styles: Styles;
	/** Columns of the terminal; null where the output goes to a file or a program. */
	readonly columns: number | null;
	readonly input: AsyncIterable<string | Uint8Array>;
	/** `YYYY-MM-DD HH:mm` by the local clock. */
	readonly now: () => string;
}

/** Ways to set words apart; they leave the text as it is where there is no colour. */
export type Styles = Readonly<
	Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', (text: string) => string>
>;

/** The terminal of this process. */
export function processTerminal(): Terminal {
	const { stdout, stderr, stdin, env } = process;
	const isTerminal = stdout.isTTY;
	const isColoured = isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
	return {
		write: (text) => void stdout.write(text),
		progress(words) {
			if (stderr.isTTY) stderr.write(`\r\u001b[K${words}`);
		},
		warn: (sentence) => void stderr.write(`what-then: ${terminalText(sentence)}\n`),
		styles: stylesOf(isColoured),
		columns: isTerminal ? Math.max(40, stdout.columns || 80) : null,
		input: stdin,
		now: localNow,
	};
}

function stylesOf(isColoured: boolean): Styles {
	const style = (on: number, off: number) => (text: string) =>
		isColoured && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	return {
		bold: style(1, 22),
		dim: style(2, 22),
		red: style(31, 39),
		yellow: style(33, 39),
		green: style(32, 39),
		cyan: style(36, 39),
	};
}

function localNow(): string {
	const now = new Date();
	const two = (part: number): string => String(part).padStart(2, '0');
	const day = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
	return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
