import { Modal, Setting, type App } from 'obsidian';

/** Asks for one line of text. */
export class TextPrompt extends Modal {
	constructor(
		app: App,
		private readonly words: {
			readonly title: string;
			readonly name: string;
			readonly desc: string;
			readonly save: string;
			readonly cancel: string;
		},
		private readonly onSave: (value: string) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { words } = this;
		this.setTitle(words.title);
		this.modalEl.addClass('what-then-modal');
		const formEl = this.contentEl.createEl('form');
		const inputEl = createEl('input', { type: 'text', attr: { 'aria-label': words.name } });
		new Setting(formEl).setName(words.name).setDesc(words.desc).controlEl.append(inputEl);
		formEl.addEventListener('submit', (event) => {
			event.preventDefault();
			const value = inputEl.value.trim();
			if (value === '') return;
			this.close();
			this.onSave(value);
		});
		const buttons = formEl.createDiv('modal-button-container');
		buttons.createEl('button', { cls: 'mod-cta', text: words.save, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: words.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		inputEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
