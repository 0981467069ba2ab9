import type * as Obsidian from 'obsidian';
import { breathing } from '../base/breath.mjs';
import { Events } from '../base/events.mjs';
import { type TAbstractFile, TFile } from '../files/abstract-file.mjs';
import { folderOf, nameOf } from '../files/path.mjs';
import type { Vault } from '../files/vault.mjs';
import { getLinkpath } from './link-text.mjs';
import { outlineOf } from './note-outline.mjs';

type Counts = Record<string, Record<string, number>>;

/** What is known of every note. It always follows the vault's own events, after a delay. */
export class MetadataCache extends Events implements Obsidian.MetadataCache {
	resolvedLinks: Counts = {};
	unresolvedLinks: Counts = {};
	private readonly caches = new Map<string, Obsidian.CachedMetadata>();
	private readonly byName = new Map<string, Set<TFile>>();
	private readonly waiting = new Set<TFile>();
	/** Notes by the names that their links call: what these lead to hangs on which files are called so. */
	private readonly linkers = new Map<string, Set<TFile>>();
	private readonly called = new Map<TFile, ReadonlySet<string>>();
	/** Names of files that came since links were last followed. */
	private readonly fresh = new Set<string>();
	private reading = false;
	private timer: number | null = null;
	private ready = false;

	/** @param delay milliseconds between a vault event and `changed`; other values bring races to light. */
	constructor(
		private readonly vault: Vault,
		private readonly delay: number,
	) {
		super();
		vault.on('create', (file: TAbstractFile) => {
			if (!(file instanceof TFile)) return;
			this.name(file);
			if (!this.ready) return;
			for (const name of namesOf(file.path)) this.fresh.add(name);
			this.readSoon(file);
			// Other files than notes are not read, and links lead to them all the same.
			if (file.extension !== 'md') this.followAgain();
		});
		vault.on('modify', (file: TFile) => this.readSoon(file));
		vault.on('delete', (file: TAbstractFile) => this.drop(file));
		vault.on('rename', (file: TAbstractFile, old: string) => this.follow(file, old));
	}

	/** Reads all notes, then tells `resolve` for each and `resolved`. */
	async initialize(): Promise<void> {
		const notes = this.vault.getMarkdownFiles();
		for (const note of notes) this.caches.set(note.path, outlineOf(await this.vault.cachedRead(note)));
		for (const note of notes) this.resolve(note);
		this.ready = true;
		for (const note of notes) this.trigger('resolve', note);
		this.trigger('resolved');
	}

