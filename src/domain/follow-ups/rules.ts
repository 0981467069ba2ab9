import type { ClauseReading } from './clause-reading';
import type { Clause } from './sentences';

/** The rule by which a date in a text is a follow-up, or is none. */
export type Rule =
	| 'my-action'
	| 'appointment'
	| 'moved'
	| 'cancelled'
	| 'task'
	| 'announced'
	| 'others-action'
	| 'fact'
	| 'happened'
	| 'habit'
	| 'negated'
	| 'wish'
	| 'past-date'
	| 'same-promise'
	| 'dismissed'
	| 'no-cue';

/** Rules that make a date a follow-up. */
export function promises(rule: Rule): boolean {
	return (
		rule === 'my-action' ||
		rule === 'appointment' ||
		rule === 'moved' ||
		rule === 'task' ||
		rule === 'announced'
	);
}

/** A clause of a sentence with what it says. */
export interface Read {
	readonly clause: Clause;
	readonly reading: ClauseReading;
}

/** What the place says of a line: a task box, a list of next steps, a column "Next"; or a list of what they are to do. */
export type Setting = 'prose' | 'task' | 'announced' | 'theirs';

/** The rule for a date, and the clause with the action that it is for. */
export interface Found {
	readonly rule: Rule;
	readonly carrier?: Read;
}
