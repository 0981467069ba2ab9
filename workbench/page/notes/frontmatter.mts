import type * as Obsidian from 'obsidian';

const BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Where the block of properties stands; `frontmatter` is its YAML without the lines of dashes. */
export function getFrontMatterInfo(content: string): Obsidian.FrontMatterInfo {
	const found = BLOCK.exec(content);
	if (found === null) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const frontmatter = found[1] ?? '';
	const from = content.indexOf('\n') + 1;
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: found[0].length };
}

type Properties = Readonly<Record<string, unknown>>;

function isProperties(value: unknown): value is Properties {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of the first property with that name, upper and lower case alike, or that the pattern fits. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
	if (!isProperties(frontmatter)) return null;
	const fits = (name: string): boolean =>
		typeof key === 'string' ? name.toLowerCase() === key.toLowerCase() : key.test(name);
	const name = Object.keys(frontmatter).find(fits);
	return name === undefined ? null : (frontmatter[name] ?? null);
}

export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, key);
	if (value === null || value === undefined) return null;
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list
		.filter((one) => typeof one === 'string' || typeof one === 'number')
		.map((one) => String(one).trim());
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

/** Tags of the properties, each with `#`. A text with commas or spaces holds no tags. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
	const tags = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
	return tags?.filter((tag) => /^#?[^\s,#]+$/.test(tag)).map((tag) => `#${tag.replace(/^#/, '')}`) ?? null;
}

export function getAllTags(cache: Obsidian.CachedMetadata): string[] | null {
	const own = parseFrontMatterTags(cache.frontmatter) ?? [];
	return [...own, ...(cache.tags ?? []).map((one) => one.tag)];
}
