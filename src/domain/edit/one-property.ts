import { textOf } from '../note/properties';
import type { PropertyKey } from '../settings';
import type { EditResult } from './edit';
import type { NoteAtHand } from './note-at-hand';
import { keyFor, withProperty, withValue } from './property-edits';
import { yamlText } from './yaml-text';

/** One of our properties with these words as its only value, under the key that the note has it by; null takes its value out. */
export function oneProperty(
	{ note, settings, parseYaml }: NoteAtHand,
	ours: PropertyKey,
	words: string | null,
): EditResult {
	const key = keyFor(ours, note.text, settings);
	if (words !== null) return withProperty(note.text, key, yamlText(words), parseYaml);
	const old = textOf(note.properties[key]);
	return old === null ? { refused: 'nothing-to-do' } : withValue(note.text, key, old, null, parseYaml);
}
