import type * as Obsidian from 'obsidian';

interface Inline {
	readonly links: Obsidian.LinkCache[];
	readonly embeds: Obsidian.EmbedCache[];
	readonly tags: Obsidian.TagCache[];
}

const TAG = /(^|\s)#([\p{L}\p{N}\p{Emoji_Presentation}_/-]+)/gu;

/** Links, embeds and tags of one line; what stands in code or in a comment is none. */
export function inlineOf(line: string, between: (from: number, to: number) => Obsidian.Pos): Inline {
	const found: Inline = { links: [], embeds: [], tags: [] };
	const text = line.replace(/`[^`]*`|%%[^%]*%%/g, (code) => ' '.repeat(code.length));
	for (const wiki of text.matchAll(/(!?)\[\[([^[\]|]+)(?:\|([^\]]*))?\]\]/g)) {
		const [whole, bang, link = '', shown] = wiki;
		const position = between(wiki.index, wiki.index + whole.length);
		const list = bang === '!' ? found.embeds : found.links;
		list.push({ link: link.trim(), original: whole, displayText: shown ?? link.trim(), position });
	}
	for (const plain of text.matchAll(/(!?)\[([^[\]]*)\]\(<?([^)\s>]+)>?\)/g)) {
		const [whole, bang, shown = '', target = ''] = plain;
		if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
		const position = between(plain.index, plain.index + whole.length);
		const list = bang === '!' ? found.embeds : found.links;
		list.push({ link: decoded(target), original: whole, displayText: shown, position });
	}
	for (const tag of text.matchAll(TAG)) {
		const [, before = '', name = ''] = tag;
		if (/^[\d/_-]*$/.test(name)) continue;
		const from = tag.index + before.length;
		found.tags.push({ tag: `#${name}`, position: between(from, from + name.length + 1) });
	}
	return found;
}

/** Links in the properties, each with the place of its property (`knows.0`). */
export function propertyLinksOf(properties: object): Obsidian.FrontmatterLinkCache[] {
	const links: Obsidian.FrontmatterLinkCache[] = [];
	const walk = (value: unknown, key: string): void => {
		if (typeof value === 'string') {
			if (!value.includes('[[')) return;
			for (const [original, link = '', shown] of value.matchAll(/\[\[([^[\]|]+)(?:\|([^\]]*))?\]\]/g)) {
				links.push({ key, link, original, displayText: shown ?? link });
			}
		} else if (typeof value === 'object' && value !== null) {
			for (const [name, inner] of Object.entries(value)) walk(inner, key === '' ? name : `${key}.${name}`);
		}
	};
	walk(properties, '');
	return links;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
