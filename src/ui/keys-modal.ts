import { Modal, type App } from 'obsidian';
import type { UiStrings } from '../i18n/ui-strings';
import { verbKeys, verbs } from './row-acts';

/** The keys of the list, and what each does. */
export class KeysModal extends Modal {
	constructor(
		app: App,
		private readonly ui: UiStrings,
	) {
		super(app);
	}

	override onOpen(): void {
		const { keys, act } = this.ui;
		this.setTitle(keys.title);
		// So that the keys scroll it where it is longer than the window.
		this.contentEl.tabIndex = 0;
		const bodyEl = this.contentEl.createEl('table', { cls: 'what-then-keys' }).createEl('tbody');
		const rows = [...keys.rows, ...verbs.map((verb) => [verbKeys[verb], act.titles[verb]] as const)];
		for (const [key, meaning] of rows) {
			const rowEl = bodyEl.createEl('tr');
			const keysEl = rowEl.createEl('th', { attr: { scope: 'row' } });
			for (const one of key.split(' ')) keysEl.createEl('kbd', { text: one });
			rowEl.createEl('td', { text: meaning });
		}
		this.contentEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
