import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { commandLineBuild } from '../../scripts/command-line-build.mjs';

/** What a run of the command line left behind. */
export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** How a run differs from a plain one. */
export interface RunOptions {
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
}

/** The command line, built into a folder of its own and run as a process. */
export interface CommandLine {
	readonly file: string;
	readonly run: (words: readonly string[], options?: RunOptions) => Promise<Run>;
	readonly remove: () => Promise<void>;
}

/** Builds the command line as it is shipped; what it keeps of its runs lies beside it. */
export async function buildCommandLine(): Promise<CommandLine> {
	const folder = await mkdtemp(join(tmpdir(), 'what-then-cli-'));
	const file = join(folder, 'what-then.mjs');
	await build({ ...commandLineBuild, outfile: file });
	return {
		file,
		run: (words, options = {}) =>
			runProcess([file, ...words], { ...options, env: { XDG_CACHE_HOME: folder, ...options.env } }),
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

function runProcess(words: readonly string[], { input = '', env = {}, cwd }: RunOptions): Promise<Run> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, words, {
			env: { ...process.env, NO_COLOR: '', ...env },
			...(cwd === undefined ? {} : { cwd }),
		});
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
		child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, stdout, stderr }));
		child.stdin.on('error', () => undefined);
		child.stdin.end(input);
	});
}

/** A folder of notes for one test, and the way to be rid of it. */
export async function makeVault(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'what-then-vault-'));
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	return folder;
}
