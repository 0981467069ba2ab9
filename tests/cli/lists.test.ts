import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

async function vaultOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const vault = await makeVault(files);
	vaults.push(vault);
	return vault;
}

async function ask(command: string, vault: string, ...words: readonly string[]): Promise<Run> {
	return cli.run([command, '--vault', vault, '--today', '2026-11-22', ...words]);
}

async function listOf(
	command: string,
	vault: string,
	...words: readonly string[]
): Promise<Record<string, unknown>[]> {
	const { code, stdout, stderr } = await ask(command, vault, '--json', ...words);
	expect(stderr).toBe('');
	expect(code).toBe(0);
	return JSON.parse(stdout) as Record<string, unknown>[];
}

const ann = `---
tags: [contact]
relation: client
networks: [LinkedIn]
connected: 2026-10-01
keep-in-touch: 2 weeks
birthday: 1981-11-25
---
- [ ] Send Ann the deck 📅 2026-11-20
- 2026-11-02 Met at the fair. Follow up on 24 November.
`;

describe('follow-ups', () => {
	it('are listed by due day, path and line', async () => {
		const vault = await vaultOf({
			'People/Ann Lee.md': ann,
			'Bob.md': '---\ntags: [contact]\nfollow-up: 2026-11-24\n---\n',
			'Cy.md': '---\ntags: [contact]\nconnected: 2026-11-17\nnetworks: [X]\n---\n',
			'no contact.md': '- [ ] Call 📅 2026-11-20\n',
		});
		const list = await listOf('follow-ups', vault);
		expect(list.map(({ due, path, line, kind, state }) => [due, path, line, kind, state])).toEqual([
			['2026-11-16', 'People/Ann Lee.md', 6, 'cadence', 'overdue'],
			['2026-11-20', 'People/Ann Lee.md', 9, 'task', 'overdue'],
			['2026-11-22', 'Cy.md', null, 'just-linked', 'today'],
			['2026-11-24', 'Bob.md', 3, 'property', 'upcoming'],
			['2026-11-24', 'People/Ann Lee.md', 10, 'text', 'upcoming'],
			['2026-11-25', 'People/Ann Lee.md', 7, 'yearly', 'upcoming'],
		]);
		expect(Object.keys(list[0] ?? {})).toEqual(
			'id path contact line due written guess state kind text reason'.split(' '),
		);
		expect(list[4]).toMatchObject({ contact: 'Ann Lee', written: '2026-11-02', guess: false });
		expect(list[5]).toMatchObject({ reason: 'Birthday in 3 days (45)' });
		expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
	});

	it('are of the kinds that are asked for', async () => {
		const vault = await vaultOf({ 'Ann.md': ann });
		const kindsOf = async (...words: string[]): Promise<unknown[]> =>
			(await listOf('follow-ups', vault, ...words)).map(({ kind }) => kind);
		expect(await kindsOf('--kind', 'text,task')).toEqual(['task', 'text']);
		expect(await kindsOf('--kind', 'text', '--kind', 'yearly')).toEqual(['text', 'yearly']);
		expect(await ask('follow-ups', vault, '--kind', 'wish')).toMatchObject({ code: 2, stdout: '' });
	});

	it('of people at peace come from their own text alone', async () => {
		const quiet = (answer: string): string =>
			`---\ntags: [contact]\nconnected: 2026-11-17\nbirthday: 11-25\nkeep-in-touch: weekly\nwhat-then: ${answer}\n---\n- [ ] Call 📅 2026-11-20\n`;
		const vault = await vaultOf({ 'A.md': quiet('let sit'), 'B.md': quiet('gone') });
		expect((await listOf('follow-ups', vault)).map(({ path, kind }) => [path, kind])).toEqual([
			['A.md', 'task'],
			['B.md', 'task'],
		]);
	});

	it('of daily notes are those of the person they link to', async () => {
		const vault = await vaultOf({
			'People/Ann.md': '---\ntags: [contact]\n---\n',
			'Old/Ann.md': '# Another Ann\n',
			'Daily/2026-11-19.md': '- Coffee with [[People/Ann]], send her the deck by Friday\n',
			'Notes.md': '- 2026-11-19 Send [[People/Ann]] the deck by Friday\n',
		});
		expect(await listOf('follow-ups', vault)).toMatchObject([
			{ path: 'Daily/2026-11-19.md', contact: 'Ann', line: 1, due: '2026-11-20', kind: 'text' },
		]);
		expect(await listOf('gang', vault)).toMatchObject([
			{ lastTouch: '2026-11-19', lastTouchFrom: { path: 'Daily/2026-11-19.md', line: 1 } },
		]);
	});

	it('are shown in sections for people', async () => {
		const vault = await vaultOf({ 'Ann.md': ann });
		const { stdout } = await ask('follow-ups', vault);
		expect(stdout).toContain('Overdue 1\n  2 days ago');
		expect(stdout).toContain('Ann.md:9');
		expect(stdout).not.toContain('\u001b');
		expect((await ask('follow-ups', vault, '--locale', 'de')).stdout).toContain(
			'Überfällig 1\n  vor 2 Tagen',
		);
		expect((await ask('follow-ups', await vaultOf({}))).stdout).toBe('Nothing is waiting.\n');
	});
});

