import type { DatedLine } from '../note/written-dates';
import { readDateMarks, withoutDateMarks, withoutMarks } from './own-dates';

/** Stands in the text of several lines where the writer began a new line for something new. */
export const NEW_LINE = '\u2028';

/** Nobody wraps earlier or later, in UTF-16 units: where lines are longer, the editor wraps them and each break is meant. */
const NARROWEST = 55;
const WIDEST = 100;

/**
 * Lines that only go on where the one above was full, by number: in a text that is wrapped by hand no next word would
 * have found room in its line. Where one would have, in any line of the paragraph, every break is meant.
 */
export function wrappedLines(lines: readonly DatedLine[]): ReadonlySet<number> {
	const wrapped = new Set<number>();
	let run: DatedLine[] = [];
	const close = (): void => {
		if (run.length > 1) closeSeveral();
		run = [];
	};
	const closeSeveral = (): void => {
		const texts = run.map(({ line }) => asWritten(line.text));
		const width = Math.max(...texts.map(({ length }) => length));
		const goingOn = run.filter((dated, i) => i > 0 && !beginsEntry(dated));
		const full = (dated: DatedLine): boolean => {
			const at = run.indexOf(dated);
			const word = /^\S*/.exec(texts[at] ?? '')?.[0] ?? '';
			return (texts[at - 1] ?? '').length + 1 + word.length > width;
		};
		// Of two lines without any capital the second is rather something new.
		const sure = goingOn.length > 1 || texts.some((text) => /\p{Lu}/u.test(text));
		if (sure && width >= NARROWEST && width <= WIDEST && goingOn.every(full))
			for (const { line } of goingOn) wrapped.add(line.number);
	};
	for (const dated of lines) {
		const { line } = dated;
		const follows = run.at(-1)?.line.number === line.number - 1 && !line.begins;
		if (!(line.kind === 'text' && follows) && run.length > 0) close();
		if (line.kind === 'text' || line.kind === 'item') run.push(dated);
	}
	if (run.length > 0) close();
	return wrapped;
}

/** Marks that were put on a line later ("(moved to 2026-12-01)") do not count for its width. */
function asWritten(text: string): string {
	return withoutMarks(withoutDateMarks(text, readDateMarks(text)))
		.replace(/\s+/g, ' ')
		.trim();
}

/** A line with a day of its own is an entry of its own. */
export function beginsEntry({ line, written, planned }: DatedLine): boolean {
	const own = written.by === 'opens' || written.by === 'sentence';
	return planned !== null || (own && written.line === line.number);
}
