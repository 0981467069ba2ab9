import { describe, expect, test } from 'vitest';
import { readAlex } from '../../support/read-note-text';

/** Lines that nobody writes, of 100,000 characters: read at a cost that grows with their length. */
const lines: readonly string[] = [
	'ring him Friday, ',
	'call her by Friday ',
	'2 weeks after ',
	'12 Nov 2026 ',
	'1/2 ',
	'to do, ',
	'next: ',
	', and he will ',
	'a.',
	'- ',
	'((',
	'[[',
	'| ',
	'%%',
	'`',
	'* ',
	'> ',
	'[due:: ',
	'✅ 2026-11-02 ',
];

/** The fastest of three readings, in milliseconds of the processor: other programs do not count. */
function time(text: string): number {
	const runs = [0, 1, 2].map(() => {
		const before = process.cpuUsage();
		readAlex(text);
		return process.cpuUsage(before).user / 1000;
	});
	return Math.min(...runs);
}

describe('a hostile line', () => {
	test.each(lines)('%s', (piece) => {
		const long = piece.repeat(Math.ceil(100_000 / piece.length));
		const short = time(`- 2026-11-02 ${long.slice(0, 10_000)}`);
		const whole = time(`- 2026-11-02 ${long}`);
		// Ten times the length: quadratic would be a hundredfold; a few milliseconds are noise.
		expect(whole).toBeLessThan(30 * Math.max(short, 5));
	});
});
