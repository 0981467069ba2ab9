import type { Day } from './day';
import { lexiconOf as dateWordsOf } from './dates/lexicon';
import { lexiconOf, lexiconSteps } from './follow-ups/lexicon';
import { Words } from './follow-ups/tokens';
import { findLanguage, languageOf } from './languages/find-language';
import { readNote } from './read-note';
import type { Settings } from './settings';

/** Of each way of writing a little: what reads it is compiled when it is first needed. */
const samples = [
	'',
	'- Rang.',
	'- 2001-01-03 Rang.',
	'# 3 January 2001\nRang on the 3rd.',
	'- [ ] Ring next week',
];

/**
 * What the first note needs of its language, made in steps between which a page may have its turn; all in one go it would
 * stand still. Steps that were taken before cost little.
 */
export function* stepsBeforeReading(settings: Settings, today: Day): Generator<unknown> {
	const { language } = settings;
	const expected = languageOf(language === 'auto' ? 'en' : language);
	// The words of all languages are unpacked for it.
	yield expected.cues;
	yield findLanguage('', expected);
	yield dateWordsOf(expected.dates);
	yield* lexiconSteps(expected);
	yield new Words(lexiconOf(expected)).in('');
	const [tag = ''] = settings.contactTags;
	for (const text of samples)
		yield readNote({ path: 'A.md', text, properties: {}, tags: [tag], created: today }, settings, today);
}
