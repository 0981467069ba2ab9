import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/ui/line-of';

const note = (...lines: string[]) => ({
	lineCount: () => lines.length,
	getLine: (line: number) => lines[line] ?? '',
});

describe('the line of a sentence', () => {
	it.each([
		['where it stood', ['a', '- Ring her.', 'c'], 1, 1],
		['below, where lines came in above', ['new', 'a', '- Ring her.'], 1, 2],
		['above, where lines went', ['- Ring her.', 'c'], 1, 0],
		['the nearest of two', ['Ring her.', 'b', 'c', 'Ring her.'], 2, 3],
		['where it stood, when it is gone', ['a', 'b', 'c'], 1, 1],
		['the last line, when the note has become short', ['a'], 7, 0],
	])('%s', (_where, lines, wanted, line) => {
		expect(lineOf(note(...lines), wanted, 'Ring her.')).toBe(line);
	});

	it('is the line itself where no text is known', () => {
		expect(lineOf(note('a', 'b'), 1, null)).toBe(1);
	});
});
