import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
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

async function vaultOf(files: Readonly<Record<string, string>> = {}): Promise<string> {
	const vault = await makeVault(files);
	vaults.push(vault);
	return vault;
}

async function add(vault: string, ...words: readonly string[]): Promise<Run> {
	return cli.run(['add', '--vault', vault, '--today', '2026-11-22', ...words]);
}

async function gangOf(vault: string): Promise<Record<string, unknown>[]> {
	const { stdout } = await cli.run(['gang', '--vault', vault, '--today', '2026-11-22', '--json']);
	return JSON.parse(stdout) as Record<string, unknown>[];
}

const settingsFile = '.obsidian/plugins/what-then/data.json';

describe('add', () => {
	it('makes a note, and says what it made', async () => {
		const vault = await vaultOf();
		const run = await add(
			vault,
			'Ann Lee',
			...[
				'--relation',
				'potential client',
				'--network',
				'LinkedIn',
				'--network',
				'X',
				'--connected',
				'2026-11-20',
			],
			...['--liked', '--email', 'ann@example.com', '--phone', '+44 20 7946 0000', '--company', 'Acme'],
			...['--linkedin', 'https://www.linkedin.com/in/ann', '--next', 'Ring her next Tuesday to say thanks'],
		);
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(run.stdout).toContain('Added Ann Lee.md');
		expect(await readFile(join(vault, 'Ann Lee.md'), 'utf8')).toBe(`---
tags: [contact]
relation: potential client
networks: [LinkedIn, X]
connected: 2026-11-20
liked: true
company: Acme
linkedin: https://www.linkedin.com/in/ann
email: ann@example.com
phone: "+44 20 7946 0000"
---
- 2026-11-22 Ring her next Tuesday (2026-11-24) to say thanks
`);
		expect(await readdir(vault)).toEqual(['Ann Lee.md']);
		const { stdout } = await cli.run(['follow-ups', '--vault', vault, '--today', '2026-11-22', '--json']);
		expect(JSON.parse(stdout)).toMatchObject([{ line: 12, due: '2026-11-24', kind: 'text' }]);
	});

	it('tells scripts the same in JSON', async () => {
		const vault = await vaultOf();
		const { stdout } = await add(vault, 'Ann', '--json');
		expect(JSON.parse(stdout)).toEqual({
			path: 'Ann.md',
			line: 1,
			before: null,
			after: '---\ntags: [contact]\n---\n',
		});
	});

	it('puts the note into the folder, and makes it from the template, of the settings', async () => {
		const vault = await vaultOf({
			[settingsFile]: JSON.stringify({ newContactFolder: 'People/New', template: 'Templates/Person' }),
			'Templates/Person.md': '---\ncreated: {{date}}\ntags: [uk]\n---\n# {{title}}\n\n## Log\n',
		});
		expect((await add(vault, 'Ann')).code).toBe(0);
		expect(await readFile(join(vault, 'People/New/Ann.md'), 'utf8')).toBe(
			'---\ncreated: 2026-11-22\ntags: [contact, uk]\n---\n# Ann\n\n## Log\n',
		);
	});

	it('refuses a namesake unless told otherwise, and never writes over a note', async () => {
		const note = '---\ntags: [contact]\naliases: [Annie]\n---\n';
		const vault = await vaultOf({ 'People/ann lee.md': note, 'Bob.md': 'Not a contact.\n' });
		for (const name of ['Ann Lee', 'ANN  LEE', 'annie']) {
			const run = await add(vault, name);
			expect(run).toMatchObject({ code: 1, stdout: '' });
			expect(run.stderr).toContain('People/ann lee.md');
		}
		expect(await readdir(vault)).toHaveLength(2);
		expect((await add(vault, 'Ann Lee', '--anyway')).stdout).toContain('Ann Lee.md');
		expect((await add(vault, 'Ann Lee', '--anyway')).stdout).toContain('Ann Lee 2.md');
		expect(await readFile(join(vault, 'Ann Lee 2.md'), 'utf8')).toContain('\nname: Ann Lee\n');
		expect((await add(vault, 'bob')).stdout).toContain('bob 2.md');
		expect(await readFile(join(vault, 'Bob.md'), 'utf8')).toBe('Not a contact.\n');
		expect(await readFile(join(vault, 'People/ann lee.md'), 'utf8')).toBe(note);
	});

	it.each([
		['CON', 'CON_.md'],
		['a/b:c?', 'a b c.md'],
		['../../up', 'up.md'],
		['x'.repeat(300), `${'x'.repeat(200)}.md`],
		['Ann\nLee', 'Ann Lee.md'],
		['👩‍👩‍👧 Ann', '👩‍👩‍👧 Ann.md'],
		['---', '---.md'],
		['[Ann]', 'Ann.md'],
		['@ann', '@ann.md'],
		['.', 'Unnamed.md'],
	])('finds a file for the name %j and keeps the name', async (name, file) => {
		const vault = await vaultOf();
		expect((await add(vault, '--', name)).code).toBe(0);
		expect(await readdir(vault)).toEqual([file]);
		const [entry] = await gangOf(vault);
		expect(entry?.['contact']).toBe(name);
		expect((await add(vault, '--', name)).code).toBe(1);
	});

	it('keeps every value as it is', async () => {
		const vault = await vaultOf();
		const hostile = [
			'a\n---\nb',
			'---',
			'[[Acme]]',
			'@acme',
			'a: b',
			'# no',
			'"',
			"it's",
			'\\',
			'- x',
			'null',
			'{{title}}',
		];
		for (const [at, relation] of hostile.entries())
			await add(vault, `Ann ${at + 10}`, '--relation', relation);
		const relations = (await gangOf(vault)).map(({ relation }) => relation);
		expect(relations).toEqual(hostile.map((text) => (text === '[[Acme]]' ? 'Acme' : text)));
	});

	it.each<[string, readonly string[], string]>([
		['no name', [], 'add needs a name'],
		['an empty name', [' '], 'add needs a name'],
		['two names', ['Ann', 'Lee'], 'put quotes around'],
		['a bad day', ['Ann', '--connected', 'yesterday'], '--connected takes a day'],
		['a next step without a day', ['Ann', '--next', 'ring her'], '--next names no day to come'],
		['an unknown option', ['Ann', '--colour', 'red'], 'The option --colour is not known'],
	])('is wrong with %s', async (_what, words, sentence) => {
		const vault = await vaultOf();
		const run = await add(vault, ...words);
		expect(run).toMatchObject({ code: 2, stdout: '' });
		expect(run.stderr).toContain(sentence);
		expect(await readdir(vault)).toEqual([]);
	});

	it('writes nothing where it may not, or where it would be no contact', async () => {
		const outside = await vaultOf();
		const cases: readonly Record<string, unknown>[] = [
			{ newContactFolder: '../out' },
			{ newContactFolder: 'link' },
			{ template: 'nowhere' },
			{ template: '../x' },
			{ excludedFolders: ['Old'], newContactFolder: 'Old' },
		];
		for (const settings of cases) {
			const vault = await vaultOf({ [settingsFile]: JSON.stringify(settings) });
			await symlink(outside, join(vault, 'link'));
			const run = await add(vault, 'Ann');
			expect([settings, run.code, run.stdout]).toEqual([settings, 1, '']);
			expect(run.stderr.trim().split('\n')).toHaveLength(1);
			expect(await readdir(outside)).toEqual([]);
			expect((await readdir(vault)).sort()).toEqual(['.obsidian', 'link']);
		}
	});

	it('refuses a template that would break', async () => {
		const vault = await vaultOf({
			[settingsFile]: JSON.stringify({ template: 'T' }),
			'T.md': '---\na: @x\n---\n',
		});
		await mkdir(join(vault, 'Sub'));
		await writeFile(join(vault, 'Sub', 'x.md'), '');
		const run = await add(vault, 'Ann');
		expect(run.code).toBe(1);
		expect(run.stderr).toContain('from your template would be broken');
	});
});

