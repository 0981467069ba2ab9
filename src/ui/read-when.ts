import type { Day } from '../domain/day';
import { pinnedStep, type StepContext } from '../domain/edit/pin';
import { laterDayIn, pastDayIn } from '../domain/edit/spoken-day';
import { languageOf, readLanguageCode } from '../domain/languages/find-language';
import type { Language } from '../domain/languages/language';
import type { Settings } from '../domain/settings';
import type { UiStrings } from '../i18n/ui-strings';

/** How the words in the fields of a form are read, and how a day is said back. */
export interface WhenReader extends StepContext {
	readonly ui: UiStrings;
	readonly sayDay: (day: Day) => string;
}

/** What the words in a field mean, said beneath it. */
export interface Meaning {
	readonly text: string;
	/** No date could be read. */
	readonly unclear: boolean;
}

/** The languages in which the user may write in a form: the one of the notes, that of the app, then English. */
export function languagesFor(settings: Settings, appLanguage: string): readonly Language[] {
	const codes = [settings.language, appLanguage, 'en'].map(readLanguageCode);
	return [...new Set(codes)].flatMap((code) => (code ? [languageOf(code)] : []));
}

/** The day of something that did happen ("today", "last Friday", "3 Nov"); null where the words say none, or a day to come. */
export function readPastDay(words: string, reader: WhenReader): Day | null {
	if (words.trim().toLowerCase() === reader.ui.when.today) return reader.today;
	return pastDayIn(words, reader);
}

export function meaningOfPastDay(words: string, reader: WhenReader): Meaning {
	const day = readPastDay(words, reader);
	return day ? clear(reader.sayDay(day)) : unclear(reader);
}

/** "Tue 24 Nov 2026", or from when to when, for a next step in words. */
export function meaningOfStep(words: string, reader: WhenReader): Meaning {
	const step = pinnedStep(words, reader);
	if (!step) return unclear(reader);
	const { sayDay, ui } = reader;
	return clear(
		step.from === step.due ? sayDay(step.due) : ui.when.range(sayDay(step.from), sayDay(step.due)),
	);
}

function clear(text: string): Meaning {
	return { text, unclear: false };
}

function unclear({ ui }: WhenReader): Meaning {
	return { text: ui.when.noDate, unclear: true };
}

export function meaningOfLaterDay(words: string, reader: WhenReader): Meaning {
	const day = laterDayIn(words, reader);
	return day ? clear(reader.sayDay(day)) : unclear(reader);
}
