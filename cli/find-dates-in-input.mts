import { findDates } from '../src/domain/dates/find-dates';
import { readDay, type Day } from '../src/domain/day';
import { languageOf } from '../src/domain/languages/find-language';
import { readArguments, refuseWords } from './arguments.mjs';
import { UsageError } from './failures.mjs';
import { defaultLocale, localeOption, readLocale, type Locale } from './locale.mjs';
import { terminalJson } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';
import { todayOption } from './vault-options.mjs';

/** One line of the input: plain text, or JSON with the day and the language that it is to be read with. */
interface Question {
	readonly text: string;
	readonly reference: Day;
	readonly locale: Locale;
}

/** `dates`: for each line of the input one line of JSON with the dates that stand in it. */
export async function findDatesInInput(words: readonly string[], terminal: Terminal): Promise<void> {
	const given = readArguments(words, { today: 'value', locale: 'value', prose: 'flag', json: 'flag' });
	refuseWords(given.words, 'dates');
	const today = todayOption(given, terminal);
	const locale = localeOption(given.value('locale')) ?? defaultLocale;
	let number = 0;
	const bad: number[] = [];
	for await (const line of linesOf(terminal.input)) {
		number++;
		const question = questionOf(line, today, locale);
		if (question === null) bad.push(number);
		terminal.write(
			`${terminalJson({ dates: question === null ? [] : answer(question, given.has('prose')) })}\n`,
		);
	}
	const [first] = bad;
	if (first !== undefined) throw new UsageError(`Line ${first} of the input has a “ref” that is no day.`);
}

function questionOf(line: string, today: Day, locale: Locale): Question | null {
	const data = recordIn(line);
	if (data === null || typeof data['text'] !== 'string') return { text: line, reference: today, locale };
	const { text, ref, locale: tag } = data;
	// `ref` may be a moment, "2026-11-02T10:00:00": its day counts.
	const reference =
		ref === null || ref === undefined ? today : typeof ref === 'string' ? readDay(ref.slice(0, 10)) : null;
	if (reference === null) return null;
	return { text, reference, locale: (typeof tag === 'string' ? readLocale(tag) : null) ?? locale };
}

function recordIn(line: string): Readonly<Record<string, unknown>> | null {
	if (!/^\s*\{/.test(line)) return null;
	try {
		const data: unknown = JSON.parse(line);
		return typeof data === 'object' && data !== null ? { ...data } : null;
	} catch {
		return null;
	}
}

function answer({ text, reference, locale }: Question, prose: boolean): readonly object[] {
	const language = languageOf(locale.language);
	const dayFirst = locale.dateOrder === 'day-first';
	return findDates(text, { reference, language, dayFirst, prose, anchor: null }).map((found) => {
		const { index, start, end } = found;
		return end === start ? { index, text: found.text, start } : { index, text: found.text, start, end };
	});
}

/** The lines of the input, parted by line feeds alone: other line ends may stand in a text. */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of input) {
		const parts = (
			rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
		).split('\n');
		rest = parts.pop() ?? '';
		for (const line of parts) yield line.replace(/\r$/, '');
	}
	rest += decoder.decode();
	if (rest !== '') yield rest.replace(/\r$/, '');
}
