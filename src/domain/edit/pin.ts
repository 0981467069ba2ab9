import { dueRange } from '../dates/due-range';
import { findDates } from '../dates/find-dates';
import type { Day } from '../day';
import type { Language } from '../languages/language';

/** A next step in the user's words, its day pinned so that it stays true on any later day. */
export interface PinnedStep {
	/** "Ring her next Tuesday (2026-12-01)" */
	readonly text: string;
	readonly from: Day;
	readonly due: Day;
}

/** How the words of a next step are read. */
export interface StepContext {
	/** The day on which it is said. */
	readonly today: Day;
	/** Tried in this order. */
	readonly languages: readonly Language[];
	readonly dayFirst: boolean;
}

/**
 * The next step with the absolute day of its first date in brackets behind it; as it is where the date says its year.
 * Null where the words name no day, or one that is past.
 */
export function pinnedStep(words: string, { today, languages, dayFirst }: StepContext): PinnedStep | null {
	const plain = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
	for (const language of languages) {
		for (const caution of [true, false]) {
			const context = { reference: today, language, dayFirst, prose: caution, anchor: null };
			const found = findDates(plain, context).find((date) => dueRange(date).due >= today);
			if (!found) continue;
			const range = dueRange(found);
			if (found.yearGiven && found.bound !== 'before' && found.bound !== 'after')
				return { text: plain, ...range };
			const end = found.index + found.text.length;
			return { text: `${plain.slice(0, end)} (${range.due})${plain.slice(end)}`, ...range };
		}
	}
	return null;
}
