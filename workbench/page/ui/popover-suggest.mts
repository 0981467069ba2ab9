import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { Scope } from '../base/keymap.mjs';
import { placeUnder } from './placing.mjs';
import { SuggestList, type SuggestOwner } from './suggest-list.mjs';

/** A list that hangs under a field or under the cursor. */
export abstract class PopoverSuggest<T> implements Omit<Obsidian.PopoverSuggest<T>, 'app'>, SuggestOwner<T> {
	readonly scope: Scope;
	protected readonly suggestEl = createDiv('suggestion-container');
	private readonly list: SuggestList<T>;
	private shown = false;

	constructor(
		readonly app: App,
		scope?: Scope,
	) {
		this.scope = scope ?? new Scope(app.scope);
		this.list = new SuggestList<T>(this, this.suggestEl.createDiv('suggestion'), this.scope);
		const choose = (event: KeyboardEvent): boolean => event.isComposing || !this.list.choose(event);
		this.scope.register([], 'Enter', choose);
		this.scope.register([], 'Tab', choose);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	get isOpen(): boolean {
		return this.shown;
	}

	open(): void {
		if (this.shown) return;
		this.shown = true;
		document.body.append(this.suggestEl);
		this.app.keymap.pushScope(this.scope);
	}

	close(): void {
		if (!this.shown) return;
		this.shown = false;
		this.app.keymap.popScope(this.scope);
		this.suggestEl.detach();
		this.list.show([]);
	}

	onHistoryBack(): void {
		this.close();
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	/** Shows the values under a box; nothing to show closes. */
	protected offer(values: readonly T[], box: { left: number; top: number; bottom: number }): void {
		if (values.length === 0) return this.close();
		this.open();
		this.list.show(values);
		placeUnder(this.suggestEl, box);
	}
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(
		app: App,
		private readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		const refresh = (): void => void this.refresh();
		textInputEl.addEventListener('input', refresh);
		textInputEl.addEventListener('focus', refresh);
		textInputEl.addEventListener('blur', () => this.close());
	}

	getValue(): string {
		return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.getText();
	}

	setValue(value: string): void {
		if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.chosen?.(value, event);
	}

	onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
		this.chosen = callback;
		return this;
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	private async refresh(): Promise<void> {
		const query = this.getValue();
		const found = await this.getSuggestions(query);
		if (query !== this.getValue() || !this.textInputEl.isActiveElement()) return;
		this.offer(this.limit > 0 ? found.slice(0, this.limit) : found, this.textInputEl.getBoundingClientRect());
	}
}
