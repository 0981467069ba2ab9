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
	private readonly stored = new Map<string, unknown>();
	private readonly owner = new Vault(new DataAdapter(new ServerDisk(''), 'Bench', false));
	/** Files that were read since the app was made. */
	reads = 0;

	constructor(notes: Iterable<SampleNote>) {
		for (const note of notes) this.add(note);
	}

	/** What the index knows as the app: the parts that it asks for. */
	get app(): App {
		const app: unknown = {
			vault: {
				on: this.vaultEvents.on.bind(this.vaultEvents),
				getName: () => 'Bench',
				getMarkdownFiles: () => [...this.files.values()],
				getFileByPath: (path: string) => this.files.get(path) ?? null,
				cachedRead: (file: TFile) => Promise.resolve(this.textOf(file.path)),
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
		this.reads++;
		return this.texts.get(path)?.toString('utf8') ?? '';
	}

	/** The user has written this into the note; the cache tells the plugin. */
	edit(path: string, text: string): void {
		const [file, cache] = [this.files.get(path), this.caches.get(path)];
		if (!file || !cache) throw new Error(`There is no note ${path}.`);
		this.texts.set(path, Buffer.from(text));
		file.stat = { ...file.stat, mtime: file.stat.mtime + 1, size: text.length };
		this.cacheEvents.trigger('changed', file, text, cache);
	}

	private add({ path, text, properties, tags, links }: SampleNote): void {
		const bytes = Buffer.from(text);
		const file = fileAt(this.owner, path);
		file.stat = { ctime: someTime, mtime: someTime, size: bytes.length };
		const position = { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 0, offset: 0 } };
		this.files.set(path, file);
		this.byName.set(file.basename, file);
		this.texts.set(path, bytes);
		this.caches.set(path, {
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

/** What the plugin's own parts take for granted: a window to wait in. */
export function pretendWindow(): void {
	Object.assign(globalThis, { window: windowAlone, activeDocument: new EventTarget() });
}

/** It is noon of this day, and the window hears of it as after sleep. */
export function setDay(day: Day): void {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const noon = new Date(year, month - 1, date, 12).getTime();
	Date.now = () => noon;
	windowAlone.dispatchEvent(new Event('focus'));
}
