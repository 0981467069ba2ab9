import type { Contact } from '../src/domain/contact';
import { sayWhen } from '../src/i18n/say-reason';
import { readArguments, refuseWords } from './arguments.mjs';
import { readContacts } from './read-vault.mjs';
import { columnsOf, fitted, terminalJsonList, terminalText } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';
import { openVaultOf, vaultOptions, type OpenedVault } from './vault-options.mjs';

/** `gang`: every contact of the vault. */
export function listGang(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, vaultOptions);
	refuseWords(given.words, 'gang');
	const vault = openVaultOf(given, terminal);
	const contacts = readContacts(vault);
	if (vault.json) terminal.write(terminalJsonList(contacts.map(entryOf)));
	else draw(contacts, vault, terminal);
}

/** One entry of `gang --json`; what is absent is null. */
function entryOf(contact: Contact): object {
	const { path, name, relation, networks, liked, connected, lastTouch, cadenceDays, answer } = contact;
	return {
		path,
		contact: name,
		relation,
		networks,
		liked,
		connected,
		lastTouch: lastTouch?.day ?? null,
		lastTouchFrom: lastTouch && { path: lastTouch.path, line: lastTouch.line },
		cadenceDays,
		answer,
	};
}

const MOST_COLUMNS = 28;

function draw(contacts: readonly Contact[], vault: OpenedVault, terminal: Terminal): void {
	const { styles } = terminal;
	if (contacts.length === 0) {
		terminal.write('No contacts yet.\n');
		return;
	}
	const head = ['Name', 'Relation', 'Networks', 'Last contact', 'Every', 'Note'];
	const rows = contacts.map((contact) => cellsOf(contact, vault).map(terminalText));
	const widths = head.map((title, at) =>
		Math.min(MOST_COLUMNS, Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[at] ?? '')))),
	);
	const line = (cells: readonly string[]): string =>
		cells.map((cell, at) => (at === cells.length - 1 ? cell : fitted(cell, widths[at] ?? 0))).join('  ');
	terminal.write(`${styles.bold(line(head))}\n`);
	for (const row of rows) terminal.write(`${line(row)}\n`);
	terminal.write(styles.dim(`${contacts.length} ${contacts.length === 1 ? 'contact' : 'contacts'}\n`));
}

function cellsOf(contact: Contact, { today, strings }: OpenedVault): readonly string[] {
	const { name, relation, networks, lastTouch, cadenceDays, path } = contact;
	return [
		contact.liked ? `${name} ♥` : name,
		relation ?? '',
		networks.join(', '),
		lastTouch === null ? '' : sayWhen(lastTouch.day, today, strings),
		cadenceDays === null ? '' : `${cadenceDays} d`,
		path,
	];
}