describe('the gang', () => {
	it('has every contact, what is absent null', async () => {
		const vault = await vaultOf({
			'People/Ann Lee.md': ann,
			'Bob.md': '---\ntags: contact\nname: Robert\nkeep-in-touch: never\nwhat-then: let sit\n---\n',
		});
		expect(await listOf('gang', vault)).toEqual([
			{
				path: 'Bob.md',
				contact: 'Robert',
				relation: null,
				networks: [],
				liked: false,
				connected: null,
				lastTouch: null,
				lastTouchFrom: null,
				cadenceDays: null,
				answer: 'let sit',
			},
			{
				path: 'People/Ann Lee.md',
				contact: 'Ann Lee',
				relation: 'client',
				networks: ['LinkedIn'],
				liked: false,
				connected: '2026-10-01',
				lastTouch: '2026-11-02',
				lastTouchFrom: { path: 'People/Ann Lee.md', line: 10 },
				cadenceDays: 14,
				answer: null,
			},
		]);
	});

	it('follows the settings of the vault, flags on top', async () => {
		const vault = await vaultOf({
			'.obsidian/plugins/what-then/data.json': JSON.stringify({
				contactTags: ['person'],
				contactFolders: ['Folk'],
				templateFolder: 'Templates',
				propertyNames: { relation: 'kind' },
				cadences: { friend: 'monthly' },
				dateOrder: 'month-first',
			}),
			'A.md': '---\ntags: [person]\nkind: friend\nconnected: 2/11/2026\n---\n',
			'Folk/B.md': '',
			'C.md': '---\ntags: [contact]\n---\n',
			'Templates/D.md': '---\ntags: [person]\n---\n',
		});
		expect(await listOf('gang', vault)).toMatchObject([
			{ path: 'A.md', relation: 'friend', cadenceDays: 30, connected: '2026-02-11' },
			{ path: 'Folk/B.md' },
		]);
		expect(await listOf('gang', vault, '--locale', 'en-GB')).toMatchObject([{ connected: '2026-11-02' }, {}]);
	});

	it('skips dot folders, links that leave the vault and circles', async () => {
		const outside = await vaultOf({ 'Out.md': '---\ntags: [contact]\n---\n' });
		const vault = await vaultOf({
			'In.md': '---\ntags: [contact]\n---\n',
			'.trash/Gone.md': '---\ntags: [contact]\n---\n',
			'.hidden.md': '---\ntags: [contact]\n---\n',
			'Sub/Deep.md': '---\ntags: [contact]\n---\n',
		});
		await symlink(outside, join(vault, 'out'));
		await symlink(join(outside, 'Out.md'), join(vault, 'Out.md'));
		await symlink('..', join(vault, 'Sub', 'up'));
		await symlink('nowhere', join(vault, 'broken.md'));
		expect((await listOf('gang', vault)).map(({ path }) => path)).toEqual(['In.md', 'Sub/Deep.md']);
		const link = join(outside, 'vault');
		await symlink(vault, link);
		expect(await listOf('gang', link)).toHaveLength(2);
	});
});

