// Writes the language files into the bundle in a short form: what words of a list have in common stands once, in braces
// as a shell has them. The files themselves stay plain; `src/domain/languages/short-form.ts` reads the form back, and the
// build fails where a single word would be another one.
import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

/** Lists within braces go no deeper than this. */
const deepest = 6;

/** The shortest text that the search finds of which `spellOut` makes these words, in any order. */
export function shorten(words) {
	return joined(
		[...new Set(words)].sort().map((word) => Array.from(word)),
		0,
	).join(',');
}

/** Joins words again and again where most is gained. A word is a list of its letters; braces count as one letter. */
function joined(words, depth) {
	let left = words;
	for (let best = bestGroup(left); best && depth < deepest; best = bestGroup(left)) {
		const { group, before, after } = best;
		const [first] = group;
		const inner = joined(
			group.map((word) => word.slice(before, word.length - after)),
			depth + 1,
		);
		const middle = inner.length === 1 ? inner[0] : `{${inner.join(',')}}`;
		const members = new Set(group);
		left = left.filter((word) => !members.has(word));
		left.push([...first.slice(0, before), middle, ...first.slice(first.length - after)]);
	}
	return left.map((word) => word.join(''));
}

/** The words that have a beginning and an end in common by which the most bytes are saved; null where none are. */
function bestGroup(words) {
	const groups = new Map();
	for (const word of words) {
		const sizes = word.map((letter) => Buffer.byteLength(letter));
		let start = '';
		let startSize = 0;
		for (let before = 0; before <= word.length; before++) {
			let end = '';
			let endSize = 0;
			for (let at = word.length; at >= before; at--) {
				if (at < word.length) {
					end = `${word[at]}\n${end}`;
					endSize += sizes[at];
				}
				const size = startSize + endSize;
				if (size === 0) continue;
				const key = `${start}\t${end}`;
				const known = groups.get(key);
				if (known) known.group.push(word);
				else groups.set(key, { group: [word], before, after: word.length - at, size });
			}
			start += `${word[before]}\n`;
			startSize += sizes[before];
		}
	}
	let best = null;
	let most = 0;
	for (const candidate of groups.values()) {
		const saved = (candidate.group.length - 1) * candidate.size - 2;
		if (saved > most) [best, most] = [candidate, saved];
	}
	return best;
}

/** Phrases that a text of a language file parts by commas or `|`. */
const phrasesOf = (text, spellCues) => (spellCues ? spellCues(text) : text.split('|'));

function shortCues(cues, { shortLists, spellCues }) {
	const list = (text) => shorten(phrasesOf(text, spellCues));
	const lists = shortLists.map((field) => list(cues[field]));
	const verbs = cues.verbs
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const at = line.indexOf(':');
			return `${line.slice(0, at).trim()}:${line
				.slice(at + 1)
				.split(';')
				.map(list)
				.join(';')}`;
		});
	const forms = Object.entries(cues.forms).map(
		([ending, { did, iDo, theirs }]) => `${ending}:${[did, iDo, theirs].map(list).join(';')}`,
	);
	return [lists, verbs, forms].map((lines) => lines.join('\n'));
}

function shortDates(dates) {
	const list = (text) => shorten(phrasesOf(text));
	const lists = (texts) => texts.map(list).join(';');
	const named = (table) =>
		Object.entries(table)
			.map(([name, words]) => `${name}=${list(words)}`)
			.join(';');
	const byPhrase = (table, write) =>
		Object.entries(table)
			.map(([words, value]) => `${write(value)}=${list(words)}`)
			.join(';');
	const figures = (table) => {
		let last = -1;
		return byPhrase(table, (figure) => {
			const written = figure === last + 1 ? '' : String(figure);
			last = figure;
			return written;
		});
	};
	const yes = (flag) => (flag ? 'y' : '');
	return [
		lists(dates.months),
		lists(dates.weekdays),
		lists(dates.weekdaysPlural),
		lists(dates.seasons),
		figures(dates.numbers),
		figures(dates.ordinals),
		figures(dates.days),
		figures(dates.leaning),
		named(dates.units),
		named(dates.relations),
		named(dates.edges),
		named(dates.holidays),
		named(dates.small),
		named(dates.bounds),
		byPhrase(dates.lengths, ({ days, months }) => (months === undefined ? `${days}d` : `${months}m`)),
		byPhrase(dates.shortForms, (edge) => edge.join(' ')),
		list(dates.ordinalMarks),
		list(dates.everyday),
		list(dates.followers),
		shorten(dates.notCues),
		yes(dates.relationsBehind),
		yes(dates.dotted),
		yes(dates.plainDays),
	].join('\n');
}

