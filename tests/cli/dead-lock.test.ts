import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { makeVault } from '../support/command-line';

/** `ROUNDS=1000 npx vitest run tests/cli/dead-lock.test.ts` for a long run. */
const rounds = Number(process.env['ROUNDS'] ?? 40);
const writers = ['a', 'b', 'c', 'd'];

/** Adds a line to one note after the other, each at a moment on which all writers have agreed. */
const program = `
import { readFileSync } from 'node:fs';
import { holdingNote } from './cli/write-note.mts';
const [vault, rounds, start, line] = process.argv.slice(2);
for (let round = 0; round < Number(rounds); round++) {
	const file = vault + '/' + round + '/Ann.md';
	while (Date.now() < Number(start) + round * 50);
	holdingNote(file, 'Ann.md', (replace) => {
		const text = readFileSync(file, 'utf8');
		replace(text, text + line + '\\n');
	});
}
`;

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
	const child = spawn(process.execPath, ['-e', '']);
	await once(child, 'close');
	return child.pid ?? 0;
}

it('lets all writers have their turn that find the lock of one who was killed', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'what-then-writers-'));
	const file = join(folder, 'writer.mjs');
	const stdin = { contents: program, resolveDir: process.cwd(), loader: 'js' } as const;
	await build({ stdin, outfile: file, bundle: true, format: 'esm', platform: 'node', target: 'node20' });
	const dead = String(await endedProcess());
	const lock = `.what-then-${createHash('sha256').update('Ann.md').digest('hex').slice(0, 16)}.lock1`;
	const all = Array.from({ length: rounds }, (_, round) => String(round));
	const vault = await makeVault(
		Object.fromEntries(
			all.flatMap((round) => [
				[`${round}/Ann.md`, ''],
				[`${round}/${lock}`, dead],
			]),
		),
	);
	try {
		const start = String(Date.now() + 500);
		const codes = await Promise.all(
			writers.map(async (line) => {
				const words = [file, vault, String(rounds), start, line];
				const [code] = (await once(spawn(process.execPath, words), 'close')) as [number];
				return code;
			}),
		);
		expect(codes).toEqual(writers.map(() => 0));
		for (const round of all) {
			expect(await readdir(join(vault, round))).toEqual(['Ann.md']);
			const lines = (await readFile(join(vault, round, 'Ann.md'), 'utf8')).trim().split('\n');
			expect(lines.sort()).toEqual(writers);
		}
	} finally {
		await Promise.all([folder, vault].map((path) => rm(path, { recursive: true, force: true })));
	}
});
