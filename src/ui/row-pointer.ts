import { Platform, type App, type Component, type HoverParent, type ItemView } from 'obsidian';
import type { GangItem } from './gang-items';
import type { Aim } from './row-actions';
import type { WindowList } from './window-list';

/** The note of a row shows itself while the pointer rests on it, as the user has set page preview. */
export function addHoverPreview(
	owner: Component,
	view: ItemView & HoverParent,
	list: WindowList<GangItem>,
): void {
	owner.registerDomEvent(list.listEl, 'mouseover', (event) => {
		const item = list.itemAt(event.target);
		if (!item || item.kind === 'section') return;
		view.app.workspace.trigger('hover-link', {
			event,
			source: view.getViewType(),
			hoverParent: view,
			targetEl: list.rowOf(item.key),
			linktext: item.row.contact.path,
			sourcePath: '',
		});
	});
}

/** A person that is dragged into a note becomes a link there, written as the user likes links; those chosen come along. */
export function addDrag(
	owner: Component,
	app: App,
	list: WindowList<GangItem>,
	aimsAt: (item: GangItem) => readonly Aim[],
): void {
	// There a finger that stays on a row chooses it.
	if (Platform.isMobile) return;
	owner.registerDomEvent(list.listEl, 'dragstart', (event) => {
		const item = list.itemAt(event.target);
		const source = app.workspace.getActiveFile()?.path ?? '';
		const links = (item ? aimsAt(item) : []).flatMap(({ contact }) => {
			const file = contact && app.vault.getFileByPath(contact.path);
			return file ? [app.fileManager.generateMarkdownLink(file, source)] : [];
		});
		if (!links.length) return event.preventDefault();
		event.dataTransfer?.setData('text/plain', [...new Set(links)].join('\n'));
	});
}
