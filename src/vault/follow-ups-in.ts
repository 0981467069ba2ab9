import type { CachedMetadata, TFile } from 'obsidian';
import type { Day } from '../domain/day';
import type { FollowUp } from '../domain/follow-ups/follow-up';
import { explainText } from '../domain/follow-ups/read-text';
import { readNote, textQuestionOf } from '../domain/read-note';
import type { Settings } from '../domain/settings';
import { vaultNote } from './vault-note';

/** All open follow-ups of a file with this text: a contact's own, and what a dated note says of those it links to. */
export function followUpsIn(
	file: TFile,
	cache: CachedMetadata | null,
	text: string,
	{ settings, today }: { readonly settings: Settings; readonly today: Day },
): readonly FollowUp[] {
	const { contact, mentions } = readNote(vaultNote(file, cache, text), settings, today);
	const all = [...(contact?.followUps ?? []), ...mentions.flatMap(({ followUps }) => followUps)];
	// A line that links to two people is told once for each.
	return [...new Map(all.map((followUp) => [followUp.id, followUp])).values()];
}

/**
 * The day that words count from which are being written on a 1-based line: its written date; today where that would be
 * a guess.
 */
export function writtenOn(
	file: TFile,
	cache: CachedMetadata | null,
	text: string,
	line: number,
	{ settings, today }: { readonly settings: Settings; readonly today: Day },
): Day {
	const { lines } = explainText(textQuestionOf(vaultNote(file, cache, text), settings, today));
	const written = lines.find((dated) => dated.line.number === line)?.written;
	return written && !written.guess ? written.day : today;
}
