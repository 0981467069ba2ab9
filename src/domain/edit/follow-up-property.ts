import type { Day } from '../day';
import type { FollowUp } from '../follow-ups/follow-up';
import type { EditResult } from './edit';
import type { NoteAtHand } from './note-at-hand';
import { withValue } from './property-edits';

/** A follow-up of the property moved to another day, or taken out of it (null). */
export function changedFollowUpProperty(
	{ note, parseYaml }: NoteAtHand,
	followUp: FollowUp,
	day: Day | null,
): EditResult {
	if (followUp.date === null) return { refused: 'changed' };
	const key = followUp.text.slice(0, followUp.date.index - 2);
	return withValue(note.text, key, followUp.text.slice(followUp.date.index), day, parseYaml);
}
