// Measures how well notes and dates are read, beside plain chrono-node in the same run:
// `npm run accuracy`, with `-- --faults` for every single fault.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'what-then-accuracy-'));
try {
	const outfile = join(folder, 'accuracy.cjs');
	await build({
		entryPoints: [join(root, 'scripts/accuracy/main.mts')],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		logLevel: 'warning',
	});
	process.exitCode =
		spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
