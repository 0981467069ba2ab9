import { Component, TFile, type App, type CachedMetadata, type EventRef } from 'obsidian';
import type { Contact, NoteReading } from '../domain/contact';
import type { Day } from '../domain/day';
import type { Touch } from '../domain/follow-ups/follow-up';
import type { Section } from '../domain/gang';
import { stepsBeforeReading } from '../domain/prepare-reading';
import { isDueByProperty, readNote } from '../domain/read-note';
import { wayOfReading, type Settings } from '../domain/settings';
import {
	readingFrom,
	stillHolds,
	storedReading,
	type NoteStamp,
	type StoredReading,
} from '../domain/stored-reading';
import { Announcements } from './announcements';
import { ByDay } from './by-day';
import { DayWatch } from './day-watch';
import { DeviceStore, type KeptValues } from './device-store';
import { JoinedGang, type ResolveLink } from './joined-gang';
import { NoteKinds, type NoteKind } from './note-kinds';
import { OrderedQueue } from './ordered-queue';
import { PendingNotes } from './pending-notes';
import { ReadingCache } from './reading-cache';
import { Slices } from './slices';
import { headOf, plainLink, stampOf, vaultNote } from './vault-note';

/** Another with each change of what reads notes; the build puts it in. */
declare const READER_VERSION: string;

/** Where the name stands that this vault has in the device's store. */
const storeKey = 'what-then-readings';
/** Files asked for at once. */
const batchSize = 16;
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
 * Which notes matter is decided by the metadata cache alone; only those are read, in slices, and only those that have
 * changed since they were read last.
 */
export class GangIndex extends Component {
	private readonly kinds: NoteKinds;
	private readonly gang: JoinedGang;
	private readonly watch: DayWatch;
	private readonly queue: OrderedQueue;
	private readonly cache: ReadingCache;
	/** Notes that are to be read again from a day on, though nobody changes them. */
	private readonly rereads = new ByDay<string>();
	private readonly pending = new PendingNotes();
	private readonly news = new Announcements(
		() => this.queue.placeWaiting(),
		() => this.progress !== null,
	);
	private alive = false;
	/** All notes have been sorted once into those that matter and those that do not. */
	private sorted = false;
	/** Counts the sortings: a newer one ends the older. */
	private sorting = 0;
	/** Counts the times that all rows are made anew: a newer one ends the older. */
	private putting = 0;
	private reading = false;
	/** The language for which what reading needs has been made. */
	private preparedFor: Settings['language'] | null = null;
	private total = 0;
	private settingsTimer = 0;

	/** `store` keeps what was read on this device. */
	constructor(
		private readonly app: App,
		private settings: Settings,
		store: KeptValues | null = null,
	) {
		super();
		this.watch = this.addChild(new DayWatch((day) => this.beginDay(day)));
		this.queue = new OrderedQueue(this.today, settings);
		this.cache = new ReadingCache(store ?? new DeviceStore(nameOnDevice(app), this.today));
		const resolve: ResolveLink = (link, source) =>
			app.metadataCache.getFirstLinkpathDest(plainLink(link), source)?.path ?? null;
		this.gang = new JoinedGang(resolve, (listed) => this.queue.put(listed));
		this.kinds = new NoteKinds(this.gang, resolve);
	}

	override onload(): void {
		this.alive = true;
		this.app.workspace.onLayoutReady(() => {
			if (this.alive) this.start();
		});
	}

	override onunload(): void {
		this.alive = false;
		this.cache.close();
		this.news.end();
		window.clearTimeout(this.settingsTimer);
	}

	onUpdate(callback: () => void): EventRef {
		return this.news.listen(callback);
	}

	/** Calls back after each change until the function that it returns is called. */
	whileUpdating(callback: () => void): () => void {
		return this.news.listenWhile(callback);
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
		const { size } = this.pending;
		// A new day or setting may ask for more than there were.
		const total = Math.max(this.total, size);
		return size ? { done: total - size, total } : null;
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
		return this.kinds.of(path) !== null;
	}

