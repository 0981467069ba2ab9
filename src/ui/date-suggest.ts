import {
	EditorSuggest,
	type App,
	type Editor,
	type EditorPosition,
	type EditorSuggestContext,
	type EditorSuggestTriggerInfo,
	type TFile,
} from 'obsidian';
import type { LanguageCode } from '../domain/languages/language';
import { datePhrases } from '../i18n/date-phrases';

/** Words for a day, and the day. */
export interface DateChoice {
	/** What is written: the words, pinned to their day. */
	readonly text: string;
	readonly words: string;
	readonly day: string;
}

/** What completing dates needs from the rest of the plugin. */
export interface DateSuggestParts {
	/** The languages to complete in; none where the note does not count, or the user wants no completing. */
	languagesIn(file: TFile, editor: Editor): readonly LanguageCode[];
	/** The words pinned to their day, counted from the day on which this line (0-based) was written; null where they name none. */
	choicesFor(words: readonly string[], file: TFile, editor: Editor, line: number): readonly DateChoice[];
}

/** The last words before the cursor, from the longest stretch to the shortest. */
const mostWords = 4;
const longest = 40;

/** Completes dates in notes that are read: "next tu" → "next Tuesday (2026-11-24)". */
export class DateSuggest extends EditorSuggest<DateChoice> {
	constructor(
		app: App,
		private readonly parts: DateSuggestParts,
	) {
		super(app);
	}

	override onTrigger(
		cursor: EditorPosition,
		editor: Editor,
		file: TFile | null,
	): EditorSuggestTriggerInfo | null {
		const line = editor.getLine(cursor.line);
		// In the midst of a word nothing is to be completed.
		if (!file || /^[\p{L}\p{N}]/u.test(line.slice(cursor.ch))) return null;
		const starts = wordStarts(line.slice(0, cursor.ch));
		if (!starts.length) return null;
		const languages = this.parts.languagesIn(file, editor);
		for (const ch of starts) {
			const query = line.slice(ch, cursor.ch);
			if (languages.some((language) => datePhrases(query, language).length))
				return { start: { line: cursor.line, ch }, end: cursor, query };
		}
		return null;
	}

	override getSuggestions({ query, file, editor, start }: EditorSuggestContext): DateChoice[] {
		const phrases = this.parts.languagesIn(file, editor).flatMap((language) => datePhrases(query, language));
		return [...this.parts.choicesFor([...new Set(phrases)], file, editor, start.line)];
	}

	override renderSuggestion({ words, day }: DateChoice, el: HTMLElement): void {
		el.createDiv({ text: words });
		el.createDiv({ cls: 'what-then-suggestion-about', text: day });
	}

	override selectSuggestion({ text }: DateChoice): void {
		if (!this.context) return;
		const { editor, start, end, query } = this.context;
		// As it was begun: "Next tu" → "Next Tuesday".
		const written = query.charAt(0) + text.slice(1);
		editor.replaceRange(written, start, end);
		editor.setCursor({ line: start.line, ch: start.ch + written.length });
	}
}

/** Columns at which one of the last words begins, the first of them first. */
function wordStarts(text: string): readonly number[] {
	const starts = [...text.matchAll(/[\p{L}\p{N}-]+/gu)].map(({ index }) => index);
	return starts.slice(-mostWords).filter((start) => text.length - start <= longest);
}
