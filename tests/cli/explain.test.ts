import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, makeVault, type CommandLine } from '../support/command-line';

let cli: CommandLine;
let vault: string;

beforeAll(async () => {
	cli = await buildCommandLine();
	vault = await makeVault({
		'People/Ann.md':
			'---\ntags: [contact]\n---\n# Ann\n\n- 2026-11-18 Had tea at hers. I will ring her on 24 November.\n- 2026-11-02 Her birthday is on 3 May.\n',
	});
});
afterAll(async () => {
	await cli.remove();
	await rm(vault, { recursive: true, force: true });
});

const today = ['--today', '2026-11-22'];

describe('explain', () => {
	it('tells of each line when it was written and what its dates are', async () => {
		const { stdout, code } = await cli.run([
			'explain',
			'People/Ann.md',
			'--vault',
			vault,
			...today,
			'--json',
		]);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject([
			{ line: 4, text: '# Ann', guess: true, dates: [] },
			{
				line: 6,
				written: '2026-11-18',
				by: 'opens',
				guess: false,
				dates: [{ words: '24 November', start: '2026-11-24', verdict: 'open', due: '2026-11-24' }],
			},
			{ line: 7, written: '2026-11-02', dates: [{ words: '3 May', verdict: 'none', due: null }] },
		]);
	});

	it('tells people the same', async () => {
		const { stdout } = await cli.run(['explain', join(vault, 'People/Ann.md'), '--vault', vault, ...today]);
		expect(stdout).toContain('   6  2026-11-18  the date that opens it');
		expect(stdout).toContain('“24 November” = Tue 24 Nov 2026: follow-up');
		expect(stdout).toContain('“3 May” = Mon 3 May 2027: no follow-up');
	});

	it.each<[string, readonly string[], number, string]>([
		['no file', [], 2, 'explain takes one file'],
		['two files', ['a.md', 'b.md'], 2, 'explain takes one file'],
		['a file that is not there', ['nobody.md'], 1, 'There is no file nobody.md'],
		['a folder', ['People'], 1, 'it is a folder'],
	])('needs more than %s', async (_what, words, code, sentence) => {
		const run = await cli.run(['explain', '--vault', vault, ...words]);
		expect(run).toMatchObject({ code, stdout: '' });
		expect(run.stderr).toContain(sentence);
	});
});
