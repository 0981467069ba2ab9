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
	readonly answer: {
		readonly name: string;
		readonly choices: readonly string[];
		/** Words for the day that fits an answer; filled in until the user writes another. */
		readonly whenOf: (answer: string) => string;
	} | null;
	readonly when: { readonly name: string; readonly desc: string; readonly placeholder: string };
	readonly submit: string;
	readonly cancel: string;
	readonly guard: Guard;
	readonly meaning: (words: string) => Meaning;
	/** What is wrong with the answer and the words, or null when it is done. */
	readonly onSubmit: (given: {
		readonly answer: string;
		readonly words: string;
		/** The words are those that were filled in. */
		readonly isFilled: boolean;
	}) => string | null;
}

/** Asks when, and where it is wanted, what. */
export class WordsModal extends Modal {
	private answer = '';
	private words = '';
	private filled = '';
	private isFilled = true;
	private whenEl: HTMLInputElement | null = null;

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
			onChange: (words) => {
				this.words = words;
				this.isFilled = words === this.filled;
			},
		});
		this.whenEl = whenEl;
		const messageEl = formEl.createDiv({ cls: 'what-then-message is-hidden', attr: { role: 'alert' } });
		formEl.addEventListener('submit', (event) => {
			event.preventDefault();
			guard(() => {
				const { isFilled } = this;
				const wrong = onSubmit({ answer: this.answer, words: this.words.trim(), isFilled });
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
		const fieldEl = addTextField(formEl, answer.name, (value) => this.setAnswer(value, answer.whenOf));
		const { controlEl, settingEl } = new Setting(formEl);
		settingEl.addClass('what-then-choices');
		for (const choice of answer.choices) {
			controlEl
				.createEl('button', { text: choice, attr: { type: 'button' } })
				.addEventListener('click', () => {
					this.setAnswer(choice, answer.whenOf);
					fieldEl.value = choice;
					fieldEl.focus();
				});
		}
		return fieldEl;
	}

	private setAnswer(answer: string, whenOf: (answer: string) => string): void {
		this.answer = answer;
		if (!this.isFilled || !this.whenEl) return;
		this.filled = whenOf(answer);
		this.whenEl.value = this.filled;
		this.whenEl.dispatchEvent(new Event('input'));
	}
}
