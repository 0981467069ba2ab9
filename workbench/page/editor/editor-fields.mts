import { StateField } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { EditorInfo } from '../workspace/workspace.mjs';

/** Lets an editor extension find the note that it is in. */
export const editorInfoField = StateField.define<EditorInfo | null>({
	create: () => null,
	update: (value) => value,
});

export const editorEditorField = StateField.define<EditorView | null>({
	create: () => null,
	update: (value) => value,
});

export const editorLivePreviewField = StateField.define<boolean>({
	create: () => false,
	update: (value) => value,
});
