import type * as Obsidian from 'obsidian';

type Search = (text: string) => Obsidian.SearchResult | null;

/** The letters of the query in their order, anywhere; whole words and beginnings come first. */
export function prepareFuzzySearch(query: string): Search {
	const wanted = query.toLowerCase().trim();
	return (text) => {
		if (wanted === '') return { score: 0, matches: [] };
		const low = text.toLowerCase();
		const whole = low.indexOf(wanted);
		const length = text.length / 1000;
		if (whole >= 0) {
			const starts = whole === 0 || /[^\p{L}\p{N}]/u.test(low[whole - 1] ?? '');
			return { score: (starts ? 0 : -0.5) - length, matches: [[whole, whole + wanted.length]] };
		}
		const matches = lettersIn(low, wanted.replace(/\s+/g, ''));
		return matches && { score: -1 - matches.length - length, matches };
	};
}

function lettersIn(text: string, letters: string): Obsidian.SearchMatches | null {
	const matches: Obsidian.SearchMatches = [];
	let from = 0;
	for (const letter of letters) {
		const at = text.indexOf(letter, from);
		if (at < 0) return null;
		const last = matches[matches.length - 1];
		if (last?.[1] === at) last[1] = at + letter.length;
		else matches.push([at, at + letter.length]);
		from = at + letter.length;
	}
	return matches;
}

/** All words of the query, each anywhere. */
export function prepareSimpleSearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const low = text.toLowerCase();
		const matches: Obsidian.SearchMatches = [];
		for (const word of words) {
			const at = low.indexOf(word);
			if (at < 0) return null;
			matches.push([at, at + word.length]);
		}
		return { score: -text.length / 1000, matches: matches.sort((a, b) => a[0] - b[0]) };
	};
}

export function sortSearchResults(results: Obsidian.SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes a text with the found parts marked. */
export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: Obsidian.SearchMatches | null,
	offset = 0,
): void {
	let at = 0;
	for (const [start, end] of matches ?? []) {
		const [from, to] = [Math.max(start + offset, at), end + offset];
		if (to <= from) continue;
		el.appendText(text.slice(at, from));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
		at = to;
	}
	el.appendText(text.slice(at));
}

export function renderResults(
	el: HTMLElement,
	text: string,
	result: Obsidian.SearchResult,
	offset?: number,
): void {
	renderMatches(el, text, result.matches, offset);
}
