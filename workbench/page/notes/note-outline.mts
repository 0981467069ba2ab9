import type * as Obsidian from 'obsidian';
import { getFrontMatterInfo } from './frontmatter.mjs';
import { inlineOf, propertyLinksOf } from './note-inline.mjs';
import { parseYaml } from './yaml.mjs';

type Section = Obsidian.SectionCache;

/** Reads a note into the cache that plugins are given: properties, headings, lists, sections, links and tags. */
export function outlineOf(text: string): Obsidian.CachedMetadata {
	const { sections, listItems, ...cache } = new Outline(text).read();
	return sections ? new NoteCache(text, cache) : cache;
}

/** Where every section and list item stands is most of a cache, and seldom asked for: it is read again then. */
class NoteCache implements Obsidian.CachedMetadata {
	readonly #text: string;

	constructor(text: string, cache: Obsidian.CachedMetadata) {
		this.#text = text;
		Object.assign(this, cache);
	}

	get sections(): Section[] {
		return new Outline(this.#text).read().sections ?? [];
	}

	get listItems(): Obsidian.ListItemCache[] {
		return new Outline(this.#text).read().listItems ?? [];
	}
}

class Outline {
	private readonly starts: readonly number[];
	private readonly cache: Obsidian.CachedMetadata = {};
	private readonly sections: Section[] = [];
	private readonly items: Obsidian.ListItemCache[] = [];
	private readonly headings: Obsidian.HeadingCache[] = [];
	private readonly open: { readonly indent: number; readonly line: number }[] = [];
	private section: Section | null = null;
	private fence: string | null = null;
	private gap = false;

	constructor(private readonly text: string) {
		const starts = [0];
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		this.starts = starts;
	}

	read(): Obsidian.CachedMetadata {
		const bodyStart = this.readProperties();
		this.starts.forEach((start, line) => {
			if (start < bodyStart) return;
			const end = (this.starts[line + 1] ?? this.text.length + 1) - 1;
			this.readLine(this.text.slice(start, end).replace(/\r$/, ''), line, start);
		});
		if (this.sections.length > 0) this.cache.sections = this.sections;
		if (this.headings.length > 0) this.cache.headings = this.headings;
		if (this.items.length > 0) this.cache.listItems = this.items;
		return this.cache;
	}

	/** Properties that are no YAML are simply not there. */
	private readProperties(): number {
		const info = getFrontMatterInfo(this.text);
		if (!info.exists) return 0;
		const end = info.contentStart - (this.text[info.contentStart - 1] === '\n' ? 1 : 0);
		this.sections.push({ type: 'yaml', position: this.between(0, end) });
		let read: unknown = null;
		try {
			read = parseYaml(info.frontmatter);
		} catch {
			return info.contentStart;
		}
		if (typeof read === 'object' && read !== null && !Array.isArray(read)) {
			this.cache.frontmatter = { ...read };
			this.cache.frontmatterPosition = this.between(0, end);
			const links = propertyLinksOf(read);
			if (links.length > 0) this.cache.frontmatterLinks = links;
		}
		return info.contentStart;
	}

	private readLine(line: string, number: number, start: number): void {
		const end = start + line.length;
		if (this.fence !== null) {
			this.extend(end);
			if (line.trim().startsWith(this.fence)) this.endSection();
			return;
		}
		const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence !== undefined) {
			this.begin('code', start, end);
			this.fence = fence;
			return;
		}
		if (line.trim() === '') {
			if (this.section?.type === 'list') this.gap = true;
			else this.endSection();
			return;
		}
		const heading = /^(#{1,6})[ \t]+(\S.*)$/.exec(line);
		if (heading !== null) {
			this.begin('heading', start, end);
			const title = (heading[2] ?? '').replace(/[ \t]#+[ \t]*$/, '').trim();
			this.headings.push({
				heading: title,
				level: (heading[1] ?? '').length,
				position: this.between(start, end),
			});
			this.endSection();
			return this.readInline(line, start);
		}
		if (/^\s{0,3}(?:-[ \t]*){3,}$|^\s{0,3}(?:\*[ \t]*){3,}$|^\s{0,3}(?:_[ \t]*){3,}$/.test(line)) {
			this.begin('thematicBreak', start, end);
			return this.endSection();
		}
		this.readBlock(line, number, start, end);
		this.readInline(line, start);
	}

	private readBlock(line: string, number: number, start: number, end: number): void {
		const item = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[(.)\](?=[ \t]))?/.exec(line);
		if (item !== null) return this.readItem(line, item, number, start, end);
		if (/^\s*>/.test(line)) {
			const callout = this.section?.type === 'callout' || /^\s*>\s*\[!/.test(line);
			return this.join(callout ? 'callout' : 'blockquote', start, end);
		}
		if (/^\s*\|/.test(line)) return this.join('table', start, end);
		if (this.section?.type === 'list' && (!this.gap || /^[ \t]/.test(line))) {
			this.gap = false;
			this.extend(end);
			const last = this.items[this.items.length - 1];
			if (last !== undefined) last.position = { start: last.position.start, end: this.at(end) };
			return;
		}
		this.join('paragraph', start, end);
		const id = blockIdOf(line);
		if (id !== undefined && this.section !== null) {
			this.section.id = id;
			this.keepBlock(id, this.section.position);
		}
	}

	private readItem(line: string, found: RegExpExecArray, number: number, start: number, end: number): void {
		const indent = (found[1] ?? '').replaceAll('\t', '    ').length;
		if (this.section?.type !== 'list') this.open.length = 0;
		while ((this.open[this.open.length - 1]?.indent ?? -1) >= indent) this.open.pop();
		this.join('list', start, end);
		this.gap = false;
		const top = -(this.section?.position.start.line ?? number);
		const item: Obsidian.ListItemCache = {
			parent: this.open[this.open.length - 1]?.line ?? top,
			position: this.between(start + (found[1] ?? '').length, end),
		};
		if (found[2] !== undefined) item.task = found[2];
		const id = blockIdOf(line);
		if (id !== undefined) {
			item.id = id;
			this.keepBlock(id, item.position);
		}
		this.items.push(item);
		this.open.push({ indent, line: number });
	}

	private readInline(line: string, start: number): void {
		const found = inlineOf(line, (from, to) => this.between(start + from, start + to));
		if (found.links.length > 0) (this.cache.links ??= []).push(...found.links);
		if (found.embeds.length > 0) (this.cache.embeds ??= []).push(...found.embeds);
		if (found.tags.length > 0) (this.cache.tags ??= []).push(...found.tags);
	}

	private keepBlock(id: string, position: Obsidian.Pos): void {
		this.cache.blocks ??= {};
		this.cache.blocks[id.toLowerCase()] = { id, position };
	}

	private join(type: string, start: number, end: number): void {
		if (this.section?.type === type) this.extend(end);
		else this.begin(type, start, end);
	}

	private begin(type: string, start: number, end: number): void {
		this.section = { type, position: this.between(start, end) };
		this.gap = false;
		this.sections.push(this.section);
	}

	private extend(end: number): void {
		if (this.section !== null)
			this.section.position = { start: this.section.position.start, end: this.at(end) };
	}

	private endSection(): void {
		this.section = null;
		this.fence = null;
		this.gap = false;
	}

	private between(from: number, to: number): Obsidian.Pos {
		return { start: this.at(from), end: this.at(to) };
	}

	private at(offset: number): Obsidian.Loc {
		let [low, high] = [0, this.starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - (this.starts[low] ?? 0), offset };
	}
}

function blockIdOf(line: string): string | undefined {
	return /[ \t]\^([\w-]+)$/.exec(line)?.[1];
}
