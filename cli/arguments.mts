import { UsageError } from './failures.mjs';

/** What an option takes: nothing, one value, or a value each time that it is given. */
export type OptionKind = 'flag' | 'value' | 'list';
export type OptionTable = Readonly<Record<string, OptionKind>>;

/** The words of a command line, sorted. */
export interface Arguments {
	readonly words: readonly string[];
	readonly has: (option: string) => boolean;
	/** The last value given; null where the option is absent. */
	readonly value: (option: string) => string | null;
	readonly list: (option: string) => readonly string[];
}

/** Sorts the words after the command into options and the rest. An unknown option or a missing value is wrong usage. */
export function readArguments(given: readonly string[], options: OptionTable): Arguments {
	const words: string[] = [];
	const found = new Map<string, string[]>();
	for (let at = 0; at < given.length; at++) {
		const word = given[at] ?? '';
		if (word === '--') {
			words.push(...given.slice(at + 1));
			break;
		}
		if (!word.startsWith('-') || word === '-') {
			words.push(word);
			continue;
		}
		const equals = word.indexOf('=');
		const name = equals < 0 ? word : word.slice(0, equals);
		const option = name === '-h' ? 'help' : name === '-V' ? 'version' : name.replace(/^--/, '');
		const kind = name.startsWith('--') || name !== option ? options[option] : undefined;
		if (kind === undefined) throw new UsageError(`The option ${name} is not known.`);
		const values = found.get(option) ?? [];
		found.set(option, values);
		if (kind === 'flag') {
			if (equals >= 0) throw new UsageError(`The option ${name} takes no value.`);
			continue;
		}
		const value = equals < 0 ? given[++at] : word.slice(equals + 1);
		if (value === undefined) throw new UsageError(`The option ${name} needs a value.`);
		if (kind === 'value' && values.length > 0) throw new UsageError(`The option ${name} was given twice.`);
		values.push(value);
	}
	return {
		words,
		has: (option) => found.has(option),
		value: (option) => found.get(option)?.at(-1) ?? null,
		list: (option) => found.get(option) ?? [],
	};
}

/** Words that a command does not take. */
export function refuseWords(words: readonly string[], command: string): void {
	if (words.length > 0) throw new UsageError(`${command} takes no “${words[0]}”.`);
}
