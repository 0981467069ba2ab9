// Copies the plugin into a vault: `npm run install-in -- VAULT`. Builds it first where it was not built yet.
import { spawnSync } from 'node:child_process';
import { copyFile, lstat, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginFiles, pluginId, projectDir } from './plugin-files.mjs';

/** Why the plugin was not installed, in a sentence for the user. */
export class NotInstalled extends Error {}

/** Puts the plugin's files from `source` into the vault, leaves its settings alone, and returns the folder they are in. */
export async function installIn(vault, source = projectDir) {
	const root = await realpath(vault).catch(() => null);
	if (root === null) throw new NotInstalled(`There is no folder ${vault}.`);
	if (!(await isFolder(root))) throw new NotInstalled(`${vault} is a file, not the folder of a vault.`);
	if (!(await isFolder(join(root, '.obsidian')))) {
		throw new NotInstalled(
			`${vault} is no vault: it has no folder .obsidian. Open it in Obsidian once, then try again.`,
		);
	}
	let target = root;
	for (const part of ['.obsidian', 'plugins', pluginId]) {
		target = join(target, part);
		await mkdir(target).catch(ignoreExisting);
		const real = await realpath(target).catch(() => null);
		if (real === null || !`${real}${sep}`.startsWith(`${root}${sep}`)) {
			throw new NotInstalled(`${target} leads out of the vault; nothing was written there.`);
		}
		if (!(await isFolder(real))) throw new NotInstalled(`${target} is a file where a folder should be.`);
	}
	for (const name of pluginFiles) {
		const found = await lstat(join(target, name)).catch(() => null);
		if (found !== null && !found.isFile()) {
			throw new NotInstalled(`${join(target, name)} is a link or a folder; nothing was written.`);
		}
	}
	// Each file is whole at every moment: Obsidian may be reading them.
	for (const name of pluginFiles) {
		const draft = join(target, `.${name}.${process.pid}.tmp`);
		try {
			await copyFile(join(source, name), draft);
			await rename(draft, join(target, name));
		} finally {
			await rm(draft, { force: true });
		}
	}
	return target;
}

async function isFolder(path) {
	return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function ignoreExisting(error) {
	if (error.code !== 'EEXIST') throw error;
}

async function build() {
	if (await lstat(join(projectDir, 'main.js')).catch(() => null)) return;
	const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
		cwd: projectDir,
		stdio: 'inherit',
	});
	if (status !== 0) throw new NotInstalled('The plugin could not be built; nothing was written.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folders = process.argv.slice(2);
	if (folders.length !== 1 || folders[0].startsWith('-')) {
		console.error('Say which vault: npm run install-in -- VAULT');
		process.exitCode = 2;
	} else {
		try {
			await build();
			// npm runs scripts in the project's folder; the user meant the folder they typed it in.
			const vault = resolve(process.env.INIT_CWD ?? '.', folders[0]);
			const target = await installIn(vault);
			console.log(`Installed in ${target}. Turn the plugin on in Obsidian: Settings → Community plugins.`);
		} catch (error) {
			console.error(error instanceof NotInstalled ? error.message : `Not installed: ${error.message}.`);
			process.exitCode = 1;
		}
	}
}
