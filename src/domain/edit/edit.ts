/** Lines of a note that an action changed, as they stand in the file but for their line breaks' `\n`: what undo needs. */
export interface Change {
	/** 1-based line on which the change begins. */
	readonly line: number;
	/** The lines that stood there; none where lines were added. */
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** A change made to a note's text. */
export interface Edit {
	/** The whole new text. */
	readonly text: string;
	/** 1-based number of the first line that reads otherwise now. */
	readonly line: number;
	/** The lines that were changed, without line ends; empty where lines were only added. */
	readonly before: string;
	readonly after: string;
	readonly change: Change;
}

/**
 * Why nothing was changed: the text is not there any more, it is settled already, there is nothing to be done, the
 * properties cannot be changed line by line (or not be read), or the note would not say what is meant afterwards.
 */
export interface Refusal {
	readonly refused: 'changed' | 'settled' | 'nothing-to-do' | 'properties' | 'unclear';
}

/** What became of an action on a text. */
export type EditResult = Edit | Refusal;

/** Was nothing changed? */
export function isRefused(result: EditResult): result is Refusal {
	return 'refused' in result;
}

/** The way from one text to the other, as one stretch of lines. */
export function editBetween(before: string, after: string): EditResult {
	if (before === after) return { refused: 'nothing-to-do' };
	const change = changeBetween(before.split('\n'), after.split('\n'));
	const [old, now] = [change.before.map(withoutReturn), change.after.map(withoutReturn)];
	// A last line that only got its line break reads as it did.
	const same = old.length > 0 && old[0] === now[0] && now.length > old.length ? 1 : 0;
	return {
		text: after,
		line: change.line + same,
		before: old.slice(same).join('\n'),
		after: now.slice(same).join('\n'),
		change,
	};
}

/** Takes a change back; refused where the lines are not any more as they were written. */
export function undone(text: string, { line, before, after }: Change): EditResult {
	const lines = text.split('\n');
	const at = nearest(lines, after, line - 1);
	if (at === null) return { refused: 'changed' };
	return editBetween(text, [...lines.slice(0, at), ...before, ...lines.slice(at + after.length)].join('\n'));
}

/** Where the lines stand, the nearest to the place where they stood. */
function nearest(lines: readonly string[], wanted: readonly string[], place: number): number | null {
	let best: number | null = null;
	for (let at = 0; at + wanted.length <= lines.length; at++) {
		if (best !== null && Math.abs(at - place) >= Math.abs(best - place)) continue;
		if (wanted.every((line, i) => lines[at + i] === line)) best = at;
	}
	return best;
}

function changeBetween(before: readonly string[], after: readonly string[]): Change {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return {
		line: start + 1,
		before: before.slice(start, before.length - end),
		after: after.slice(start, after.length - end),
	};
}

function withoutReturn(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}
