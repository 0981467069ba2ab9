import { chmod, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, makeVault, type CommandLine, type Run } from '../support/command-line';

let cli: CommandLine;
const vaults: string[] = [];

beforeAll(async () => {
	cli = await buildCommandLine();
});
afterAll(async () => {
	await cli.remove();
	await Promise.all(vaults.map((vault) => rm(vault, { recursive: true, force: true })));
});

async function vaultOf(text: string): Promise<string> {
	const vault = await makeVault({ 'People/Ann.md': text });
	vaults.push(vault);
	return vault;
}

async function log(vault: string, ...words: readonly string[]): Promise<Run> {
	return cli.run(['log', '--vault', vault, '--today', '2026-11-22', ...words]);
}

const front = '---\ntags: [contact]\n---\n';
const path = 'People/Ann.md';

describe('log', () => {
	it.each<[string, string, readonly string[], string]>([
		['below the last entry', '- 2026-11-02 Met.\n', ['Rang.'], '- 2026-11-02 Met.\n- 2026-11-22 Rang.\n'],
		[
			'on top where the newest is on top',
			'- 2026-11-02 Met.\n- 2026-10-01 Wrote.\n',
			['rang, all well'],
			'- 2026-11-22 Rang, all well.\n- 2026-11-02 Met.\n- 2026-10-01 Wrote.\n',
		],
		['on another day', '', ['Rang.', '--on', 'yesterday'], '- 2026-11-21 Rang.\n'],
		[
			'with the next step pinned',
			'* 2026-11-02 Met.\r\n',
			['Rang', '--next', 'send her the list by Friday'],
			'* 2026-11-02 Met.\r\n* 2026-11-22 Rang. Send her the list by Friday (2026-11-27).\r\n',
		],
		[
			'with the next step of an older day on a line of its own',
			'',
			['Rang', '--on', '3 Nov', '--next', 'ring again tomorrow'],
			'- 2026-11-03 Rang.\n- 2026-11-22 Ring again tomorrow (2026-11-23).\n',
		],
		[
			'under a heading that is made where the note has others',
			'# Ann\n\n## Family\nTwo girls.\n',
			['Rang'],
			'# Ann\n\n## Family\nTwo girls.\n\n## Log\n\n- 2026-11-22 Rang.\n',
		],
	])('writes a line %s', async (_where, body, words, after) => {
		const vault = await vaultOf(front + body);
		expect(await log(vault, path, ...words)).toMatchObject({ code: 0, stderr: '' });
		expect(await readFile(join(vault, path), 'utf8')).toBe(front + after);
		expect(await readdir(join(vault, 'People'))).toEqual(['Ann.md']);
	});

	it('tells scripts what was added', async () => {
		const vault = await vaultOf(front);
		const { stdout } = await log(vault, 'People/Ann', 'Rang.', '--json');
		expect(JSON.parse(stdout)).toEqual({ path, line: 4, before: '', after: '- 2026-11-22 Rang.' });
	});

	it('is a touch from then on, and its next step is on the list', async () => {
		const vault = await vaultOf(front);
		await log(vault, path, 'Rang.', '--next', 'ring her next Tuesday');
		const [gang, followUps] = await Promise.all(
			['gang', 'follow-ups'].map(
				async (command) =>
					(await cli.run([command, '--vault', vault, '--today', '2026-11-22', '--json'])).stdout,
			),
		);
		expect(JSON.parse(gang ?? '')).toMatchObject([{ lastTouch: '2026-11-22' }]);
		expect(JSON.parse(followUps ?? '')).toMatchObject([{ line: 4, due: '2026-11-24', kind: 'text' }]);
	});

	it('keeps the mode of the file', async () => {
		const vault = await vaultOf(front);
		await chmod(join(vault, path), 0o640);
		await log(vault, path, 'Rang.');
		expect((await stat(join(vault, path))).mode & 0o777).toBe(0o640);
	});

	it('leaves a note alone that is not all UTF-8', async () => {
		const vault = await vaultOf(front);
		const bytes = Buffer.concat([Buffer.from(front), Buffer.from([0xe9, 0x0a])]);
		await writeFile(join(vault, path), bytes);
		const run = await log(vault, path, 'Rang.');
		expect(run.code).toBe(1);
		expect(run.stderr).toContain('not all UTF-8');
		expect(await readFile(join(vault, path))).toEqual(bytes);
	});

	it.each<[string, number, readonly string[], string]>([
		['no text', 2, [path], 'log takes a note and what happened'],
		['a day to come', 2, [path, 'Rang', '--on', 'tomorrow'], '--on names no day up to today'],
		['a next step without a day', 2, [path, 'Rang', '--next', 'ring'], '--next names no day to come'],
		['a note that is not there', 1, ['Bob.md', 'Rang'], 'There is no note Bob.md'],
		['a note outside', 1, ['../../../../../../etc/hosts', 'Rang'], 'There is no note'],
	])('writes nothing with %s', async (_what, code, words, sentence) => {
		const vault = await vaultOf(front);
		const run = await log(vault, ...words);
		expect([run.code, run.stdout]).toEqual([code, '']);
		expect(run.stderr).toContain(sentence);
		expect(await readFile(join(vault, path), 'utf8')).toBe(front);
	});

	it('loses none of twenty at the same time', async () => {
		const vault = await vaultOf(front);
		const runs = await Promise.all(
			Array.from({ length: 20 }, (_, i) => log(vault, path, `Rang number ${i}.`)),
		);
		const written = (await readFile(join(vault, path), 'utf8')).split('\n');
		for (const [i, { code }] of runs.entries()) {
			expect([i, code, written.includes(`- 2026-11-22 Rang number ${i}.`)]).toEqual([i, 0, true]);
		}
		expect(await readdir(join(vault, 'People'))).toEqual(['Ann.md']);
	});
});
