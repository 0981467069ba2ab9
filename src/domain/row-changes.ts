import { plusDays, weekdayOf, type Day } from './day';
import { birthdayFrom, cadenceDue, type QueueSettings, type Row } from './gang';

/**
 * The first day after today on which the row may say something else by the day alone; null where none will. Until then
 * it need not be made again, however many days pass.
 */
export function changesOn(
	{ contact, reason, further }: Row,
	today: Day,
	settings: QueueSettings,
): Day | null {
	let first: Day | null = null;
	const at = (day: Day | null): void => {
		if (day !== null && day > today && (first === null || day < first)) first = day;
	};
	for (const { from, due } of contact.followUps) {
		if (due < today) continue;
		const week = plusDays(from, 1 - weekdayOf(from));
		at(week > today ? week : due > today ? due : plusDays(due, 1));
	}
	if (contact.peace !== null) return first;
	const { birthday, connected, snoozed } = contact;
	// It asks for an answer today, whichever day that is; and begins to on the day of linking.
	if (reason.kind === 'just-linked' || further.some(({ kind }) => kind === 'just-linked'))
		at(plusDays(today, 1));
	at(connected);
	at(cadenceDue(contact));
	if (birthday !== null) {
		const due = birthdayFrom(birthday, today);
		const asks = plusDays(due, -settings.yearlyDays);
		at(asks > today ? asks : due > today ? due : plusDays(due, 1));
		if (birthday.seen !== undefined) at(plusDays(birthday.seen, 1));
		if (snoozed !== undefined) {
			at(snoozed);
			at(plusDays(snoozed, settings.yearlyDays + 1));
		}
	}
	return first;
}
