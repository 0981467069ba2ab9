import { lexiconOf as dateWordsOf } from './dates/lexicon';
import { lexiconOf } from './follow-ups/lexicon';
import { Words } from './follow-ups/tokens';
import { findLanguage, languageOf } from './languages/find-language';
import type { Settings } from './settings';

/**
 * What the first note needs of its language, made in steps between which a page may have its turn; all in one go it would
 * stand still. Steps that were taken before cost nothing.
 */
export function stepsBeforeReading({ language }: Settings): readonly (() => unknown)[] {
	const expected = languageOf(language === 'auto' ? 'en' : language);
	return [
		() => findLanguage('', expected),
		() => dateWordsOf(expected.dates),
		() => lexiconOf(expected),
		() => new Words(lexiconOf(expected)).in(''),
	];
}
