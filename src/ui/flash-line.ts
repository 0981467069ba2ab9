import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Editor } from 'obsidian';

/** Milliseconds for which the line stands out; the fading itself is in `styles.css`. */
const flashTime = 1800;

/** Where the line that stands out begins; null = none any more. */
const flash = StateEffect.define<number | null>();

/** Lets a line stand out for a moment, without selecting it: what is typed next must not replace it. */
export const flashingLine = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update: (marks, { changes, effects }) => {
		const last = effects.filter((effect) => effect.is(flash)).at(-1);
		if (!last) return marks.map(changes);
		if (last.value === null) return Decoration.none;
		return Decoration.set(Decoration.line({ class: 'what-then-flash' }).range(last.value));
	},
	provide: (field) => EditorView.decorations.from(field),
});

/** Shows where the line (0-based) is, with the cursor at its end. */
export function showLine(editor: Editor, line: number): void {
	const end = { line, ch: editor.getLine(line).length };
	editor.setCursor(end);
	editor.scrollIntoView({ from: { line, ch: 0 }, to: end }, true);
	editor.focus();
	const view = editorViewOf(editor);
	if (!view?.state.field(flashingLine, false)) return;
	view.dispatch({ effects: flash.of(view.state.doc.line(line + 1).from) });
	view.dom.win.setTimeout(() => view.dispatch({ effects: flash.of(null) }), flashTime);
}

/** The app's documentation names `cm`, its types do not, so it is looked at before it is used. */
function editorViewOf(editor: Editor): EditorView | null {
	return 'cm' in editor && editor.cm instanceof EditorView ? editor.cm : null;
}
