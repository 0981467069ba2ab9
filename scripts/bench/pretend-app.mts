import type { App, CachedMetadata, TFile } from 'obsidian';
import type { Day } from '../../src/domain/day';
import { Events } from '../../workbench/page/base/events.mjs';
import { fileAt } from '../../workbench/page/files/abstract-file.mjs';
import { Vault } from '../../workbench/page/files/vault.mjs';
import { DataAdapter } from '../../workbench/page/files/data-adapter.mjs';
import { ServerDisk } from '../../workbench/page/files/server-disk.mjs';
import type { SampleNote } from './vault-notes.mjs';

const someTime = Date.UTC(2026, 0, 1);

/** An app without a window: its vault and its caches, all in memory, for the plugin's index. */
export class PretendApp {
	private readonly files = new Map<string, TFile>();
	private readonly byName = new Map<string, TFile>();
	private readonly caches = new Map<string, CachedMetadata>();
	/** As on a disk: each reading gives a new text. */
	private readonly texts = new Map<string, Buffer>();
	private readonly vaultEvents = new Events();
	private readonly cacheEvents = new Events();
	private readonly owner = new Vault(new DataAdapter(new ServerDisk(''), 'Bench', false));
	/** Files that were read since the app was made, in their order. */
	readonly readPaths: string[] = [];

	/** `stored` is what the device keeps for the vault. */
	constructor(
		notes: Iterable<SampleNote>,
		private readonly stored = new Map<string, unknown>(),
	) {
		for (const note of notes) this.put(note);
	}

	/** What the index knows as the app: the parts that it asks for. */
	get app(): App {
		const app: unknown = {
			vault: {
				on: this.vaultEvents.on.bind(this.vaultEvents),
				getName: () => 'Bench',
				getMarkdownFiles: () => [...this.files.values()],
				getFileByPath: (path: string) => this.files.get(path) ?? null,
				cachedRead: (file: TFile) => {
					this.readPaths.push(file.path);
					return Promise.resolve(this.textOf(file.path));
				},
			},
			metadataCache: {
				on: this.cacheEvents.on.bind(this.cacheEvents),
				getFileCache: (file: TFile) => this.caches.get(file.path) ?? null,
				getCache: (path: string) => this.caches.get(path) ?? null,
				getFirstLinkpathDest: (link: string) => this.byName.get(link) ?? null,
			},
			workspace: { onLayoutReady: (ready: () => void) => ready() },
			loadLocalStorage: (key: string) => this.stored.get(key) ?? null,
			saveLocalStorage: (key: string, value: unknown) => this.stored.set(key, value),
		};
		return app as App;
	}

	textOf(path: string): string {
		return this.texts.get(path)?.toString('utf8') ?? '';
	}

	get paths(): readonly string[] {
		return [...this.files.keys()];
	}

	/** The same vault on another device. */
	get copy(): PretendApp {
		const copy = new PretendApp([]);
		for (const [path, file] of this.files) copy.enter(file, this.texts.get(path), this.caches.get(path));
		return copy;
	}

	/** The user has written this into the note; the cache tells the plugin. */
	edit(path: string, text: string): void {
		const [file, cache] = [this.fileAt(path), this.caches.get(path)];
		this.texts.set(path, Buffer.from(text));
		file.stat = { ...file.stat, mtime: file.stat.mtime + 1, size: Buffer.byteLength(text) };
		this.cacheEvents.trigger('changed', file, text, cache);
	}

	/** A note has come, or is another than it was. */
	write(note: SampleNote): void {
		this.put(note);
		this.edit(note.path, note.text);
	}

	rename(path: string, to: string): void {
		const [file, cache] = [this.fileAt(path), this.caches.get(path)];
		const text = this.texts.get(path);
		this.leave(file);
		const renamed = fileAt(this.owner, to);
		Object.assign(file, { path: to, name: renamed.name, basename: renamed.basename });
		this.enter(file, text, cache);
		this.vaultEvents.trigger('rename', file, path);
	}

	delete(path: string): void {
		const file = this.fileAt(path);
		this.leave(file);
		this.vaultEvents.trigger('delete', file);
	}

	private fileAt(path: string): TFile {
		const file = this.files.get(path);
		if (!file) throw new Error(`There is no note ${path}.`);
		return file;
	}

	private enter(file: TFile, text: Buffer | undefined, cache: CachedMetadata | undefined): void {
		if (!text || !cache) throw new Error(`There is nothing in the note ${file.path}.`);
		this.files.set(file.path, file);
		this.byName.set(file.basename, file);
		this.texts.set(file.path, text);
		this.caches.set(file.path, cache);
	}

	private leave(file: TFile): void {
		for (const known of [this.files, this.texts, this.caches]) known.delete(file.path);
		if (this.byName.get(file.basename) === file) this.byName.delete(file.basename);
	}

	private put({ path, text, properties, tags, links }: SampleNote): void {
		const bytes = Buffer.from(text);
		const file = this.files.get(path) ?? fileAt(this.owner, path);
		file.stat = { ctime: someTime, mtime: file.stat.mtime || someTime, size: bytes.length };
		const position = { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 0, offset: 0 } };
		this.enter(file, bytes, {
			...(tags.length > 0 ? { frontmatter: { ...properties } } : {}),
			...(links.length > 0
				? { links: links.map((link) => ({ link, original: `[[${link}]]`, position })) }
				: {}),
		});
	}
}

const windowAlone = Object.assign(new EventTarget(), {
	setTimeout,
	clearTimeout,
	setInterval,
	clearInterval,
	reportError: (error: unknown) => {
		throw error;
	},
});

/** What the plugin's own parts take for granted: a window to wait in, for as long as said of each wait. */
export function pretendWindow(waitFor = (milliseconds: number): number => milliseconds): void {
	const after = (run: () => void, pause: number): unknown => setTimeout(run, waitFor(pause));
	Object.assign(windowAlone, { setTimeout: after });
	Object.assign(globalThis, { window: windowAlone, activeDocument: new EventTarget() });
}

/** It is noon of this day, and the window hears of it as after sleep. */
export function setDay(day: Day): void {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const noon = new Date(year, month - 1, date, 12).getTime();
	Date.now = () => noon;
	windowAlone.dispatchEvent(new Event('focus'));
}
