import { Component, Events, TFile, type App, type CachedMetadata, type EventRef } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import type { Touch } from '../domain/follow-ups/follow-up';
import type { Section } from '../domain/gang';
import { readNote } from '../domain/read-note';
import { readsAlike, type Settings } from '../domain/settings';
import { DayWatch } from './day-watch';
import { JoinedGang } from './joined-gang';
import { LinkNames } from './link-names';
import { OrderedQueue } from './ordered-queue';
import { PathsByDay } from './paths-by-day';
import { Slices } from './slices';
import { kindOfNote, linksOf, plainLink, vaultNote } from './vault-note';

/** Files asked for at once. */
const batchSize = 16;
/** Milliseconds in which changes are gathered into one `update`; longer while much is being read. */
const pause = 30;
const readingPause = 200;
/** Milliseconds to wait for the next keystroke before a changed setting is put to use. */
const settingsPause = 250;

/** How far the first reading is. */
export interface Progress {
	readonly done: number;
	/** 0 while it is not known yet. */
	readonly total: number;
}

/**
 * Knows all contacts of the vault and what their notes say, and tells with one `update` when that has changed.
 * Which notes matter is decided by the metadata cache alone; only those are read, in slices.
 */
export class GangIndex extends Component {
	private readonly events = new Events();
	private readonly gang: JoinedGang;
	private readonly watch: DayWatch;
	private readonly queue: OrderedQueue;
	private readonly linkNames = new LinkNames();
	/** Contacts, and dated notes with links: the notes that matter. */
	private readonly kinds = new Map<string, 'contact' | 'dated'>();
	/** Notes that are to be read again from a day on, though nobody changes them. */
	private readonly rereads = new PathsByDay();
	/** Notes still to be read. */
	private readonly pending = new Set<string>();
	private alive = false;
	/** All notes have been sorted once into those that matter and those that do not. */
	private sorted = false;
	/** Counts the sortings: a newer one ends the older. */
	private sorting = 0;
	/** Counts the times that all rows are made anew: a newer one ends the older. */
	private putting = 0;
	private reading = false;
	private total = 0;
	private announceTimer = 0;
	private settingsTimer = 0;

	constructor(
		private readonly app: App,
		private settings: Settings,
	) {
		super();
		this.watch = this.addChild(new DayWatch((day) => this.beginDay(day)));
		this.queue = new OrderedQueue(this.today, settings);
		this.gang = new JoinedGang(
			(link, source) => this.resolve(link, source),
			(path, contact) => (contact ? this.queue.put(contact) : this.queue.remove(path)),
		);
	}

	override onload(): void {
		this.alive = true;
		this.app.workspace.onLayoutReady(() => {
			if (this.alive) this.start();
		});
	}

	override onunload(): void {
		this.alive = false;
		this.pending.clear();
		window.clearTimeout(this.announceTimer);
		window.clearTimeout(this.settingsTimer);
	}

	onUpdate(callback: () => void): EventRef {
		return this.events.on('update', callback);
	}

	/** Calls back after each change until the function that it returns is called. */
	whileUpdating(callback: () => void): () => void {
		const ref = this.onUpdate(callback);
		return () => this.events.offref(ref);
	}

	get contacts(): readonly Contact[] {
		return this.gang.contacts;
	}

	get today(): Day {
		return this.watch.day;
	}

	/** Null when all is read. */
	get progress(): Progress | null {
		if (!this.sorted) return { done: 0, total: 0 };
		return this.pending.size ? { done: this.total - this.pending.size, total: this.total } : null;
	}

	contactAt(path: string): Contact | null {
		return this.gang.contactAt(path);
	}

	/** Touches with a contact that stand in daily notes. */
	touchesOf(path: string): readonly Touch[] {
		return this.gang.touchesOf(path);
	}

	/** Does this note count: is it a contact, or a dated note with links? */
	reads(path: string): boolean {
		return this.kinds.has(path);
	}

	/** The queue as it is now; it goes on changing, so look at it anew after each update. */
	get sections(): readonly Section[] {
		return this.queue.sections;
	}

	/** Reads again, in a moment, what the new settings may say otherwise. */
	setSettings(settings: Settings): void {
		const same = readsAlike(this.settings, settings);
		this.settings = settings;
		if (same) return;
		this.queue.setSettings(settings);
		void this.putAllAgain();
		window.clearTimeout(this.settingsTimer);
		if (this.sorting) this.settingsTimer = window.setTimeout(() => void this.readAll(), settingsPause);
	}

	private start(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(
			metadataCache.on('changed', (file, text, cache) => this.noteChanged(file, text, cache)),
		);
		this.registerEvent(
			vault.on('rename', (file, oldPath) => {
				if (file instanceof TFile && file.extension === 'md') this.noteRenamed(file, oldPath);
			}),
		);
		this.registerEvent(vault.on('delete', (file) => this.forget(file.path)));
		void this.readAll();
	}

	private async readAll(): Promise<void> {
		const { vault, metadataCache } = this.app;
		const sorting = ++this.sorting;
		const slices = new Slices();
		this.linkNames.clear();
		for (const file of vault.getMarkdownFiles()) {
			await slices.turn();
			if (!this.alive || sorting !== this.sorting) return;
			// It may have gone, or have another name, since the list was made.
			if (vault.getFileByPath(file.path) === file) this.classify(file, metadataCache.getFileCache(file));
		}
		// Contacts first: which dated notes matter hangs on them.
		for (const [path, kind] of this.kinds) if (kind === 'contact') this.pending.add(path);
		for (const [path, kind] of this.kinds) {
			await slices.turn();
			if (!this.alive || sorting !== this.sorting) return;
			if (kind === 'dated') this.queueDated(path);
		}
		this.sorted = true;
		this.total = this.pending.size;
		this.announce();
		await this.readPending();
	}

