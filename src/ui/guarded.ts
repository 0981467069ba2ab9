import { Notice } from 'obsidian';
import type { UiStrings } from '../i18n/ui-strings';

/** Runs what a command or an event asks for; a fault is told in a sentence, and in the console for whoever looks into it. */
export type Guard = (task: () => unknown) => void;

export function guardWith(strings: UiStrings): Guard {
	const tell = (error: unknown): void => {
		console.error(error);
		new Notice(strings.failed(error instanceof Error ? error.message : String(error)));
	};
	return (task) => {
		try {
			const result = task();
			if (result instanceof Promise) result.catch(tell);
		} catch (error) {
			tell(error);
		}
	};
}
