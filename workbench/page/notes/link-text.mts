import type * as Obsidian from 'obsidian';

/** `Ann#Log` → the path `Ann` and the place `#Log`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const text = linktext.normalize('NFC');
	const cut = text.indexOf('#');
	return cut < 0 ? { path: text, subpath: '' } : { path: text.slice(0, cut), subpath: text.slice(cut) };
}

export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

/** A heading without the characters that mean something in Markdown. */
export function stripHeading(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A heading as it stands in a link: without the characters that end a link. */
export function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/[#|^\\]|%%|\[\[|\]\]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

type Place = Obsidian.HeadingSubpathResult | Obsidian.BlockSubpathResult | Obsidian.FootnoteSubpathResult;

/** The heading (`#Log`) or the block (`#^id`) that a link leads to. */
export function resolveSubpath(cache: Obsidian.CachedMetadata, subpath: string): Place | null {
	const id = /#\^([\w-]+)$/.exec(subpath)?.[1]?.toLowerCase();
	if (id !== undefined) {
		const block = cache.blocks?.[id];
		if (block === undefined) return null;
		return { type: 'block', block, start: block.position.start, end: block.position.end };
	}
	const wanted = subpath.split('#').pop() ?? '';
	const plain = (text: string): string => stripHeading(text).toLowerCase();
	const headings = cache.headings ?? [];
	const at = headings.findIndex((one) => plain(one.heading) === plain(wanted));
	const current = headings[at];
	if (current === undefined) return null;
	const next = headings.slice(at + 1).find((one) => one.level <= current.level);
	return {
		type: 'heading',
		current,
		next: next as Obsidian.HeadingCache,
		start: current.position.start,
		end: next?.position.start ?? null,
	};
}

type Refs = readonly Obsidian.ReferenceCache[];

export function iterateRefs(refs: Refs, callback: (ref: Obsidian.ReferenceCache) => boolean | void): boolean {
	return refs.some((ref) => callback(ref) === true);
}

export function iterateCacheRefs(
	cache: Obsidian.CachedMetadata,
	callback: (ref: Obsidian.ReferenceCache) => boolean | void,
): boolean {
	return iterateRefs([...(cache.links ?? []), ...(cache.embeds ?? [])], callback);
}
