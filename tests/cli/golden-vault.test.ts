import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type CommandLine } from '../support/command-line';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
let cli: CommandLine;

beforeAll(async () => {
	cli = await buildCommandLine();
});
afterAll(() => cli.remove());

/** The vault holds the ways in which people write; the answers were checked by hand, ids included: they must hold. */
describe('a whole vault', () => {
	it.each(['follow-ups', 'gang'])('%s', async (command) => {
		const expected: unknown = JSON.parse(await readFile(join(fixtures, `golden-${command}.json`), 'utf8'));
		const words = [command, '--vault', join(fixtures, 'golden-vault'), '--today', '2026-11-22', '--json'];
		const { code, stdout, stderr } = await cli.run(words);
		expect([code, stderr]).toEqual([0, '']);
		expect(JSON.parse(stdout)).toEqual(expected);
	});
});
