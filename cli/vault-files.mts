import { readdirSync, realpathSync, statSync, unlinkSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { readDay, type Day } from '../src/domain/day';
import { CommandFailure } from './failures.mjs';

/** The real folder of a vault; a path that is none is a failure. */
export function openVault(folder: string): string {
	try {
		const real = realpathSync(folder);
		if (statSync(real).isDirectory()) return real;
	} catch {
		throw new CommandFailure(`There is no folder ${folder}.`);
	}
	throw new CommandFailure(`${folder} is a file, not a folder.`);
}

/** The path in a vault, with `/`, of what lies there; empty for the vault itself, null for what is outside. Both are real paths. */
export function pathWithin(vault: string, real: string): string | null {
	const way = relative(vault, real);
	return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`) ? null : way.split(sep).join('/');
}

/**
 * The paths of all notes of a vault, with `/`, in the order of their names. Dot folders are skipped, and links as
 * well: what they lead to is outside of the vault, or read where it stands.
 */
export function* notePaths(
	vault: string,
	isSkipped: (folder: string) => boolean,
	onTrouble: (path: string, trouble: string) => void,
): Generator<string> {
	const waiting = [''];
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const entries = entriesOf(vault, folder, onTrouble);
		const below: string[] = [];
		for (const entry of entries) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (entry.name.startsWith('.') || isSkipped(path)) continue;
			if (entry.isDirectory()) below.push(path);
			else if (entry.isFile() && /\.md$/i.test(entry.name)) yield path;
		}
		waiting.push(...below.reverse());
	}
}

function entriesOf(
	vault: string,
	folder: string,
	onTrouble: (path: string, trouble: string) => void,
): readonly Dirent[] {
	try {
		const entries = readdirSync(join(vault, folder), { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		if (folder === '')
			throw new CommandFailure(`The folder ${vault} cannot be read: ${systemReason(error)}.`);
		onTrouble(folder, `cannot be read: ${systemReason(error)}`);
		return [];
	}
}

/** By universal time, so that the machine's zone changes nothing. Some file systems tell no creation time. */
export function createdOn(birthtimeMs: number): Day | null {
	return birthtimeMs > 0 ? readDay(new Date(birthtimeMs).toISOString().slice(0, 10)) : null;
}

/** It may be gone already, or stay where it is: nothing hangs on it. */
export function remove(file: string): void {
	try {
		unlinkSync(file);
	} catch {
		return;
	}
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'not permitted',
	ENOENT: 'it is not there any more',
	ENOSPC: 'the disk is full',
	EROFS: 'the disk is read-only',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'its path is too long',
	EMFILE: 'too many files are open',
};

/** Why the system refused, in words. */
export function systemReason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return reasons[code] ?? (code !== '' ? code : error instanceof Error ? error.message : String(error));
}
