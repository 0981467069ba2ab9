import type { Reason, Section } from '../domain/gang';
import type { NotePlace } from './open-note';

/** Where the note says so: the line, and what stands on it. */
export function placeOf(reason: Reason): NotePlace {
	return { path: reason.path, line: reason.line, text: reason.followUp?.text ?? null };
}

/**
 * The place to go to: the most urgent of those who want something, or, when that is where we are, the one after it,
 * so that the command goes through all of them. Null where nobody waits.
 */
export function nextFollowUp(
	sections: readonly Section[],
	here: { readonly path: string; readonly line: number } | null,
): NotePlace | null {
	const places = sections
		.filter(({ key }) => key !== 'rest' && key !== 'old-promises')
		.flatMap(({ rows }) => rows.map(({ reason }) => placeOf(reason)));
	const index = here
		? places.findIndex(({ path, line }) => path === here.path && (line === null || line === here.line))
		: -1;
	return places[(index + 1) % places.length] ?? null;
}
