import { findDates } from '../dates/find-dates';
import type { DateContext } from '../dates/found-date';
import type { Language } from '../languages/language';
import type { Block } from './entries';
import type { FindingContext } from './finding-context';
import { judged, nearer, withCarried } from './judged-sentence';
import { phraseSetOf, wordsOf } from './lexicon';
import { readDateMarks, withoutDateMarks, withoutMarks, type DateMark } from './own-dates';
import { promises } from './rules';
import { sentencesOf, type Range } from './sentences';

/** What may close around a date before the mark that pins it: a link, emphasis, quotes, brackets. */
const CLOSING = /^(?:\|[^\][]*)?[\s*_=~"”»’')\]]*$/;

/** Marks behind a date of the text. "(moved to …)" with nothing before it that it could move is read as other words are. */
export function boundMarks(block: Block, asked: DateContext, context: FindingContext): readonly DateMark[] {
	const marks = readDateMarks(block.text);
	if (marks.length === 0) return marks;
	const prose = withoutMarks(withoutDateMarks(block.text, marks));
	const dates = nearer(findDates(prose, asked), asked, context);
	const sentences = sentencesOf(prose, dates);
	return marks.filter(({ start, says }) => {
		const nth = sentences.filter((one) => one.start < start).length;
		const sentence = sentences[nth - 1];
		if (!sentence) return false;
		const bare = judged(prose, sentence, dates, block, asked, context);
		return withCarried(bare, prose, sentences[nth] ?? null, dates, block, context).some(
			({ rule, date }) =>
				promises(rule) &&
				date.index < start &&
				date.end >= asked.reference &&
				(says !== 'pinned' || CLOSING.test(prose.slice(date.index + date.text.length, start))),
		);
	});
}

/** So many signs are blanked at the beginning of a line where a struck sentence stands there. */
const STRUCK = 8;

/** "(done)", "✅" behind a sentence, or "Done." as the next one. */
export function marked(
	block: Block,
	unmarked: string,
	sentence: Range,
	until: number,
	next: Range | null,
	language: Language,
): boolean {
	if (/[✅✔☑❌]/u.test(unmarked.slice(sentence.start, until))) return true;
	const done = phraseSetOf(language, 'done');
	const own = block.text.slice(sentence.start, sentence.end);
	for (const [, inner = ''] of own.matchAll(/[(–—-]\s*([^()–—]{2,40})\)?(?=[\s.,;!]|$)/g)) {
		const words = wordsOf(inner).filter((word) => !/\d/.test(word));
		if (done.has(words.slice(0, 1).join(' ')) && words.length <= 3) return true;
	}
	// What was struck there, and blanked, is what the next word speaks of.
	const line = next && block.parts.find(({ at }) => at >= sentence.end && at <= next.start);
	if (!next || (line && line.column > STRUCK)) return false;
	const words = wordsOf(block.text.slice(next.start, next.end));
	return done.has(words.filter((word) => !/\d/.test(word)).join(' '));
}
