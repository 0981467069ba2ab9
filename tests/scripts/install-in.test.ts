import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installIn } from '../../scripts/install-in.mjs';
import { projectDir } from '../../scripts/plugin-files.mjs';

let place: string;
let vault: string;
let built: string;

beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'what-then-install-'));
	vault = join(place, 'My notes');
	built = join(place, 'built');
	await mkdir(join(vault, '.obsidian'), { recursive: true });
	await mkdir(built);
	for (const name of ['main.js', 'manifest.json', 'styles.css'])
		await writeFile(join(built, name), `new ${name}`);
});

afterEach(async () => {
	await rm(place, { recursive: true });
});

const plugin = (...names: string[]): string => join(vault, '.obsidian', 'plugins', 'what-then', ...names);

describe('install-in', () => {
	it('puts the three files of the plugin into the vault', async () => {
		expect(await installIn(vault, built)).toBe(plugin());
		expect((await readdir(plugin())).sort()).toEqual(['main.js', 'manifest.json', 'styles.css']);
		expect(await readFile(plugin('main.js'), 'utf8')).toBe('new main.js');
	});

	it('replaces an older version and leaves its settings alone', async () => {
		await mkdir(plugin(), { recursive: true });
		await writeFile(plugin('main.js'), 'old');
		await writeFile(plugin('data.json'), '{"contactTags":["people"]}');
		await installIn(vault, built);
		expect(await readFile(plugin('main.js'), 'utf8')).toBe('new main.js');
		expect(await readFile(plugin('data.json'), 'utf8')).toBe('{"contactTags":["people"]}');
	});

	it('refuses a folder that is not there', async () => {
		await expect(installIn(join(place, 'nowhere'), built)).rejects.toThrow(
			/^There is no folder .*nowhere\.$/,
		);
	});

	it('refuses a folder that is no vault, and writes nothing', async () => {
		const folder = join(place, 'pictures');
		await mkdir(folder);
		await expect(installIn(folder, built)).rejects.toThrow(/is no vault: it has no folder \.obsidian/);
		expect(await readdir(folder)).toEqual([]);
	});

	it('refuses a file', async () => {
		await expect(installIn(join(built, 'main.js'), built)).rejects.toThrow(
			/is a file, not the folder of a vault/,
		);
	});

	it.each(['.obsidian', '.obsidian/plugins', '.obsidian/plugins/what-then'])(
		'refuses when %s leads out of the vault',
		async (linked) => {
			const elsewhere = join(place, 'elsewhere');
			await mkdir(elsewhere);
			await rm(join(vault, '.obsidian'), { recursive: true });
			await mkdir(join(vault, linked, '..'), { recursive: true });
			await symlink(elsewhere, join(vault, linked));
			await expect(installIn(vault, built)).rejects.toThrow(/leads out of the vault|is no vault/);
			expect((await readdir(elsewhere)).filter((name) => name.endsWith('.js'))).toEqual([]);
		},
	);

	it('refuses when a file of the plugin is a link', async () => {
		await mkdir(plugin(), { recursive: true });
		await writeFile(join(place, 'precious'), 'mine');
		await symlink(join(place, 'precious'), plugin('main.js'));
		await expect(installIn(vault, built)).rejects.toThrow(/is a link or a folder; nothing was written/);
		expect(await readFile(join(place, 'precious'), 'utf8')).toBe('mine');
	});

	it.each([
		[[], 2],
		[['a', 'b'], 2],
		[['--help'], 2],
	] as const)('as a command, %j is wrong usage', (given, code) => {
		const { status, stderr } = spawnSync(
			process.execPath,
			[join(projectDir, 'scripts/install-in.mjs'), ...given],
			{
				encoding: 'utf8',
			},
		);
		expect(status).toBe(code);
		expect(stderr).toBe('Say which vault: npm run install-in -- VAULT\n');
	});
});
