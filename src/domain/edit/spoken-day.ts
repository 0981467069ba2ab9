import { dueRange } from '../dates/due-range';
import { findDates } from '../dates/find-dates';
import { writtenDay } from '../dates/written-day';
import type { Day } from '../day';
import { pinnedStep, type StepContext } from './pin';

/** The day of something that did happen ("today", "last Friday", "3 Nov"); null where the words say none, or a day to come. */
export function pastDayIn(words: string, { today, languages, dayFirst }: StepContext): Day | null {
	for (const language of languages) {
		const [found] = findDates(words, { reference: today, dayFirst, language, prose: false, anchor: null });
		if (found) return writtenDay(found, today);
	}
	return null;
}

/** The day that a line of a log opens with; null where it opens with none. */
export function dayOpening(words: string, { today, languages, dayFirst }: StepContext): Day | null {
	for (const language of languages) {
		const [found] = findDates(words.slice(0, 40), {
			reference: today,
			dayFirst,
			language,
			prose: true,
			anchor: null,
		});
		if (found?.index === 0 && !found.relative) return writtenDay(found, today);
	}
	return null;
}

/**
 * The day to which something is put off: of a longer time its first day ahead ("next week" is Monday). Null where the
 * words name none.
 */
export function laterDayIn(words: string, context: StepContext): Day | null {
	const step = pinnedStep(words, context);
	return step && (step.from > context.today ? step.from : step.due);
}

/** "ring within 3 days" parted into what is done and its day; the whole, and null, where the words name none. */
export function dayAndWords(
	words: string,
	context: StepContext,
): { readonly words: string; readonly day: Day | null } {
	const day = laterDayIn(words, context);
	const { today: reference, dayFirst } = context;
	for (const language of day === null ? [] : context.languages) {
		const found = findDates(words, { reference, dayFirst, language, prose: false, anchor: null }).find(
			(date) => dueRange(date).due >= reference,
		);
		if (!found) continue;
		const before = words.slice(0, found.index).replace(/\s+(?:by|on|at|bis|am|zum)\s*$/i, '');
		return { words: before.trim() || words.slice(found.index + found.text.length).trim(), day };
	}
	return { words: words.trim(), day: null };
}
