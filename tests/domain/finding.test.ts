import { describe, expect, it } from 'vitest';
import { everybody, isNarrow, readFinding, readViews, sameFinding } from '../../src/domain/finding';

const finding = {
	words: 'ann',
	filters: [{ kind: 'relation', value: 'client' }],
	groupBy: 'company',
	sortBy: '-last-touch',
} as const;

describe('what was kept', () => {
	it.each([
		['nothing', undefined, everybody],
		['no object', 'ann', everybody],
		['all of it', finding, finding],
		['an older form', { words: 'ann' }, { ...everybody, words: 'ann' }],
		[
			'what a newer version wrote',
			{ ...finding, sortBy: 'moon', filters: [{ kind: 'moon', value: 'full' }, 3, null, finding.filters[0]] },
			{ ...finding, sortBy: 'urgency' },
		],
	])('%s', (_, kept, read) => {
		expect(readFinding(kept)).toEqual(read);
	});

	it('of the views, those with a name', () => {
		expect(readViews([{ name: ' Clients ', finding }, { finding }, 7])).toEqual([
			{ name: 'Clients', finding },
		]);
		expect(readViews({})).toEqual([]);
	});
});

describe('two findings', () => {
	it('are the same when they say the same', () => {
		expect(sameFinding(finding, { ...finding, words: 'ann ' })).toBe(true);
		expect(sameFinding(finding, { ...finding, filters: [] })).toBe(false);
	});

	it.each([
		[everybody, false],
		[{ ...everybody, words: ' ' }, false],
		[{ ...everybody, groupBy: 'company' as const }, false],
		[{ ...everybody, words: 'a' }, true],
		[{ ...everybody, filters: finding.filters }, true],
	])('%o is narrow: %s', (one, narrow) => {
		expect(isNarrow(one)).toBe(narrow);
	});
});
