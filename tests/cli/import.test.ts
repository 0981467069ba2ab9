import { mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, makeVault, type CommandLine, type Run } from '../support/command-line';
import { zipOf } from '../support/pretend-zip';

let commandLine: CommandLine;
const folders: string[] = [];
beforeAll(async () => {
	commandLine = await buildCommandLine();
});
afterAll(() => commandLine.remove());
afterEach(async () => {
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const ann = 'Ann,Lee,https://www.linkedin.com/in/ann-lee,ann@example.com,Acme,Buyer,08 Feb 2026';
const bob = 'Bob,Ray,https://www.linkedin.com/in/bob-ray,,Acme,Seller,09 Feb 2026';

/** A vault, and beside it a folder with files to import. */
async function setUp(
	notes: Readonly<Record<string, string>>,
	files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ vault: string; at: (name: string) => string; run: (...words: string[]) => Promise<Run> }> {
	const vault = await makeVault(notes);
	const from = await mkdtemp(join(tmpdir(), 'what-then-files-'));
	folders.push(vault, from);
	for (const [name, content] of Object.entries(files)) await writeFile(join(from, name), content);
	return {
		vault,
		at: (name) => join(from, name),
		run: (...words) =>
			commandLine.run(['import', ...words, '--vault', vault, '--today', '2026-11-22'], { cwd: from }),
	};
}

async function notesIn(vault: string): Promise<Record<string, string>> {
	const names = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.md'));
	const texts = await Promise.all(names.map((name) => readFile(join(vault, name), 'utf8')));
	return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
}

describe('import', () => {
	it('makes a note for each person, in the folder and from the template of the settings', async () => {
		const settings = { newContactFolder: 'People', template: 'T', propertyNames: { company: 'org' } };
		const { vault, run } = await setUp(
			{
				'.obsidian/plugins/what-then/data.json': JSON.stringify(settings),
				'T.md': '---\ntags: [friend]\n---\n# {{title}}\n',
			},
			{ 'c.csv': [header, ann].join('\n') },
		);
		const { code, stdout, stderr } = await run('c.csv');
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toBe('New 1\n  Ann Lee  People/Ann Lee.md\n0 are as the notes have it already.\n');
		expect((await notesIn(vault))['People/Ann Lee.md']).toBe(
			'---\ntags: [contact, friend]\nnetworks: [LinkedIn]\nconnected: 2026-02-08\norg: Acme\nrole: Buyer\nlinkedin: https://www.linkedin.com/in/ann-lee\nemail: ann@example.com\n---\n# Ann Lee\n',
		);
		const kept: unknown = JSON.parse(
			await readFile(join(vault, '.obsidian/plugins/what-then/data.json'), 'utf8'),
		);
		expect(kept).toMatchObject(settings);
	});

	it('with --dry-run writes nothing at all', async () => {
		const { vault, run } = await setUp(
			{ 'Ann Lee.md': '---\ntags: [contact]\ncompany: Acme\n---\n' },
			{ 'c.csv': [header, ann, bob].join('\n') },
		);
		const before = await readdir(vault, { recursive: true });
		const { code, stdout } = await run('c.csv', '--dry-run');
		expect(code).toBe(0);
		expect(stdout).toContain('Would be new 1\n  Bob Ray  Bob Ray.md\n');
		expect(stdout).toContain(
			'Would change 1\n  Ann Lee  Ann Lee.md: networks: LinkedIn; connected: 2026-02-08; role: Buyer',
		);
		expect(await readdir(vault, { recursive: true })).toEqual(before);
		expect((await notesIn(vault))['Ann Lee.md']).toBe('---\ntags: [contact]\ncompany: Acme\n---\n');
	});

	it('with --json prints people and what was left out, as the contract has it', async () => {
		const { run } = await setUp(
			{ 'Cy.md': '---\ntags: [contact]\nname: Cy West\n---\n' },
			{
				'c.csv': [header, ann, ',,,,,,07 Jun 2026'].join('\n'),
				'd.csv': 'Name,Phone,Birthday\nCy West,+44 7700 900001,--05-02',
			},
		);
		const { code, stdout } = await run('c.csv', 'd.csv', '--json');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toEqual({
			people: [
				{
					name: 'Ann Lee',
					emails: ['ann@example.com'],
					phones: [],
					birthday: null,
					company: 'Acme',
					role: 'Buyer',
					urls: ['https://www.linkedin.com/in/ann-lee'],
					networks: ['LinkedIn'],
					connected: '2026-02-08',
					action: 'create',
					path: 'Ann Lee.md',
				},
				{
					name: 'Cy West',
					emails: [],
					phones: ['+44 7700 900001'],
					birthday: '--05-02',
					company: null,
					role: null,
					urls: [],
					networks: [],
					connected: null,
					action: 'unclear',
					path: 'Cy.md',
				},
			],
			leftOut: [
				{ file: 'c.csv', line: 3, reason: 'LinkedIn tells only the day of linking: this member is hidden.' },
			],
		});
	});

	it('twice changes nothing, and a later export tells what is new', async () => {
		const { vault, at, run } = await setUp({}, { 'c.csv': [header, ann, bob].join('\n') });
		await run('c.csv');
		await writeFile(
			join(vault, 'Ann Lee.md'),
			`${(await notesIn(vault))['Ann Lee.md'] ?? ''}- 2026-03-01 Met her.\n`,
		);
		const before = await notesIn(vault);
		expect((await run('c.csv')).stdout).toBe('2 are as the notes have it already.\n');
		expect(await notesIn(vault)).toEqual(before);
		await writeFile(
			at('c.csv'),
			[header, ann.replace('Acme,Buyer', 'Globex,Head of Buying'), bob].join('\n'),
		);
		await run('c.csv');
		expect((await notesIn(vault))['Ann Lee.md']).toContain(
			'- 2026-03-01 Met her.\n- 2026-11-22 Now Head of Buying at Globex, was Buyer at Acme. New job: say well done by 2026-11-29.\n',
		);
		const listed = await commandLine.run(['follow-ups', '--vault', vault, '--today', '2026-11-23']);
		expect(listed.stdout).toContain('New job: say well done by 2026-11-29.');
	});

	it('keeps people out for good who were not chosen', async () => {
		const { vault, run } = await setUp({}, { 'c.csv': [header, ann, bob].join('\n') });
		expect((await run('c.csv', '--since', '2026-02-09', '--keep-out')).stdout).toContain(
			'Not among those that you chose.',
		);
		expect(Object.keys(await notesIn(vault))).toEqual(['Bob Ray.md']);
		expect((await run('c.csv')).stdout).toContain('Was kept out at an earlier import.');
		expect(Object.keys(await notesIn(vault))).toEqual(['Bob Ray.md']);
	});

	it('asks for the columns that it does not know, and remembers them', async () => {
		const { vault, run } = await setUp({}, { 'c.csv': 'Wer;Wo\nAnn Lee;Acme\n' });
		const asked = await run('c.csv');
		expect(asked.code).toBe(1);
		expect(asked.stdout).toContain('Which column is the name? The columns are Wer, Wo. --columns "Wer=name"');
		expect((await run('c.csv', '--columns', 'Wer=name, Wo=company')).code).toBe(0);
		expect((await notesIn(vault))['Ann Lee.md']).toContain('company: Acme');
		expect((await run('c.csv')).stdout).toBe('1 is as the notes have it already.\n');
	});

	it('reads archives from the disk, only where they tell of people', async () => {
		const zip = zipOf({ 'Connections.csv': [header, ann].join('\n') });
		const { at, run } = await setUp({}, { 'a.zip': zip, 'large.zip': '' });
		// Two gigabytes that are nowhere on the disk, before a whole archive.
		await truncate(at('large.zip'), 2 ** 31);
		await writeFile(at('large.zip'), zip, { flag: 'a' });
		expect((await run('a.zip', '--dry-run')).stdout).toContain('Ann Lee');
		expect((await run('large.zip', '--dry-run')).stdout).toContain('Ann Lee');
	});

	it.each([
		['no file is named', [], 2, 'import takes at least one file'],
		['a file is not there', ['none.csv'], 1, 'none.csv cannot be read: it is not there any more'],
		['a folder is named', ['.'], 1, '. is no file'],
		['a day is none', ['c.csv', '--since', 'monday'], 2, '--since takes a day'],
		['a field is none', ['c.csv', '--columns', 'Wer=wer'], 2, '--columns takes HEADER=FIELD'],
		['nothing can be read', ['photo.jpg'], 1, 'Nothing could be read of that'],
	])('says so where %s', async (_what, words, code, sentence) => {
		const { run, vault } = await setUp(
			{},
			{ 'c.csv': [header, ann].join('\n'), 'photo.jpg': Uint8Array.from([255, 216, 0, 1]) },
		);
		const result = await run(...words);
		expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(sentence)]);
		expect(await notesIn(vault)).toEqual({});
	});

	it('never writes outside of the vault', async () => {
		const { vault, at, run } = await setUp(
			{ '.obsidian/plugins/what-then/data.json': JSON.stringify({ newContactFolder: 'out' }) },
			{ 'c.csv': [header, ann].join('\n') },
		);
		await symlink(at('.'), join(vault, 'out'));
		const { code, stderr } = await run('c.csv');
		expect([code, stderr]).toEqual([1, expect.stringContaining('outside of the vault')]);
		expect(await readdir(at('.'))).toEqual(['c.csv']);
	});

	it('tells of a note that cannot be changed, and writes the others', async () => {
		const broken =
			'---\ntags: [contact]\nlinkedin: https://www.linkedin.com/in/ann-lee\nrole: &a [x]\nemail: {a: b}\n---\n';
		const { vault, run } = await setUp({ 'Ann.md': broken }, { 'c.csv': [header, ann, bob].join('\n') });
		const { code, stdout } = await run('c.csv');
		expect(code).toBe(0);
		expect(stdout).toContain(
			'Left out 1\n  c.csv:2  Nothing was written to Ann.md: its properties are of a form',
		);
		expect(Object.keys(await notesIn(vault)).sort()).toEqual(['Ann.md', 'Bob Ray.md']);
		expect((await notesIn(vault))['Ann.md']).toBe(broken);
	});
});
