import { plusDays, type Day } from '../../src/domain/day';
import type { Properties } from '../../src/domain/note/note';
import { Chance } from './chance.mjs';
import * as words from './sample-words.mjs';

/** The day on which the measured vaults are read. */
export const benchDay: Day = '2026-11-22';

/** A note that was made up, with what Obsidian would hand over about it. */
export interface SampleNote {
	readonly path: string;
	readonly text: string;
	readonly properties: Properties;
	readonly tags: readonly string[];
	/** Targets of its links, as written. */
	readonly links: readonly string[];
}

/** Bytes of a contact's note, on an average: from half of it to one and a half. */
const contactSize = 2000;
/** One in so many other notes is a daily note, as far back as this reaches. */
const dailyEvery = 10;

/** So many contacts among as many other notes; always the same ones for a number. */
export function* vaultNotes(contacts: number): Generator<SampleNote> {
	const chance = new Chance(contacts);
	for (let number = 0; number < contacts; number++) yield contactNote(number, chance);
	for (let number = 0; number < contacts; number++)
		yield number % dailyEvery === 0
			? dailyNote(number / dailyEvery, contacts, chance)
			: otherNote(number, chance);
}

/** A contact's note as somebody has kept it for up to three years. */
export function contactNote(number: number, chance: Chance): SampleNote {
	const name = nameOf(number);
	const connected = plusDays(benchDay, -chance.upTo(1100));
	const properties: Record<string, unknown> = {
		tags: ['contact'],
		relation: chance.of(words.relations),
		networks: [chance.of(words.networks)],
		connected,
		company: `[[${chance.of(words.firms)}]]`,
		role: chance.of(words.roles),
		email: `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`,
		...(chance.oneIn(3) ? { 'keep-in-touch': chance.of(words.cadences) } : {}),
		...(chance.oneIn(4) ? { birthday: `--0${1 + chance.upTo(9)}-1${chance.upTo(10)}` } : {}),
		...(chance.oneIn(5) ? { liked: true } : {}),
		...(chance.oneIn(9) ? { 'what-then': 'let sit' } : {}),
	};
	const head = `---\n${yamlOf(properties)}---\n# ${name}\n\n${chance.of(words.chatter)}\n\n`;
	const body = logOf(connected, contactSize / 2 + chance.upTo(contactSize) - head.length, chance);
	return { path: `People/${name}.md`, text: head + body, properties, tags: ['contact'], links: [] };
}

/** What was noted since that day, in the one form that this writer is used to, of about so many bytes. */
function logOf(since: Day, size: number, chance: Chance): string {
	const { before, entry } = chance.of(habits);
	const entries: string[] = [];
	let length = before.length;
	for (let day = since; day < benchDay && length < size; day = plusDays(day, 3 + chance.upTo(110))) {
		entries.push(entry(day, chance));
		length += entries.at(-1)?.length ?? 0;
	}
	if (chance.oneIn(3)) entries.reverse();
	// The others have little to tell: the rest is a longer description, as of many who are just linked.
	let rest = '';
	while (length + rest.length < size) rest += `\n${chance.of(words.chatter)}\n`;
	return `${before}${entries.join('')}${rest}`;
}

/** How somebody writes down what happened on a day. */
interface Habit {
	/** What stands above the entries. */
	readonly before: string;
	readonly entry: (day: Day, chance: Chance) => string;
}

const dashed: Habit = {
	before: '',
	entry: (day, chance) => `- ${day} ${chance.of(words.happened)}${maybePromise(chance)}\n`,
};
const underHeading: Habit = {
	before: '',
	entry: (day, chance) =>
		`## ${spoken(day)}\n\n${chance.of(words.happened)} ${chance.of(words.chatter)}${maybePromise(chance)}\n\n`,
};
const withTask: Habit = {
	before: '## Log\n\n',
	entry(day, chance) {
		const box = chance.oneIn(6) ? ' ' : 'x';
		const due = chance.oneIn(3) ? ` 📅 ${plusDays(day, 2 + chance.upTo(40))}` : '';
		return `- ${day} ${chance.of(words.happened)}\n\t- [${box}] ${chance.of(words.promised)}${due}\n`;
	},
};
const inFigures: Habit = {
	before: '',
	entry: (day, chance) => `- ${figures(day)}: ${chance.of(words.happened)}${maybePromise(chance)}\n`,
};
const inShort: Habit = {
	before: '',
	entry: (day, chance) =>
		`${spoken(day).replace(/([A-Z]..)[a-z]+/, '$1')} - ${chance.of(words.happened)}${maybePromise(chance)}\n\n`,
};
const linked: Habit = {
	before: '### Log\n',
	entry: (day, chance) =>
		`- [[${day}]]: ${chance.of(words.happened)}\n  - ${chance.of(words.chatter)}\n${chance.oneIn(4) ? `  - ${chance.of(words.promised)}\n` : ''}`,
};
const inTable: Habit = {
	before: '| Date | What | Next step |\n| --- | --- | --- |\n',
	entry: (day, chance) =>
		`| ${day} | ${chance.of(words.happened)} | ${chance.oneIn(4) ? chance.of(words.promised) : ''} |\n`,
};
const habits = [dashed, dashed, underHeading, withTask, inFigures, inShort, linked, inTable];

function maybePromise(chance: Chance): string {
	return chance.oneIn(4) ? ` ${chance.of(words.promised)}` : '';
}

function dailyNote(number: number, contacts: number, chance: Chance): SampleNote {
	const day = plusDays(benchDay, -number);
	const name = nameOf(chance.upTo(contacts));
	const lines = Array.from({ length: 8 }, () => `- ${chance.of(words.prose)}`);
	lines.splice(3, 0, `- Coffee with [[${name}]]. ${chance.of(words.promised)}`);
	return { path: `Daily/${day}.md`, text: `${lines.join('\n')}\n`, properties: {}, tags: [], links: [name] };
}

function otherNote(number: number, chance: Chance): SampleNote {
	const paragraphs = Array.from({ length: 2 + chance.upTo(24) }, () => chance.of(words.prose));
	const text = `# Note ${number}\n\n${paragraphs.join('\n\n')}\n`;
	return {
		path: `Notes/${Math.floor(number / 1000)}/Note ${number}.md`,
		text,
		properties: {},
		tags: [],
		links: [],
	};
}

/** Properties as Obsidian writes them: a list's items below its key, quotes where a value needs them. */
function yamlOf(properties: Properties): string {
	const scalar = (value: unknown): string =>
		/^[[-]/.test(String(value)) ? JSON.stringify(value) : String(value);
	return Object.entries(properties)
		.map(([key, value]) =>
			Array.isArray(value)
				? `${key}:\n${value.map((item) => `  - ${scalar(item)}\n`).join('')}`
				: `${key}: ${scalar(value)}\n`,
		)
		.join('');
}

/** Each number has a name of its own. */
function nameOf(number: number): string {
	const { firstNames, lastNames } = words;
	const first = firstNames[number % firstNames.length] ?? '';
	const rest = Math.floor(number / firstNames.length);
	const last = lastNames[rest % lastNames.length] ?? '';
	const again = Math.floor(rest / lastNames.length);
	return again === 0 ? `${first} ${last}` : `${first} ${last} ${again + 1}`;
}

/** The day first, as in Britain. */
function figures(day: Day): string {
	return day.split('-').reverse().join('/');
}

function spoken(day: Day): string {
	const [year, month, date] = day.split('-').map(Number);
	const names = 'January February March April May June July August September October November December';
	return `${date ?? 1} ${names.split(' ')[(month ?? 1) - 1] ?? ''} ${year ?? 0}`;
}
