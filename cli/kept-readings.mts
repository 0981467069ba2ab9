import { createHash, randomBytes } from 'node:crypto';
import {
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	statSync,
	utimesSync,
	writeFileSync,
	type Stats,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { NoteReading } from '../src/domain/contact';
import type { Day } from '../src/domain/day';
import { wayOfReading, type Settings } from '../src/domain/settings';
import {
	readingFrom,
	stillHolds,
	storedReading,
	type NoteStamp,
	type StoredReading,
} from '../src/domain/stored-reading';
import { createdOn, pathWithin, remove } from './vault-files.mjs';

/** Another with each change of what reads notes; the build puts it in. */
declare const READER_VERSION: string;

/** A reading, with what the disk says of its file: which one it is, and when anything of it was changed last. */
type Kept = readonly [state: string, stored: StoredReading];

/** A file as it was before it was read. */
interface Asked {
	readonly path: string;
	readonly state: string;
	readonly stamp: NoteStamp;
	/** In milliseconds. */
	readonly changed: number;
}

/** Milliseconds: what changed so shortly before a run may change again at the same moment of the disk's clock. */
const tooFresh = 2000;
/** What nobody has asked for in so many days is thrown away. */
const daysKept = 60;
/** Files of ours: one for each vault and way of reading, and halves of them that were left. */
const ownName = /^[0-9a-f]{32}\.json(?:\.[0-9a-f]+)?$/;

/**
 * What was read from the notes of a vault in earlier runs, in the user's own cache folder of this machine and never in
 * the vault. It is never the truth: each reading says which state of its file it is of. Where nothing can be kept,
 * notes are read as ever; what is damaged is thrown away without a word.
 */
export class KeptReadings {
	private readings: ReadonlyMap<string, Kept> | null = null;
	private readonly now: Kept[] = [];
	/** The file that was looked at last. */
	private asked: Asked | null = null;
	private reused = 0;

	private constructor(
		private readonly file: string,
		private readonly vault: string,
		private readonly today: Day,
		private readonly began: number,
	) {}

	/** Null where there is no place for it, or the vault holds that. `vault`: the real folder. */
	static of(vault: string, settings: Settings, today: Day): KeptReadings | null {
		const folder = cacheFolder();
		if (folder === null || pathWithin(vault, folder) !== null) return null;
		const name = createHash('sha256')
			.update(JSON.stringify([vault, READER_VERSION, wayOfReading(settings)]))
			.digest('hex')
			.slice(0, 32);
		return new KeptReadings(join(folder, `${name}.json`), vault, today, Date.now());
	}

	/** What the note at this path says, where it was read before and has not changed since. */
	find(path: string): NoteReading | null {
		this.asked = null;
		try {
			const { ctimeMs: changed, mtimeMs, size, birthtimeMs, ino, dev } = statSync(join(this.vault, path));
			const stamp: NoteStamp = [mtimeMs, size, createdOn(birthtimeMs)];
			this.asked = { path, state: `${changed} ${ino} ${dev}`, stamp, changed };
		} catch {
			// Reading it will say why.
			return null;
		}
		const { state, stamp } = this.asked;
		const known = this.before.get(path);
		if (!known) return null;
		const [stateThen, stored] = known;
		if (state !== stateThen || !stillHolds(stored, stamp, this.today)) return null;
		this.now.push(known);
		this.reused++;
		return readingFrom(stored, path);
	}

	/** Keeps what was read of the note that was asked for last. */
	keep(reading: NoteReading): void {
		if (this.asked?.path !== reading.path || this.asked.changed > this.began - tooFresh) return;
		this.now.push([this.asked.state, storedReading(reading, this.asked.stamp, this.today)]);
	}

	/** Writes what is to be there for the next run, where it is not there yet. */
	save(): void {
		const folder = dirname(this.file);
		const half = `${this.file}.${randomBytes(8).toString('hex')}`;
		try {
			if (this.reused === this.before.size && this.reused === this.now.length) {
				// Somebody asks for it.
				if (this.reused > 0) utimesSync(this.file, this.began / 1000, this.began / 1000);
				return;
			}
			for (const one of [dirname(folder), folder]) makeFolder(one);
			const text = JSON.stringify(this.now);
			writeFileSync(half, `${checkOf(text)}\n${text}`, { mode: 0o600 });
			renameSync(half, this.file);
			throwOldAway(folder, this.began);
		} catch {
			remove(half);
		}
	}

	private get before(): ReadonlyMap<string, Kept> {
		return (this.readings ??= keptIn(this.file));
	}
}

/** Nothing where it is not whole, and as it was written: its name tells the way of reading. */
function keptIn(file: string): ReadonlyMap<string, Kept> {
	try {
		if (!lstatSync(file).isFile()) return new Map();
		const [check, text] = parted(readFileSync(file, 'utf8'));
		if (check !== checkOf(text)) return new Map();
		const kept = JSON.parse(text) as readonly Kept[];
		return new Map(kept.map((one) => [one[1][0], one]));
	} catch {
		return new Map();
	}
}

/** The first line, and the rest. */
function parted(text: string): readonly [string, string] {
	const end = text.indexOf('\n');
	return [text.slice(0, end), text.slice(end + 1)];
}

function checkOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Where programs of this user keep what they can make anew, links followed; null for a user without a home. */
function cacheFolder(): string | null {
	const { XDG_CACHE_HOME: cache, LOCALAPPDATA: appData } = process.env;
	try {
		const folder = join(cache !== undefined && isAbsolute(cache) ? cache : usualCache(appData), 'what-then');
		return isAbsolute(folder) ? realFolder(folder) : null;
	} catch {
		return null;
	}
}

function usualCache(appData: string | undefined): string {
	if (process.platform === 'win32') return appData ?? join(homedir(), 'AppData', 'Local');
	return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** As far as it is there; what is to be made below that is no link. */
function realFolder(folder: string): string {
	try {
		return realpathSync(folder);
	} catch {
		const above = dirname(folder);
		return above === folder ? folder : join(realFolder(above), basename(folder));
	}
}

/** Nothing but files of ours. */
function throwOldAway(folder: string, now: number): void {
	for (const name of readdirSync(folder)) {
		const file = join(folder, name);
		const stats = ownName.test(name) ? statsOf(file) : null;
		if (stats?.isFile() && now - stats.mtimeMs > daysKept * 86_400_000) remove(file);
	}
}

/** Of a link itself; null where it has gone meanwhile. */
function statsOf(file: string): Stats | null {
	try {
		return lstatSync(file);
	} catch {
		return null;
	}
}

/** One at a time: Node would try for ever to make a folder with all above it where the system has none, as in `/proc`. */
function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch {
		// It is there, or writing into it will fail.
	}
}
