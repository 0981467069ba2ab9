import { machine, growthOf, printTable, ratioOf, type Figure } from './figures.mjs';
import { measureCommandLine } from './command-line.mjs';
import { measureInPage } from './in-page.mjs';
import { measureIndex } from './incremental.mjs';
import { measureReading } from './reading.mjs';

const [root = '.', ...words] = process.argv.slice(2);
const sizes = sizesOf(words) ?? [1000, 10_000, 30_000];

/** Each part by its name; those named are measured, or else all. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
	reading: () => sizes.flatMap(measureReading),
	'command-line': () => measureCommandLine(root, 5000),
	index: () => each(sizes, measureIndex),
	page: () => sizes.flatMap((size) => measureInPage(root, size)),
};

const named = words.filter((word) => !word.startsWith('--'));
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
	console.error(`There is no part ${unknown}. Parts: ${Object.keys(parts).join(', ')}.`);
	process.exitCode = 2;
} else {
	const figures: Figure[] = [];
	for (const [name, measure] of Object.entries(parts))
		if (named.length === 0 || named.includes(name)) figures.push(...(await measure()));
	if (words.includes('--json')) {
		const withRatios = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) }));
		const all = { machine: machine(), figures: withRatios, growth: growthOf(figures) };
		console.log(JSON.stringify(all, null, '\t'));
	} else {
		console.log(`${Object.values(machine()).join(', ')}\n`);
		printTable(figures);
	}
}

/** `--contacts=1000,10000`; null where it is left to us. */
function sizesOf(given: readonly string[]): readonly number[] | null {
	const option = given.find((word) => word.startsWith('--contacts='));
	return option
		? option
				.slice(option.indexOf('=') + 1)
				.split(',')
				.map(Number)
		: null;
}

async function each(
	values: readonly number[],
	measure: (value: number) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
	const all: Figure[] = [];
	for (const value of values) all.push(...(await measure(value)));
	return all;
}