describe('dates', () => {
	const dates = async (input: string, ...words: readonly string[]): Promise<unknown[]> => {
		const { code, stdout, stderr } = await cli.run(['dates', '--today', '2026-11-18', ...words], { input });
		expect([code, stderr]).toEqual([0, '']);
		const lines = stdout.split('\n');
		expect(lines.pop()).toBe('');
		return lines.map((line) => (JSON.parse(line) as { dates: unknown }).dates);
	};

	it('reads lines of text', async () => {
		expect(await dates('ring her tomorrow\n\nno date\n😀 tomorrow')).toEqual([
			[{ index: 9, text: 'tomorrow', start: '2026-11-19' }],
			[],
			[],
			[{ index: 3, text: 'tomorrow', start: '2026-11-19' }],
		]);
	});

	it('reads JSON lines with a day and a language of their own', async () => {
		const lines = [
			{ text: 'tomorrow', ref: '2026-01-31', locale: 'en-US' },
			{ text: 'tomorrow', ref: null },
			{ text: 'tomorrow', ref: '2026-01-31T10:00:00' },
			{ text: '3/4/2027', locale: 'en-US' },
			{ text: '3/4/2027', locale: 'en-GB' },
			{ text: 'two\nlines tomorrow' },
		];
		expect(await dates(lines.map((line) => JSON.stringify(line)).join('\r\n'))).toMatchObject([
			[{ start: '2026-02-01' }],
			[{ start: '2026-11-19' }],
			[{ start: '2026-02-01' }],
			[{ start: '2027-03-04' }],
			[{ start: '2027-04-03' }],
			[{ index: 10, start: '2026-11-19' }],
		]);
	});

	it('tells both ends of a longer time', async () => {
		expect(await dates('next week')).toEqual([
			[{ index: 0, text: 'next week', start: '2026-11-23', end: '2026-11-29' }],
		]);
	});

	it('answers every line, the broken ones too', async () => {
		const input = '{"text": "tomorrow", "ref": "soon"}\n{broken tomorrow\n';
		const { code, stdout, stderr } = await cli.run(['dates', '--today', '2026-11-18'], { input });
		expect(code).toBe(2);
		expect(stderr).toContain('Line 1 of the input');
		expect(stdout.split('\n').map((line) => line.includes('2026-11-19'))).toEqual([false, true, false]);
	});
});