describe('broken notes', () => {
	it('are named and never stop the rest', async () => {
		const vault = await vaultOf({
			'Ann.md': '---\ntags: [contact]\n---\n',
			'colon.md': '---\ntags: [contact]\ntitle: Re: hello\n---\n#contact\n',
			'twice.md': '---\na: 1\na: 2\n---\n',
			'at.md': '---\na: @bob\n---\n',
			'quote.md': '---\na: "open\n---\n',
			'list.md': '---\n- a\n---\n',
			'open.md': '---\ntags: [contact]\n',
			'rule.md': '---\n\n---\n',
			'deep.md': `---\na: ${'['.repeat(5000)}\n---\n`,
			'laughs.md': `---\na: &a [x, x]\n${'bcdefghij'
				.split('')
				.map((letter, at) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`)
				.join('\n')}\n---\n`,
			'latin.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0x3a, 0xe9, 0x0a]),
			'binary.md': new Uint8Array([0, 1, 2, 3, 255, 254]),
			'empty.md': '',
		});
		const { code, stdout, stderr } = await ask('gang', vault, '--json');
		expect(code).toBe(0);
		const named = stderr.split('\n').map((line) => /what-then: (\S+)/.exec(line)?.[1]);
		expect(named.filter((name) => name !== undefined).sort()).toEqual(
			'at.md binary.md colon.md deep.md latin.md laughs.md list.md quote.md twice.md'.split(' '),
		);
		// A note whose properties are broken is still found by the tag in its text.
		expect(JSON.parse(stdout)).toMatchObject([{ path: 'Ann.md' }, { path: 'colon.md' }]);
	});

	it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
		'that may not be read are named',
		async () => {
			const vault = await vaultOf({
				'Ann.md': '---\ntags: [contact]\n---\n',
				'shut.md': '',
				'shut/x.md': '',
			});
			await chmod(join(vault, 'shut.md'), 0);
			await chmod(join(vault, 'shut'), 0);
			const { code, stderr } = await ask('gang', vault);
			await chmod(join(vault, 'shut'), 0o755);
			expect(code).toBe(0);
			expect(stderr).toContain('shut.md cannot be read: permission denied');
			expect(stderr).toContain('shut cannot be read: permission denied');
		},
	);

	it('do not run code', async () => {
		const mark = join(tmpdir(), `what-then-ran-${process.pid}`);
		const code = `require('fs').writeFileSync(${JSON.stringify(mark)}, 'x')`;
		const hostile: Record<string, string> = {};
		for (const [at, language] of [
			'js',
			'javascript',
			'JS',
			' js',
			'\tjavascript ',
			'json',
			'coffee',
			'JavaScript',
		].entries()) {
			hostile[`${at}.md`] = `---${language}\n${code}\nmodule.exports = {tags: ['contact']}\n---\n`;
		}
		hostile['yaml.md'] =
			`---\na: !!js/function 'function () { ${code} }'\nb: !!js/undefined ''\ntags: [contact]\n---\n`;
		hostile['body.md'] = `---\ntags: [contact]\n---\n---js\n${code}\n---\n`;
		const vault = await vaultOf(hostile);
		const { code: exit, stderr } = await ask('gang', vault);
		expect(exit).toBe(0);
		expect(stderr.match(/in a language other than YAML/g)).toHaveLength(8);
		await expect(readFile(mark)).rejects.toThrow();
	});

	it('do not run code that lies beside the command line', async () => {
		const mark = join(tmpdir(), `what-then-beside-${process.pid}`);
		const beside = join(dirname(cli.file), 'node_modules', 'esprima');
		await mkdir(beside, { recursive: true });
		await writeFile(join(beside, 'index.js'), `require('fs').writeFileSync(${JSON.stringify(mark)}, 'x');`);
		const vault = await vaultOf({ 'Ann.md': '---\ntags: [contact]\n---\n' });
		expect(await listOf('gang', vault)).toHaveLength(1);
		await expect(readFile(mark)).rejects.toThrow();
	});

	it('keep their control characters from the terminal', async () => {
		const steering = '\u001b[31mred\u0007\u009b31m\u202eabc\u2066\u007f\u0000';
		const body = `- [ ] Call ${steering} 📅 2026-11-20\n`;
		const vault = await vaultOf({
			'Ann.md': `---\ntags: [contact]\nrelation: "a\\e[31m\\x9b"\n---\n# Ann ${steering}\n${body}`,
			'bad\u001b[31m.md': '---\na: @\u001b]0;x\u0007\n---\n',
		});
		for (const words of [['follow-ups'], ['follow-ups', '--json'], ['gang'], ['gang', '--json']]) {
			const [command = '', ...rest] = words;
			const { stdout, stderr } = await ask(command, vault, ...rest);
			expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
			if (rest.length > 0) expect(stdout).toContain('\\u001b[31m');
		}
		const [entry] = JSON.parse((await ask('follow-ups', vault, '--json')).stdout) as { text: string }[];
		expect(entry?.text).toContain('\u001b[31mred');
	});
});

