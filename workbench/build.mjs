// Bundles the page and the server of the workbench into dist/workbench, when something of theirs has changed.
import { build } from 'esbuild';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icons } from 'lucide';

const here = dirname(fileURLToPath(import.meta.url));
export const outDir = join(here, '..', 'dist', 'workbench');

/** All icons as one text: a browser reads that sooner than the same as program. */
const iconsAsText = {
	name: 'icons as text',
	setup({ onLoad, onResolve }) {
		onResolve({ filter: /^lucide$/ }, () => ({ path: 'lucide', namespace: 'icons' }));
		onLoad({ filter: /./, namespace: 'icons' }, () => ({
			contents: `export const icons = JSON.parse(${JSON.stringify(JSON.stringify(icons))});`,
		}));
	},
};

const bundles = [
	{
		entryPoints: { workbench: join(here, 'page/window/start.mts') },
		format: 'iife',
		platform: 'browser',
		minify: true,
		target: 'es2022',
		plugins: [iconsAsText],
	},
	{ entryPoints: { workbench: join(here, 'theme/workbench.css') }, target: 'es2022' },
	{
		entryPoints: { server: join(here, 'server/serve.mts') },
		format: 'esm',
		platform: 'node',
		target: 'node20',
		outExtension: { '.js': '.mjs' },
	},
];

/** Builds what is out of date; several processes may do so at once. Returns the folder. */
export async function buildWorkbench() {
	const stampFile = join(outDir, 'inputs.json');
	const before = await readFile(stampFile, 'utf8').catch(() => null);
	if (before !== null && before === (await stampOf(Object.keys(JSON.parse(before))))) return outDir;
	const inputs = new Set([fileURLToPath(import.meta.url), join(here, '..', 'package-lock.json')]);
	await mkdir(outDir, { recursive: true });
	for (const bundle of bundles) {
		const result = await build({
			...bundle,
			absWorkingDir: join(here, '..'),
			bundle: true,
			write: false,
			metafile: true,
			logLevel: 'warning',
			legalComments: 'none',
			outdir: outDir,
		});
		for (const file of result.outputFiles) await replace(file.path, file.contents);
		for (const input of Object.keys(result.metafile.inputs)) {
			if (!input.includes('node_modules')) inputs.add(join(here, '..', input));
		}
	}
	await replace(stampFile, await stampOf([...inputs]));
	return outDir;
}

async function stampOf(files) {
	const stamp = {};
	for (const file of files) {
		const info = await stat(file).catch(() => null);
		stamp[file] = info === null ? null : `${info.mtimeMs} ${info.size}`;
	}
	return JSON.stringify(stamp);
}

async function replace(file, contents) {
	const draft = `${file}.${process.pid}.tmp`;
	await writeFile(draft, contents);
	await rename(draft, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkbench();
