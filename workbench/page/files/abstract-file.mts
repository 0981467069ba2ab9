import type * as Obsidian from 'obsidian';
import { nameOf } from './path.mjs';
import type { Vault } from './vault.mjs';

export abstract class TAbstractFile implements Obsidian.TAbstractFile {
	path = '';
	name = '';
	parent: TFolder | null = null;
	deleted = false;

	constructor(readonly vault: Vault) {}

	setPath(path: string): void {
		this.path = path;
		this.name = path === '/' ? '' : nameOf(path);
	}
}

export class TFile extends TAbstractFile implements Obsidian.TFile {
	stat: Obsidian.FileStats = { ctime: 0, mtime: 0, size: 0 };
	basename = '';
	extension = '';

	override setPath(path: string): void {
		super.setPath(path);
		const dot = this.name.lastIndexOf('.');
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
	}
}

export class TFolder extends TAbstractFile implements Obsidian.TFolder {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

export function fileAt(vault: Vault, path: string): TFile {
	const file = new TFile(vault);
	file.setPath(path);
	return file;
}

export function folderAt(vault: Vault, path: string): TFolder {
	const folder = new TFolder(vault);
	folder.setPath(path);
	return folder;
}
