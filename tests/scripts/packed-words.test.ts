import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importText } from '../../scripts/import-text.mjs';
import { languageInOrder, pack, packedWords, printed, wordsIn } from '../../scripts/packed-words.mjs';
import { lexiconOf as datesOf } from '../../src/domain/dates/lexicon';
import { lexiconOf as cuesOf, phrasesOf } from '../../src/domain/follow-ups/lexicon';
import { languages } from '../../src/domain/languages/find-language';
import { unpacked } from '../../src/domain/unpacked';
import { queueDe } from '../../src/i18n/queue-de';
import { uiDe } from '../../src/i18n/ui-de';
import { uiEn } from '../../src/i18n/ui-en';

/** Keys and values in one order, whatever the order in which the words came. */
function inOrder(value: unknown): unknown {
	if (value instanceof Set) return [...value].map(String).sort();
	if (value instanceof Map) return [...value].map(inOrder).sort(byText);
	if (Array.isArray(value)) return value.map(inOrder);
	if (value !== null && typeof value === 'object')
		return Object.entries(value)
			.map(([key, one]) => [key, inOrder(one)])
			.sort(byText);
	return value;
}

function byText(a: unknown, b: unknown): number {
	return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

describe('what is packed is unpacked', async () => {
	it.each([
		['texts', ['', 'a', 'ä’→', '{0} and {1}', '[3', '=', '}', 'two\nlines', '\\ "', '\t']],
		['what is not text', [1, -2.5, true, false, null]],
		['lists in lists', [[], [[]], [['a'], 'b', [1]]]],
		['names', [{}, { a: 'b' }, { a: 'c' }, { a: { a: '' } }, { b: 1, a: [{ a: '0' }] }, { '}0': 'a' }]],
		['nothing', []],
	])('%s', async (_, values) => {
		expect(unpacked(...(await pack(values)))).toEqual(values);
	});

	it('whatever it is', { timeout: 120_000 }, async () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '→', '{', '=', '\n', '0'), maxLength: 6 });
		const name = fc.string({ unit: fc.constantFrom('a', 'b', '0', '-'), minLength: 1, maxLength: 3 });
		const { value } = fc.letrec((tie) => ({
			value: fc.oneof(
				{ depthSize: 'small' },
				text,
				fc.integer(),
				fc.boolean(),
				fc.array(tie('value'), { maxLength: 4 }),
				fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
			),
		}));
		await fc.assert(
			fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (values) => {
				expect(unpacked(...(await pack(values)))).toEqual(values);
			}),
			{ numRuns: 60 },
		);
	});

	it('bytes of every kind, in signs that stand in a text as they are', { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.integer(), { minLength: 200, maxLength: 400 }), async (values) => {
				const [signs, letters] = await pack(values);
				expect(signs).toMatch(/^[ !#-[\]-~]+$/);
				expect(unpacked(signs, letters)).toEqual(values);
			}),
			{ numRuns: 30 },
		);
	});

	it('refuses more letters beyond Latin-1 than there is room for', async () => {
		const letters = Array.from({ length: 33 }, (_, at) => String.fromCharCode(0x400 + at));
		await expect(pack(letters)).rejects.toThrow('too many letters');
	});
});

describe.each(languages)('the packed words of $code', async (language) => {
	const ordered = languageInOrder(language, phrasesOf);
	const [packed] = unpacked(...(await pack([ordered]))) as (typeof ordered)[];

	it('are those of its file', () => {
		expect(packed).toEqual(ordered);
		const [wanted, got] = [language, ordered].map((one) => [...new Set(wordsIn(one, phrasesOf))].sort());
		expect(got).toEqual(wanted);
	});

	it('make the same cues', () => {
		const all = (one: typeof language) =>
			[...cuesOf(one)].map(([word, phrases]) => [word, phrases.map(inOrder).sort(byText)]).sort(byText);
		expect(all(ordered)).toEqual(all(language));
	});

	it('make the same words of dates', () => {
		// Which word of an expression is looked for first may differ, and finds the same.
		const all = (one: typeof language) =>
			datesOf(one.dates)
				.all()
				.map(({ text, alone, phrases }) => [text, inOrder(alone), phrases.map(inOrder).sort(byText)])
				.sort(byText);
		expect(all(ordered)).toEqual(all(language));
	});
});

describe('a word that changes is seen', () => {
	const [english] = languages;

	it.each([
		['lost', (common: string) => common.replace('the ', '')],
		['other', (common: string) => common.replace('the ', 'teh ')],
	])('when it is %s', (_, change) => {
		expect(wordsIn({ common: change(english?.common ?? '') }, phrasesOf)).not.toEqual(
			wordsIn({ common: english?.common }, phrasesOf),
		);
	});

	it('when it stands for something else', () => {
		expect(new Set(wordsIn({ numbers: { 'one|a': 1, two: 2 } }, phrasesOf))).toEqual(
			new Set(wordsIn({ numbers: { two: 2, 'a|one': 1 } }, phrasesOf)),
		);
		expect(wordsIn({ numbers: { one: 1, 'a|two': 2 } }, phrasesOf)).not.toEqual(
			wordsIn({ numbers: { 'one|a': 1, two: 2 } }, phrasesOf),
		);
	});
});

describe('the built plugin', async () => {
	const { plugin, names } = await packedWords();
	const { outputFiles } = await build({
		stdin: {
			contents: [
				"export { languages } from './src/domain/languages/find-language';",
				"export { uiEn } from './src/i18n/ui-en';",
				"export { uiDe } from './src/i18n/ui-de';",
				"export { queueDe } from './src/i18n/queue-de';",
			].join('\n'),
			resolveDir: '.',
		},
		bundle: true,
		minify: true,
		charset: 'utf8',
		format: 'esm',
		write: false,
		plugins: [plugin],
	});
	const code = outputFiles[0]?.text ?? '';

	it('has every word of the languages and of the interface', async () => {
		const built = await importText(code);
		expect([built['uiEn'], built['uiDe'], built['queueDe']]).toEqual([uiEn, uiDe, queueDe]);
		expect(built['languages']).toEqual(languages.map((one) => languageInOrder(one, phrasesOf)));
	});

	it('can be read by everybody who has it', async () => {
		const texts = (await printed(code)).join('\n');
		for (const word of ['The gang', 'Die Bande', 'wednesday', 'verabredet', 'rappeler'])
			expect(texts).toContain(word);
		expect(code).not.toContain('Die Bande');
	});

	it('keeps the names of what is packed', () => {
		for (const name of ['gang', 'dates', 'everyday', 'infinitive']) expect(names).toContain(name);
	});
});
