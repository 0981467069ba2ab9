import type * as Obsidian from 'obsidian';
import type { DiskChange } from '../../protocol.mjs';
import { Events } from '../base/events.mjs';
import { fileAt, folderAt, type TAbstractFile, TFile, TFolder } from './abstract-file.mjs';
import type { DataAdapter } from './data-adapter.mjs';
import { PathQueue } from './path-queue.mjs';
import { folderOf, isHidden, joinPath, normalizePath } from './path.mjs';
import { ChangedOnDisk } from './server-disk.mjs';

/** The notes. What is on disk wins: a write that was based on something older is not made, and says so. */
export class Vault extends Events implements Obsidian.Vault {
	readonly configDir = '.obsidian';
	private readonly root = folderAt(this, '/');
	private readonly all = new Map<string, TAbstractFile>([['/', this.root]]);
	private readonly queue = new PathQueue();

	constructor(readonly adapter: DataAdapter) {
		super();
	}

	static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
		callback(root);
		for (const child of [...root.children]) {
			if (child instanceof TFolder) Vault.recurseChildren(child, callback);
			else callback(child);
		}
	}

	getName(): string {
		return this.adapter.getName();
	}

	getRoot(): TFolder {
		return this.root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.all.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const file = this.all.get(path);
		return file instanceof TFile ? file : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const folder = this.all.get(path);
		return folder instanceof TFolder ? folder : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.all.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		const folders = this.getAllLoadedFiles().filter((one) => one instanceof TFolder);
		return folders.filter((folder) => includeRoot || !folder.isRoot());
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((one) => one instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		const notes: TFile[] = [];
		for (const one of this.all.values()) if (one instanceof TFile && one.extension === 'md') notes.push(one);
		return notes;
	}

	getResourcePath(file: TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	/** The files come after the plugin was loaded, each with a `create` event, as in the app. */
	load(): void {
		for (const path of [...this.adapter.folders].sort()) if (!isHidden(path)) this.folder(path);
		for (const path of this.adapter.files.keys()) if (!isHidden(path)) this.appear(path);
	}

	async create(path: string, data: string): Promise<TFile> {
		return this.make(path, (at) => this.adapter.write(at, data));
	}

	async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
		return this.make(path, (at) => this.adapter.writeBinary(at, data));
	}

	async createFolder(path: string): Promise<TFolder> {
		const at = normalizePath(path);
		if (this.all.has(at)) throw new Error('Folder already exists.');
		await this.adapter.mkdir(at);
		return this.folder(at);
	}

	read(file: Obsidian.TFile): Promise<string> {
		return this.adapter.read(file.path);
	}

	cachedRead(file: Obsidian.TFile): Promise<string> {
		return this.adapter.read(file.path);
	}

	readBinary(file: Obsidian.TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	modify(file: Obsidian.TFile, data: string): Promise<void> {
		return this.change(file, () => this.adapter.write(file.path, data));
	}

	modifyBinary(file: Obsidian.TFile, data: ArrayBuffer): Promise<void> {
		return this.change(file, () => this.adapter.writeBinary(file.path, data));
	}

	append(file: Obsidian.TFile, data: string): Promise<void> {
		return this.change(file, () => this.adapter.append(file.path, data));
	}

	appendBinary(file: Obsidian.TFile, data: ArrayBuffer): Promise<void> {
		return this.change(file, () => this.adapter.appendBinary(file.path, data));
	}

	/** Read, change and write with nothing in between; made again on the newer text when the disk was ahead. */
	process(file: Obsidian.TFile, change: (data: string) => string): Promise<string> {
		return this.queue.run(file.path, async () => {
			for (;;) {
				const before = await this.adapter.read(file.path);
				const after = change(before);
				if (after === before) return after;
				try {
					await this.adapter.write(file.path, after);
					this.touched(file.path);
					return after;
				} catch (error) {
					if (!(error instanceof ChangedOnDisk) || error.conflict.current === null) throw error;
					this.take({ kind: 'file', file: error.conflict.current });
				}
			}
		});
	}

	async copy<T extends Obsidian.TAbstractFile>(file: T, to: string): Promise<T> {
		const copied = await this.make(to, (at) => this.adapter.copy(file.path, at));
		return copied as Obsidian.TAbstractFile as T;
	}

	delete(file: Obsidian.TAbstractFile): Promise<void> {
		return this.trash(file);
	}

	trash(file: Obsidian.TAbstractFile): Promise<void> {
		return this.queue.run(file.path, async () => {
			await this.surfacing(() => this.adapter.trashLocal(file.path));
			this.vanish(file.path);
		});
	}

	rename(file: Obsidian.TAbstractFile, to: string): Promise<void> {
		const target = normalizePath(to);
		return this.queue.run(file.path, async () => {
			const old = file.path;
			const moving = this.all.get(old);
			if (moving === undefined) throw new Error(`ENOENT: no such file or directory, rename '${old}'`);
			await this.surfacing(() => this.adapter.rename(old, target));
			const within: TAbstractFile[] = [moving];
			if (moving instanceof TFolder) {
				within.length = 0;
				Vault.recurseChildren(moving, (one) => within.push(one));
			}
			this.unlink(moving);
			const moves = within.map((one) => [one, one.path] as const);
			for (const [one, path] of moves) {
				this.all.delete(path);
				one.setPath(target + path.slice(old.length));
				this.all.set(one.path, one);
			}
			this.link(moving);
			for (const [one, path] of moves) this.trigger('rename', one, path);
		});
	}

	/** A change that was made outside, or heard of again. */
	external(change: DiskChange): Promise<void> {
		const path = change.kind === 'file' ? change.file.path : change.path;
		// What was written from here is known only when its answer is in: news of it may be faster.
		return this.queue.run(path, () => this.adapter.afterWrites(path, () => this.take(change)));
	}

	private take(change: DiskChange): void {
		const [path, seq] =
			change.kind === 'file' ? [change.file.path, change.file.seq] : [change.path, change.seq];
		if (!this.adapter.isNews(path, seq)) return;
		if (change.kind === 'gone') {
			this.adapter.forget(path, seq);
			this.vanish(path);
		} else if (change.kind === 'folder') {
			this.adapter.addFolders(path);
			if (!isHidden(path)) this.folder(path);
		} else {
			const before = this.adapter.files.get(path)?.version;
			this.adapter.keep(change.file);
			if (before === change.file.version) return;
			if (isHidden(path)) this.trigger('raw', path);
			else if (this.all.has(path)) this.touched(path);
			else this.appear(path);
		}
	}

	private make(path: string, write: (path: string) => Promise<void>): Promise<TFile> {
		const at = normalizePath(path);
		return this.queue.run(at, async () => {
			if (this.all.has(at)) throw new Error('File already exists.');
			if (!this.all.has(folderOf(at))) {
				const error = new Error(`ENOENT: no such file or directory, open '${at}'`);
				throw Object.assign(error, { code: 'ENOENT' });
			}
			await this.surfacing(() => write(at));
			return this.appear(at);
		});
	}

	private change(file: Obsidian.TFile, write: () => Promise<void>): Promise<void> {
		return this.queue.run(file.path, async () => {
			if (!this.all.has(file.path)) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
			await this.surfacing(write);
			this.touched(file.path);
		});
	}

	/** On a conflict the page takes over what is on disk, tells the person, and the caller gets the error. */
	private async surfacing(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (error instanceof ChangedOnDisk) {
				const { current, seq } = error.conflict;
				this.take(
					current === null ? { kind: 'gone', path: error.path, seq } : { kind: 'file', file: current },
				);
				this.trigger('conflict', error.path);
			}
			throw error;
		}
	}

	private appear(path: string): TFile {
		const file = fileAt(this, path);
		this.restat(file);
		this.link(file);
		this.all.set(path, file);
		this.trigger('create', file);
		return file;
	}

	private folder(path: string): TFolder {
		const there = this.all.get(path);
		if (there instanceof TFolder) return there;
		const folder = folderAt(this, path);
		this.link(folder);
		this.all.set(path, folder);
		this.trigger('create', folder);
		return folder;
	}

	private touched(path: string): void {
		const file = this.getFileByPath(path);
		if (file === null) return;
		this.restat(file);
		this.trigger('modify', file);
	}

	private vanish(path: string): void {
		const gone = this.all.get(path);
		if (gone === undefined) return;
		if (gone instanceof TFolder)
			for (const child of [...gone.children]) this.vanish(joinPath(path, child.name));
		this.all.delete(path);
		this.unlink(gone);
		gone.deleted = true;
		this.trigger('delete', gone);
	}

	private link(file: TAbstractFile): void {
		const parent = this.folder(folderOf(file.path));
		file.parent = parent;
		parent.children.push(file);
	}

	private unlink(file: TAbstractFile): void {
		const siblings = file.parent?.children ?? [];
		const at = siblings.indexOf(file);
		if (at >= 0) siblings.splice(at, 1);
	}

	private restat(file: TFile): void {
		const known = this.adapter.files.get(file.path);
		if (known !== undefined) file.stat = { ...known.stat };
	}
}
