import type { LanguageCode } from '../src/domain/languages/language';
import type { Settings } from '../src/domain/settings';
import { UsageError } from './failures.mjs';

/** A locale as the command line takes it: a language that we read, and its way of writing 3/4. */
export interface Locale {
	readonly tag: string;
	readonly language: LanguageCode;
	readonly dateOrder: 'day-first' | 'month-first';
}

const codes: readonly LanguageCode[] = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt'];
const MONTH_FIRST = /^en[-_](?:us|ph|um|as|gu|mp|pr|vi)$/i;

/** English with the day first: whatever the machine is set to. */
export const defaultLocale: Locale = { tag: 'en-GB', language: 'en', dateOrder: 'day-first' };

/** Reads "en-GB", "de", "pt_BR"; null for a language that we do not read. */
export function readLocale(tag: string): Locale | null {
	if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(tag)) return null;
	const [first = ''] = tag.toLowerCase().split(/[-_]/);
	const language = codes.find((code) => code === first);
	if (language === undefined) return null;
	return { tag, language, dateOrder: MONTH_FIRST.test(tag) ? 'month-first' : 'day-first' };
}

/** The locale of `--locale`; a language that we do not read is wrong usage. */
export function localeOption(tag: string | null): Locale | null {
	if (tag === null) return null;
	const locale = readLocale(tag);
	if (locale === null) {
		throw new UsageError(`The locale “${tag}” is not known: try en-GB, en-US, ${codes.slice(1).join(', ')}.`);
	}
	return locale;
}

/** The settings with what a given locale says: flags win. A note whose own words show its language is read in that. */
export function withLocale(settings: Settings, locale: Locale | null): Settings {
	return locale === null ? settings : { ...settings, language: locale.language, dateOrder: locale.dateOrder };
}
