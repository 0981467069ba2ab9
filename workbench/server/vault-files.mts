import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
	chmod,
	link,
	lstat,
	mkdir,
	readdir,
	readFile,
	rename,
	stat,
	unlink,
	writeFile,
} from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { DiskChange, DiskFile, Moved, VaultSnapshot } from '../protocol.mjs';
import { diskFile, readDiskFile, versionOf } from './disk-file.mjs';
import { codeOf, Refusal } from './refusal.mjs';
import type { VaultPaths } from './vault-paths.mjs';
import { isHidden } from './vault-paths.mjs';

/** What must hold for a write: this version is there, or nothing is there, or whatever is there. */
export type Condition = { readonly version: string } | 'new' | 'any';

/** The folder as the page sees it. Work on one path runs one after another; nothing is overwritten unseen. */
export class VaultFiles {
	private readonly queues = new Map<string, Promise<unknown>>();
	/** What was written here and not been heard of since: its times, and its state. */
	private readonly own = new Map<string, readonly [Stats, DiskFile]>();
	private seq = 1;

	constructor(readonly paths: VaultPaths) {}

	/** Every file and folder; a link that leaves the vault, and what cannot be read, is left out. */
	async snapshot(): Promise<VaultSnapshot> {
		const seq = this.next();
		const found = await this.list();
		const files = await inBatches(found.files, (path) => this.stateOf(path, seq));
		return { seq, files: files.filter((file) => file !== null), folders: found.folders };
	}

	/** Paths of all files (the plugin's own data among them) and folders. */
	async list(): Promise<{ files: string[]; folders: string[] }> {
		const files: string[] = [];
		const folders: string[] = [];
		const walk = async (real: string): Promise<void> => {
			const entries = await readdir(real, { withFileTypes: true }).catch(() => []);
			for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
				const path = this.paths.pathOf(join(real, entry.name));
				if (isHidden(path) || entry.name === 'node_modules') continue;
				if (entry.isDirectory()) {
					folders.push(path);
					await walk(join(real, entry.name));
				} else if (entry.isFile() || (entry.isSymbolicLink() && (await this.linksToFile(path)))) {
					files.push(path);
				}
			}
		};
		await walk(this.paths.root);
		const data = this.paths.open;
		if (await this.linksToFile(data)) files.push(data);
		return { files, folders };
	}

	/** The state of a path now, in its place among the writes to it. */
	observe(path: string): Promise<DiskChange> {
		return this.queued(path, async () => {
			const seq = this.next();
			const file = (await this.asWritten(path, seq)) ?? (await this.stateOf(path, seq));
			if (file !== null) return { kind: 'file', file };
			const real = await this.paths.real(path).catch(() => null);
			const info = real === null ? null : await stat(real).catch(() => null);
			return info?.isDirectory() ? { kind: 'folder', path, seq } : { kind: 'gone', path, seq };
		});
	}

	async read(path: string): Promise<{ bytes: Buffer; version: string }> {
		const real = await this.paths.real(path);
		const bytes = await readFile(real).catch(() => null);
		if (bytes === null) throw new Refusal(404, 'There is no such file.');
		return { bytes, version: versionOf(bytes) };
	}

	write(path: string, bytes: Buffer, condition: Condition): Promise<DiskFile> {
		return this.queued(path, async () => {
			const real = await this.paths.real(path);
			const before = await this.checked(path, condition);
			if (path === this.paths.open) await mkdir(dirname(real), { recursive: true });
			await replaceFile(real, bytes, before === null);
			const info = await stat(real).catch(() => null);
			if (info?.size !== bytes.length) return this.known(path);
			const file = diskFile(info, bytes, path, this.next());
			this.own.set(path, [info, file]);
			return file;
		});
	}

	async makeFolder(path: string): Promise<void> {
		await mkdir(await this.paths.real(path), { recursive: true });
	}

	/** Moves a file or folder; a file only in the version that the page knows. */
	move(path: string, to: string, condition: Condition): Promise<Moved> {
		return this.queued(path, () =>
			this.queued(to, async () => {
				const [from, target] = [await this.paths.real(path), await this.paths.real(to)];
				const info = await stat(from).catch(() => null);
				if (info === null) throw new Refusal(404, 'There is no such file.');
				if (info.isFile()) await this.checked(path, condition);
				const there = await lstat(target).catch(() => null);
				if (there !== null && there.ino !== info.ino) {
					throw new Refusal(409, 'Destination file already exists!');
				}
				await rename(from, target);
				const seq = this.next();
				return { seq, file: await this.stateOf(to, seq) };
			}),
		);
	}

	/** Puts a file or folder into `.trash`; a file only in the version that the page knows. */
	trash(path: string, condition: Condition): Promise<Moved> {
		return this.queued(path, async () => {
			const real = await this.paths.real(path);
			const info = await lstat(real).catch(() => null);
			if (info === null) return { seq: this.next(), file: null };
			if (info.isFile()) await this.checked(path, condition);
			const bin = join(this.paths.root, '.trash');
			await mkdir(bin, { recursive: true });
			if (!(await lstat(bin)).isDirectory()) throw new Refusal(403, 'The folder .trash is a link.');
			await rename(real, await freeName(bin, basename(real)));
			return { seq: this.next(), file: null };
		});
	}

	/** When all that was asked for so far is done. */
	async idle(): Promise<void> {
		await Promise.all(this.queues.values());
	}

	private async checked(path: string, condition: Condition): Promise<DiskFile | null> {
		const seq = this.next();
		const current = await this.stateOf(path, seq);
		const holds =
			condition === 'any' ||
			(condition === 'new' ? current === null : current?.version === condition.version);
		if (holds) return current;
		const error = condition === 'new' ? 'File already exists.' : 'The file changed on disk.';
		throw new Refusal(412, error, { error, current, seq });
	}

	/** The state that was written here, where nobody wrote since: it need not be read again. */
	private async asWritten(path: string, seq: number): Promise<DiskFile | null> {
		const own = this.own.get(path);
		this.own.delete(path);
		const real = own ? await this.paths.real(path).catch(() => null) : null;
		const info = real === null ? null : await stat(real).catch(() => null);
		if (!own || !info) return null;
		const [{ ino, mtimeMs, ctimeMs, size }, file] = own;
		const isSame =
			info.ino === ino && info.mtimeMs === mtimeMs && info.ctimeMs === ctimeMs && info.size === size;
		return isSame ? { ...file, seq } : null;
	}

	private async known(path: string): Promise<DiskFile> {
		const file = await this.stateOf(path, this.next());
		if (file === null) throw new Refusal(409, 'The file went away while it was being written.');
		return file;
	}

	private async stateOf(path: string, seq: number): Promise<DiskFile | null> {
		const real = await this.paths.real(path).catch(() => null);
		return real === null ? null : readDiskFile(real, path, seq);
	}

	private async linksToFile(path: string): Promise<boolean> {
		const real = await this.paths.real(path).catch(() => null);
		const info = real === null ? null : await stat(real).catch(() => null);
		return info?.isFile() ?? false;
	}

	private next(): number {
		return this.seq++;
	}

	private queued<T>(path: string, work: () => Promise<T>): Promise<T> {
		const before = this.queues.get(path) ?? Promise.resolve();
		const now = before.then(work, work);
		const settled = now.then(
			() => undefined,
			() => undefined,
		);
		this.queues.set(path, settled);
		void settled.then(() => {
			if (this.queues.get(path) === settled) this.queues.delete(path);
		});
		return now;
	}
}

