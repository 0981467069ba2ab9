import { readDay, type Day } from '../src/domain/day';
import type { Settings } from '../src/domain/settings';
import type { QueueStrings } from '../src/i18n/queue-strings';
import { queueStrings } from '../src/i18n/strings';
import type { Arguments, OptionTable } from './arguments.mjs';
import { UsageError } from './failures.mjs';
import { KeptReadings } from './kept-readings.mjs';
import { localeOption, withLocale } from './locale.mjs';
import { readVaultSettings } from './read-vault.mjs';
import type { Terminal } from './terminal.mjs';
import { openVault } from './vault-files.mjs';

/** The options that every command over a vault takes. */
export const vaultOptions = {
	vault: 'value',
	today: 'value',
	locale: 'value',
	json: 'flag',
	'no-cache': 'flag',
} as const satisfies OptionTable;

/** What those options say. */
export interface OpenedVault {
	/** The real folder. */
	readonly folder: string;
	/** The vault's own, flags on top. */
	readonly settings: Settings;
	readonly today: Day;
	readonly strings: QueueStrings;
	readonly json: boolean;
	/** What earlier runs have read; null where all is to be read anew. */
	readonly kept: KeptReadings | null;
	/** Names a file that could not be read as it should. */
	readonly onTrouble: (path: string, trouble: string) => void;
}

/** Opens the vault that the options name: the current folder where they name none. */
export function openVaultOf(given: Arguments, terminal: Terminal): OpenedVault {
	const today = todayOption(given, terminal);
	const locale = localeOption(given.value('locale'));
	const folder = openVault(given.value('vault') ?? '.');
	const settings = withLocale(readVaultSettings(folder), locale);
	return {
		folder,
		settings,
		today,
		strings: queueStrings(locale?.tag ?? 'en'),
		json: given.has('json'),
		kept: given.has('no-cache') ? null : KeptReadings.of(folder, settings, today),
		onTrouble: (path, trouble) => terminal.warn(`${path} ${trouble}`),
	};
}

/** The day of `--today`; the local day where it is not given. */
export function todayOption(given: Arguments, terminal: Terminal): Day {
	return dayOption(given, 'today') ?? localDay(terminal);
}

/** The day that an option names; null where it is not given. */
export function dayOption(given: Arguments, option: string): Day | null {
	const text = given.value(option);
	if (text === null) return null;
	const day = readDay(text);
	if (day === null) throw new UsageError(`--${option} takes a day like 2026-11-22, not “${text}”.`);
	return day;
}

function localDay(terminal: Terminal): Day {
	const day = readDay(terminal.now().slice(0, 10));
	if (day === null) throw new Error('The clock of this machine tells no day: give one with --today.');
	return day;
}
