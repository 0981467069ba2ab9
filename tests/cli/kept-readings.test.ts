import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildCommandLine, makeVault, type CommandLine, type Run } from '../support/command-line';

let cli: CommandLine;
let vault: string;
let cache: string;

const notes = {
	'Ann.md': '---\ntags: [contact]\nkeep-in-touch: monthly\n---\n- 2026-11-18 Ring her tomorrow.\n',
	'Bo.md':
		'---\ntags: [contact]\nbirthday: 1990-11-25\n---\n- 2026-10-01 Met. Send him the plan on 3 December.\n',
	'2026-11-20.md': 'Coffee with [[Bo]]. Ring him on Friday.\n',
	// In November the third of December is last year's.
	'Di.md': '---\ntags: [contact]\n---\n- 3 Dec Met. Ring her tomorrow.\n',
	'Other.md': '# Nobody\n',
	'Shut.md': '---\n"tags: [contact]\n---\n',
};

beforeAll(async () => {
	cli = await buildCommandLine();
	vault = await makeVault(notes);
	cache = await makeVault({});
	for (const path of Object.keys(notes)) await utimes(join(vault, path), 1_790_000_000, 1_790_000_000);
	// What has changed within the last two seconds is not kept.
	await wait(2100);
});
beforeEach(() => rm(folder(), { recursive: true, force: true }));
afterAll(async () => {
	await cli.remove();
	for (const place of [vault, cache]) await rm(place, { recursive: true, force: true });
});

const folder = (): string => join(cache, 'what-then');

async function follow(...options: readonly string[]): Promise<Run> {
	const today = options.includes('--today') ? [] : ['--today', '2026-11-22'];
	const words = ['follow-ups', '--json', '--vault', vault, ...today, ...options];
	return cli.run(words, { env: { XDG_CACHE_HOME: cache } });
}

async function keptFile(): Promise<string> {
	const [name = ''] = await readdir(folder());
	return join(folder(), name);
}

/** What is kept, behind its check. */
async function keptText(): Promise<string> {
	const text = await readFile(await keptFile(), 'utf8');
	return text.slice(text.indexOf('\n') + 1);
}

async function keptNotes(): Promise<number> {
	return (JSON.parse(await keptText()) as unknown[]).length;
}

it('says the same from what was kept as from the notes, troubles too', async () => {
	const anew = await follow('--no-cache');
	expect(anew.code).toBe(0);
	expect(anew.stdout).toContain('Ring him on Friday');
	expect(anew.stderr).toContain('Shut.md');
	await expect(readdir(folder())).rejects.toThrow();
	for (let time = 0; time < 3; time++) expect(await follow()).toEqual(anew);
	expect(await keptNotes()).toBe(5);
});

it('reads no note again that has not changed', async () => {
	await follow();
	const other = (await keptText()).replaceAll('Ring her', 'Sing to her');
	await writeFile(await keptFile(), `${createHash('sha256').update(other).digest('hex')}\n${other}`);
	expect((await follow()).stdout).toContain('Sing to her tomorrow');
	expect((await follow('--no-cache')).stdout).not.toContain('Sing to her');
});

it('reads a note again that has changed, whatever its size and times say', async () => {
	await follow();
	const note = join(vault, 'Ann.md');
	const { atime, mtime } = await stat(note);
	expect(mtime.getMilliseconds()).toBe(0);
	try {
		await writeFile(note, notes['Ann.md'].replace('Ring', 'Mail'));
		await utimes(note, atime, mtime);
		expect((await follow()).stdout).toContain('Mail her tomorrow');
	} finally {
		await writeFile(note, notes['Ann.md']);
		await wait(2100);
	}
});

it('does not keep what changed a moment ago', async () => {
	let fewest = Number.POSITIVE_INFINITY;
	// On a busy machine a run may begin long after the change: one of ten does not.
	for (let time = 0; time < 10 && fewest > 4; time++) {
		await writeFile(join(vault, 'Ann.md'), notes['Ann.md']);
		await follow();
		fewest = Math.min(fewest, await keptNotes());
	}
	expect(fewest).toBe(4);
	await wait(2100);
});

it('forgets a note that has gone, and knows one that has come', async () => {
	const before = await follow();
	const note = join(vault, 'Cy.md');
	await writeFile(note, '---\ntags: [contact]\n---\n- 2026-11-18 Ring him tomorrow.\n');
	expect((await follow()).stdout).toContain('Cy.md');
	await rm(note);
	expect(await follow()).toEqual(before);
});

it('holds on each day what the notes say on that day', async () => {
	const said = new Set<string>();
	for (const today of ['2026-11-22', '2026-12-04', '2026-11-22', '2026-11-21', '2026-11-23']) {
		const anew = await follow('--today', today, '--no-cache');
		expect(await follow('--today', today)).toEqual(anew);
		said.add(/Di\.md.*?"due":"([^"]*)"/.exec(anew.stdout)?.[1] ?? '');
	}
	expect([...said]).toEqual(['2025-12-04', '2026-12-04']);
});

