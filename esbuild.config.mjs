// Builds what is shipped: the plugin (main.js) and the command line (dist/what-then.mjs). Nothing of the machine or
// the hour goes into the files, so that they are the same bytes everywhere.
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commandLineBuild, commonBuild } from './scripts/command-line-build.mjs';
import { ownNames } from './scripts/own-names.mjs';
import { packedWords } from './scripts/packed-words.mjs';
import { defineReaderVersion } from './scripts/reader-version.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const words = await packedWords();
const names = ownNames(resolve('src/main.ts')).filter((name) => !words.names.has(name));

const plugin = {
	...commonBuild,
	plugins: [...commonBuild.plugins, words.plugin],
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	format: 'cjs',
	platform: 'browser',
	target: 'es2022',
	define: defineReaderVersion,
	external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
	mangleProps: new RegExp(`^(?:${names.join('|')})$`),
};

mkdirSync('dist', { recursive: true });
for (const options of [plugin, commandLineBuild]) {
	const [entry] = options.entryPoints;
	if (!existsSync(entry)) {
		console.warn(`${options.outfile}: left out, there is no ${entry}`);
		continue;
	}
	await build(options);
	console.log(`${options.outfile}: ${(statSync(options.outfile).size / 1000).toFixed(1)} kB`);
}
if (existsSync(commandLineBuild.outfile)) chmodSync(commandLineBuild.outfile, 0o755);
