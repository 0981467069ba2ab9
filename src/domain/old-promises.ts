import type { Contact } from './contact';
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

function rankOf({ key }: Section): number {
	return key === 'old-promises' ? 0 : 1;
}
