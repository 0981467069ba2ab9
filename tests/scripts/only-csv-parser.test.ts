import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { onlyParser } from '../../scripts/only-csv-parser.mjs';

const source = await readFile('node_modules/papaparse/papaparse.js', 'utf8');

describe('of papaparse the bundle has the parser alone', () => {
	it('which reads as the whole package does', () => {
		const whole = onlyParser(source).replace('export default', 'parser =');
		const own = runInNewContext(whole, { parser: null }) as typeof papa;
		const config = { delimiter: ';', newline: '\n' } as const;
		for (const text of ['', 'a;b\nc;d', '"a;""b""\n"; c\n"x" y;z\n', 'a;"b'])
			expect(JSON.stringify(new own.Parser(config).parse(text, 0, false))).toBe(
				JSON.stringify(new papa.Parser(config).parse(text, 0, false)),
			);
	});

	it('and nothing that could fetch, start a worker or run a text', () => {
		const left = onlyParser(source);
		expect(left).not.toMatch(/XMLHttpRequest|Worker|Blob|document|require|streamer/i);
		expect(left.length).toBeLessThan(source.length / 3);
	});

	it('and another version would stop the build', () => {
		expect(() => onlyParser(source.replace('function escapeRegExp(', 'function other('))).toThrow(
			/escapeRegExp/,
		);
		expect(() => onlyParser(source.replace('BAD_DELIMITERS =', 'BAD ='))).toThrow(/marks/);
	});
});
