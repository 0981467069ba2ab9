import type * as Obsidian from 'obsidian';
import moment from 'moment';
import { setIcon } from '../base/icons.mjs';
import { ValueComponent } from './base-component.mjs';

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement>
	extends ValueComponent<string>
	implements Obsidian.AbstractTextComponent<T>
{
	constructor(readonly inputEl: T) {
		super();
		inputEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.inputEl.value;
	}

	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements Obsidian.TextComponent {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: false } }));
	}
}

export class TextAreaComponent
	extends AbstractTextComponent<HTMLTextAreaElement>
	implements Obsidian.TextAreaComponent
{
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('textarea', { attr: { spellcheck: false } }));
	}
}

export class SearchComponent
	extends AbstractTextComponent<HTMLInputElement>
	implements Obsidian.SearchComponent
{
	readonly containerEl: HTMLElement;
	readonly clearButtonEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const box = containerEl.createDiv('search-input-container');
		super(box.createEl('input', { type: 'search', attr: { spellcheck: false, enterkeyhint: 'search' } }));
		this.containerEl = box;
		this.clearButtonEl = box.createDiv({
			cls: 'search-input-clear-button',
			attr: { 'aria-label': 'Clear search' },
		});
		setIcon(this.clearButtonEl, 'x');
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('');
			this.onChanged();
			this.inputEl.focus();
		});
		this.showClearing();
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.showClearing();
		return this;
	}

	override onChanged(): void {
		this.showClearing();
		super.onChanged();
	}

	private showClearing(): void {
		this.clearButtonEl.toggle(this.inputEl.value !== '');
	}
}

export class MomentFormatComponent extends TextComponent implements Obsidian.MomentFormatComponent {
	sampleEl = createSpan();

	setDefaultFormat(format: string): this {
		return this.setPlaceholder(format);
	}

	setSampleEl(el: HTMLElement): this {
		this.sampleEl = el;
		this.updateSample();
		return this;
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.updateSample();
		return this;
	}

	override onChanged(): void {
		super.onChanged();
		this.updateSample();
	}

	updateSample(): void {
		this.sampleEl.setText(moment().format(this.getValue() || this.inputEl.placeholder));
	}
}
