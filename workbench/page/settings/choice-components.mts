import type * as Obsidian from 'obsidian';
import { setTooltip } from '../ui/tooltip.mjs';
import { ValueComponent } from './base-component.mjs';

export class ToggleComponent extends ValueComponent<boolean> implements Obsidian.ToggleComponent {
	readonly toggleEl: HTMLElement;
	private readonly boxEl: HTMLInputElement;
	private on = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv('checkbox-container');
		this.boxEl = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
		this.boxEl.addEventListener('click', (event) => event.stopPropagation());
		this.boxEl.addEventListener('change', () => this.onClick());
		this.toggleEl.addEventListener('click', () => this.onClick());
	}

	override setDisabled(disabled: boolean): this {
		this.boxEl.disabled = disabled;
		this.toggleEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.on;
	}

	setValue(on: boolean): this {
		this.boxEl.checked = on;
		this.toggleEl.toggleClass('is-enabled', on);
		if (this.on === on) return this;
		this.on = on;
		this.onChanged();
		return this;
	}

	setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}

	/** Named for the reader of a screen by the row that holds the switch. */
	nameBy(text: string): void {
		this.boxEl.setAttr('aria-label', text);
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.on);
	}
}

export class DropdownComponent extends ValueComponent<string> implements Obsidian.DropdownComponent {
	readonly selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', 'dropdown');
		this.selectEl.addEventListener('change', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { value, text: display });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
}
