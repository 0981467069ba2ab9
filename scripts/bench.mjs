// Measures how quick What Then is, beside yardsticks in the same run: `npm run bench`, `-- reading` for one part
// (reading, command-line, index, page), `-- --json`, `-- --contacts=1000,10000` for other sizes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defineReaderVersion } from './reader-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'what-then-bench-'));
try {
	const outfile = join(folder, 'bench.mjs');
	await build({
		entryPoints: [join(root, 'scripts/bench/main.mts')],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		logLevel: 'warning',
		define: defineReaderVersion,
		alias: { obsidian: join(root, 'scripts/bench/pretend-obsidian.mts') },
	});
	const words = ['--expose-gc', '--max-old-space-size=6000', outfile, root, ...process.argv.slice(2)];
	process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
