import type { NoteReading } from '../domain/contact';
import { readingFrom, type StoredReading } from '../domain/stored-reading';
import type { KeptValues } from './device-store';
import { Slices } from './slices';

interface Named {
	readonly path: string;
}

/** Readings that are written together. */
const chunk = 500;
/** Readings of one text: longer ones would be put where getting room takes the browser longer than reading them. */
const inOneText = 100;
/** Values that are fetched together. */
const fetched = 8;
/** Milliseconds in which changes are gathered before they are written. */
const writingPause = 3000;
/** Milliseconds after which a store that does not answer is done without. */
const patience = 5000;
/** More pieces than this, each of what changed within moments, are put together to few. */
const manyPieces = 100;

/**
 * Readings kept on this device, so that a start reads only what has changed. It is never the truth: each says which
 * state of its note it is of, and what is damaged, or was read in another way, is thrown away without a word.
 */
export class ReadingCache {
	/** Readings to be written, as they are to stand there, by the path of their note. */
	private readonly changed = new Map<string, string>();
	/** Values that are no longer needed once all is written. */
	private worn: readonly number[] = [];
	private way = '';
	private busy = false;
	private timer = 0;
	private closed = false;

	constructor(private readonly store: KeptValues) {}

	/**
	 * Hands over what is kept and still holds: `fileOf` tells the file, null where it is another by now. `way` tells in which way notes are read: what was read in another is not
	 * used.
	 */
	async load(
		way: string,
		slices: Slices,
		fileOf: (stored: StoredReading) => Named | null,
		use: (reading: NoteReading) => void,
	): Promise<void> {
		this.readBy(way);
		this.busy = true;
		const [useless, good]: [number[], number[]] = [[], []];
		let [used, unused] = [0, 0];
		try {
			const keys = await inTime(this.store.keys());
			if (!keys) return this.close();
			for await (const [key, texts] of this.pieces(keys)) {
				(texts.length ? good : useless).push(key);
				for (const one of storedIn(texts)) {
					if (slices.isOver) await slices.turn();
					if (this.closed) return;
					const file = fileOf(one);
					if (file) used++;
					else unused++;
					// By the vault's own text: the same one is found sooner than an equal one.
					if (file) use(readingFrom(one, file.path));
				}
			}
			if (useless.length) await this.store.change(null, useless);
		} catch {
			if (!this.closed) this.store.clear();
		}
		if (good.length > manyPieces || unused > used + chunk) void this.tidy(good, fileOf);
		else this.goOn();
	}

	/** From now on notes are read in this way. */
	readBy(way: string): void {
		if (way !== this.way) this.changed.clear();
		this.way = way;
	}

	/** Keeps a reading, soon. */
	keep(path: string, text: string): void {
		this.changed.set(path, text);
		if (this.busy || this.closed) return;
		if (this.changed.size >= chunk) void this.write();
		else this.timer ||= window.setTimeout(() => void this.write(), writingPause);
	}

	forget(path: string): void {
		this.changed.delete(path);
	}

	close(): void {
		this.closed = true;
		this.changed.clear();
		window.clearTimeout(this.timer);
		this.store.close();
	}

	/** The newest first: what was read of a note last is met before what was read earlier. */
	private async *pieces(
		keys: readonly number[],
	): AsyncIterable<readonly [key: number, texts: readonly string[]]> {
		const newestFirst = [...keys].reverse();
		for (let at = 0; at < keys.length; at += fetched) {
			const some = newestFirst.slice(at, at + fetched);
			const values = await this.store.get(some);
			for (const [index, key] of some.entries()) {
				if (this.closed) return;
				yield [key, this.textsIn(values[index])];
			}
		}
	}

	/** None where it is not what was read in this way. */
	private textsIn(value: unknown): readonly string[] {
		const parts: readonly unknown[] = Array.isArray(value) ? value : [];
		const [way, ...texts] = parts;
		return way === this.way ? texts.filter((text) => typeof text === 'string') : [];
	}

	private async tidy(keys: readonly number[], fileOf: (stored: StoredReading) => unknown): Promise<void> {
		const slices = new Slices();
		try {
			for await (const [, texts] of this.pieces(keys)) {
				for (const one of storedIn(texts)) {
					if (slices.isOver) await slices.turn();
					if (fileOf(one) && !this.changed.has(one[0])) this.changed.set(one[0], JSON.stringify(one));
				}
			}
			this.worn = keys;
		} catch {
			this.store.clear();
		}
		this.goOn();
	}

	private goOn(): void {
		this.busy = false;
		if (this.changed.size) void this.write();
	}

	private async write(): Promise<void> {
		window.clearTimeout(this.timer);
		this.timer = 0;
		const { way } = this;
		const texts = [...this.changed.values()];
		this.changed.clear();
		for (let at = 0; at < texts.length && !this.closed && way === this.way; at += chunk) {
			const isLast = at + chunk >= texts.length;
			try {
				await this.store.change([way, ...piecesOf(texts.slice(at, at + chunk))], isLast ? this.worn : []);
			} catch {
				// There is no room, or no store: then notes are read at the next start.
				return;
			}
		}
		this.worn = [];
	}
}

/** What is kept in texts of ours. */
function* storedIn(texts: readonly string[]): Iterable<StoredReading> {
	// A value with our way of reading was written by ourselves.
	for (const text of texts) yield* JSON.parse(text) as readonly StoredReading[];
}

function* piecesOf(readings: readonly string[]): Iterable<string> {
	for (let at = 0; at < readings.length; at += inOneText)
		yield `[${readings.slice(at, at + inOneText).join(',')}]`;
}

/** Null where there is no answer: the store may wait for another window, or for ever. */
function inTime<T>(asked: Promise<T>): Promise<T | null> {
	return new Promise((resolve, reject) => {
		const timer = window.setTimeout(() => resolve(null), patience);
		void asked.then(resolve, reject).finally(() => window.clearTimeout(timer));
	});
}
