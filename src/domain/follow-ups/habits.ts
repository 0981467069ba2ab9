import { nthOf } from '../dates/finders/nth-of';
import type { FoundDate } from '../dates/found-date';
import type { Language } from '../languages/language';
import type { Judgement } from './judge';
import { isTimed } from './judge-date';
import { promises } from './rules';

/** "Surgery Tue 14–15", "practice Weds 7.30, ringing Sunday 9.15": undated, a weekday with its hours is one of every week. */
export function isHabit(
	{ date, rule, families }: Judgement,
	text: string,
	dates: readonly FoundDate[],
	{ dates: words }: Language,
): boolean {
	const behind = text.slice(date.index + date.text.length);
	// "First Thursday of the month, bring biscuits."
	if (date.finder === nthOf.name) {
		const said = date.text.toLowerCase().split(' ');
		const related = Object.values(words.relations).join('|').split('|');
		return (
			words.units.month?.split('|').includes(said.at(-1) ?? '') === true &&
			!said.some((word) => related.includes(word))
		);
	}
	if (date.finder !== 'weekday') return false;
	// "Mon Wed Fri, 7.15 pick-up"
	// "Order by Tues noon for Thurs."
	const besides = dates.filter(({ finder, index, text: words }) => {
		const [end, start] =
			index < date.index ? [index + words.length, date.index] : [date.index + date.text.length, index];
		return (
			finder === 'weekday' && index !== date.index && /^(?: \p{L}+){0,2} $/u.test(text.slice(end, start))
		);
	});
	if (besides.length > 0) return true;
	// "Lessons Thurs 4.15": nothing but the hour says that it is an appointment.
	if (rule === 'appointment' && families.length === 0 && isTimed(date, text)) return true;
	const open = rule === 'appointment' && /^\s*\d{1,2}(?:[.:]\d\d)?\s*[–-]\s*\d{1,2}/.test(behind);
	return open || (promises(rule) && (text.match(SEVERAL_HOURS)?.length ?? 0) > 1);
}

/** A word that begins with a capital, as a weekday does, and its hour. */
const SEVERAL_HOURS = /\p{Lu}\p{L}+ (?:\p{L}+ )?\d{1,2}[.:]\d\d\b/gu;
