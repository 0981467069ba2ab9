import type { Contact } from '../src/domain/contact';
import type { Day } from '../src/domain/day';
import { followUpId } from '../src/domain/follow-ups/follow-up-id';
import { reasonsOf, sectionKeys, type Reason } from '../src/domain/gang';
import type { QueueStrings } from '../src/i18n/queue-strings';
import { saySentence, sayReason, sayWhen, sectionTitle } from '../src/i18n/say-reason';
import { readArguments, refuseWords } from './arguments.mjs';
import { UsageError } from './failures.mjs';
import { readContacts } from './read-vault.mjs';
import { fitted, terminalJsonList, terminalText, columnsOf } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';
import { openVaultOf, vaultOptions, type OpenedVault } from './vault-options.mjs';

const kinds = ['text', 'task', 'property', 'cadence', 'yearly', 'just-linked'] as const;

/** One entry of `follow-ups --json`. */
export interface ListedFollowUp {
	readonly id: string;
	readonly path: string;
	readonly contact: string;
	readonly line: number | null;
	readonly due: Day | null;
	readonly written: Day | null;
	readonly guess: boolean;
	readonly state: 'overdue' | 'today' | 'upcoming';
	readonly kind: Reason['kind'];
	readonly text: string;
	readonly reason: string;
}

/** A follow-up with whose it is and why it is on the list. */
export interface Listed {
	readonly contact: Contact;
	readonly reason: Reason;
	readonly entry: ListedFollowUp;
}

/** `follow-ups`: all that is to be done, most urgent first. */
export function listFollowUps(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, { ...vaultOptions, kind: 'list' });
	refuseWords(given.words, 'follow-ups');
	const wanted = kindOption(given.list('kind'));
	const vault = openVaultOf(given, terminal);
	const contacts = readContacts(vault);
	const listed = gatherFollowUps(contacts, vault).filter(
		({ reason }) => wanted === null || wanted.has(reason.kind),
	);
	if (vault.json) terminal.write(terminalJsonList(listed.map(({ entry }) => entry)));
	else draw(listed, vault, terminal);
}

function kindOption(values: readonly string[]): ReadonlySet<string> | null {
	if (values.length === 0) return null;
	const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
	for (const name of names) {
		if (kinds.some((kind) => kind === name)) continue;
		throw new UsageError(`There is no kind “${name}”: the kinds are ${kinds.join(', ')}.`);
	}
	return new Set(names);
}

/** By due day, then path, then line: the same on every machine. */
export function gatherFollowUps(
	contacts: readonly Contact[],
	{ today, settings, strings }: OpenedVault,
): readonly Listed[] {
	const listed = contacts.flatMap((contact) =>
		reasonsOf(contact, today, settings)
			.filter(({ kind }) => kind !== 'none')
			.map((reason) => ({ contact, reason, entry: entryOf(contact, reason, today, strings) })),
	);
	return listed.sort(
		(a, b) =>
			compare(a.entry.due ?? '', b.entry.due ?? '') ||
			compare(a.entry.path, b.entry.path) ||
			(a.entry.line ?? 0) - (b.entry.line ?? 0),
	);
}

function entryOf(contact: Contact, reason: Reason, today: Day, strings: QueueStrings): ListedFollowUp {
	const { followUp, kind, path, line, due } = reason;
	return {
		id: followUp?.id ?? followUpId(path, kind, contact.connected ?? '', 0),
		path,
		contact: contact.name,
		line,
		due,
		written: followUp?.written ?? null,
		guess: followUp?.guess ?? false,
		state: due === null || due > today ? 'upcoming' : due === today ? 'today' : 'overdue',
		kind,
		text: followUp?.text ?? '',
		reason: saySentence(reason, contact, today, strings),
	};
}

function draw(listed: readonly Listed[], vault: OpenedVault, terminal: Terminal): void {
	const { styles } = terminal;
	if (listed.length === 0) {
		terminal.write('Nothing is waiting.\n');
		return;
	}
	const names = widest(
		listed.map(({ contact }) => terminalText(contact.name)),
		24,
	);
	const whens = widest(
		listed.map(({ reason }) => whenOf(reason, vault)),
		16,
	);
	const colours = { overdue: styles.red, today: styles.yellow, upcoming: (text: string) => text };
	for (const key of sectionKeys) {
		const inSection = listed.filter(({ reason }) => reason.section === key);
		if (inSection.length === 0) continue;
		terminal.write(
			`${styles.bold(sectionTitle(key, vault.strings))} ${styles.dim(String(inSection.length))}\n`,
		);
		for (const { contact, reason, entry } of inSection) {
			const when = colours[entry.state](fitted(whenOf(reason, vault), whens));
			const name = fitted(terminalText(contact.name), names);
			const place = terminalText(entry.line === null ? entry.path : `${entry.path}:${entry.line}`);
			const said = terminalText(wordsOf(contact, reason, vault));
			const room = terminal.columns === null ? null : terminal.columns - whens - names - 8 - columnsOf(place);
			const words = room === null || columnsOf(said) <= room ? said : fitted(said, Math.max(20, room));
			terminal.write(`  ${when}  ${name}  ${words}  ${styles.dim(place)}\n`);
		}
	}
}

function whenOf(reason: Reason, { today, strings }: OpenedVault): string {
	return reason.due === null || reason.kind === 'just-linked' ? '' : sayWhen(reason.due, today, strings);
}

/** The sentence of the note; where no text says it, the reason. */
function wordsOf(contact: Contact, reason: Reason, { today, strings }: OpenedVault): string {
	const { followUp } = reason;
	if (followUp === null) return sayReason(reason, contact, today, strings);
	return followUp.guess ? `${followUp.text} (${strings.guess})` : followUp.text;
}

function widest(texts: readonly string[], most: number): number {
	return Math.min(most, Math.max(...texts.map(columnsOf)));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
