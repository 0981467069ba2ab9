import { createHash } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
	type Stats,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { NoteReading } from '../src/domain/contact';
import type { Day } from '../src/domain/day';
import { wayOfReading, type Settings } from '../src/domain/settings';
import { readingFrom, storedReading, type NoteStamp, type StoredReading } from '../src/domain/stored-reading';
import { createdOn } from './vault-files.mjs';

/** Another with each change of what reads notes; the build puts it in. */
declare const READER_VERSION: string;

/** A reading, with the moment of the last change to its file, in milliseconds: also to its name, rights or times. */
type Kept = readonly [changed: number, stored: StoredReading];

/** Milliseconds: what changed so shortly before a run may change again at the same moment of the disk's clock. */
const tooFresh = 2000;
/** What nobody has asked for in so many days is thrown away. */
const daysKept = 60;

/**
 * What was read from the notes of a vault in earlier runs, in the user's own cache folder of this machine and never in
 * the vault. It is never the truth: each reading says which state of its file it is of. Where nothing can be kept,
 * notes are read as ever; what is damaged is thrown away without a word.
 */
export class KeptReadings {
	private before: ReadonlyMap<string, Kept> | null = null;
	private readonly now: Kept[] = [];
	/** The file that was looked at last, as it was before it was read. */
	private asked: { readonly path: string; readonly changed: number; readonly stamp: NoteStamp } | null = null;
	private reused = 0;

	private constructor(
		private readonly file: string,
		private readonly vault: string,
		private readonly today: Day,
		private readonly began: number,
	) {}

	/** Null where there is no place for it, or the vault holds that. */
	static of(vault: string, settings: Settings, today: Day): KeptReadings | null {
		const folder = cacheFolder();
		const way = folder === null ? '' : relative(vault, folder);
		if (folder === null || (!way.startsWith('..') && !isAbsolute(way))) return null;
		const name = createHash('sha256')
			.update(JSON.stringify([vault, READER_VERSION, wayOfReading(settings)]))
			.digest('hex')
			.slice(0, 32);
		return new KeptReadings(join(folder, `${name}.json`), vault, today, Date.now());
	}

	/** What the note at this path says, where it was read before and has not changed since. */
	find(path: string): NoteReading | null {
		this.asked = null;
		const stats = statsOf(join(this.vault, path));
		if (!stats) return null;
		const changed = stats.ctimeMs;
		const stamp: NoteStamp = [stats.mtimeMs, stats.size, createdOn(stats.birthtimeMs)];
		this.asked = { path, changed, stamp };
		const known = (this.before ??= keptIn(this.file)).get(path);
		if (!known) return null;
		try {
			const [changedThen, stored] = known;
			const [, stampThen, readOn, rereadOn] = stored;
			const isSame = changed === changedThen && stamp.every((part, at) => part === stampThen[at]);
			if (!isSame || readOn > this.today || (rereadOn !== null && rereadOn <= this.today)) return null;
			const reading = readingFrom(stored, path);
			this.now.push(known);
			this.reused++;
			return reading;
		} catch {
			return null;
		}
	}

	/** Keeps what was read of the note that was asked for last. */
	keep(reading: NoteReading): void {
		if (this.asked?.path !== reading.path || this.asked.changed > this.began - tooFresh) return;
		this.now.push([this.asked.changed, storedReading(reading, this.asked.stamp, this.today)]);
	}

	/** Writes what is to be there for the next run, where it is not there yet. */
	save(): void {
		if (this.reused === (this.before?.size ?? 0) && this.reused === this.now.length) return;
		const folder = dirname(this.file);
		const half = `${this.file}.${process.pid}`;
		try {
			for (const one of [dirname(folder), folder]) made(one);
			writeFileSync(half, JSON.stringify(this.now), { mode: 0o600 });
			renameSync(half, this.file);
			throwOldAway(folder, this.began);
		} catch {
			removed(half);
		}
	}
}

function keptIn(file: string): ReadonlyMap<string, Kept> {
	try {
		// Its name holds the way of reading, so that a file of this name was written by ourselves.
		const kept = JSON.parse(readFileSync(file, 'utf8')) as readonly Kept[];
		return new Map(kept.map((one) => [one[1][0], one]));
	} catch {
		return new Map();
	}
}

/** Null where the file cannot be looked at; reading it will say why. */
function statsOf(file: string): Stats | null {
	try {
		return statSync(file);
	} catch {
		return null;
	}
}

/** Where programs of this user keep what they can make anew; null for a user without a home. */
function cacheFolder(): string | null {
	const { XDG_CACHE_HOME: cache, LOCALAPPDATA: appData } = process.env;
	try {
		if (cache !== undefined && isAbsolute(cache)) return join(cache, 'what-then');
		if (process.platform === 'win32')
			return join(appData ?? join(homedir(), 'AppData', 'Local'), 'what-then', 'Cache');
		if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'what-then');
		return join(homedir(), '.cache', 'what-then');
	} catch {
		return null;
	}
}

function throwOldAway(folder: string, now: number): void {
	for (const name of readdirSync(folder)) {
		const file = join(folder, name);
		if (now - (statsOf(file)?.mtimeMs ?? now) > daysKept * 86_400_000) removed(file);
	}
}

/** One at a time: Node would try for ever to make a folder with all above it where the system has none, as in `/proc`. */
function made(folder: string): void {
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch {
		// It is there, or writing into it will fail.
	}
}

function removed(file: string): void {
	try {
		rmSync(file);
	} catch {
		// It is not there, or stays where it is: nothing hangs on it.
	}
}
