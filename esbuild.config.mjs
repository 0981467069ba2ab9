// Builds what is shipped: the plugin (main.js) and the command line (dist/what-then.mjs). Nothing of the machine or
// the hour goes into the files, so that they are the same bytes everywhere.
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onlyCsvParser } from './scripts/only-csv-parser.mjs';
import { ownNames } from './scripts/own-names.mjs';
import { packedWords } from './scripts/packed-words.mjs';
import { defineReaderVersion } from './scripts/reader-version.mjs';
import { withoutExamples } from './scripts/without-examples.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const common = {
	bundle: true,
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
	sourcemap: false,
	plugins: [withoutExamples, onlyCsvParser],
};

const words = await packedWords();
const names = ownNames(resolve('src/main.ts')).filter((name) => !words.names.has(name));

const plugin = {
	...common,
	plugins: [...common.plugins, words.plugin],
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	format: 'cjs',
	platform: 'browser',
	target: 'es2022',
	define: defineReaderVersion,
	external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
	mangleProps: new RegExp(`^(?:${names.join('|')})$`),
};

const commandLine = {
	...common,
	entryPoints: ['cli/what-then.mts'],
	outfile: 'dist/what-then.mjs',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	banner: {
		// gray-matter is CommonJS and asks for Node's own modules by `require`.
		js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
	},
};

mkdirSync('dist', { recursive: true });
for (const options of [plugin, commandLine]) {
	const [entry] = options.entryPoints;
	if (!existsSync(entry)) {
		console.warn(`${options.outfile}: left out, there is no ${entry}`);
		continue;
	}
	await build(options);
	console.log(`${options.outfile}: ${(statSync(options.outfile).size / 1000).toFixed(1)} kB`);
}
if (existsSync(commandLine.outfile)) chmodSync(commandLine.outfile, 0o755);
