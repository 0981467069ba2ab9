import type { CachedMetadata, TFile } from 'obsidian';
import type { Day } from '../domain/day';
import type { FollowUp } from '../domain/follow-ups/follow-up';
import { readNote } from '../domain/read-note';
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
