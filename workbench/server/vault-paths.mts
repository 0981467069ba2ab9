import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { codeOf, Refusal } from './refusal.mjs';

/** Dot files and folders, and whatever is in them, are not part of the vault. */
export function isHidden(path: string): boolean {
	return path.split('/').some((part) => part.startsWith('.'));
}

/** Turns vault paths into real ones and back; nothing outside the folder is ever reached. */
export class VaultPaths {
	/** @param root real path of the vault; @param open the one hidden file that may be used (the plugin's data). */
	constructor(
		readonly root: string,
		readonly open: string,
	) {}

	/** The vault path of a real one, with `/`. */
	pathOf(real: string): string {
		return relative(this.root, real).split(sep).join('/');
	}

	isOpen(path: string): boolean {
		return path === this.open || !isHidden(path);
	}

	/** The real path, symbolic links resolved, of a file or folder that need not exist. Throws a Refusal. */
	async real(path: string): Promise<string> {
		const parts = path.split('/');
		const sane =
			path !== '' && !/[\0\\]/.test(path) && parts.every((p) => p !== '' && p !== '.' && p !== '..');
		if (!sane || (sep === '\\' && path.includes(':'))) {
			throw new Refusal(400, 'That is not a path inside the vault.');
		}
		if (!this.isOpen(path)) throw new Refusal(403, 'Hidden files and folders are not part of the vault.');
		const real = await realOrNew(join(this.root, ...parts));
		const back = this.pathOf(real);
		if (real !== this.root && !real.startsWith(this.root + sep)) {
			throw new Refusal(403, 'That path leads out of the vault.');
		}
		if (!this.isOpen(back)) throw new Refusal(403, 'Hidden files and folders are not part of the vault.');
		return real;
	}
}

async function realOrNew(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
	}
	const dangling = await lstat(path).catch(() => null);
	if (dangling !== null) throw new Refusal(403, 'That link leads nowhere.');
	return join(await realOrNew(dirname(path)), basename(path));
}
