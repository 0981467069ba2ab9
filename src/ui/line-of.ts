/** The line that holds the text, the nearest to where it stood; that line itself when none does. */
export function lineOf(
	note: { lineCount(): number; getLine(line: number): string },
	wanted: number,
	text: string | null,
): number {
	const last = Math.max(0, note.lineCount() - 1);
	const start = Math.min(wanted, last);
	const holds = (line: number): boolean => text !== null && note.getLine(line).includes(text);
	for (let away = 0; text !== null && away <= last; away++) {
		if (start - away >= 0 && holds(start - away)) return start - away;
		if (start + away <= last && holds(start + away)) return start + away;
	}
	return start;
}