	/** The queue as it is now; it goes on changing, so look at it anew after each update. */
	get sections(): readonly Section[] {
		return this.queue.sections;
	}

	/** Puts the new settings to use; in a moment it reads again what they may say otherwise. */
	setSettings(settings: Settings): void {
		const way = wayOfReading(settings);
		const readsOtherwise = way !== wayOfReading(this.settings);
		this.settings = settings;
		if (this.queue.setSettings(settings)) void this.putAllAgain();
		else this.news.announce();
		if (!readsOtherwise || !this.sorting) return;
		window.clearTimeout(this.settingsTimer);
		this.settingsTimer = window.setTimeout(() => {
			this.cache.readBy(READER_VERSION + way);
			void this.readAll(true);
		}, settingsPause);
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
		void this.readAll(false);
	}

	/** Sorts all notes, and reads those that matter: all of them anew, or those that are not known yet. */
	private async readAll(anew: boolean): Promise<void> {
		const { vault, metadataCache } = this.app;
		const sorting = ++this.sorting;
		const isOver = (): boolean => !this.alive || sorting !== this.sorting;
		const slices = new Slices(() => this.news.announce());
		if (!anew) await this.loadKept(slices);
		// Contacts before all others, as which dated notes matter hangs on them; first of all those who are waited for.
		for (const file of vault.getMarkdownFiles()) {
			if (slices.isOver) await slices.turn();
			if (isOver()) return;
			const { path } = file;
			// It may have gone, or have another name, since the list was made.
			if ((!anew && this.kinds.of(path)) || vault.getFileByPath(path) !== file) continue;
			const cache = metadataCache.getFileCache(file);
			if (this.classify(file, cache) === 'contact')
				this.pending.add(path, isDueByProperty(headOf(file, cache), this.settings, this.today));
		}
		for (const path of this.kinds.unreadDated()) {
			if (slices.isOver) await slices.turn();
			if (isOver()) return;
			if (this.kinds.of(path) === 'dated') this.queueDated(path);
		}
		this.sorted = true;
		this.total = this.pending.size;
		this.news.announce();
		await this.readPending();
	}

	/** What was kept on this device of notes that have not changed since. */
	private loadKept(slices: Slices): Promise<void> {
		const { settings, today } = this;
		const { vault, metadataCache } = this.app;
		return this.cache.load(
			READER_VERSION + wayOfReading(settings),
			slices,
			(stored: StoredReading) => {
				const file = vault.getFileByPath(stored[0]);
				return stillHolds(stored, stampOf(file), today) ? file : null;
			},
			(reading) => {
				const { path, contact } = reading;
				// It may have changed, and been read, meanwhile.
				if (this.gang.noteAt(path)) return;
				if (!contact) this.kinds.keepLinks(path, metadataCache.getCache(path));
				this.take(reading);
			},
		);
	}

	private classify(file: TFile, cache: CachedMetadata | null): NoteKind | null {
		const before = this.kinds.of(file.path);
		const kind = this.kinds.classify(file, cache, this.settings);
		if (before && before !== kind) this.drop(file.path);
		return kind;
	}

	private queueDated(path: string): void {
		if (this.kinds.leadsToContact(path, this.app.metadataCache.getCache(path))) this.pending.add(path);
		else this.drop(path);
	}

	private noteChanged(file: TFile, text: string, cache: CachedMetadata): void {
		const { path } = file;
		const wasContact = this.kinds.of(path) === 'contact';
		const kind = this.classify(file, cache);
		this.pending.delete(path);
		if (kind === 'contact' || (kind === 'dated' && this.kinds.leadsToContact(path, cache))) {
			if (this.preparedFor !== null) {
				this.read(file, text, cache, stampOf(file));
				this.news.announce();
			} else {
				this.pending.add(path);
				void this.readPending();
			}
		} else {
			this.drop(path);
		}
		if (wasContact !== (kind === 'contact')) this.lookAtLinkers(path);
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
		const kind = this.kinds.of(path);
		if (!kind) return;
		this.kinds.forget(path);
		this.drop(path);
		if (kind === 'contact') this.lookAtLinkers(path);
	}

