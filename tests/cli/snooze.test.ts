import { readFile, rm } from 'node:fs/promises';
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
	const vault = await makeVault({ 'Ann.md': text });
	vaults.push(vault);
	return vault;
}

function run(command: string, vault: string, ...words: readonly string[]): Promise<Run> {
	return cli.run([command, '--vault', vault, '--today', '2026-11-22', ...words]);
}

const front = '---\ntags: [contact]\n---\n';

describe('snooze', () => {
	it.each<[string, string, string, string, string | null]>([
		[
			'a sentence',
			`${front}- 2026-11-18 Ring her next Tuesday.\n`,
			'in three weeks',
			`${front}- 2026-11-18 Ring her next Tuesday (moved to 2026-12-13).\n`,
			'2026-12-13',
		],
		[
			'a sentence that was moved before',
			`${front}- 2026-11-18 Ring her next Tuesday (moved to 2026-12-13).\n`,
			'2027-01-04',
			`${front}- 2026-11-18 Ring her next Tuesday (moved to 2027-01-04).\n`,
			'2027-01-04',
		],
		[
			'a sentence in its own language',
			`${front}- 2026-11-18 Wir haben uns in der Stadt getroffen. Ich muss sie nächsten Dienstag anrufen.\n`,
			'nächsten Freitag',
			`${front}- 2026-11-18 Wir haben uns in der Stadt getroffen. Ich muss sie nächsten Dienstag (verschoben auf 2026-11-27) anrufen.\n`,
			'2026-11-27',
		],
		[
			'a task',
			`${front}- [ ] Ring her ⏳ 2026-11-24\n`,
			'tomorrow',
			`${front}- [ ] Ring her ⏳ 2026-11-23\n`,
			'2026-11-23',
		],
		[
			'a task with a Dataview date',
			`${front}- [ ] Ring her [due:: 2026-11-24] soon\n`,
			'4 December',
			`${front}- [ ] Ring her [due:: 2026-12-04] soon\n`,
			'2026-12-04',
		],
		[
			'a property',
			"---\ntags: [contact]\nfollow-up: '2026-11-24' # the offer\n---\n",
			'4 December',
			"---\ntags: [contact]\nfollow-up: '2026-12-04' # the offer\n---\n",
			'2026-12-04',
		],
		[
			'what is asked of a new link',
			'---\ntags: [contact]\nconnected: 2026-11-20\n---\n',
			'4 December',
			'---\ntags: [contact]\nconnected: 2026-11-20\nfollow-up: 2026-12-04\n---\n',
			'2026-12-04',
		],
		[
			'somebody I am losing touch with',
			'---\ntags: [contact]\nkeep-in-touch: monthly\nlast-contact: 2026-01-02\n---\n',
			'4 December',
			'---\ntags: [contact]\nkeep-in-touch: monthly\nlast-contact: 2026-01-02\nsnoozed: 2026-12-04\n---\n',
			null,
		],
		[
			'a birthday, for the second time',
			'---\nsnoozed: 2025-12-01\ntags: [contact]\nbirthday: 1980-11-28\n---\n',
			'on Wednesday',
			'---\nsnoozed: 2026-11-25\ntags: [contact]\nbirthday: 1980-11-28\n---\n',
			null,
		],
	])('moves %s', async (_what, text, words, after, due) => {
		const vault = await vaultOf(text);
		const list = async (): Promise<{ id: string; due: string }[]> =>
			JSON.parse((await run('follow-ups', vault, '--json')).stdout) as { id: string; due: string }[];
		const [first] = await list();
		const moved = await run('snooze', vault, first?.id ?? '', ...words.split(' '), '--json');
		expect(moved).toMatchObject({ code: 0, stderr: '' });
		expect(Object.keys(JSON.parse(moved.stdout) as object)).toEqual(['path', 'line', 'before', 'after']);
		expect(await readFile(join(vault, 'Ann.md'), 'utf8')).toBe(after);
		expect((await list()).map((entry) => entry.due)).toEqual(due === null ? [] : [due]);
	});

	it.each<[string, number, readonly string[], string]>([
		['no words', 2, ['Ann.md:5'], 'snooze takes one id or PATH:LINE, and words'],
		['words that name no day', 2, ['Ann.md:5', 'soonish'], 'names no day to come'],
		['a day that is past', 2, ['Ann.md:5', '2026-11-01'], 'names no day to come'],
		['the day that it has', 1, ['Ann.md:5', '2026-11-24'], 'it says so already'],
	])('writes nothing with %s', async (_what, code, words, sentence) => {
		const text =
			'---\ntags: [contact]\nkeep-in-touch: monthly\n---\n- 2026-09-18 Ring her 📅 2026-11-24\n- 2026-08-08 Met.\n';
		const vault = await vaultOf(text);
		const refused = await run('snooze', vault, ...words);
		expect([refused.code, refused.stdout]).toEqual([code, '']);
		expect(refused.stderr).toContain(sentence);
		expect(await readFile(join(vault, 'Ann.md'), 'utf8')).toBe(text);
	});
});
