import type { ExplainedDate, ExplainedLine } from '../domain/explain-note';
import type { ExplainStrings } from './explain-strings';
import type { QueueStrings } from './queue-strings';
import { sayDay } from './say-reason';

/** What was made of a date: “next Tuesday” = Tue 24 Nov 2026: follow-up, what I will do */
export function sayVerdict(date: ExplainedDate, queue: QueueStrings, strings: ExplainStrings): string {
	const { words, start, end, verdict, rule, due } = date;
	const days = start === end ? sayDay(start, queue) : `${sayDay(start, queue)} – ${sayDay(end, queue)}`;
	const until = due !== null && due !== end ? ` (${queue.due(sayDay(due, queue)).toLowerCase()})` : '';
	return `“${words}” = ${days}: ${strings.verdicts[verdict]}${until}, ${strings.rules[rule]}`;
}

/** What says on which day a line was written: "the entry above (guess)". */
export function sayWhyWritten({ by, guess }: ExplainedLine['written'], strings: ExplainStrings): string {
	const why = strings.written[by];
	return guess ? `${why} (${strings.guess})` : why;
}
