import type * as Obsidian from 'obsidian';

export abstract class BaseComponent implements Obsidian.BaseComponent {
	disabled = false;

	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

export abstract class ValueComponent<T> extends BaseComponent implements Obsidian.ValueComponent<T> {
	private heard: ((value: T) => unknown) | null = null;

	registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
		listeners[key] = (value?: T): T => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}

	onChange(callback: (value: T) => unknown): this {
		this.heard = callback;
		return this;
	}

	onChanged(): void {
		this.heard?.(this.getValue());
	}

	abstract getValue(): T;
	abstract setValue(value: T): this;
}