	/** Says which kind of note it is, by the cache alone, and keeps that in mind. */
	private classify(file: TFile, cache: CachedMetadata | null): 'contact' | 'dated' | null {
		const before = this.kinds.get(file.path) ?? null;
		const kind = cache ? kindOfNote(file, cache, this.settings) : null;
		if (kind) this.kinds.set(file.path, kind);
		else this.kinds.delete(file.path);
		if (kind === 'dated' && cache) this.linkNames.add(file.path, linksOf(cache));
		if (before && before !== kind) this.drop(file.path);
		return kind;
	}

	/** A dated note is read when it links to a contact. */
	private queueDated(path: string): void {
		const cache = this.app.metadataCache.getCache(path);
		if (cache && this.leadsToContact(path, cache)) this.pending.add(path);
		else this.drop(path);
	}

	private leadsToContact(path: string, cache: CachedMetadata): boolean {
		return linksOf(cache).some((link) => {
			const target = this.resolve(link, path);
			return target !== null && this.kinds.get(target) === 'contact';
		});
	}

	private noteChanged(file: TFile, text: string, cache: CachedMetadata): void {
		const wasContact = this.kinds.get(file.path) === 'contact';
		const kind = this.classify(file, cache);
		this.pending.delete(file.path);
		if (kind === 'contact' || (kind === 'dated' && this.leadsToContact(file.path, cache))) {
			this.read(file, text, cache);
			this.announce();
		} else {
			this.drop(file.path);
		}
		if (wasContact !== (kind === 'contact')) this.lookAtLinkers(file.path);
	}

	private noteRenamed(file: TFile, oldPath: string): void {
		this.forget(oldPath);
		const kind = this.classify(file, this.app.metadataCache.getFileCache(file));
		if (kind === 'contact') {
			this.pending.add(file.path);
			this.lookAtLinkers(file.path);
		} else if (kind === 'dated') {
			this.queueDated(file.path);
			void this.readPending();
		}
	}

	private forget(path: string): void {
		const kind = this.kinds.get(path);
		if (!kind) return;
		this.kinds.delete(path);
		this.drop(path);
		if (kind === 'contact') this.lookAtLinkers(path);
	}

	private drop(path: string): void {
		this.pending.delete(path);
		if (!this.gang.readingOf(path)) return;
		this.gang.remove(path);
		this.announce();
	}

	/** A contact has come or gone: the dated notes with a link of this name may lead elsewhere now. */
	private lookAtLinkers(path: string): void {
		for (const linker of this.linkNames.linkersTo(path)) {
			if (this.gang.readingOf(linker)) this.gang.rejoin(linker);
			else if (this.kinds.get(linker) === 'dated') this.queueDated(linker);
		}
		this.announce();
		void this.readPending();
	}

	private async readPending(): Promise<void> {
		if (this.reading) return;
		this.reading = true;
		const slices = new Slices(() => this.announce());
		while (this.alive && this.pending.size) {
			const batch = [...take(this.pending, batchSize)];
			const texts = await Promise.all(batch.map((path) => this.textOf(path)));
			for (const [index, path] of batch.entries()) {
				await slices.turn();
				// Not pending any more: it changed meanwhile and was read from what the event handed over.
				if (!this.alive || !this.pending.delete(path)) continue;
				const text = texts[index];
				const file = this.app.vault.getFileByPath(path);
				if (file && typeof text === 'string')
					this.read(file, text, this.app.metadataCache.getFileCache(file));
			}
		}
		this.reading = false;
		this.announce();
	}

	/** Null where the file has gone meanwhile. */
	private async textOf(path: string): Promise<string | null> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) return null;
		try {
			return await this.app.vault.cachedRead(file);
		} catch (error) {
			console.error(`The note ${path} could not be read.`, error);
			return null;
		}
	}

	private read(file: TFile, text: string, cache: CachedMetadata | null): void {
		try {
			const reading = readNote(vaultNote(file, cache, text), this.settings, this.today);
			this.rereads.add(reading.rereadOn, reading.path);
			this.gang.put(reading);
		} catch (error) {
			console.error(`The note ${file.path} could not be understood.`, error);
		}
	}

	/** Looks at what the day changes, and reads the notes again that say something else from it on. */
	private beginDay(day: Day): void {
		// A clock that was set back changes what was read and put in order since.
		const isBack = day < this.queue.day;
		this.queue.beginDay(day);
		for (const path of isBack ? this.gang.paths : this.rereads.takeUpTo(day)) {
			if (this.gang.readingOf(path)) this.pending.add(path);
		}
		if (isBack) void this.putAllAgain();
		this.announce();
		void this.readPending();
	}

	/** Makes everybody's row anew: settings of the queue are others. */
	private async putAllAgain(): Promise<void> {
		const putting = ++this.putting;
		const slices = new Slices();
		for (const { path } of this.gang.contacts) {
			await slices.turn();
			if (!this.alive || putting !== this.putting) return;
			const contact = this.gang.contactAt(path);
			if (contact) this.queue.put(contact);
		}
		this.announce();
	}

	private resolve(link: string, source: string): string | null {
		return this.app.metadataCache.getFirstLinkpathDest(plainLink(link), source)?.path ?? null;
	}

	private announce(): void {
		if (this.announceTimer || !this.alive) return;
		this.announceTimer = window.setTimeout(
			() => {
				this.announceTimer = 0;
				this.events.trigger('update');
			},
			this.pending.size ? readingPause : pause,
		);
	}
}

function* take<T>(values: Iterable<T>, count: number): Iterable<T> {
	let left = count;
	for (const value of values) {
		if (left-- <= 0) return;
		yield value;
	}
}
