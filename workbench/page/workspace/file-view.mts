import type * as Obsidian from 'obsidian';
import type { TAbstractFile, TFile } from '../files/abstract-file.mjs';
import { ItemView } from './view.mjs';

export abstract class FileView extends ItemView {
	file: TFile | null = null;
	allowNoFile = false;

	override getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null };
	}

	override async setState(state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
		const path = pathIn(state);
		const file = path === null ? null : this.app.vault.getFileByPath(path);
		if (file === this.file) return;
		if (this.file !== null) await this.onUnloadFile(this.file);
		this.file = file;
		if (file !== null) await this.onLoadFile(file);
		this.titleEl.setText(this.getDisplayText());
	}

	onLoadFile(_file: TFile): Promise<void> {
		return Promise.resolve();
	}

	onUnloadFile(_file: TFile): Promise<void> {
		return Promise.resolve();
	}

	onRename(_file: TFile): Promise<void> {
		return Promise.resolve();
	}

	/** The file is gone from the disk. */
	protected onGone(): void {
		this.leaf.detach();
	}

	canAcceptExtension(_extension: string): boolean {
		return false;
	}

	override onload(): void {
		this.registerEvent(
			this.app.vault.on('rename', (file: TAbstractFile) => {
				if (this.file === null || file !== this.file) return;
				this.titleEl.setText(this.getDisplayText());
				this.leaf.updateHeader();
				void this.onRename(this.file);
			}),
		);
		this.registerEvent(
			this.app.vault.on('delete', (file: TAbstractFile) => {
				if (file === this.file) this.onGone();
			}),
		);
	}
}

export abstract class EditableFileView extends FileView {}

function pathIn(state: unknown): string | null {
	if (typeof state !== 'object' || state === null || !('file' in state)) return null;
	return typeof state.file === 'string' ? state.file : null;
}
