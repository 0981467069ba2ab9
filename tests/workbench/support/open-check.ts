import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../support/workbench-page';

const entry = fileURLToPath(new URL('./check-plugin.ts', import.meta.url));
let folder: Promise<string> | null = null;

afterAll(async () => {
	if (folder !== null) await rm(await folder, { recursive: true, force: true });
	folder = null;
});

/** A page around the small plugin of the checks, bundled as a real one is. */
export async function openCheck(options: WorkbenchOptions = {}): Promise<Workbench> {
	folder ??= bundle();
	return openWorkbench({ ...options, pluginDir: await folder });
}

async function bundle(): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'check-plugin-'));
	await build({
		entryPoints: [entry],
		outfile: join(dir, 'main.js'),
		bundle: true,
		minify: true,
		format: 'cjs',
		target: 'es2022',
		external: ['obsidian', '@codemirror/*'],
	});
	const manifest = {
		id: 'check',
		name: 'Check',
		version: '1.0.0',
		minAppVersion: '1.13.0',
		description: 'Checks the stand-in.',
		author: 'Check',
	};
	await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
	await writeFile(join(dir, 'styles.css'), '.check-styled { --check-style: loaded; }');
	return dir;
}
