import type { ExplainedDate } from '../domain/explain-note';
import type { WrittenBy } from '../domain/note/written-dates';

/** The words of *explain*: why a line was written on its day, and why a date is a follow-up or none. */
export interface ExplainStrings {
	readonly written: Readonly<Record<WrittenBy, string>>;
	readonly guess: string;
	readonly verdicts: Readonly<Record<ExplainedDate['verdict'], string>>;
	readonly rules: Readonly<Record<ExplainedDate['rule'], string>>;
}
