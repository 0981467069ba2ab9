import { Modal, Setting, type App } from 'obsidian';
import type { Guard } from './guarded';
import type { Meaning } from './read-when';
import { addTextField, addWordsField } from './words-field';

/** A small form: an answer where one is asked for, and words for a day. */
export interface WordsForm {
	readonly title: string;
	/** What it is about: the sentence from the note. */
	readonly about: string;
	/** The answers to choose from, or to write over; null where none is asked for. */
	readonly answer: { readonly name: string; readonly choices: readonly string[] } | null;
	readonly when: { readonly name: string; readonly desc: string; readonly placeholder: string };
	readonly submit: string;
	readonly cancel: string;
	readonly guard: Guard;
	readonly meaning: (words: string) => Meaning;
	/** What is wrong with the answer and the words, or null when it is done. */
	readonly onSubmit: (given: { readonly answer: string; readonly words: string }) => string | null;
}

/** Asks when, and where it is wanted, what. */
export class WordsModal extends Modal {
	private answer = '';
	private words = '';

	constructor(
		app: App,
		private readonly form: WordsForm,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, about, when, submit, cancel, guard, meaning, onSubmit } = this.form;
		this.setTitle(title);
		this.modalEl.addClass('what-then-modal');
		if (about !== '')
			this.contentEl.createEl('p', { cls: 'what-then-about-row', text: about, attr: { dir: 'auto' } });
		const formEl = this.contentEl.createEl('form', { attr: { novalidate: '' } });
		const answerEl = this.addAnswer(formEl);
		const whenEl = addWordsField(formEl, {
			...when,
			value: '',
			meaning,
			onChange: (words) => (this.words = words),
		});
		const messageEl = formEl.createDiv({ cls: 'what-then-message is-hidden', attr: { role: 'alert' } });
		formEl.addEventListener('submit', (event) => {
			event.preventDefault();
			guard(() => {
				const wrong = onSubmit({ answer: this.answer, words: this.words.trim() });
				if (wrong === null) return this.close();
				messageEl.removeClass('is-hidden');
				messageEl.setText(wrong);
			});
		});
		const buttons = formEl.createDiv('modal-button-container');
		buttons.createEl('button', { cls: 'mod-cta', text: submit, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		(answerEl ?? whenEl).focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** A field for own words, and beneath it the answers at hand. */
	private addAnswer(formEl: HTMLElement): HTMLInputElement | null {
		const { answer } = this.form;
		if (!answer) return null;
		const fieldEl = addTextField(formEl, answer.name, (value) => (this.answer = value));
		const { controlEl, settingEl } = new Setting(formEl);
		settingEl.addClass('what-then-choices');
		for (const choice of answer.choices) {
			controlEl
				.createEl('button', { text: choice, attr: { type: 'button' } })
				.addEventListener('click', () => {
					this.answer = choice;
					fieldEl.value = choice;
					fieldEl.focus();
				});
		}
		return fieldEl;
	}
}
