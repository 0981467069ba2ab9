import type * as Obsidian from 'obsidian';
import { ValueComponent } from './base-component.mjs';

export class SliderComponent extends ValueComponent<number> implements Obsidian.SliderComponent {
	readonly sliderEl: HTMLInputElement;
	private readonly valueEl: HTMLElement;
	private format: (value: number) => string = String;
	private instant = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.valueEl = containerEl.createSpan('slider-value');
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.sliderEl.addEventListener('input', () => {
			this.showValue();
			if (this.instant) this.onChanged();
		});
		this.sliderEl.addEventListener('change', () => {
			if (!this.instant) this.onChanged();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setInstant(instant: boolean): this {
		this.instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.min = String(min ?? '');
		this.sliderEl.max = String(max ?? '');
		this.sliderEl.step = String(step);
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	setValue(value: number): this {
		this.sliderEl.valueAsNumber = value;
		this.showValue();
		return this;
	}

	getValuePretty(): string {
		return this.format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		this.showValue();
		return this;
	}

	setDynamicTooltip(): this {
		return this;
	}

	private showValue(): void {
		this.valueEl.setText(this.getValuePretty());
	}
}

export class ColorComponent extends ValueComponent<string> implements Obsidian.ColorComponent {
	private readonly inputEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.inputEl = containerEl.createEl('input', { type: 'color' });
		this.inputEl.addEventListener('change', () => this.onChanged());
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

	getValueRgb(): Obsidian.RGB {
		const number = parseInt(this.getValue().slice(1), 16);
		return { r: number >> 16, g: (number >> 8) & 255, b: number & 255 };
	}

	setValueRgb({ r, g, b }: Obsidian.RGB): this {
		return this.setValue(`#${[r, g, b].map((one) => one.toString(16).padStart(2, '0')).join('')}`);
	}

	getValueHsl(): Obsidian.HSL {
		const { r, g, b } = this.getValueRgb();
		const [x, y, z] = [r / 255, g / 255, b / 255];
		const [high, low] = [Math.max(x, y, z), Math.min(x, y, z)];
		const [spread, l] = [high - low, (high + low) / 2];
		if (spread === 0) return { h: 0, s: 0, l: Math.round(l * 100) };
		const turn = high === x ? (y - z) / spread : high === y ? 2 + (z - x) / spread : 4 + (x - y) / spread;
		const s = spread / (1 - Math.abs(2 * l - 1));
		return { h: Math.round((turn * 60 + 360) % 360), s: Math.round(s * 100), l: Math.round(l * 100) };
	}

	setValueHsl({ h, s, l }: Obsidian.HSL): this {
		const [sat, light] = [s / 100, l / 100];
		const part = (n: number): number => {
			const k = (n + h / 30) % 12;
			const by = sat * Math.min(light, 1 - light);
			return Math.round((light - by * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255);
		};
		return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
	}
}

export class ProgressBarComponent extends ValueComponent<number> implements Obsidian.ProgressBarComponent {
	private readonly barEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.barEl = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
	}

	getValue(): number {
		return this.value;
	}

	/** @param value 0–100 */
	setValue(value: number): this {
		this.value = value;
		this.barEl.setCssStyles({ width: `${value}%` });
		return this;
	}
}
