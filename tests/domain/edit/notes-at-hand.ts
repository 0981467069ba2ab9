import { parse } from 'yaml';
import type { Day } from '../../../src/domain/day';
import type { NoteAtHand } from '../../../src/domain/edit/note-at-hand';
import type { FollowUp } from '../../../src/domain/follow-ups/follow-up';
import { readText } from '../../../src/domain/follow-ups/read-text';
import { frontmatterOf } from '../../../src/domain/note/frontmatter';
import type { Properties } from '../../../src/domain/note/note';
import { textQuestionOf } from '../../../src/domain/read-note';
import { defaultSettings } from '../../../src/domain/settings';

export const parseYaml = (yaml: string): unknown => parse(yaml) as unknown;

/** A contact's note of this text, to be written into. */
export function atHand(text: string, today: Day = '2026-11-22', path = 'Ann.md'): NoteAtHand {
	const front = frontmatterOf(text);
	const properties = (front ? (parseYaml(front.lines.join('\n')) ?? {}) : {}) as Properties;
	const note = {
		path,
		text,
		properties: { tags: ['contact'], ...properties },
		tags: ['contact'],
		created: null,
	};
	return { note, settings: defaultSettings, today, parseYaml };
}

/** What is open in the text of a note. */
export function openIn({ note, settings, today }: NoteAtHand): readonly FollowUp[] {
	return readText(textQuestionOf(note, settings, today)).followUps;
}
