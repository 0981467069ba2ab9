import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { Modal } from './modal.mjs';
import { prepareFuzzySearch, renderMatches, sortSearchResults } from './search.mjs';
import { drawInstructions, SuggestList, type SuggestOwner } from './suggest-list.mjs';

export abstract class SuggestModal<T>
	extends Modal
	implements Omit<Obsidian.SuggestModal<T>, keyof Obsidian.Modal>, SuggestOwner<T>
{
	limit = 100;
	emptyStateText = 'No results found.';
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	private readonly list: SuggestList<T>;
	private readonly instructionsEl = createDiv('prompt-instructions');

	constructor(app: App) {
		super(app);
		this.modalEl.className = 'prompt';
		this.modalEl.empty();
		this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', {
			cls: 'prompt-input',
			type: 'text',
			attr: { autocomplete: 'off', spellcheck: false },
		});
		this.resultContainerEl = this.modalEl.createDiv('prompt-results');
		this.list = new SuggestList<T>(this, this.resultContainerEl, this.scope);
		this.scope.register([], 'Enter', (event) => {
			if (!event.isComposing) this.selectActiveSuggestion(event);
			return false;
		});
		this.inputEl.addEventListener('input', () => void this.refresh());
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.refresh();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
	}

	setInstructions(instructions: Obsidian.Instruction[]): void {
		this.instructionsEl.empty();
		drawInstructions(this.instructionsEl, instructions);
		this.modalEl.append(this.instructionsEl);
	}

	onNoSuggestion(): void {
		this.resultContainerEl.empty();
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		this.list.choose(event);
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

	private async refresh(): Promise<void> {
		const query = this.inputEl.value;
		const found = await this.getSuggestions(query);
		if (query !== this.inputEl.value) return;
		this.list.show(found.slice(0, this.limit));
		if (found.length === 0) this.onNoSuggestion();
	}
}

export abstract class FuzzySuggestModal<T>
	extends SuggestModal<Obsidian.FuzzyMatch<T>>
	implements Omit<Obsidian.FuzzySuggestModal<T>, keyof Obsidian.Modal>
{
	getSuggestions(query: string): Obsidian.FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found: Obsidian.FuzzyMatch<T>[] = [];
		for (const item of this.getItems()) {
			const match = search(this.getItemText(item));
			if (match !== null) found.push({ item, match });
		}
		if (query !== '') sortSearchResults(found);
		return found;
	}

	renderSuggestion(found: Obsidian.FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(found.item), found.match.matches);
	}

	onChooseSuggestion(found: Obsidian.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(found.item, event);
	}

	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
