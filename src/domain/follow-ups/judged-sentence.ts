import type { DateContext, FoundDate, NamedDay } from '../dates/found-date';
import type { Day } from '../day';
import type { Block } from './entries';
import type { FindingContext } from './finding-context';
import { carriedOn, judgeSentence, type Judgement } from './judge';
import { promises } from './rules';
import { bareFigures, leaningWords, nearerOf } from './sentence-dates';
import type { Range } from './sentences';

/** What a reader of dates needs to know of a block that was written on that day. */
export function askedOf(reference: Day, anchor: Day | null, context: FindingContext): DateContext {
	const { language, dayFirst } = context;
	const named = (words: string): NamedDay | null => context.named(words, reference);
	return { reference, language, dayFirst, prose: true, anchor, named };
}

/** Dates in figures of which either number may be the month, as they are near. */
export function nearer(
	dates: readonly FoundDate[],
	asked: DateContext,
	{ eitherOrder }: FindingContext,
): readonly FoundDate[] {
	return eitherOrder ? dates.map((date) => nearerOf(date, asked)) : dates;
}

/** What the words of a sentence say of each of its dates. */
export function judged(
	text: string,
	sentence: Range,
	dates: readonly FoundDate[],
	block: Block,
	asked: DateContext,
	context: FindingContext,
): readonly Judgement[] {
	const within = dates.filter((d) => d.index >= sentence.start && d.index < sentence.end);
	const { words, hyphens } = context;
	const bare = nearer(bareFigures(text, sentence, within, asked, hyphens), asked, context);
	const leaning = leaningWords(text, sentence, dates, asked.anchor, words);
	const all = [...within, ...bare, ...leaning].sort((a, b) => a.index - b.index);
	if (all.length === 0) return [];
	const judgements = judgeSentence(text, sentence, all, block.setting, context.people, words);
	if (bare.length + leaning.length === 0) return judgements;
	// Words that are weak as dates count only where what I do stands in their own clause, with no other date.
	return judgements.filter(({ date, rule, clause }) => {
		if (bare.includes(date)) {
			// "- [ ] quote before the board meeting (12/8)"
			// "recheck with her 2/12 at 4.10"
			const behind = text.slice(date.index + date.text.length, sentence.end);
			const closes = /^(?:\)|\W*$|\s+\p{L}{1,3}\s\d)/u.test(behind);
			const own = clause.dates.includes(date);
			// "next session 12/5"
			const met = own && closes && (rule === 'appointment' || rule === 'announced');
			// "dentist 12/8, I pick him up at 3"
			const ends = /^\s*[,;:–—]/.test(behind);
			if (!own && rule === 'appointment' && ends) return true;
			// "next lesson (26th)"
			if (rule === 'my-action' && /\($/.test(text.slice(sentence.start, date.index)) && /^\)/.test(behind))
				return true;
			// "bumped again, now 12/5, same time"
			const moved = own && rule === 'moved' && /^\s*(?:[,.)]|$)/.test(behind);
			return (rule === 'my-action' && own) || (rule === 'task' && closes) || met || moved;
		}
		if (!leaning.includes(date) || within.length === 0) return true;
		return rule === 'my-action' && clause.dates.length === 1 && clause.dates[0] === date;
	});
}

/** The last date of a sentence that promises nothing, where the next one, without a date, says what I do on that day. */
export function withCarried(
	judgements: readonly Judgement[],
	text: string,
	next: Range | null,
	dates: readonly FoundDate[],
	block: Block,
	{ people, words }: FindingContext,
): readonly Judgement[] {
	const last = judgements.at(-1);
	const moved = last?.rule === 'moved' && last.families.length === 0;
	if (!last || !next || (!moved && judgements.some(({ rule }) => promises(rule)))) return judgements;
	const near = last.date.grain === 'day' || last.date.grain === 'week';
	if (!(moved || ['others-action', 'fact', 'happened', 'no-cue'].includes(last.rule)) || !near)
		return judgements;
	if (dates.some(({ index }) => index >= next.start && index < next.end)) return judgements;
	const carried = carriedOn(text, next, block.setting, people, words);
	if (!carried) return judgements;
	// "so friday's now weds 25th. meet him there"
	const rule = moved ? 'moved' : carried.rule;
	return [...judgements.slice(0, -1), { ...last, ...carried, rule }];
}
