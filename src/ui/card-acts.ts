import { oneProperty } from '../domain/edit/one-property';
import { keyFor } from '../domain/edit/property-edits';
import type { PropertyKey } from '../domain/settings';
import type { Act } from '../vault/writer';

/** One property said in words; null takes its value out, and nothing else. */
export function propertyAct(ours: PropertyKey, words: string | null): Act {
	return {
		edit: (at) => oneProperty(at, ours, words),
		properties: (block, { note, settings }) => (block[keyFor(ours, note.text, settings)] = words),
	};
}
