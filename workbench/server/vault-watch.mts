import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { DiskChange } from '../protocol.mjs';
import { inBatches, type VaultFiles } from './vault-files.mjs';

/** Where one watcher sees the whole tree; elsewhere (Linux) there is one for each folder. */
const WHOLE_TREE = process.platform === 'darwin' || process.platform === 'win32';
const QUIET_MS = 12;
const SWEEP_MS = 120;
const FOLDER = 'folder ';

/**
 * Tells of every change in the folder, whoever made it. A single change is looked at nearly at once; when names
 * came or went, a sweep over the folder follows, since watchers miss what happens in a folder that is just being made.
 */
export class VaultWatch {
	private readonly watchers = new Map<string, FSWatcher>();
	private readonly marks = new Map<string, string>();
	private readonly pending = new Map<string, NodeJS.Timeout>();
	private sweepTimer: NodeJS.Timeout | null = null;
	private sweeping: Promise<void> = Promise.resolve();
	private closed = false;

	constructor(
		private readonly files: VaultFiles,
		private readonly tell: (change: DiskChange) => void,
	) {}

	async start(): Promise<void> {
		this.watch('');
		await this.sweep(false);
	}

	close(): void {
		this.closed = true;
		for (const watcher of this.watchers.values()) watcher.close();
		for (const timer of this.pending.values()) clearTimeout(timer);
		if (this.sweepTimer !== null) clearTimeout(this.sweepTimer);
	}

	private watch(folder: string): void {
		if (this.watchers.has(folder) || this.closed) return;
		try {
			const watcher = watch(join(this.files.paths.root, folder), { recursive: WHOLE_TREE }, (_kind, name) => {
				if (name === null) return this.sweepSoon();
				const path = [folder, name.split(sep).join('/')].filter(Boolean).join('/');
				const { open } = this.files.paths;
				if (this.files.paths.isOpen(path)) this.lookSoon(path);
				else if (open.startsWith(`${path}/`)) this.sweepSoon();
			});
			watcher.on('error', () => {
				watcher.close();
				this.watchers.delete(folder);
				this.sweepSoon();
			});
			this.watchers.set(folder, watcher);
		} catch {
			// The folder went away in between: the sweep that follows its end tells of it.
			this.sweepSoon();
		}
	}

	private lookSoon(path: string): void {
		clearTimeout(this.pending.get(path));
		const timer = setTimeout(() => {
			this.pending.delete(path);
			void this.look(path);
		}, QUIET_MS);
		this.pending.set(path, timer);
	}

	private sweepSoon(): void {
		if (this.sweepTimer !== null || this.closed) return;
		this.sweepTimer = setTimeout(() => {
			this.sweepTimer = null;
			this.sweeping = this.sweeping.then(() => this.sweep(true));
		}, SWEEP_MS);
	}

	private async look(path: string): Promise<void> {
		const before = this.marks.get(path);
		const mark = await this.markOf(path);
		if (this.closed || mark === before) return;
		if (mark === undefined) this.marks.delete(path);
		else this.marks.set(path, mark);
		if (before?.startsWith(FOLDER)) this.unwatch(path);
		// What comes or goes with a folder is not watched yet, or no longer.
		if (before?.startsWith(FOLDER) || mark?.startsWith(FOLDER)) this.sweepSoon();
		this.tell(await this.files.observe(path));
	}

	private async sweep(telling: boolean): Promise<void> {
		const found = await this.files.list();
		if (this.closed) return;
		const here = new Set([...found.folders, ...found.files]);
		if (!WHOLE_TREE && (await this.watchAll(found.folders))) this.sweepSoon();
		const gone = [...this.marks.keys()].filter((path) => !here.has(path));
		await inBatches([...gone, ...here], async (path) => {
			if (telling) await this.look(path);
			else this.marks.set(path, (await this.markOf(path)) ?? '');
		});
	}

	/** True when a folder is watched that was not before: it may have changed in between. */
	private async watchAll(found: readonly string[]): Promise<boolean> {
		const toData = ['.obsidian', '.obsidian/plugins', this.files.paths.open.replace(/\/[^/]*$/, '')];
		const there = await Promise.all(toData.map((path) => exists(join(this.files.paths.root, path))));
		toData.forEach((path, n) => {
			if (there[n] === false) this.unwatch(path);
		});
		const all = ['', ...found, ...toData.filter((_, n) => there[n])];
		const fresh = all.filter((path) => !this.watchers.has(path));
		for (const path of fresh) this.watch(path);
		return fresh.length > 0;
	}

	private unwatch(folder: string): void {
		for (const [path, watcher] of this.watchers) {
			if (WHOLE_TREE || (path !== folder && !path.startsWith(`${folder}/`))) continue;
			watcher.close();
			this.watchers.delete(path);
		}
	}

	private async markOf(path: string): Promise<string | undefined> {
		const info = await stat(join(this.files.paths.root, path), { bigint: true }).catch(() => null);
		if (info === null) return undefined;
		if (info.isDirectory()) return `${FOLDER}${info.ino}`;
		return `${info.ino} ${info.mtimeNs} ${info.ctimeNs} ${info.size}`;
	}
}

async function exists(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null)) !== null;
}
