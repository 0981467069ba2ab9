import type * as Obsidian from 'obsidian';
import type { DiskFile, VaultSnapshot } from '../../protocol.mjs';
import { breath } from '../base/breath.mjs';
import { PathQueue } from './path-queue.mjs';
import { folderOf, joinPath, normalizePath } from './path.mjs';
import type { Basis, ServerDisk } from './server-disk.mjs';

/** Files of the folder as last seen: texts are kept here, so that reading is quick; writing goes to the disk. */
export class DataAdapter implements Obsidian.DataAdapter {
	readonly files = new Map<string, DiskFile>();
	readonly folders = new Set<string>();
	private readonly queue = new PathQueue();
	/** For each path the number of the newest state that was seen. */
	private readonly seen = new Map<string, number>();
	private firstSeen = 0;

	/** @param slowReads true: every read gives the page a breath, as reading from a disk does. */
	constructor(
		private readonly disk: ServerDisk,
		private readonly name: string,
		private readonly slowReads: boolean,
	) {}

	fill(snapshot: VaultSnapshot): void {
		this.firstSeen = snapshot.seq;
		for (const folder of snapshot.folders) this.folders.add(folder);
		for (const file of snapshot.files) this.keep(file);
	}

	/** Whether a message about a path is news: later than all that is known of it. */
	isNews(path: string, seq: number): boolean {
		return seq > (this.seen.get(path) ?? this.firstSeen);
	}

	keep(file: DiskFile): void {
		this.files.set(file.path, file);
		this.seen.set(file.path, Math.max(file.seq, this.seen.get(file.path) ?? 0));
		this.addFolders(folderOf(file.path));
	}

	forget(path: string, seq: number): void {
		// Only a folder has something in it: of many files, not all need be looked at.
		if (!this.files.delete(path) && this.folders.has(path)) {
			for (const one of [...this.files.keys()]) if (isIn(one, path)) this.files.delete(one);
			for (const one of [...this.folders]) if (isIn(one, path)) this.folders.delete(one);
		}
		this.seen.set(path, seq);
	}

	addFolders(folder: string): void {
		for (let at = folder; at !== '/'; at = folderOf(at)) this.folders.add(at);
	}

	getName(): string {
		return this.name;
	}

	getResourcePath(path: string): string {
		return `/vault/${normalizePath(path).split('/').map(encodeURIComponent).join('/')}`;
	}

	exists(path: string): Promise<boolean> {
		const at = normalizePath(path);
		return Promise.resolve(at === '/' || this.files.has(at) || this.folders.has(at));
	}

	stat(path: string): Promise<Obsidian.Stat | null> {
		const at = normalizePath(path);
		const file = this.files.get(at);
		if (file !== undefined) return Promise.resolve({ type: 'file', ...file.stat });
		const folder = at === '/' || this.folders.has(at);
		return Promise.resolve(folder ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null);
	}

	list(path: string): Promise<Obsidian.ListedFiles> {
		const at = normalizePath(path);
		const within = (one: string): boolean => folderOf(one) === at;
		return Promise.resolve({
			files: [...this.files.keys()].filter(within),
			folders: [...this.folders].filter(within),
		});
	}

	async read(path: string): Promise<string> {
		const file = this.known(path);
		if (this.slowReads) await breath();
		if (file.text !== undefined) return file.text;
		return new TextDecoder().decode(await this.disk.read(file.path));
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		const file = this.known(path);
		if (file.text === undefined) return this.disk.read(file.path);
		const bytes = new TextEncoder().encode(file.text);
		return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
	}

	/** Does it when everything that is being written to the path has been answered. */
	afterWrites(path: string, act: () => void): Promise<void> {
		return this.queue.run(path, () => {
			act();
			return Promise.resolve();
		});
	}

	write(path: string, data: string): Promise<void> {
		return this.put(normalizePath(path), () => data);
	}

	writeBinary(path: string, data: ArrayBuffer): Promise<void> {
		return this.put(normalizePath(path), () => data);
	}

	append(path: string, data: string): Promise<void> {
		return this.put(
			normalizePath(path),
			async (at) => (this.files.has(at) ? await this.read(at) : '') + data,
		);
	}

	appendBinary(path: string, data: ArrayBuffer): Promise<void> {
		return this.put(normalizePath(path), async (at) => {
			const before = this.files.has(at) ? await this.readBinary(at) : new ArrayBuffer(0);
			return new Blob([before, data]).arrayBuffer();
		});
	}

	async process(path: string, change: (data: string) => string): Promise<string> {
		let after = '';
		await this.put(normalizePath(path), async (at) => {
			const before = await this.read(at);
			after = change(before);
			return after === before ? null : after;
		});
		return after;
	}

	async mkdir(path: string): Promise<void> {
		const at = normalizePath(path);
		await this.disk.makeFolder(at);
		this.addFolders(at);
	}

	async trashLocal(path: string): Promise<void> {
		const at = normalizePath(path);
		await this.queue.run(at, async () => {
			const { seq } = await this.disk.trash(at, this.basisOf(at));
			this.forget(at, seq);
		});
	}

	async trashSystem(path: string): Promise<boolean> {
		await this.trashLocal(path);
		return true;
	}

	/** Deleted files go to the folder `.trash` too: the stand-in deletes nothing for good. */
	remove(path: string): Promise<void> {
		return this.trashLocal(path);
	}

	rmdir(path: string): Promise<void> {
		return this.trashLocal(path);
	}

	async rename(path: string, to: string): Promise<void> {
		const [from, target] = [normalizePath(path), normalizePath(to)];
		if (from !== target && (await this.exists(target)) && from.toLowerCase() !== target.toLowerCase()) {
			throw new Error('Destination file already exists!');
		}
		await this.queue.run(from, async () => {
			const { seq } = await this.disk.move(from, target, this.basisOf(from));
			const moved = (one: string): string => target + one.slice(from.length);
			const files = [...this.files.values()].filter((one) => isIn(one.path, from));
			const folders = [...this.folders].filter((one) => isIn(one, from));
			this.forget(from, seq);
			for (const folder of folders) this.addFolders(moved(folder));
			for (const file of files) this.keep({ ...file, path: moved(file.path), seq });
		});
	}

	async copy(path: string, to: string): Promise<void> {
		const file = this.known(path);
		const data = file.text ?? (await this.disk.read(file.path));
		await this.put(normalizePath(to), () => data);
	}

	private put(
		path: string,
		make: (path: string) => MaybePromise<string | ArrayBuffer | null>,
	): Promise<void> {
		return this.queue.run(path, async () => {
			const data = await make(path);
			if (data !== null) this.keep(await this.disk.write(path, data, this.basisOf(path)));
		});
	}

	private basisOf(path: string): Basis {
		const file = this.files.get(path);
		if (file !== undefined) return { version: file.version };
		return this.folders.has(path) ? 'any' : 'new';
	}

	private known(path: string): DiskFile {
		const file = this.files.get(normalizePath(path));
		if (file !== undefined) return file;
		throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
	}
}

type MaybePromise<T> = T | Promise<T>;

function isIn(path: string, folder: string): boolean {
	return path === folder || path.startsWith(joinPath(folder, ''));
}
