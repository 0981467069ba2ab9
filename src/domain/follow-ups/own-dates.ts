import { readDay, type Day } from '../day';
import { movedWords } from '../edit/written-words';

/** What the marks of Tasks and Dataview on a line say. */
export interface OwnDates {
	/** 📅 or `[due:: …]`, else ⏳ or `[scheduled:: …]`. */
	readonly due: { readonly day: Day; readonly index: number; readonly length: number } | null;
	/** ➕ or `[created:: …]`: the day the task was written. */
	readonly created: Day | null;
	/** ✅, ❌ or a completion date: settled by its own mark. */
	readonly settled: boolean;
}

const NONE: OwnDates = { due: null, created: null, settled: false };
const ANY = /[📅📆🗓⏳⌛➕✅✔☑❌🛫🔁]|::/u;
const DUE =
	/(?:📅|📆|🗓)\uFE0F?\s*(\d{4}-\d\d-\d\d)|[[(]due::\s*\[{0,2}(\d{4}-\d\d-\d\d)(?:T[\d:]+)?\]{0,2}\s*[\])]/iu;
const SCHEDULED =
	/(?:⏳|⌛)\uFE0F?\s*(\d{4}-\d\d-\d\d)|[[(]scheduled::\s*\[{0,2}(\d{4}-\d\d-\d\d)\]{0,2}\s*[\])]/iu;
const CREATED = /➕\uFE0F?\s*(\d{4}-\d\d-\d\d)|[[(]created::\s*(\d{4}-\d\d-\d\d)\s*[\])]/iu;
const SETTLED = /[✅✔☑❌]|[[(](?:completion|cancelled)::/iu;

/** Reads the marks of Tasks (emoji) and Dataview (inline fields) in a text. */
export function readOwnDates(text: string): OwnDates {
	if (!ANY.test(text)) return NONE;
	return {
		due: marked(DUE, text) ?? marked(SCHEDULED, text),
		created: marked(CREATED, text)?.day ?? null,
		settled: SETTLED.test(text),
	};
}

function marked(pattern: RegExp, text: string): OwnDates['due'] {
	const found = pattern.exec(text);
	const words = found?.[1] ?? found?.[2];
	const day = words === undefined ? null : readDay(words);
	if (!found || !day || words === undefined) return null;
	return { day, index: found.index + found[0].indexOf(words), length: words.length };
}

/**
 * A mark behind one date of a sentence, which speaks of that date alone: "(moved to 2026-12-01)", "(✅ 2026-11-22)", and
 * "(2026-12-01)", the day that relative words mean, so that they stay true.
 */
export interface DateMark {
	readonly says: 'moved' | 'done' | 'pinned';
	/** Where it stands in the text, brackets included. */
	readonly start: number;
	readonly end: number;
	/** The day that it names. */
	readonly day: Day;
	readonly dayAt: number;
}

const DATE_MARK = new RegExp(`\\((?:(?:✅|${movedWords.join('|')}) )?(\\d{4}-\\d\\d-\\d\\d)\\)`, 'giu');

/** The marks behind single dates of a text. */
export function readDateMarks(text: string): readonly DateMark[] {
	if (!text.includes('(')) return NO_MARKS;
	return [...text.matchAll(DATE_MARK)].flatMap((found) => {
		const day = readDay(found[1] ?? '');
		if (!day) return [];
		const end = found.index + found[0].length;
		const says = found[0].startsWith('(✅')
			? 'done'
			: found[0].length === day.length + 2
				? 'pinned'
				: 'moved';
		return [{ says, start: found.index, end, day, dayAt: end - 1 - day.length } as const];
	});
}

const NO_MARKS: readonly DateMark[] = [];

/** The text with those marks blanked, so that every position stays. */
export function withoutDateMarks(text: string, marks: readonly DateMark[]): string {
	let out = '';
	let at = 0;
	for (const { start, end } of marks) {
		out += text.slice(at, start) + ' '.repeat(end - start);
		at = end;
	}
	return out + text.slice(at);
}

/** The text with all marks blanked: what is left is prose. */
export function withoutMarks(text: string): string {
	const marks = readDateMarks(text).filter(({ says }) => says !== 'pinned');
	const plain = withoutDateMarks(text, marks);
	return ANY.test(plain) ? plain.replace(MARKS, (mark) => ' '.repeat(mark.length)) : plain;
}

/** The stretches of a text that are marks of Tasks and Dataview, dates of history included: no prose. */
const MARKS =
	/(?:📅|📆|🗓|⏳|⌛|➕|✅|✔|☑|❌|🛫|🔁)\uFE0F?\s*(?:\d{4}-\d\d-\d\d)?|[[(][\w-]+::[^[\](]*(?:[[(]{1,2}[^[\](]*[\])]{1,2}[^[\](]*)?[\])]/giu;

/** The words of a text alone, without blanks, however it is marked, to know it again. */
export function bareWords(text: string): string {
	return withoutMarks(withoutDateMarks(text, readDateMarks(text))).replace(/\s+/g, '');
}
