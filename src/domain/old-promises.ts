import type { Contact } from './contact';
import { editBetween, isRefused, type EditResult } from './edit/edit';
import { notAFollowUp } from './edit/follow-up-edits';
import type { NoteAtHand } from './edit/note-at-hand';
import type { FollowUp } from './follow-ups/follow-up';
import type { Reason, Section } from './gang';

/** A promise from before the plugin was there, still open. */
export interface OldPromise {
	readonly contact: Contact;
	readonly reason: Reason & { readonly followUp: FollowUp };
}

/** All old promises of the queue, person by person as the queue has them, each once. */
export function gatherOldPromises(sections: readonly Section[]): readonly OldPromise[] {
	const found = new Map<string, OldPromise>();
	// Those with nothing newer first: they are what the section shows.
	const rows = [...sections].sort((a, b) => rankOf(a) - rankOf(b)).flatMap((section) => section.rows);
	for (const { contact, reason, further } of rows) {
		for (const one of [reason, ...further]) {
			const { followUp } = one;
			if (one.section !== 'old-promises' || followUp === null || found.has(followUp.id)) continue;
			found.set(followUp.id, { contact, reason: { ...one, followUp } });
		}
	}
	return [...found.values()];
}

/** The follow-ups of each note, by its path. */
export function byNote(promises: readonly OldPromise[]): ReadonlyMap<string, readonly FollowUp[]> {
	const notes = new Map<string, FollowUp[]>();
	for (const { reason } of promises) {
		const there = notes.get(reason.path);
		if (there) there.push(reason.followUp);
		else notes.set(reason.path, [reason.followUp]);
	}
	return notes;
}

/**
 * Says of all these follow-ups of a note that they are none any more: their words stay as they are, nothing is told to
 * be done that was not, and a task stays open for whatever else counts it. What cannot be marked stays open.
 */
export function closedAll(at: NoteAtHand, followUps: readonly FollowUp[]): EditResult {
	let { text } = at.note;
	let refusal: EditResult | null = null;
	for (const followUp of followUps) {
		const result = notAFollowUp({ ...at, note: { ...at.note, text } }, followUp);
		if (isRefused(result)) refusal ??= result;
		else ({ text } = result);
	}
	return text === at.note.text && refusal ? refusal : editBetween(at.note.text, text);
}

function rankOf({ key }: Section): number {
	return key === 'old-promises' ? 0 : 1;
}
