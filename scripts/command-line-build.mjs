// How the command line becomes one file: for `npm run build`, and for the tests that run it.
import { onlyCsvParser } from './only-csv-parser.mjs';
import { defineCommandLineVersion } from './reader-version.mjs';
import { withoutExamples } from './without-examples.mjs';

/** What both shipped files have in common; nothing of the machine or the hour goes into them. */
export const commonBuild = {
	bundle: true,
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
	sourcemap: false,
	plugins: [withoutExamples, onlyCsvParser],
};

/** The options of esbuild for the command line. */
export const commandLineBuild = {
	...commonBuild,
	entryPoints: ['cli/what-then.mts'],
	outfile: 'dist/what-then.mjs',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	define: defineCommandLineVersion,
	banner: {
		// gray-matter and yaml are CommonJS and ask for Node's own modules by `require`. js-yaml asks for a parser of
		// JavaScript besides, which is not to be found, whatever lies beside the file.
		js: [
			'#!/usr/bin/env node',
			"import { createRequire, isBuiltin } from 'node:module';",
			'const requireAny = createRequire(import.meta.url);',
			"const require = (name) => { if (isBuiltin(name)) return requireAny(name); throw new Error('There is no ' + name + '.'); };",
		].join('\n'),
	},
};
