import { describe, expect, it } from 'vitest';
import { leaveExamplesOut } from '../../scripts/without-examples.mjs';

describe('the examples of finders are left out', () => {
	it.each([
		[
			"const a = { name: 'a', examples: { 'in 3 days': '2026-11-05' } };",
			"const a = { name: 'a', examples: {} };",
		],
		[
			'const a = { examples: { x: null } }, b = { examples: { y: null }, c };',
			'const a = { examples: {} }, b = { examples: {}, c };',
		],
		['const examples = { x: null };', 'const examples = { x: null };'],
	])('%s', (text, left) => {
		expect(leaveExamplesOut(text)).toBe(left);
	});
});
