import type { Note } from '../note/note';
import type { Block } from './entries';
import type { Mention, Touch } from './follow-up';
import type { Promise } from './promise';
import { asFollowUp } from './promise';
import type { Touches } from './touches';

const LINK = /\[\[([^\]|#^]+)(?:[#^][^\]|]*)?(?:\|[^\]]*)?\]\]|\[[^\]]*\]\(<?([^)\s>]+?\.md)>?(?:#[^)]*)?\)/g;

/** What a dated note says of the people it links to: the line with the link, and what stands beneath it. */
export function gatherMentions(
	blocks: readonly Block[],
	open: readonly Promise[],
	touches: Touches,
	note: Note,
): readonly Mention[] {
	const mentions = new Map<string, { followUps: Promise[]; touches: Touch[] }>();
	const linksAt = new Map<number, readonly string[]>();
	const told = touches.since('0000-01-01');
	for (const block of blocks) {
		const own = linksIn(block.text);
		const links = own.length > 0 ? own : block.parent === null ? [] : (linksAt.get(block.parent) ?? []);
		linksAt.set(block.line, links);
		for (const link of links) {
			const mention = mentions.get(link) ?? { followUps: [], touches: [] };
			mentions.set(link, mention);
			mention.followUps.push(...open.filter((promise) => promise.block === block));
			mention.touches.push(...told.filter(({ line }) => line === block.line));
		}
	}
	return [...mentions].map(([link, said]) => ({
		link,
		touches: said.touches,
		followUps: said.followUps.map((promise, nth) => asFollowUp(promise, note.path, nth)),
	}));
}

function linksIn(text: string): readonly string[] {
	const links: string[] = [];
	for (const match of text.matchAll(LINK)) {
		const target = match[1] ?? decoded(match[2] ?? '');
		if (target && !links.includes(target.trim())) links.push(target.trim());
	}
	return links;
}

function decoded(link: string): string {
	try {
		return decodeURIComponent(link);
	} catch {
		return link;
	}
}
