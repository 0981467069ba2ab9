import { version } from '../package.json';
import { addContact } from './add-contact.mjs';
import { explainFile } from './explain-file.mjs';
import { CommandFailure, UsageError } from './failures.mjs';
import { findDatesInInput } from './find-dates-in-input.mjs';
import { helpFor, overview } from './help.mjs';
import { importFiles } from './import-files.mjs';
import { listFollowUps } from './list-follow-ups.mjs';
import { listGang } from './list-gang.mjs';
import { logContact } from './log-contact.mjs';
import { moveFollowUp, settleFollowUp } from './settle-follow-up.mjs';
import { processTerminal, type Terminal } from './terminal.mjs';

/** One command: the words after its name, and the world. */
type Command = (words: readonly string[], terminal: Terminal) => void | Promise<void>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
	['follow-ups', listFollowUps],
	['gang', listGang],
	['add', addContact],
	['log', logContact],
	['done', settleFollowUp],
	['snooze', moveFollowUp],
	['import', importFiles],
	['explain', explainFile],
	['dates', findDatesInInput],
]);

/** Runs what the words ask for; wrong usage and failures are thrown as sentences. */
async function run(words: readonly string[], terminal: Terminal): Promise<void> {
	const [first, ...rest] = words;
	if (first === '--version' || first === '-V') return terminal.write(`${version}\n`);
	const asksHelp = (word: string): boolean => word === '--help' || word === '-h';
	if (first === undefined) throw new UsageError(`Say what to do: ${[...commands.keys()].join(', ')}.`);
	if (asksHelp(first)) return terminal.write(overview);
	if (first === 'help') return terminal.write(helpFor(rest[0] ?? '') ?? overview);
	const command = commands.get(first);
	if (!command) {
		const what = first.startsWith('-')
			? 'The command comes before its options'
			: `There is no command “${first}”`;
		throw new UsageError(`${what}: the commands are ${[...commands.keys()].join(', ')}.`);
	}
	const beforeDashes = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
	if (beforeDashes.some(asksHelp)) return terminal.write(helpFor(first) ?? overview);
	await command(rest, terminal);
}

const terminal = processTerminal();

// Who reads may stop reading ("| head"): then there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.stderr.on('error', () => undefined);

try {
	await run(process.argv.slice(2), terminal);
} catch (error) {
	if (error instanceof UsageError) {
		terminal.warn(`${error.message} Try what-then --help.`);
		process.exitCode = 2;
	} else {
		const message = error instanceof Error ? error.message : String(error);
		terminal.warn(
			error instanceof CommandFailure ? message : `Something went wrong that should not: ${message}`,
		);
		process.exitCode = 1;
	}
}
