import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.mjs';
import { median, percentile } from './processor-time.mjs';
import { writeNotes } from './reading.mjs';
import { benchDay, vaultNotes } from './vault-notes.mjs';

/** What `bench-page.mjs` prints, in milliseconds. */
interface Measured {
	readonly coldRows: number;
	readonly coldAll: number;
	readonly coldTask: number;
	readonly keptRows: number;
	readonly keptAll: number;
	readonly reopened: number;
	readonly edits: readonly number[];
	readonly frames: readonly number[];
}

/** The plugin in the workbench's page in Chromium: time as it passes, since that is what a person waits for. */
export function measureInPage(root: string, contacts: number): readonly Figure[] {
	const folder = mkdtempSync(join(tmpdir(), 'what-then-bench-'));
	try {
		writeNotes(folder, vaultNotes(contacts));
		const words = [join(root, 'scripts/bench-page.mjs'), folder, benchDay];
		const { status, stdout } = spawnSync(process.execPath, words, {
			cwd: root,
			encoding: 'utf8',
			maxBuffer: 1e8,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		if (status !== 0) throw new Error('The page could not be measured: see above.');
		const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
		const figure = (measure: string, value: number, reach?: number): Figure => ({
			measure: `in the page: ${measure}`,
			contacts,
			value,
			unit: 'ms',
			...(reach === undefined ? {} : { reach }),
		});
		return [
			figure('cold start to the first rows', told.coldRows),
			figure('cold start until all is read', told.coldAll),
			figure('longest task of a cold start', told.coldTask, 50),
			figure('start with what is kept to the first rows', told.keptRows),
			figure('start with what is kept until all is there', told.keptAll),
			figure('first rows, all being read', told.reopened, 100),
			figure('edit → screen, median', median(told.edits)),
			figure('frame while scrolling through all, 95th percentile', percentile(told.frames, 95), 33),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
