import type { Day } from '../day';
import type { LanguageCode } from '../languages/language';
import { writtenWords } from './written-words';

/** What did happen, and what is next. */
export interface LogStory {
	/** The day on which it happened; never one to come. */
	readonly day: Day;
	readonly today: Day;
	/** How: "Phone", "LinkedIn"; null where it is not said. */
	readonly channel: string | null;
	readonly what: string;
	/** Names or paths of notes of those who were there too, which are linked. */
	readonly others: readonly string[];
	/** The next step, its day pinned; null where there is none. */
	readonly next: string | null;
	/** The note's own language. */
	readonly language: LanguageCode;
}

/**
 * The lines of the log that tell it, each with its day in front. What is next counts from today: it gets a line of its
 * own behind an older day, where its words would mean another one.
 */
export function logEntries(story: LogStory): readonly string[] {
	const { day, today, language } = story;
	const channel = story.channel === null ? '' : `${oneLine(story.channel)}: `;
	const links = story.others.map((name) => `[[${name}]]`).join(', ');
	const others = links === '' ? '' : ` ${writtenWords(language).with} ${links}.`;
	const what = `${day} ${sentence(channel + oneLine(story.what))}${others}`;
	const next = story.next === null ? '' : sentence(oneLine(story.next));
	if (next === '') return [what];
	return day === today ? [`${what} ${next}`] : [what, `${today} ${next}`];
}

/** With a capital, and the full stop that parts it from what follows. */
function sentence(words: string): string {
	const whole = words.charAt(0).toUpperCase() + words.slice(1);
	return /[.!?…]["'”’)]*$/.test(whole) ? whole : `${whole}.`;
}

/** Line breaks and what else could end a line become blanks. */
function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
