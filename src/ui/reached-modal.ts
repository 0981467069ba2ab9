import { Modal, type App } from 'obsidian';
import { roomTexts } from './texts';
import type { Guard } from './guarded';

/** "Did you get in touch?", asked after a call or a message was begun. */
export class ReachedModal extends Modal {
	constructor(
		app: App,
		private readonly name: string,
		private readonly guard: Guard,
		private readonly onYes: () => unknown,
	) {
		super(app);
	}

	override onOpen(): void {
		const say = roomTexts();
		this.setTitle(say.reached(this.name));
		this.modalEl.addClass('what-then-modal');
		this.contentEl.createEl('p', { cls: 'what-then-about-row', text: say.reachedHint });
		const buttonsEl = this.contentEl.createDiv('modal-button-container');
		const button = (text: string, key: string, run: () => void): HTMLElement => {
			this.scope.register([], key, () => {
				run();
				return false;
			});
			const buttonEl = buttonsEl.createEl('button', { text: `${text} (${key})`, attr: { type: 'button' } });
			buttonEl.addEventListener('click', run);
			return buttonEl;
		};
		const yesEl = button(say.yes, 'y', () => {
			this.close();
			this.guard(this.onYes);
		});
		yesEl.addClass('mod-cta');
		button(say.notYet, 'n', () => this.close());
		yesEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