/** The whole new content or none of it, under the old permissions; a new file never replaces one that came first. */
async function replaceFile(real: string, bytes: Buffer, isNew: boolean): Promise<void> {
	const draft = join(dirname(real), `.${randomBytes(9).toString('hex')}.tmp`);
	try {
		await writeFile(draft, bytes, { flag: 'wx' });
		if (!isNew) {
			const { mode } = await stat(real);
			await chmod(draft, mode);
			await rename(draft, real);
			return;
		}
		try {
			await link(draft, real);
		} catch (error) {
			if (codeOf(error) === 'EEXIST') throw error;
			await writeFile(real, bytes, { flag: 'wx' });
		}
		await unlink(draft);
	} catch (error) {
		await unlink(draft).catch(() => undefined);
		if (codeOf(error) === 'EEXIST') throw new Refusal(409, 'File already exists.');
		if (codeOf(error) === 'ENOENT') throw new Refusal(404, 'The folder of that file does not exist.');
		throw error;
	}
}

async function freeName(folder: string, name: string): Promise<string> {
	const end = extname(name);
	const stem = name.slice(0, name.length - end.length);
	for (let n = 1; ; n++) {
		const path = join(folder, n === 1 ? name : `${stem} ${n}${end}`);
		if ((await lstat(path).catch(() => null)) === null) return path;
	}
}

/** Works on all, some at the same time. */
export async function inBatches<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
	const done: B[] = [];
	for (let at = 0; at < all.length; at += 64)
		done.push(...(await Promise.all(all.slice(at, at + 64).map(work))));
	return done;
}
