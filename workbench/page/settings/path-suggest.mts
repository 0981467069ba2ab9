import type { App } from '../app.mjs';
import { type TAbstractFile, TFile, TFolder } from '../files/abstract-file.mjs';
import { AbstractInputSuggest } from '../ui/popover-suggest.mjs';
import { prepareFuzzySearch } from '../ui/search.mjs';

/** Offers the files or folders of the vault under a text field. */
export class PathSuggest extends AbstractInputSuggest<TAbstractFile> {
	constructor(
		app: App,
		inputEl: HTMLInputElement,
		private readonly fits: (file: TAbstractFile) => boolean,
	) {
		super(app, inputEl);
		this.onSelect((file) => {
			this.setValue(file.path);
			inputEl.trigger('input');
			this.close();
		});
	}

	override renderSuggestion(file: TAbstractFile, el: HTMLElement): void {
		el.setText(file.path);
	}

	protected override getSuggestions(query: string): TAbstractFile[] {
		const search = prepareFuzzySearch(query);
		return this.app.vault.getAllLoadedFiles().filter((file) => this.fits(file) && search(file.path) !== null);
	}
}

export function isFileFor(filter?: (file: TFile) => boolean): (file: TAbstractFile) => boolean {
	return (file) => file instanceof TFile && (filter?.(file) ?? true);
}

export function isFolderFor(
	filter: ((folder: TFolder) => boolean) | undefined,
	includeRoot: boolean,
): (file: TAbstractFile) => boolean {
	return (file) => file instanceof TFolder && (includeRoot || !file.isRoot()) && (filter?.(file) ?? true);
}
