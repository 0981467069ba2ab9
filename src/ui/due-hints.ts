import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView } from '@codemirror/view';
import { editorInfoField, type TFile } from 'obsidian';
import type { FollowUp } from '../domain/follow-ups/follow-up';

/** Milliseconds without a keystroke after which the note is read again. */
const pause = 200;

/** What the hints need from the rest of the plugin. */
export interface DueHintParts {
	/** The follow-ups of a note with this text; none where the note does not count, or the user wants no hints. */
	followUpsIn(file: TFile, text: string): readonly FollowUp[];
	/** The day in a few words. */
	sayDue(followUp: FollowUp): string;
	/** Calls back after each change of notes, settings or day, until the function that it returns is called. */
	whileUpdating(callback: () => void): () => void;
}

/** The day at the end of a line. */
class DueHint extends WidgetType {
	constructor(private readonly words: string) {
		super();
	}

	override eq(other: DueHint): boolean {
		return other.words === this.words;
	}

	override toDOM(): HTMLElement {
		return createSpan({ cls: 'what-then-hint', text: this.words });
	}
}

/** Shows at the end of a line, while one writes, on which day its follow-up is understood to be due. */
export function dueHints(parts: DueHintParts): Extension {
	return ViewPlugin.define(
		(view) => {
			let decorations: DecorationSet = Decoration.none;
			let timer = 0;
			const read = (): void => {
				timer = 0;
				const hints = hintsFor(view, parts);
				if (hints.size === 0 && decorations.size === 0) return;
				decorations = hints;
				view.dispatch({});
			};
			const readSoon = (): void => {
				window.clearTimeout(timer);
				timer = window.setTimeout(read, pause);
			};
			const stop = parts.whileUpdating(readSoon);
			readSoon();
			return {
				get decorations() {
					return decorations;
				},
				update({ docChanged, changes }) {
					if (!docChanged) return;
					decorations = decorations.map(changes);
					readSoon();
				},
				destroy() {
					window.clearTimeout(timer);
					stop();
				},
			};
		},
		{ decorations: (hints) => hints.decorations },
	);
}

function hintsFor({ state }: EditorView, parts: DueHintParts): DecorationSet {
	const file = state.field(editorInfoField, false)?.file;
	const builder = new RangeSetBuilder<Decoration>();
	if (!file) return builder.finish();
	const words = new Map<number, string[]>();
	for (const followUp of parts.followUpsIn(file, state.doc.toString())) {
		const { line } = followUp;
		if (line === null || line > state.doc.lines || !needsHint(followUp)) continue;
		words.set(line, [...(words.get(line) ?? []), parts.sayDue(followUp)]);
	}
	for (const [line, days] of [...words].sort(([a], [b]) => a - b)) {
		const { to } = state.doc.line(line);
		const widget = new DueHint([...new Set(days)].join(' · '));
		builder.add(to, to, Decoration.widget({ widget, side: 1 }));
	}
	return builder.finish();
}

/** A date with its year, or pinned by one in brackets, says it all by itself. */
function needsHint({ kind, date, text }: FollowUp): boolean {
	if (kind === 'property') return false;
	return !date || !/\d{4}/.test(text.slice(date.index, date.index + date.length + 13));
}
