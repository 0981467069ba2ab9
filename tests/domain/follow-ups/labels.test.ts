import { expect, test } from 'vitest';
import { isOneOf, MOST_WORDS, phraseSetOf, wordsOf } from '../../../src/domain/follow-ups/lexicon';
import { languages } from '../../../src/domain/languages/find-language';

test.each(languages)('every label is known, whatever marks stand around it: $code', (language) => {
	const labels = phraseSetOf(language, 'labels');
	expect(labels.size).toBeGreaterThan(5);
	for (const label of labels) {
		expect(wordsOf(label).length).toBeLessThanOrEqual(MOST_WORDS);
		expect(isOneOf(labels, `- **${label}:**`, 1)).toBe(true);
		expect(isOneOf(labels, `${label} qqq`, 0)).toBe(false);
	}
});
