import type { Scope } from '../base/keymap.mjs';

export interface SuggestOwner<T> {
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** The list inside every suggester: arrows move, Enter and a click choose. */
export class SuggestList<T> {
	private values: readonly T[] = [];
	private rows: readonly HTMLElement[] = [];
	private at = 0;

	constructor(
		private readonly owner: SuggestOwner<T>,
		private readonly el: HTMLElement,
		scope: Scope,
	) {
		const step = (by: number) => (): boolean => {
			this.select(this.at + by);
			this.rows[this.at]?.scrollIntoView({ block: 'nearest' });
			return false;
		};
		scope.register([], 'ArrowDown', step(1));
		scope.register([], 'ArrowUp', step(-1));
		scope.register([], 'PageDown', step(8));
		scope.register([], 'PageUp', step(-8));
		el.setAttr('role', 'listbox');
	}

	show(values: readonly T[]): void {
		this.values = values;
		this.el.empty();
		this.rows = values.map((value, at) => {
			const row = this.el.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			this.owner.renderSuggestion(value, row);
			row.addEventListener('mousemove', () => this.select(at));
			row.addEventListener('mousedown', (event) => event.preventDefault());
			row.addEventListener('click', (event) => {
				this.select(at);
				this.choose(event);
			});
			return row;
		});
		this.select(0);
	}

	/** False when there is nothing to choose. */
	choose(event: MouseEvent | KeyboardEvent): boolean {
		const value = this.values[this.at];
		if (value === undefined) return false;
		this.owner.selectSuggestion(value, event);
		return true;
	}

	private select(at: number): void {
		if (this.rows.length === 0) return;
		this.at = ((at % this.rows.length) + this.rows.length) % this.rows.length;
		this.rows.forEach((row, n) => {
			row.toggleClass('is-selected', n === this.at);
			row.setAttr('aria-selected', n === this.at);
		});
	}
}

/** The line of keys under a list. */
export function drawInstructions(
	el: HTMLElement,
	instructions: readonly { command: string; purpose: string }[],
): void {
	for (const { command, purpose } of instructions) {
		const one = el.createDiv('prompt-instruction');
		one.createSpan({ cls: 'prompt-instruction-command', text: command });
		one.createSpan({ text: purpose });
	}
}
