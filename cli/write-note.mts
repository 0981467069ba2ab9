import {
	closeSync,
	fchmodSync,
	fsyncSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { CommandFailure, UsageError } from './failures.mjs';
import { remove, systemReason } from './vault-files.mjs';

/** How long another writer of the same note is waited for, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 10;
/** So old is a lock without its owner's number that the owner cannot be just about to write it. */
const NAMELESS = 2000;

/** How a note's text is replaced; `before` is what was read. */
export type Replace = (before: string, after: string) => void;

/**
 * Holds a note while `act` reads and changes it: other writers of ours wait, so that all of them hold. The text is
 * replaced in one step, its mode kept: whoever reads it, or kills us, finds the old or the new text and never a part.
 * Where the file is not any more what was read, nothing is written.
 */
export function holdingNote(file: string, path: string, act: (replace: Replace) => void): void {
	// By a number, as a long file name with an ending more may be none.
	const name = createHash('sha256').update(basename(file)).digest('hex').slice(0, 16);
	const side = (ending: string): string => join(dirname(file), `.what-then-${name}.${ending}`);
	const draft = side('tmp');
	const locks: Locks = {
		at: (turn) => side(`lock${turn}`),
		turns: () => turnsIn(dirname(file), `.what-then-${name}.lock`),
	};
	try {
		const turn = takeLock(locks, path);
		try {
			act((before, after) => replaceText(file, path, draft, before, after));
		} finally {
			remove(draft);
			release(locks, turn);
		}
	} catch (error) {
		if (error instanceof CommandFailure || error instanceof UsageError) throw error;
		throw new CommandFailure(`${path} could not be written: ${systemReason(error)}.`);
	}
}

function replaceText(file: string, path: string, draft: string, before: string, after: string): void {
	if (!isUtf8(readFileSync(file)))
		throw new CommandFailure(`${path} is not all UTF-8 text; nothing was written.`);
	writeDraft(draft, after, statSync(file).mode);
	if (!readFileSync(file).equals(Buffer.from(before)))
		throw new CommandFailure(`${path} was changed meanwhile; nothing was written.`);
	renameSync(draft, file);
	syncFolder(dirname(file));
}

/** The locks of one note: whoever made the one with the highest number holds the note. */
interface Locks {
	readonly at: (turn: number) => string;
	/** Numbers of those that there are, lowest first. */
	readonly turns: () => readonly number[];
}

function turnsIn(folder: string, begin: string): readonly number[] {
	const numbers = readdirSync(folder)
		.filter((name) => name.startsWith(begin))
		.map((name) => Number(name.slice(begin.length)));
	return numbers.sort((a, b) => a - b);
}

/**
 * Two writers of one note follow each other. A lock whose process has ended holds nobody up: it is never taken away
 * while others may be about to follow it, but followed by the next number, which only one of them can make. Where the
 * one that it follows is gone by then, or another went ahead, it was too late, and tries again. The turn taken.
 */
function takeLock(locks: Locks, path: string): number {
	for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
		const last = locks.turns().at(-1) ?? 0;
		const mine = last + 1;
		if ((last === 0 || isAbandoned(locks.at(last))) && made(locks.at(mine))) {
			const now = locks.turns();
			const follows = last === 0 ? now.length === 1 : now.includes(last) && isAbandoned(locks.at(last));
			if (follows && now.at(-1) === mine) return mine;
			remove(locks.at(mine));
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
	}
	throw new CommandFailure(`${path} is being written by another; nothing was written.`);
}

/** The lock with our own number last, so that until then others see that the turn is not over. */
function release(locks: Locks, mine: number): void {
	for (const turn of locks.turns()) if (turn < mine) remove(locks.at(turn));
	remove(locks.at(mine));
}

function made(lock: string): boolean {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

function isAbandoned(lock: string): boolean {
	const owner = ownerOf(lock);
	if (owner === null) return false;
	// Its owner may just be about to write its number; one that never does was killed in between.
	if (owner === '') return (ageOf(lock) ?? 0) > NAMELESS;
	try {
		process.kill(Number(owner), 0);
		return false;
	} catch (error) {
		const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
		// It may have let go and ended just now, and the lock be another's.
		return isGone && ownerOf(lock) === owner;
	}
}

/** What the lock says; null where there is none any more. */
function ownerOf(lock: string): string | null {
	try {
		return readFileSync(lock, 'utf8');
	} catch {
		return null;
	}
}

/** In milliseconds. */
function ageOf(lock: string): number | null {
	try {
		return Date.now() - statSync(lock).mtimeMs;
	} catch {
		return null;
	}
}

function writeDraft(draft: string, text: string, mode: number): void {
	const file = openSync(draft, 'w', 0o600);
	try {
		writeFileSync(file, text);
		fchmodSync(file, mode & 0o7777);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** So that the new name outlives a loss of power, where the system can promise it. */
function syncFolder(folder: string): void {
	let open: number | null = null;
	try {
		open = openSync(folder, 'r');
		fsyncSync(open);
	} catch {
		return;
	} finally {
		if (open !== null) closeSync(open);
	}
}