	private drop(path: string): void {
		this.pending.delete(path);
		if (!this.gang.noteAt(path)) return;
		this.cache.forget(path);
		this.gang.remove(path);
		this.news.announce();
	}

	/** A contact has come or gone: the dated notes with a link of this name may lead elsewhere now. */
	private lookAtLinkers(path: string): void {
		for (const linker of this.kinds.linkersTo(path)) {
			if (this.gang.noteAt(linker)) this.gang.rejoin(linker);
			else if (this.kinds.of(linker) === 'dated') this.queueDated(linker);
		}
		this.news.announce();
		void this.readPending();
	}

	private async readPending(): Promise<void> {
		if (this.reading) return;
		this.reading = true;
		const { vault, metadataCache } = this.app;
		const slices = new Slices(() => this.news.announce());
		const { settings } = this;
		if (this.pending.size && this.preparedFor !== settings.language) {
			const steps = stepsBeforeReading(settings, this.today);
			while (steps.next().done !== true) if (slices.isOver) await slices.turn();
			this.preparedFor = settings.language;
		}
		while (this.alive && this.pending.size) {
			const batch = this.pending.first(batchSize);
			// Before the texts: what changes while they are read is then taken for older than it is, and never for newer.
			const stamps = batch.map(({ path }) => stampOf(vault.getFileByPath(path)));
			const texts = await Promise.all(batch.map(({ path }) => this.textOf(path)));
			for (const [index, asked] of batch.entries()) {
				if (slices.isOver) await slices.turn();
				// It changed meanwhile and was read from what the event handed over, or is asked for anew.
				if (!this.alive || !this.pending.settle(asked)) continue;
				const [text, stamp] = [texts[index], stamps[index]];
				const file = vault.getFileByPath(asked.path);
				if (file && stamp && typeof text === 'string')
					this.read(file, text, metadataCache.getFileCache(file), stamp);
			}
		}
		this.reading = false;
		this.news.announce();
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

	private read(file: TFile, text: string, cache: CachedMetadata | null, stamp: NoteStamp): void {
		try {
			const reading = readNote(vaultNote(file, cache, text), this.settings, this.today);
			// As if it had been kept: what was cut from the text would hold on to all of it.
			const kept = JSON.stringify(storedReading(reading, stamp, this.today));
			this.cache.keep(file.path, kept);
			this.take(readingFrom(JSON.parse(kept) as StoredReading, file.path));
		} catch (error) {
			console.error(`The note ${file.path} could not be understood.`, error);
		}
	}

	private take(reading: NoteReading): void {
		this.rereads.add(reading.rereadOn, reading.path);
		this.gang.put(reading);
		this.kinds.forget(reading.path);
	}

	/** Looks at what the day changes, and reads the notes again that say something else from it on. */
	private beginDay(day: Day): void {
		// A clock that was set back changes what was read and put in order since.
		const isBack = day < this.queue.day;
		this.queue.beginDay(day);
		const again = isBack ? this.gang.all.map(({ path }) => path) : this.rereads.takeUpTo(day);
		for (const path of again) if (this.gang.noteAt(path)) this.pending.add(path);
		if (isBack) void this.putAllAgain();
		this.news.announce();
		void this.readPending();
	}

	/** Makes everybody's row anew: settings of the queue are others. */
	private async putAllAgain(): Promise<void> {
		const putting = ++this.putting;
		const slices = new Slices();
		for (const note of this.gang.all) {
			if (slices.isOver) await slices.turn();
			if (!this.alive || putting !== this.putting) return;
			this.queue.put(note);
		}
		this.news.announce();
	}
}

/** What this vault is called in the store of this device: never its path, which may change. */
function nameOnDevice(app: App): string {
	const known: unknown = app.loadLocalStorage(storeKey);
	if (typeof known === 'string' && known !== '') return known;
	const name = crypto.randomUUID();
	app.saveLocalStorage(storeKey, name);
	return name;
}
