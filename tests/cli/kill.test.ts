import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCommandLine, makeVault } from '../support/command-line';

/** `KILLS=1000 npx vitest run tests/cli/kill.test.ts` for a long run. */
const kills = Number(process.env['KILLS'] ?? 60);

/** Half a megabyte, so that it takes a while to be written. */
const text = `---\ntags: [contact]\n---\n${`- 2026-11-01 ${'Talked of this and that. '.repeat(300)}\n`.repeat(70)}`;
const added = '- 2026-11-22 Rang.\n';

/** Runs the words and kills them so many milliseconds after the first sign of writing; null lets them be. */
function killed(
	file: string,
	words: readonly string[],
	vault: string,
	after: number | null,
): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [file, ...words], { stdio: 'ignore' });
		const watcher = watch(vault, () => {
			watcher.close();
			if (after === null) return;
			const start = performance.now();
			// A timer is too coarse for what takes a few milliseconds.
			while (performance.now() - start < after);
			child.kill('SIGKILL');
		});
		child.on('error', reject);
		child.on('close', (_code, signal) => {
			watcher.close();
			resolve(signal === 'SIGKILL');
		});
	});
}

/** Is this the note with so many whole lines added, and nothing else? */
function isWhole(now: string): boolean {
	if (!now.startsWith(text)) return false;
	const rest = now.slice(text.length);
	return rest === added.repeat(rest.length / added.length);
}

it('leaves the old note or the new one, whenever it is killed', { timeout: 3_600_000 }, async () => {
	const cli = await buildCommandLine();
	const vault = await makeVault({ 'Ann.md': text });
	const words = ['log', 'Ann.md', 'Rang.', '--vault', vault, '--today', '2026-11-22'];
	try {
		let deaths = 0;
		for (let i = 0; i < kills; i++) {
			if (await killed(cli.file, words, vault, 8 * ((i * 0.618) % 1))) deaths++;
			expect(isWhole(await readFile(join(vault, 'Ann.md'), 'utf8'))).toBe(true);
		}
		expect(deaths).toBeGreaterThan(kills / 10);
		await killed(cli.file, words, vault, null);
		expect(await readdir(vault)).toEqual(['Ann.md']);
	} finally {
		await cli.remove();
		await rm(vault, { recursive: true, force: true });
	}
});
