// npm start: builds, serves a folder of notes with the plugin in a page, and opens a browser on it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWorkbench } from '../workbench/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Shows the plugin in a page, over a copy of the sample notes.
npm start -- [--vault FOLDER] [--port NUMBER] [--no-open]
  --vault FOLDER   your own notes in place of the sample: edits there are real
  --port NUMBER    the port to try first (8765)
  --no-open        open no browser`;
const usualPort = 8765;

function wrong(sentence) {
	console.error(sentence);
	process.exit(2);
}

function readArguments() {
	let values;
	try {
		({ values } = parseArgs({
			options: {
				vault: { type: 'string' },
				port: { type: 'string' },
				'no-open': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		}));
	} catch (error) {
		wrong(error.message.split('. ')[0] + '.');
	}
	if (values.help) {
		console.log(usage);
		process.exit(0);
	}
	const port = values.port === undefined ? usualPort : Number(values.port);
	if (!/^\d+$/.test(values.port ?? '0') || port > 65_535) wrong(`“${values.port}” is not a port.`);
	const vault = values.vault === undefined ? null : resolve(values.vault);
	if (vault !== null && !existsSync(vault)) wrong(`There is no folder ${values.vault}.`);
	if (vault !== null && !statSync(vault).isDirectory()) wrong(`${values.vault} is not a folder.`);
	return { vault, port, open: !values['no-open'] };
}

function build() {
	const done = spawnSync(process.execPath, ['esbuild.config.mjs'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (done.status !== 0) {
		console.error('The plugin could not be built.');
		process.exit(1);
	}
}

/** A copy of the sample notes with their dates set relative to today. */
async function copyOfDemo() {
	const copy = join(await mkdtemp(join(tmpdir(), 'workbench-')), 'demo-vault');
	const { copyDemoVault } = await import('./demo-vault.mjs');
	const now = new Date();
	const two = (number) => String(number).padStart(2, '0');
	await copyDemoVault(copy, `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
	return copy;
}

function openBrowser(url) {
	const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (process.env.CI || !hasDisplay) return;
	const [command, args] = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] }[
		process.platform
	] ?? ['xdg-open', [url]];
	const child = spawn(command, args, { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}

const { vault, port, open } = readArguments();
build();
const page = await buildWorkbench();
const { serve } = await import('../dist/workbench/server.mjs');
const copy = vault === null ? await copyOfDemo() : null;
const tidy = async () => {
	if (copy !== null) await rm(resolve(copy, '..'), { recursive: true, force: true });
};
let serving;
try {
	serving = await serve({ vault: vault ?? copy, plugin: root, page, port, throwaway: vault === null });
} catch (error) {
	await tidy();
	console.error(`The page could not be served: ${error.message}`);
	process.exit(1);
}

let ending = false;
const end = async () => {
	if (ending) return;
	ending = true;
	await serving.close();
	await tidy();
	process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
if (process.env.npm_lifecycle_event === 'start') {
	// npm does not hand every signal on: when it is gone, so is its shell, and the page ends with them.
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) void end();
	}, 250).unref();
}

console.log(
	vault === null
		? 'A temporary copy of the sample notes: edits in the page are thrown away at the end (Ctrl-C).'
		: `Your own folder ${basename(vault)}: edits in the page change your notes. Ctrl-C ends.`,
);
console.log(serving.url);
if (open) openBrowser(serving.url);
