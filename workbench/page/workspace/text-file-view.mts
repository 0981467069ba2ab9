import type { TFile } from '../files/abstract-file.mjs';
import { ChangedOnDisk } from '../files/server-disk.mjs';
import { Notice } from '../ui/notice.mjs';
import { EditableFileView } from './file-view.mjs';
import { mergeTexts } from './merge-texts.mjs';
import type { WorkspaceLeaf } from './workspace-leaf.mjs';

/** A view of one text. What is on disk wins; words not saved yet are merged into it, or stay within reach. */
export abstract class TextFileView extends EditableFileView {
	/** The text as last read from or written to the disk. */
	data = '';
	private timer = 0;
	private saving: string | null = null;

	readonly requestSave = (): void => {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.save(), this.app.options.saveDelay);
	};

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
	}

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		this.registerEvent(
			this.app.vault.on('modify', (file: TFile) => {
				if (file === this.file) void this.follow(file);
			}),
		);
		this.registerDomEvent(window, 'pagehide', () => void this.save());
	}

	override async onLoadFile(file: TFile): Promise<void> {
		this.data = await this.app.vault.cachedRead(file);
		this.setViewData(this.data, true);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
	}

	async save(clear = false): Promise<void> {
		window.clearTimeout(this.timer);
		const file = this.file;
		if (file === null || file.deleted) return;
		const text = this.getViewData();
		if (text !== this.data) {
			this.saving = text;
			try {
				await this.app.vault.modify(file, text);
				this.data = text;
			} catch (error) {
				// The vault has taken over what is on disk, and `follow` merges it in.
				if (!(error instanceof ChangedOnDisk)) {
					new Notice(`${file.basename} could not be saved: ${String(error)}`, 0);
				}
			} finally {
				this.saving = null;
			}
		}
		if (clear) this.clear();
	}

	/** Words that were not saved when the note went away can be put back. */
	protected override onGone(): void {
		const path = this.file?.path ?? '';
		const text = this.getViewData();
		if (text !== this.data) {
			const message = createFragment((part) => {
				part.appendText(`${path} was deleted on disk, with changes of yours not saved yet. `);
				const back = part.createEl('a', { text: 'Put my text back', href: '#' });
				back.addEventListener('click', (event) => {
					event.preventDefault();
					void this.app.vault.create(path, text);
				});
			});
			new Notice(message, 0);
		}
		super.onGone();
	}

	private async follow(file: TFile): Promise<void> {
		const text = await this.app.vault.cachedRead(file);
		if (text === this.data || text === this.saving) return;
		const mine = this.getViewData();
		const merged = mine === this.data ? text : mergeTexts(this.data, mine, text);
		this.data = text;
		this.setViewData(merged ?? text, false);
		if (merged === null) {
			new Notice(
				`${file.basename} changed on disk where you were typing. Undo brings your words back.`,
				10_000,
			);
		} else if (merged !== text) this.requestSave();
	}
}
