import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { explainNote, type ExplainedLine } from '../src/domain/explain-note';
import type { ExplainStrings } from '../src/i18n/explain-strings';
import { sayVerdict, sayWhyWritten } from '../src/i18n/say-verdict';
import { explainStrings } from '../src/i18n/strings';
import { readArguments } from './arguments.mjs';
import { CommandFailure, UsageError } from './failures.mjs';
import { loadNote } from './read-vault.mjs';
import { columnsOf, fitted, terminalJsonList, terminalText } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';
import { pathWithin } from './vault-files.mjs';
import { openVaultOf, vaultOptions, type OpenedVault } from './vault-options.mjs';

/** `explain`: each line of a note, its written date and why, the dates found, and the verdict on each. */
export function explainFile(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, vaultOptions);
	const [file, second] = given.words;
	if (file === undefined || second !== undefined) throw new UsageError('explain takes one file.');
	const vault = openVaultOf(given, terminal);
	const trouble: string[] = [];
	const { folder, path } = placeOf(file, vault.folder);
	const note = loadNote(folder, path, (_path, sentence) => trouble.push(sentence));
	if (note === null) throw new CommandFailure(`${file} ${trouble.join(', ')}.`);
	for (const sentence of trouble) vault.onTrouble(file, sentence);
	const { lines } = explainNote(note, vault.settings, vault.today);
	if (vault.json) terminal.write(terminalJsonList(lines.map(entryOf)));
	else draw(lines, vault, explainStrings(given.value('locale') ?? 'en'), terminal);
}

/** A file is named from where one stands, else from the vault; only in the vault has it a path of its own. */
function placeOf(file: string, vault: string): { readonly folder: string; readonly path: string } {
	const found = [resolve(file), resolve(vault, file)].find((candidate) => existsSync(candidate));
	if (found === undefined) throw new CommandFailure(`There is no file ${file}.`);
	const real = realpathSync(found);
	const path = pathWithin(vault, real);
	if (path) return { folder: vault, path };
	return { folder: resolve(real, '..'), path: basename(real) };
}

/** One entry of `explain --json`. */
function entryOf({ number, text, written, dates }: ExplainedLine): object {
	const { day, by, guess, line: from } = written;
	return { line: number, text, written: day, by, from, guess, dates };
}

const MOST_COLUMNS = 32;

function draw(
	lines: readonly ExplainedLine[],
	vault: OpenedVault,
	strings: ExplainStrings,
	terminal: Terminal,
): void {
	const { styles } = terminal;
	const whys = lines.map(({ written }) => sayWhyWritten(written, strings));
	const wide = Math.min(MOST_COLUMNS, Math.max(0, ...whys.map(columnsOf)));
	for (const [at, { number, text, written, dates }] of lines.entries()) {
		const head = `${String(number).padStart(4)}  ${written.day}  ${fitted(whys[at] ?? '', wide)}`;
		terminal.write(`${styles.dim(head)}  ${terminalText(text)}\n`);
		for (const date of dates) {
			const verdict = terminalText(sayVerdict(date, vault.strings, strings));
			const colour = date.verdict === 'open' ? styles.green : styles.dim;
			terminal.write(`      ${colour(verdict)}\n`);
		}
	}
}
