import { chosenFiles, type ChosenFile } from '../vault/import-source';

/** Files that are dropped onto an element are handed over; while they hover, it shows that it takes them. */
export function acceptFiles(el: HTMLElement, onFiles: (files: readonly ChosenFile[]) => void): void {
	const show = (on: boolean): void => el.toggleClass('what-then-accepts', on);
	const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
	el.addEventListener('dragover', (event) => {
		if (!hasFiles(event)) return;
		event.preventDefault();
		show(true);
	});
	el.addEventListener('dragleave', () => show(false));
	el.addEventListener('drop', (event) => {
		show(false);
		const files = event.dataTransfer?.files;
		if (!files?.length) return;
		event.preventDefault();
		onFiles(chosenFiles(files));
	});
}
