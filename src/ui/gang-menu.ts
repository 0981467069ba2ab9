import { Menu, type ItemView } from 'obsidian';
import { reasonOf, type GangItem } from './gang-items';
import type { GangViewParts } from './gang-view';
import { placeOf } from './next-follow-up';

/** The menu of a row: what we can do with it, ways to reach the person, and what other plugins add for the file. */
export function showRowMenu(
	event: MouseEvent,
	item: GangItem | null,
	view: ItemView,
	parts: GangViewParts,
): void {
	if (!item || item.kind === 'section') return;
	event.preventDefault();
	const { ui } = parts.words();
	const reason = reasonOf(item);
	const menu = new Menu();
	menu.addItem((entry) =>
		entry
			.setTitle(ui.gang.openInTab)
			.setIcon('lucide-file-plus')
			.onClick(() => parts.guard(() => parts.open(placeOf(reason), 'tab'))),
	);
	parts.rows.addTo(menu, reason, item.row.contact);
	parts.rows.addLinksTo(menu, item.row.contact, view.contentEl.win);
	const file = view.app.vault.getFileByPath(item.row.contact.path);
	if (file) view.app.workspace.trigger('file-menu', menu, file, view.getViewType(), view.leaf);
	menu.showAtMouseEvent(event);
}
