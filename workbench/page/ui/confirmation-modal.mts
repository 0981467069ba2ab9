import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { ButtonComponent } from '../settings/buttons.mjs';
import { Modal } from './modal.mjs';

export class ConfirmationButton extends ButtonComponent implements Obsidian.ConfirmationButton {
	private wantsFocus = false;

	constructor(
		containerEl: HTMLElement,
		private readonly close: () => void,
	) {
		super(containerEl);
	}

	/** The modal closes afterwards, unless the handler answers with something true. */
	override onClick(handler: (event: MouseEvent) => unknown): this {
		return super.onClick(async (event) => {
			const stay = await handler(event);
			if (!stay) this.close();
		});
	}

	setInitialFocus(): this {
		this.wantsFocus = true;
		return this;
	}

	setSecondary(): this {
		return this.setClass('mod-secondary');
	}

	setCancel(): this {
		return this.setClass('mod-cancel').onClick(() => undefined);
	}

	focusIfWanted(): void {
		if (this.wantsFocus) this.buttonEl.focus();
	}
}

export class ConfirmationModal extends Modal {
	readonly buttonContainerEl: HTMLElement;
	private readonly buttons: ConfirmationButton[] = [];

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-confirmation');
		this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
	}

	override open(): void {
		super.open();
		for (const button of this.buttons) button.focusIfWanted();
	}

	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, callback: (value: boolean) => unknown): this {
		const row = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox', prepend: true });
		const box = row.createEl('input', { type: 'checkbox' });
		row.appendText(label);
		box.addEventListener('change', () => void callback(box.checked));
		return this;
	}

	addButton(callback: (button: ConfirmationButton) => unknown): this {
		const button = new ConfirmationButton(this.buttonContainerEl, () => this.close());
		button.onClick(() => undefined);
		this.buttons.push(button);
		callback(button);
		return this;
	}

	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
