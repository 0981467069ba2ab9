import { Setting } from 'obsidian';
import type { Meaning } from './read-when';

/** A text field for ordinary words that shows, while one types, which day they mean. */
export function addWordsField(
	containerEl: HTMLElement,
	field: {
		readonly name: string;
		readonly desc?: string;
		readonly placeholder?: string;
		readonly value: string;
		readonly meaning: (words: string) => Meaning;
		readonly onChange: (words: string) => void;
	},
): HTMLInputElement {
	const setting = new Setting(containerEl).setName(field.name).setClass('what-then-words');
	if (field.desc !== undefined) setting.setDesc(field.desc);
	const inputEl = setting.controlEl.createEl('input', {
		type: 'text',
		value: field.value,
		placeholder: field.placeholder ?? '',
		attr: { 'aria-label': field.name },
	});
	const meaningEl = setting.controlEl.createDiv({
		cls: 'what-then-meaning',
		attr: { 'aria-live': 'polite' },
	});
	const say = (words: string): void => {
		const meaning = words.trim() === '' ? null : field.meaning(words);
		meaningEl.setText(meaning?.text ?? '');
		meaningEl.toggleClass('is-unclear', meaning?.unclear === true);
	};
	inputEl.addEventListener('input', () => {
		say(inputEl.value);
		field.onChange(inputEl.value);
	});
	say(field.value);
	return inputEl;
}

/** A plain text field. */
export function addTextField(
	containerEl: HTMLElement,
	name: string,
	onChange: (value: string) => void,
	{ placeholder = '', inputMode = 'text', value = '', desc = '' } = {},
): HTMLInputElement {
	const { controlEl } = new Setting(containerEl).setName(name).setDesc(desc);
	const inputEl = controlEl.createEl('input', {
		type: 'text',
		value,
		placeholder,
		attr: { 'aria-label': name, inputmode: inputMode },
	});
	inputEl.addEventListener('input', () => onChange(inputEl.value.trim()));
	return inputEl;
}
