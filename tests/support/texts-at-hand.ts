import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vaultNotes } from '../../scripts/bench/vault-notes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every note that the project has: the golden ones, those of the tests and of the demo vault, and some of those that are made for measuring. */
export function textsAtHand(): readonly string[] {
	const files = ['tests', 'demo-vault'].flatMap((folder) => notesIn(join(root, folder)));
	const made = [...vaultNotes(60)].map(({ text }) => text);
	return [...files.map((file) => readFileSync(file, 'utf8')), ...made];
}

function notesIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.map((path) => join(folder, path));
}
