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

const front = '---\ntags: [contact]\n---\n';

async function vaultOf(files: Readonly<Record<string, string>>): Promise<string> {
	const vault = await makeVault(files);
	vaults.push(vault);
	return vault;
}

function run(command: string, vault: string, ...words: readonly string[]): Promise<Run> {
	return cli.run([command, '--vault', vault, '--today', '2026-11-22', ...words]);
}

async function listed(vault: string): Promise<{ id: string; line: number; kind: string; due: string }[]> {
	const { stdout } = await run('follow-ups', vault, '--json');
	return JSON.parse(stdout) as { id: string; line: number; kind: string; due: string }[];
}

describe('done', () => {
	it.each<[string, string, string]>([
		[
			'a sentence',
			`${front}- 2026-11-18 Met. Ring her next Tuesday. Nice talk.\n`,
			`${front}- 2026-11-18 Met. Ring her next Tuesday. ✅ 2026-11-22 Nice talk.\n`,
		],
		[
			'a task',
			`${front}* [ ] Ring her 📅 2026-11-24 ^abc\r\n`,
			`${front}* [x] Ring her 📅 2026-11-24 ✅ 2026-11-22 ^abc\r\n`,
		],
		[
			'a date of the property',
			'---\ntags: [contact]\nfollow-up: "2026-12-01" # the offer\n---\n',
			'---\ntags: [contact]\nfollow-up: # the offer\n---\n',
		],
		[
			'somebody I am losing touch with',
			'---\ntags: [contact]\nkeep-in-touch: monthly\nlast-contact: 2026-01-02\n---\n',
			'---\ntags: [contact]\nkeep-in-touch: monthly\nlast-contact: 2026-01-02\n---\n- 2026-11-22 Was in touch.\n',
		],
		[
			'a birthday',
			'---\ntags: [contact]\nbirthday: 1980-11-28\n---\n',
			'---\ntags: [contact]\nbirthday: 1980-11-28\n---\n- 2026-11-22 Birthday ✅ 2026-11-28.\n',
		],
		[
			'a new link',
			'---\ntags: [contact]\nconnected: 2026-11-20\n---\n',
			'---\ntags: [contact]\nconnected: 2026-11-20\nwhat-then: done\n---\n',
		],
	])('settles %s, and it is gone from the list', async (_what, text, after) => {
		const vault = await vaultOf({ 'Ann.md': text });
		const [first, second] = await listed(vault);
		expect([second, first === undefined]).toEqual([undefined, false]);
		const { code, stdout, stderr } = await run('done', vault, first?.id ?? '', '--json');
		expect([code, stderr]).toEqual([0, '']);
		expect(JSON.parse(stdout)).toMatchObject({ path: 'Ann.md' });
		expect(await readFile(join(vault, 'Ann.md'), 'utf8')).toBe(after);
		expect(await listed(vault)).toEqual([]);
		const again = await run('done', vault, first?.id ?? '');
		expect([again.code, again.stdout]).toEqual([1, '']);
		expect(await readFile(join(vault, 'Ann.md'), 'utf8')).toBe(after);
	});

	it.each([
		'- 2026-11-18 Ring her Tuesday. Ring her Tuesday.\n',
		'- [ ] Ring her 📅 2026-11-24\n- [ ] Ring her 📅 2026-11-24\n',
	])('settles one of two that say the same, and not the other by the same name: %s', async (text) => {
		const vault = await vaultOf({ 'Ann.md': front + text });
		const [first, second] = await listed(vault);
		expect((await run('done', vault, first?.id ?? '')).code).toBe(0);
		expect((await listed(vault)).map(({ id }) => id)).toEqual([second?.id]);
		expect((await run('done', vault, first?.id ?? '')).code).toBe(1);
		expect((await run('done', vault, second?.id ?? '')).code).toBe(0);
		expect(await listed(vault)).toEqual([]);
	});

	it('makes the next turn of a task that comes again, or says that it did not', async () => {
		const text = `${front}- [ ] Ring her 🔁 every week 📅 2026-11-24\n- [ ] Write 🔁 every May 📅 2026-11-25\n`;
		const vault = await vaultOf({ 'Ann.md': text });
		expect(await run('done', vault, 'Ann.md:4')).toMatchObject({ code: 0, stderr: '' });
		const other = await run('done', vault, 'Ann.md:6');
		expect([other.code, other.stderr]).toEqual([0, expect.stringContaining('was not made')]);
		expect(await readFile(join(vault, 'Ann.md'), 'utf8')).toBe(
			`${front}- [ ] Ring her 🔁 every week 📅 2026-12-01\n- [x] Ring her 🔁 every week 📅 2026-11-24 ✅ 2026-11-22\n- [x] Write 🔁 every May 📅 2026-11-25 ✅ 2026-11-22\n`,
		);
	});

	it('takes PATH:LINE, and the day where a line has several', async () => {
		const text = `${front}- 2026-11-18 Met. Ring her next Tuesday. Send the deck by Friday.\n`;
		const vault = await vaultOf({ 'People/Ann.md': text });
		const several = await run('done', vault, 'People/Ann.md:4');
		expect([several.code, several.stdout]).toEqual([2, '']);
		expect(several.stderr).toContain('Send the deck by Friday.');
		expect(await readFile(join(vault, 'People/Ann.md'), 'utf8')).toBe(text);
		const one = await run('done', vault, 'People/Ann.md:4', '--due', '2026-11-20');
		expect(one.code).toBe(0);
		expect(await readFile(join(vault, 'People/Ann.md'), 'utf8')).toBe(
			text.replace('Friday.', 'Friday. ✅ 2026-11-22'),
		);
		expect((await run('done', vault, 'People/Ann.md:4', '--json')).stdout).toContain('"line":4');
		expect(await listed(vault)).toEqual([]);
	});

	it('marks a line of a daily note there', async () => {
		const daily = 'Coffee with [[Ann]], send her the deck by Friday.\n';
		const vault = await vaultOf({ 'Ann.md': front, '2026-11-18.md': daily });
		expect((await run('done', vault, '2026-11-18.md:1')).code).toBe(0);
		expect(await readFile(join(vault, '2026-11-18.md'), 'utf8')).toBe(
			'Coffee with [[Ann]], send her the deck by Friday. ✅ 2026-11-22\n',
		);
		expect(await listed(vault)).toEqual([]);
	});

	it.each<[string, number, readonly string[], string]>([
		['nothing named', 2, [], 'done takes one id or PATH:LINE'],
		['two named', 2, ['a', 'b'], 'done takes one id or PATH:LINE'],
		['a bad day', 2, ['Ann.md:4', '--due', 'soon'], '--due takes a day'],
		['an unknown id', 1, ['nosuchid'], 'No follow-up is open at nosuchid'],
		['a line without any', 1, ['Ann.md:2'], 'No follow-up is open at Ann.md:2'],
		['another day', 1, ['Ann.md:4', '--due', '2026-11-25'], 'for 2026-11-25'],
	])('writes nothing with %s', async (_what, code, words, sentence) => {
		const text = `${front}- 2026-11-18 Ring her next Tuesday.\n`;
		const vault = await vaultOf({ 'Ann.md': text });
		const refused = await run('done', vault, ...words);
		expect([refused.code, refused.stdout]).toEqual([code, '']);
		expect(refused.stderr).toContain(sentence);
		expect(await readFile(join(vault, 'Ann.md'), 'utf8')).toBe(text);
	});

	it('marks a line of a note whose properties are broken', async () => {
		const settings = JSON.stringify({ contactFolders: ['People'] });
		const text = '---\na: [\n---\n- 2026-11-18 Ring her next Tuesday.\n';
		const vault = await vaultOf({
			'.obsidian/plugins/what-then/data.json': settings,
			'People/Ann.md': text,
		});
		expect((await run('done', vault, 'People/Ann.md:4')).code).toBe(0);
		expect(await readFile(join(vault, 'People/Ann.md'), 'utf8')).toBe(
			text.replace('Tuesday.', 'Tuesday. ✅ 2026-11-22'),
		);
	});
});