	getFileCache(file: Obsidian.TFile): Obsidian.CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): Obsidian.CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	/** The note that a link means: the exact path, else the best of that name; the same folder comes first. */
	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		const from = folderOf(sourcePath);
		const path = /^\.\.?\//.test(linkpath) ? climb(from, linkpath) : linkpath.replace(/^\//, '');
		const exact = this.vault.getFileByPath(path) ?? this.vault.getFileByPath(`${path}.md`);
		if (exact !== null) return exact;
		const wanted = path.toLowerCase();
		const fits = (file: TFile): boolean =>
			[file.path.toLowerCase(), file.path.toLowerCase().replace(/\.md$/, '')].some(
				(one) => one === wanted || one.endsWith(`/${wanted}`),
			);
		const near = (file: TFile): number => (file.parent?.path === from ? 0 : 1);
		const found = [...(this.byName.get(nameOf(wanted)) ?? [])].filter(fits);
		found.sort((a, b) => near(a) - near(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
		return found[0] ?? null;
	}

	fileToLinktext(file: Obsidian.TFile, sourcePath: string, omitMdExtension = true): string {
		const cut = (text: string): string =>
			omitMdExtension && file.extension === 'md' ? text.replace(/\.md$/i, '') : text;
		const short = cut(file.name);
		return this.getFirstLinkpathDest(short, sourcePath)?.path === file.path ? short : cut(file.path);
	}

	private readSoon(file: TFile): void {
		if (file.extension !== 'md') return;
		this.waiting.add(file);
		if (!this.reading) this.timer ??= window.setTimeout(() => void this.readWaiting(), this.delay);
	}

	/** As in the app, where another thread does it, the page is not held up. */
	private async readWaiting(): Promise<void> {
		this.timer = null;
		this.reading = true;
		const breathe = breathing();
		const files = [...this.waiting].filter((file) => !file.deleted);
		this.waiting.clear();
		for (const file of files) {
			await breathe();
			const text = await this.vault.cachedRead(file).catch(() => null);
			if (text === null || file.deleted) continue;
			const cache = outlineOf(text);
			this.caches.set(file.path, cache);
			this.trigger('changed', file, text, cache);
		}
		for (const file of files) {
			await breathe();
			if (file.deleted) continue;
			this.resolve(file);
			this.trigger('resolve', file);
		}
		this.reading = false;
		const [next] = this.waiting;
		if (next) return this.readSoon(next);
		this.followAgain();
		this.trigger('resolved');
	}

	private resolve(file: TFile): void {
		const cache = this.caches.get(file.path);
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		const links = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
		const called = new Set<string>();
		for (const { link } of links) {
			const path = getLinkpath(link);
			if (path === '') continue;
			called.add(nameOf(path).toLowerCase());
			const target = this.getFirstLinkpathDest(path, file.path);
			if (target === null) unresolved[path] = (unresolved[path] ?? 0) + 1;
			else resolved[target.path] = (resolved[target.path] ?? 0) + 1;
		}
		this.calls(file, called);
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
	}

	private calls(file: TFile, names: ReadonlySet<string>): void {
		for (const name of this.called.get(file) ?? []) this.linkers.get(name)?.delete(file);
		for (const name of names) this.linkers.set(name, (this.linkers.get(name) ?? new Set<TFile>()).add(file));
		if (names.size > 0) this.called.set(file, names);
		else this.called.delete(file);
	}

	/** Follows the links again that call files by these names, or by those of files that came. */
	private followAgain(names: Iterable<string> = []): void {
		if (!this.ready) return;
		const all = new Set([...this.fresh, ...names]);
		this.fresh.clear();
		const notes = new Set([...all].flatMap((name) => [...(this.linkers.get(name) ?? [])]));
		for (const note of notes) this.resolve(note);
	}

	private drop(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		const before = this.caches.get(file.path) ?? null;
		this.unname(file, file.path);
		this.calls(file, new Set());
		this.caches.delete(file.path);
		this.waiting.delete(file);
		delete this.resolvedLinks[file.path];
		delete this.unresolvedLinks[file.path];
		this.trigger('deleted', file, before);
		this.followAgain(namesOf(file.path));
	}

	/** A rename is no change of the note: its cache moves along, and no `changed` is told. */
	private follow(file: TAbstractFile, old: string): void {
		if (!(file instanceof TFile)) return;
		this.unname(file, old);
		this.name(file);
		const cache = this.caches.get(old);
		this.caches.delete(old);
		if (cache !== undefined) this.caches.set(file.path, cache);
		delete this.resolvedLinks[old];
		delete this.unresolvedLinks[old];
		if (cache !== undefined) this.resolve(file);
		this.followAgain([...namesOf(old), ...namesOf(file.path)]);
	}

	private name(file: TFile): void {
		for (const key of namesOf(file.path))
			this.byName.set(key, (this.byName.get(key) ?? new Set<TFile>()).add(file));
	}

	private unname(file: TFile, path: string): void {
		for (const key of namesOf(path)) this.byName.get(key)?.delete(file);
	}
}

/** What a link may call the file, in small letters: its name with its ending and without. */
function namesOf(path: string): readonly string[] {
	const name = nameOf(path).toLowerCase();
	return [name, name.replace(/\.[^.]*$/, '')];
}

function climb(from: string, link: string): string {
	const parts = from === '/' ? [] : from.split('/');
	for (const part of link.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}
