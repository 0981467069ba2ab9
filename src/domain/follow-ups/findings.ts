import type { Day } from '../day';
import { placeOf, type Block } from './entries';
import type { Judgement } from './judge';
import type { Promise } from './promise';
import type { Rule } from './rules';

/** What was decided about a date of the text, for *explain*. */
export interface Verdict {
	readonly line: number;
	readonly words: string;
	readonly start: Day;
	readonly end: Day;
	readonly finder: string;
	readonly rule: Rule | 'settled-mark' | 'nothing-to-do';
}

/** What was found in a text. */
export interface Findings {
	readonly promises: readonly Promise[];
	readonly verdicts: readonly Verdict[];
}

/** The same, as *explain* tells it. */
export function verdictOf(block: Block, { date }: Pick<Judgement, 'date'>, rule: Verdict['rule']): Verdict {
	return {
		line: placeOf(block, date.index).line,
		words: date.text,
		start: date.start,
		end: date.end,
		finder: date.finder,
		rule,
	};
}
