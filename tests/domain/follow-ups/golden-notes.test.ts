import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scoreFolder, summaryOf } from '../../../scripts/accuracy/follow-ups.mjs';

// 302 notes of invented people, marked by careful readers who did not see the software: what is open on
// 22 November 2026, and the last touch. Every fault that is left stands in the recorded list; a new one fails here.
test('the golden notes are read as their readers marked them, but for the recorded faults', async () => {
	const score = scoreFolder(fileURLToPath(new URL('golden-notes', import.meta.url)), '2026-11-22', 'own');
	await expect([summaryOf(score), ...score.faults, ''].join('\n')).toMatchFileSnapshot(
		'golden-notes/faults.txt',
	);
});
