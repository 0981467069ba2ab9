// Packs the words of the built plugin: those of the languages in which notes are read, and those of the interface. Data
// only: the files in `packs` export plain values, which `src/domain/unpacked.ts` reads back. The build fails where a
// single word would be another one. `node scripts/packed-words.mjs [FILE]` prints the words that a built file holds.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { deflateAsync } from '@gfx/zopfli';
import { build } from 'esbuild';
import { importText } from './import-text.mjs';
import { projectDir } from './plugin-files.mjs';

/** What is packed together, and whether it waits until it is first asked for. */
const packs = [
	{
		files:
			/^src\/(?:i18n\/(?:\w+-(?:en|de)|day-phrases)|domain\/(?:answer|cadence|note)-words|domain\/other-spellings|importers\/column-words)\.ts$/,
		waits: false,
	},
	{ files: /^src\/domain\/languages\/(?!language\.)[a-z]+\.ts$/, waits: true },
];

/** The values as a text of lines that `unpacked` reads. */
function linesOf(values) {
	const shapes = [];
	const write = (value) => {
		if (typeof value === 'string' && !/^[[{}=]|\n/.test(value)) return [value];
		if (Array.isArray(value)) return [`[${value.length}`, ...value.flatMap(write)];
		if (value === null || typeof value !== 'object' || Object.keys(value).length === 0)
			return [`=${JSON.stringify(value)}`];
		const names = Object.keys(value).join('\t');
		const known = shapes.indexOf(names);
		if (known < 0) shapes.push(names);
		return [known < 0 ? `{${names}` : `}${known}`, ...Object.values(value).flatMap(write)];
	};
	return [`${values.length}`, ...values.flatMap(write)].join('\n');
}

/** Bytes in the signs that `unpacked` reads. */
function signsOf(bytes) {
	const signs = [];
	let held = 0;
	let count = 0;
	const put = (pair) => {
		for (const figure of [pair % 93, Math.floor(pair / 93)])
			signs.push(String.fromCharCode(figure === 2 ? 125 : figure === 60 ? 126 : figure + 32));
	};
	for (const byte of bytes) {
		held |= byte << count;
		count += 8;
		if (count < 14) continue;
		const bits = (held & 8191) > 456 ? 13 : 14;
		put(held & ((1 << bits) - 1));
		held >>= bits;
		count -= bits;
	}
	if (count > 0) put(held);
	return signs.join('');
}

/** Plain values in as few printable signs as they will go; the same signs on every machine: what `unpacked` asks for. */
export async function pack(values) {
	const text = linesOf(values);
	const letters = inOrder(text.match(/[^\0-\xff]/g) ?? []).join('');
	if (letters.length > 32) throw new Error(`There are too many letters beyond Latin-1: ${letters}`);
	const bytes = Buffer.from(
		text.replace(/[^\0-\xff]/g, (letter) => String.fromCharCode(128 + letters.indexOf(letter))),
		'latin1',
	);
	return [signsOf(await deflateAsync(bytes, { numiterations: 15 })), letters];
}

/** The words of a list in order, each once: a list says the same in any order, and so it becomes smaller. */
function inOrder(words) {
	return [...new Set(words)].sort();
}

/** A language whose lists are in order, and spelled out: no word more and no word less. */
export function languageInOrder({ code, common, dates, cues }, phrasesOf) {
	const byBars = (list) => inOrder(list.split('|')).join('|');
	const byCommas = (list) => inOrder(phrasesOf(list)).join();
	const each = (table, change) =>
		Object.fromEntries(Object.entries(table).map(([name, value]) => change(name, value)));
	const ofDates = (name, value) => {
		if (typeof value === 'string') return [name, byBars(value)];
		if (typeof value !== 'object' || name === 'notCues') return [name, value];
		if (Array.isArray(value)) return [name, value.map(byBars)];
		return [
			name,
			each(value, (key, one) => (typeof one === 'string' ? [key, byBars(one)] : [byBars(key), one])),
		];
	};
	const verbsOf = (line) => {
		const [family, lists = ''] = line.split(':');
		return `${family.trim()}:${lists.split(';').map(byCommas).join(';')}`;
	};
	const ofCues = (name, value) => {
		if (name === 'verbs') return [name, value.trim().split('\n').map(verbsOf).join('\n')];
		if (name === 'forms') return [name, each(value, (key, one) => [key, each(one, ofCues)])];
		if (typeof value !== 'string' || ['regular', 'parted', 'infinitive'].includes(name)) return [name, value];
		return [name, byCommas(value)];
	};
	return { code, common, dates: each(dates, ofDates), cues: each(cues, ofCues) };
}

/** Every word of a value, with the names under which it stands: what order may not change. */
export function wordsIn(value, phrasesOf, path = '') {
	const words = (text) => text.split(/[\n;:|]/).flatMap(phrasesOf);
	if (typeof value === 'string') return words(value).map((word) => `${path}: ${word}`);
	if (value === null || typeof value !== 'object') return [`${path}: ${value}`];
	return Object.entries(value).flatMap(([names, one]) =>
		words(names).flatMap((name) => wordsIn(one, phrasesOf, `${path}/${name}`)),
	);
}

/** What the files export, by the path of each, and the functions of the plugin that read words. */
async function evaluate(paths) {
	const folder = join(projectDir, 'src/domain');
	const { outputFiles } = await build({
		stdin: {
			contents: [
				...paths.map((path, at) => `export * as file${at} from ${JSON.stringify(path)};`),
				"export { phrasesOf } from './follow-ups/lexicon';",
				"export { unpacked } from './unpacked';",
			].join('\n'),
			resolveDir: folder,
			loader: 'ts',
		},
		bundle: true,
		format: 'esm',
		write: false,
	});
	const { phrasesOf, unpacked, ...files } = await importText(outputFiles[0].text);
	return { phrasesOf, unpacked, exports: paths.map((_, at) => files[`file${at}`]) };
}

/** One pack: the module that unpacks it, and what it holds by the path of each file. */
async function packFiles({ files, waits }) {
	const paths = readdirSync(join(projectDir, 'src'), { recursive: true })
		.map((file) => `src/${file.replaceAll('\\', '/')}`)
		.filter((file) => files.test(file))
		.sort()
		.map((file) => join(projectDir, file));
	const { phrasesOf, unpacked, exports } = await evaluate(paths);
	const names = exports.map((one) => Object.keys(one)[0]);
	const plain = exports.map((one, at) => one[names[at]]);
	const values = plain.map((one) => ('cues' in one ? languageInOrder(one, phrasesOf) : one));
	const packed = await pack(values);
	const read = unpacked(...packed);
	plain.forEach((one, at) => {
		const [wanted, got] = [one, read[at]].map((value) => new Set(wordsIn(value, phrasesOf)));
		const lost = [...wanted].find((word) => !got.has(word)) ?? [...got].find((word) => !wanted.has(word));
		if (lost !== undefined || !isDeepStrictEqual(read[at], values[at]))
			throw new Error(
				`The words of ${paths[at]} would not be the same when unpacked: ${lost ?? 'their order'}.`,
			);
	});
	const source = [
		`import { unpacked } from ${JSON.stringify(join(projectDir, 'src/domain/unpacked'))};`,
		`const words = () => unpacked(${packed.map((text) => JSON.stringify(text)).join()});`,
		...(waits ? lateExports(values, names) : [`export const [${names.join()}] = words();`]),
	].join('\n');
	return { source, values, nameOf: new Map(paths.map((path, at) => [path, names[at]])) };
}

/** Each value has its code at once, and unpacks all when another of its fields is first asked for. */
function lateExports(values, names) {
	const fields = Object.keys(values[0]).filter((field) => field !== 'code');
	const getters = fields.map((field) => `get ${field}() { return (all ??= words())[at].${field}; }`);
	return [
		'let all;',
		`const late = (code, at) => ({ code, ${getters.join(', ')} });`,
		...names.map(
			(name, at) => `export const ${name} = /* @__PURE__ */ late(${JSON.stringify(values[at].code)}, ${at});`,
		),
	];
}

/** The names of all properties of a value. */
function namesIn(value) {
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([name, one]) => [name, ...namesIn(one)]);
}