describe('days are days, wherever the machine stands', () => {
	it.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Apia'])('%s', async (zone) => {
		const vault = await vaultOf({ 'Ann.md': ann });
		const env = { TZ: zone, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
		const words = ['follow-ups', '--vault', vault, '--today', '2026-11-22'];
		const here = await cli.run(words, { env });
		const there = await cli.run(words);
		expect(here).toEqual(there);
		expect(here.stdout).toContain('2 days ago');
	});
});

describe('wrong usage', () => {
	it.each<[string, readonly string[], number, string]>([
		['no command', [], 2, 'Say what to do'],
		['an unknown command', ['frob'], 2, 'no command “frob”'],
		['an option before the command', ['--json', 'gang'], 2, 'The command comes before its options'],
		['an unknown option', ['gang', '--frob'], 2, 'The option --frob is not known'],
		['a short option', ['gang', '-x'], 2, 'The option -x is not known'],
		['a missing value', ['gang', '--vault'], 2, '--vault needs a value'],
		['a flag with a value', ['gang', '--json=yes'], 2, '--json takes no value'],
		['an option twice', ['gang', '--today', '2026-11-22', '--today', '2026-11-23'], 2, 'given twice'],
		['a bad day', ['gang', '--today', '22.11.2026'], 2, 'takes a day like 2026-11-22'],
		['a day that is not', ['gang', '--today', '2026-02-30'], 2, 'takes a day like 2026-11-22'],
		['a bad locale', ['gang', '--locale', 'klingon!'], 2, 'The locale “klingon!” is not known'],
		['a word too many', ['gang', 'x'], 2, 'gang takes no “x”'],
		[
			'a vault that is not there',
			['gang', '--vault', '/no/such/vault'],
			1,
			'There is no folder /no/such/vault',
		],
		['a vault that is a file', ['gang', '--vault', process.execPath], 1, 'is a file, not a folder'],
	])('%s', async (_what, words, code, sentence) => {
		const run = await cli.run(words, { cwd: tmpdir() });
		expect(run).toMatchObject({ code, stdout: '' });
		expect(run.stderr).toContain(sentence);
		expect(run.stderr.trim().split('\n')).toHaveLength(1);
	});

	it('tells of settings that are broken', async () => {
		const vault = await vaultOf({ '.obsidian/plugins/what-then/data.json': '{' });
		expect(await ask('gang', vault)).toMatchObject({ code: 1, stdout: '' });
	});

	it.each([
		['--help'],
		['-h'],
		['help'],
		['follow-ups', '--help'],
		['gang', '-h'],
		['add', '--help'],
		['dates', '--help'],
		['help', 'add'],
	])('%s %s helps', async (...words) => {
		const { code, stdout, stderr } = await cli.run(words.filter((word) => word !== undefined));
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('Usage: what-then');
		expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
	});

	it('tells its version', async () => {
		const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
		expect((await cli.run(['--version'])).stdout).toBe(`${version}\n`);
	});
});

describe('many notes', () => {
	it('stream, and a reader that stops ends it quietly', async () => {
		const files: Record<string, string> = {};
		for (let at = 0; at < 2000; at++) {
			files[`${at % 20}/Person ${at}.md`] =
				`---\ntags: [contact]\n---\n- 2026-11-02 Met. Ring them on 24 November.\n`;
		}
		const vault = await vaultOf(files);
		await mkdir(join(vault, 'empty'));
		expect(await listOf('follow-ups', vault)).toHaveLength(2000);
		const child = spawn(process.execPath, [
			cli.file,
			'follow-ups',
			'--json',
			'--vault',
			vault,
			'--today',
			'2026-11-22',
		]);
		let stderr = '';
		child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
		child.stdout.once('data', () => child.stdout.destroy());
		const [code] = (await once(child, 'close')) as [number];
		expect([code, stderr]).toEqual([0, '']);
	}, 60_000);
});
