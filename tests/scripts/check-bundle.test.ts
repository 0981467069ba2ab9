import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFaults, releaseFaults } from '../../scripts/check-bundle.mjs';
import { projectDir } from '../../scripts/plugin-files.mjs';

describe('a bundle that may be shipped', () => {
	it.each([
		'"use strict";var a=require("obsidian"),b=require("@codemirror/state");',
		'this.index.fetch(1);retrieval(2);const fetched = 3;',
	])('%s', (text) => {
		expect(bundleFaults(text)).toEqual([]);
	});
});

describe('a bundle that may not', () => {
	it.each([
		['require("fs")', 'main.js asks for fs of Node.'],
		["require('node:path')", 'main.js asks for node:path of Node.'],
		['require("lodash")', 'main.js asks for lodash.'],
		['eval(x)', 'main.js calls eval.'],
		['new Function("a")', 'main.js makes a function from text.'],
		['await fetch(url)', 'main.js calls fetch.'],
		['new XMLHttpRequest', 'main.js uses XMLHttpRequest.'],
		['new WebSocket(u)', 'main.js uses WebSocket.'],
		['e.innerHTML=x', 'main.js writes HTML.'],
		['/(?' + '<=a)b/', 'main.js has a look-behind, which older phones cannot read.'],
		['o.section_delimiter', 'main.js holds gray-matter.'],
		['"tag:yaml.org,2002:str"', 'main.js holds a YAML library.'],
		[join('/home/somebody', 'src'), 'main.js names a folder of this machine.'],
	])('%s', (text, fault) => {
		expect(bundleFaults(text, '/home/somebody')).toEqual([fault]);
	});

	it('weighs too much', () => {
		expect(bundleFaults('x'.repeat(470_001))).toEqual(['main.js has 470001 bytes; 470000 are the limit.']);
	});
});

describe('the release', () => {
	it('ships the three files of the plugin', () => {
		const workflow = readFileSync(join(projectDir, '.github/workflows/release.yml'), 'utf8');
		expect(releaseFaults(workflow)).toEqual([]);
	});

	it.each([
		['gh release create 1.0.0 main.js manifest.json', 'main.js, manifest.json'],
		[
			'gh release create 1.0.0 main.js manifest.json \\\n  styles.css extra.zip',
			'main.js, manifest.json, styles.css, extra.zip',
		],
		['echo main.js manifest.json styles.css', 'nothing'],
	])('is refused: %s', (workflow, named) => {
		expect(releaseFaults(workflow)).toEqual([
			`The release ships ${named} instead of main.js, manifest.json, styles.css.`,
		]);
	});
});
