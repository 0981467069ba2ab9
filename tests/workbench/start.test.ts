import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

interface Started {
	readonly lines: () => string[];
	readonly url: Promise<string>;
	readonly ended: Promise<{ code: number | null; error: string }>;
	stop(signal: NodeJS.Signals): void;
}

let temp: string;
let running: ChildProcess[] = [];

beforeEach(async () => {
	temp = await mkdtemp(join(tmpdir(), 'start-test-'));
});

afterEach(async () => {
	for (const child of running) child.kill('SIGKILL');
	running = [];
	await rm(temp, { recursive: true, force: true });
});

function start(...args: string[]): Started {
	const env = { ...process.env, TMPDIR: temp, CI: '1' };
	const child = spawn(process.execPath, [script, ...args], { env, cwd: temp });
	running.push(child);
	let [output, error] = ['', ''];
	child.stderr.setEncoding('utf8').on('data', (part: string) => (error += part));
	const ended = new Promise<{ code: number | null; error: string }>((done) => {
		child.on('exit', (code) => done({ code, error }));
	});
	const url = new Promise<string>((done, fail) => {
		child.stdout.setEncoding('utf8').on('data', (part: string) => {
			output += part;
			const found = /^(http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(output)?.[1];
			if (found !== undefined) done(found);
		});
		void ended.then(() => fail(new Error(`It ended without an address: ${output}${error}`)));
	});
	url.catch(() => undefined);
	return { lines: () => output.trimEnd().split('\n'), url, ended, stop: (signal) => child.kill(signal) };
}

describe('npm start', () => {
	test('prints the address alone on a line, serves a copy, and takes it away at the end', async () => {
		const first = start('--no-open', '--port', '18765');
		const url = await first.url;
		expect(first.lines().at(-1)).toBe(url);
		const page = await (await fetch(url)).text();
		expect(page).toContain('"throwaway":true');
		const folders = (await readdir(temp)).filter((name) => name.startsWith('workbench-'));
		expect(folders).toHaveLength(1);

		const second = start('--no-open', '--port', '18765');
		expect(Number(new URL(await second.url).port)).toBeGreaterThan(Number(new URL(url).port));
		for (const [one, signal] of [
			[first, 'SIGTERM'],
			[second, 'SIGINT'],
		] as const) {
			one.stop(signal);
			expect(await one.ended).toEqual({ code: 0, error: '' });
		}
		expect((await readdir(temp)).filter((name) => name.startsWith('workbench-'))).toEqual([]);
	});

	test('serves a folder of the user’s own, and says that edits there are real', async () => {
		const notes = join(temp, 'Notes');
		await mkdir(notes);
		await writeFile(join(notes, 'a.md'), 'mine');
		const started = start('--no-open', '--vault', 'Notes');
		const url = await started.url;
		expect(started.lines()[0]).toContain('edits in the page change your notes');
		expect(await (await fetch(url)).text()).toContain('"throwaway":false');
		expect(await (await fetch(`${url}api/vault`)).text()).toContain('mine');
		started.stop('SIGTERM');
		expect((await started.ended).code).toBe(0);
		expect(await readdir(notes)).toEqual(['a.md']);
	});

	test.each([
		[['--vault', 'nowhere'], 'There is no folder nowhere.'],
		[['--vault', fileURLToPath(import.meta.url)], 'is not a folder.'],
		[['--port', 'x'], '“x” is not a port.'],
		[['--port', '70000'], '“70000” is not a port.'],
		[['--wrong'], "Unknown option '--wrong'."],
		[['stray'], "Unexpected argument 'stray'."],
	])('%j is one clear sentence and exit code 2', async (args, sentence) => {
		const { code, error } = await start(...args).ended;
		expect(code).toBe(2);
		expect(error).toContain(sentence);
		expect(error.trimEnd().split('\n')).toHaveLength(1);
	});
});
