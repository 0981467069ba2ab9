import { bodyOf } from './frontmatter';
import type { Properties } from './note';
import { textsOf } from './properties';

/** Is one of the tags, or a tag nested below one of them (`contact/friend`), among these? Case does not matter. */
export function hasTag(tags: readonly string[], wanted: readonly string[]): boolean {
	if (tags.length === 0 || wanted.length === 0) return false;
	const roots = wanted.map(plainTag).filter((root) => root !== '');
	return tags.some((tag) => {
		const plain = plainTag(tag);
		return roots.some((root) => plain === root || plain.startsWith(`${root}/`));
	});
}

/** All tags of a note, frontmatter and body, without `#`, for a host that does not know them. */
export function tagsIn(properties: Properties, text: string): readonly string[] {
	const tags = new Set<string>();
	for (const [key, value] of Object.entries(properties)) {
		if (!/^tags?$/i.test(key)) continue;
		for (const tag of textsOf(value)) if (isTag(plainTag(tag))) tags.add(tag.replace(/^#/, ''));
	}
	for (const tag of tagsOfBody(bodyOf(text))) tags.add(tag);
	return [...tags];
}

function plainTag(tag: string): string {
	return tag.trim().replace(/^#/, '').replace(/\/$/, '').toLowerCase();
}

/** A tag has no blanks and at least one character that is no digit. */
function isTag(tag: string): boolean {
	return /^[^\s#,;]+$/.test(tag) && /[^\d/]/.test(tag);
}

const FENCE = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})/;
const TAG = /(^|\s)#([\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+)/gu;

function tagsOfBody(body: string): readonly string[] {
	if (!body.includes('#')) return [];
	const tags: string[] = [];
	let fence: string | null = null;
	for (const line of body.split('\n')) {
		const mark = FENCE.exec(line)?.[1];
		if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
			fence = fence === null ? mark : null;
			continue;
		}
		if (fence !== null || !line.includes('#')) continue;
		for (const [, , tag = ''] of line.replace(/`[^`]*`|%%[^%]*%%/g, ' ').matchAll(TAG)) {
			if (isTag(tag)) tags.push(tag);
		}
	}
	return tags;
}