/** The arguments of `languageFrom` that make this language. */
export function shortForm({ code, common, dates, cues }, reader) {
	const { regular, parted, infinitive } = cues;
	return [code, common, shortDates(dates), ...shortCues(cues, reader), { regular, parted, infinitive }];
}

/** All fields of a language, the words of each list in one order and each once: equal ones hold the same words. */
export function inOneOrder({ code, common, dates, cues }, { spellCues }) {
	const sorted = (words) => [...new Set(words)].sort().join('|');
	const inDates = (text) => sorted(phrasesOf(text));
	const inCues = (text) => sorted(phrasesOf(text, spellCues));
	const row = (table, order) =>
		Object.entries(table).map(([key, value]) => [
			order(key),
			typeof value === 'string' ? order(value) : value,
		]);
	const fields = { code, common };
	for (const [field, value] of Object.entries(dates)) {
		if (field === 'notCues') fields[`dates.${field}`] = sorted(value);
		else if (Array.isArray(value)) fields[`dates.${field}`] = value.map(inDates);
		else if (typeof value === 'string') fields[`dates.${field}`] = inDates(value);
		else fields[`dates.${field}`] = typeof value === 'object' ? row(value, inDates) : value;
	}
	for (const [field, value] of Object.entries(cues)) {
		if (field === 'verbs') {
			const lines = value.split('\n').filter((line) => line.trim() !== '');
			fields.verbs = lines.map((line) => line.split(/[:;]/).map(inCues));
		} else if (field === 'forms') {
			fields.forms = Object.entries(value).map(([ending, columns]) => [ending, row(columns, inCues)]);
		} else fields[`cues.${field}`] = typeof value === 'string' && field !== 'parted' ? inCues(value) : value;
	}
	return fields;
}

/** For esbuild: a language file (`english.ts`, a name of one word) is written into the bundle in its short form. */
export const shortLanguages = {
	name: 'short languages',
	setup({ onLoad, initialOptions }) {
		const root = initialOptions.absWorkingDir ?? process.cwd();
		onLoad({ filter: /[\\/]domain[\\/]languages[\\/][a-z]+\.ts$/ }, async ({ path }) => {
			if (basename(path) === 'language.ts') return null;
			const folder = dirname(path);
			const { reader, languages } = await evaluate(path, folder, root);
			const made = Object.entries(languages).map(([name, language]) => {
				const form = shortForm(language, reader);
				const [wanted, read] = [language, reader.languageFrom(...form)].map((one) => inOneOrder(one, reader));
				for (const field of Object.keys(wanted)) {
					if (!isDeepStrictEqual(read[field], wanted[field]))
						throw new Error(`The ${field} of ${name} would not be the same words in their short form.`);
				}
				return `export const ${name} = /* @__PURE__ */ languageFrom(${form.map((part) => JSON.stringify(part)).join(', ')});`;
			});
			return {
				contents: ["import { languageFrom } from './short-form';", ...made].join('\n'),
				resolveDir: folder,
				loader: 'ts',
			};
		});
	},
};

/** What a language file exports, and the functions of the plugin that read lists. */
async function evaluate(path, folder, root) {
	const { outputFiles } = await build({
		absWorkingDir: root,
		stdin: {
			contents: [
				`export * as languages from ${JSON.stringify(path)};`,
				`export { phrasesOf as spellCues } from '../follow-ups/lexicon';`,
				`export { shortLists, languageFrom } from './short-form';`,
			].join('\n'),
			resolveDir: folder,
			loader: 'ts',
		},
		bundle: true,
		format: 'esm',
		write: false,
	});
	const text = Buffer.from(outputFiles[0].contents).toString('base64');
	const { languages, ...reader } = await import(`data:text/javascript;base64,${text}`);
	return { languages, reader };
}
