import type { Day } from '../../src/domain/day';
import { explainText, type ExplainedText } from '../../src/domain/follow-ups/read-text';
import { defaultSettings } from '../../src/domain/settings';

/** Reads the text of a note about Alex, on 22 November 2026 unless another day is given. */
export function readAlex(text: string, today: Day = '2026-11-22'): ExplainedText {
	const note = { path: 'Alex.md', text, properties: {}, tags: [], created: null };
	const settings = { ...defaultSettings, dateOrder: 'day-first' as const };
	return explainText({
		note,
		as: 'contact',
		names: [],
		settings,
		today,
		fileDay: null,
		since: null,
		lastContact: null,
	});
}

/** "line due" of every open follow-up, in the order of the text. */
export function openIn(text: string, today?: Day): readonly string[] {
	return readAlex(text, today).followUps.map(({ line, due }) => `${line ?? '-'} ${due}`);
}
