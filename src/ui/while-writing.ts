import { getLanguage, type App } from 'obsidian';
import type { FollowUp } from '../domain/follow-ups/follow-up';
import { findLanguage, languageOf } from '../domain/languages/find-language';
import { pinnedStep } from '../domain/edit/pin';
import type { Settings } from '../domain/settings';
import { followUpsIn, writtenOn } from '../vault/follow-ups-in';
import type { GangIndex } from '../vault/gang-index';
import type { DateSuggestParts } from './date-suggest';
import type { DueHintParts } from './due-hints';
import { languagesFor, meaningOfStep, type WhenReader } from './read-when';

/** What hints and completing need while one writes a note that counts. */
export function whileWriting(
	app: App,
	index: GangIndex,
	settings: () => Settings,
	when: () => WhenReader,
): DueHintParts & DateSuggestParts {
	return {
		whileUpdating: (callback) => index.whileUpdating(callback),
		followUpsIn: (file, text): readonly FollowUp[] => {
			if (!settings().dueHints || !index.reads(file.path)) return [];
			const cache = app.metadataCache.getFileCache(file);
			return followUpsIn(file, cache, text, { settings: settings(), today: index.today });
		},
		sayDue: ({ from, due }) => {
			const { sayDay, ui } = when();
			return from === due ? sayDay(due) : ui.when.range(sayDay(from), sayDay(due));
		},
		languagesIn: (file, editor) => {
			if (!settings().completeDates || !index.reads(file.path)) return [];
			const expected = languagesFor(settings(), getLanguage())[0] ?? languageOf('en');
			return [
				settings().language === 'auto' ? findLanguage(editor.getValue(), expected).code : expected.code,
			];
		},
		choicesFor: (all, file, editor, line) => {
			const cache = app.metadataCache.getFileCache(file);
			const asOf = { settings: settings(), today: index.today };
			const reader = { ...when(), today: writtenOn(file, cache, editor.getValue(), line + 1, asOf) };
			return all.flatMap((words) => {
				const step = pinnedStep(words, reader);
				return step ? { words, text: step.text, day: meaningOfStep(words, reader).text } : [];
			});
		},
	};
}
