import type { Contact } from './contact';
import type { FollowUp, Mention, Touch } from './follow-ups/follow-up';
import { laterTouch, soonestFirst } from './read-note';

/**
 * The contact with what daily notes say of them: their follow-ups join the contact's own, and their touches count.
 * A touch on or after the due day settles a sentence or a property wherever it stands; tasks wait for their own mark.
 */
export function withMentions(contact: Contact, mentions: readonly Mention[]): Contact {
	if (mentions.length === 0) return contact;
	const touches = mentions.flatMap((mention) => mention.touches);
	const all = contact.lastTouch === null ? touches : [contact.lastTouch, ...touches];
	// The contact's own touches have settled its own follow-ups already.
	const own = contact.followUps.filter((followUp) => !isSettledBy(touches, followUp));
	const others = mentions
		.flatMap((mention) => mention.followUps)
		.filter((followUp) => !isSettledBy(all, followUp));
	return {
		...contact,
		followUps: [...own, ...others].sort(soonestFirst),
		lastTouch: touches.reduce<Touch | null>(laterTouch, contact.lastTouch),
	};
}

function isSettledBy(touches: readonly Touch[], followUp: FollowUp): boolean {
	if (followUp.kind === 'task') return false;
	return touches.some((touch) => touch.day >= followUp.due && cameAfter(touch, followUp));
}

/** What was written with the promise itself ("Coffee with Ann, send her the deck today") does not keep it. */
function cameAfter(touch: Touch, { written, path }: FollowUp): boolean {
	return written === null || touch.day > written || touch.path !== path;
}