/** A plugin for esbuild that writes the words into the bundle packed, and the names that must stay as they are there. */
export async function packedWords() {
	const made = await Promise.all(packs.map(packFiles));
	const plugin = {
		name: 'packed words',
		setup({ onLoad, onResolve }) {
			onResolve({ filter: /^packed:\d+$/ }, ({ path }) => ({ path, namespace: 'packed' }));
			onLoad({ filter: /./, namespace: 'packed' }, ({ path }) => ({
				contents: made[Number(path.slice('packed:'.length))].source,
				resolveDir: projectDir,
			}));
			onLoad({ filter: /\.ts$/ }, ({ path }) => {
				const at = made.findIndex(({ nameOf }) => nameOf.has(path));
				return at < 0 ? null : { contents: `export { ${made[at].nameOf.get(path)} } from 'packed:${at}';` };
			});
		},
	};
	return { plugin, names: new Set(made.flatMap(({ values }) => values.flatMap(namesIn))) };
}

/** All words that a built file holds, a text for each pack. */
export async function printed(bundle) {
	const { unpacked } = await evaluate([]);
	const packs = bundle.matchAll(/\("([ !#-[\]-~]{1000,})","([^"]*)"\)/g);
	return Array.from(packs, ([, ...pack]) => JSON.stringify(unpacked(...pack), null, '\t'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const file = resolve(process.argv[2] ?? join(projectDir, 'main.js'));
	for (const text of await printed(await readFile(file, 'utf8'))) console.log(text);
}
