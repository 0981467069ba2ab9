import { getLanguage, Menu, type ItemView } from 'obsidian';
import type { Reason } from '../domain/gang';
import { cardStrings } from '../i18n/strings';
import type { GangViewParts } from './gang-view';
import { placeOf } from './next-follow-up';
import type { Aim } from './row-actions';
import { showBelow } from './show-below';

/**
 * The menu of a row: what we can do with it or with all that are chosen, ways to reach the person, and what other
 * plugins add for the files.
 */
export function showRowMenu(
	at: MouseEvent | HTMLElement,
	aims: readonly Aim[],
	reason: Reason,
	view: ItemView,
	parts: GangViewParts,
): void {
	const { app, contentEl, leaf } = view;
	const menu = new Menu();
	const [contact, ...others] = aims.flatMap((aim) => aim.contact ?? []);
	if (contact && !others.length) {
		const add = (title: string, icon: string, run: () => unknown): void => {
			menu.addItem((entry) =>
				entry
					.setTitle(title)
					.setIcon(icon)
					.onClick(() => parts.guard(run)),
			);
		};
		add(parts.words().ui.gang.openInTab, 'lucide-file-plus', () => parts.open(placeOf(reason), 'tab'));
		add(cardStrings(getLanguage()).show, 'lucide-user', () => parts.showCard(contact.path));
	}
	parts.rows.addTo(menu, aims);
	if (contact && !others.length) parts.rows.addLinksTo(menu, contact, contentEl.win);
	const paths = new Set([contact, ...others].map((one) => one?.path ?? ''));
	const [file, ...files] = [...paths].flatMap((path) => app.vault.getFileByPath(path) ?? []);
	if (files.length) app.workspace.trigger('files-menu', menu, [file, ...files], view.getViewType(), leaf);
	else if (file) app.workspace.trigger('file-menu', menu, file, view.getViewType(), leaf);
	if ('clientX' in at) menu.showAtMouseEvent(at);
	else showBelow(menu, at);
}
