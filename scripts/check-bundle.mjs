// Looks at the built plugin: is it small, and does it hold nothing that a plugin for phones and private notes may not do?
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginFiles, projectDir } from './plugin-files.mjs';

/** What `main.js` is to weigh at the most, in bytes. It does not keep to it yet: see ARCHITECTURE.md. */
const goal = 250_000;
/** What it weighs now, rounded up. It may become less, and never more. */
const limit = 470_000;

const builtins = new Set(builtinModules);
const forbidden = [
	[/\beval\(/, 'calls eval'],
	[/\bnew Function\b/, 'makes a function from text'],
	[/(?:^|[^.\w$])fetch\(/, 'calls fetch'],
	[/\brequestUrl\b/, 'calls requestUrl'],
	[/\bXMLHttpRequest\b/, 'uses XMLHttpRequest'],
	[/\bWebSocket\b/, 'uses WebSocket'],
	[/\bEventSource\b/, 'uses EventSource'],
	[/\bsendBeacon\b/, 'uses sendBeacon'],
	[/\binnerHTML\b/, 'writes HTML'],
	[/\(\?<[=!]/, 'has a look-behind, which older phones cannot read'],
	[/gray-matter|section_delimiter/, 'holds gray-matter'],
	[/tag:yaml\.org/, 'holds a YAML library'],
	[/sourceMappingURL/, 'names a source map'],
];

/** What is wrong with the text of a built `main.js`, a sentence each; empty when it is well. */
export function bundleFaults(text, folder = projectDir) {
	const size = Buffer.byteLength(text);
	const faults = forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => `main.js ${what}.`);
	if (size > limit) faults.push(`main.js has ${size} bytes; ${limit} are the limit.`);
	if (text.includes(folder)) faults.push('main.js names a folder of this machine.');
	for (const [, name] of text.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)) {
		if (name.startsWith('node:') || builtins.has(name)) faults.push(`main.js asks for ${name} of Node.`);
		else if (!/^(obsidian|@codemirror\/|@lezer\/)/.test(name)) faults.push(`main.js asks for ${name}.`);
	}
	return faults;
}

/** What is wrong with the workflow that releases the plugin: it ships its three files and no other. */
export function releaseFaults(workflow) {
	const shipped = workflow.match(/gh release create(?:[^\n]*\\\n)*[^\n]*/)?.[0] ?? '';
	const named = shipped.match(/[\w./-]+\.(?:js|mjs|json|css|zip|map)\b/g) ?? [];
	const same = [...named].sort().join() === [...pluginFiles].sort().join();
	return same
		? []
		: [`The release ships ${named.join(', ') || 'nothing'} instead of ${pluginFiles.join(', ')}.`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const bundle = await readFile(join(projectDir, 'main.js'), 'utf8');
	const release = await readFile(join(projectDir, '.github/workflows/release.yml'), 'utf8');
	const faults = [...bundleFaults(bundle), ...releaseFaults(release)];
	for (const fault of faults) console.error(fault);
	const size = Buffer.byteLength(bundle);
	console.log(`main.js: ${size} bytes of ${limit}; ${Math.max(0, size - goal)} above the goal of ${goal}.`);
	process.exitCode = faults.length > 0 ? 1 : 0;
}
