import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../src/domain/day';
import { printDateAccuracy } from './dates.mjs';
import { scoreFolder, summaryOf } from './follow-ups.mjs';

/** The day on which the readers marked what is open. */
const TODAY: Day = '2026-11-22';
const [root = '.', ...words] = process.argv.slice(2);
const shared = join(root, '..', 'shared');
const folders = [
	{ name: 'notes of two readers', folder: join(shared, 'follow-ups') },
	{ name: 'golden notes of the project', folder: join(root, 'tests/domain/follow-ups/golden-notes') },
];

for (const { name, folder } of folders) {
	if (!existsSync(join(folder, 'expected.json'))) {
		console.log(`${name}: left out, there is no ${folder}.`);
		continue;
	}
	const score = scoreFolder(folder, TODAY, 'own');
	console.log(`${name}\n  What Then    ${summaryOf(score)}`);
	console.log(`  chrono-node  ${summaryOf(scoreFolder(folder, TODAY, 'naive'))}`);
	if (words.includes('--faults')) for (const fault of score.faults) console.log(`    ${fault}`);
}
const dates = join(shared, 'dates');
if (existsSync(dates)) printDateAccuracy(dates, null);
else console.log(`dates: left out, there is no ${dates}.`);