it('is another for another way of reading', async () => {
	await follow();
	await follow('--locale', 'en-US');
	expect(await readdir(folder())).toHaveLength(2);
	expect(await follow('--locale', 'en-US')).toEqual(await follow('--locale', 'en-US', '--no-cache'));
});

it.each(['', 'nonsense', '\n[]', '[1, 2]', 'half', 'one sign'])(
	'is made anew where it is damaged: %j',
	async (damage) => {
		const anew = await follow();
		const file = await keptFile();
		const whole = await readFile(file, 'utf8');
		const damaged = { half: whole.slice(0, whole.length / 2), 'one sign': whole.replace('"Ann"', '["An"]') };
		await writeFile(file, damaged[damage as keyof typeof damaged] ?? damage);
		expect(await follow()).toEqual(anew);
		expect(await readFile(file, 'utf8')).toBe(whole);
	},
);

it('is for the user alone, and what nobody asks for goes', async () => {
	await follow();
	const file = await keptFile();
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect((await stat(folder())).mode & 0o777).toBe(0o700);
	const old = new Date(Date.now() - 61 * 86_400_000);
	await utimes(file, old, old);
	await follow();
	expect((await stat(file)).mtimeMs).toBeGreaterThan(Date.now() - 86_400_000);
	await utimes(file, old, old);
	const others = join(folder(), 'thesis.md');
	await writeFile(others, 'mine');
	await utimes(others, old, old);
	await follow('--locale', 'de');
	const left = await readdir(folder());
	expect(left).toHaveLength(2);
	expect(left).toContain('thesis.md');
});

it('tells folders apart that have taken the place of one another', async () => {
	const note = (verb: string): string => `---\ntags: [contact]\n---\n- 2026-11-18 ${verb} him tomorrow.\n`;
	for (const [place, verb] of Object.entries({ A: 'Ring', B: 'Call' })) {
		await mkdir(join(vault, place));
		for (let at = 0; at < 5; at++) await writeFile(join(vault, place, `${at}.md`), note(verb));
	}
	await wait(2100);
	const before = await follow();
	for (const [from, to] of ['AT', 'BA', 'TB'].map((way) => way.split('')))
		await rename(join(vault, from ?? ''), join(vault, to ?? ''));
	const after = await follow();
	expect(after).toEqual(await follow('--no-cache'));
	expect(after).not.toEqual(before);
	for (const place of 'AB') await rm(join(vault, place), { recursive: true });
});

it('keeps no sentence of notes that have gone', async () => {
	const alone = await makeVault({ 'Ann.md': notes['Ann.md'] });
	await wait(2100);
	const words = ['gang', '--vault', alone, '--today', '2026-11-22'];
	await cli.run(words, { env: { XDG_CACHE_HOME: cache } });
	expect(await keptText()).toContain('Ring her');
	await rm(join(alone, 'Ann.md'));
	await cli.run(words, { env: { XDG_CACHE_HOME: cache } });
	expect(await keptText()).toBe('[]');
	await rm(alone, { recursive: true });
});

it('writes nothing into the vault, nor where there is no place for it', async () => {
	const link = join(cache, 'link');
	await symlink(vault, link);
	const places: Record<string, string>[] = [
		{ XDG_CACHE_HOME: join(vault, 'cache') },
		{ XDG_CACHE_HOME: join(vault, '..cache') },
		{ XDG_CACHE_HOME: link },
		{ XDG_CACHE_HOME: '', HOME: link },
		{ XDG_CACHE_HOME: '', HOME: '' },
		{ XDG_CACHE_HOME: '', HOME: 'home' },
		{ XDG_CACHE_HOME: cli.file },
		{ XDG_CACHE_HOME: '/proc/none' },
	];
	const files = await readdir(vault);
	const anew = await follow('--no-cache');
	const words = ['follow-ups', '--json', '--vault', '.', '--today', '2026-11-22'];
	for (const env of places) expect(await cli.run(words, { env, cwd: vault })).toEqual(anew);
	expect(await readdir(vault)).toEqual(files);
	await rm(link);
});

it('is there for what is written as well, and a note that was just written is read', async () => {
	const [first] = JSON.parse((await follow()).stdout) as { id: string }[];
	const done = await cli.run(['done', first?.id ?? '', '--vault', vault, '--today', '2026-11-22'], {
		env: { XDG_CACHE_HOME: cache },
	});
	expect(done.code).toBe(0);
	expect((await follow()).stdout).toBe((await follow('--no-cache')).stdout);
	expect((await follow()).stdout).not.toContain(first?.id);
});
