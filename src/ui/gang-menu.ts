import { Menu, type ItemView } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { Reason } from '../domain/gang';
import { cardTexts, roomTexts } from './texts';
import { isOldPromises, type SectionItem } from './gang-items';
import type { GangViewParts } from './gang-view';
import { placeOf } from './next-follow-up';
import type { Aim } from './row-actions';
import { groupVerbs } from './row-acts';
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
		const { openInTab } = parts.words().ui.gang;
		add(menu, parts, openInTab, 'lucide-file-plus', () => parts.open(placeOf(reason), 'tab'));
		const { show } = cardTexts();
		add(menu, parts, show, 'lucide-user', () => parts.showCard(contact.path));
	}
	parts.rows.addTo(menu, aims);
	if (contact && !others.length) parts.rows.addLinksTo(menu, contact, contentEl.win);
	const paths = new Set([contact, ...others].map((one) => one?.path ?? ''));
	const [file, ...files] = [...paths].flatMap((path) => app.vault.getFileByPath(path) ?? []);
	if (files.length) app.workspace.trigger('files-menu', menu, [file, ...files], view.getViewType(), leaf);
	else if (file) app.workspace.trigger('file-menu', menu, file, view.getViewType(), leaf);
	showAt(menu, at);
}

/** The menu of a section: all its people, those of one relation, an answer for all, and the old promises in one go. */
export function showSectionMenu(
	at: MouseEvent | HTMLElement,
	item: SectionItem,
	parts: GangViewParts,
	aims: readonly Aim[],
	select: (paths: readonly string[]) => void,
): void {
	const { look, ui } = parts.words();
	const menu = new Menu();
	if (!item.folded) {
		const people = aims.flatMap(({ contact }) => contact ?? []);
		const pathsOf = (contacts: readonly Contact[]): readonly string[] => contacts.map(({ path }) => path);
		add(menu, parts, ui.gang.selectSection, 'lucide-check-check', () => select(pathsOf(people)));
		const relations = new Map<string, Contact[]>();
		for (const contact of people) {
			const { relation } = contact;
			if (relation !== null) relations.set(relation, [...(relations.get(relation) ?? []), contact]);
		}
		for (const [relation, those] of relations.size > 1 ? relations : [])
			add(menu, parts, `${ui.gang.selectSection}: ${relation} (${those.length})`, 'lucide-users', () =>
				select(pathsOf(those)),
			);
		const { title } = roomTexts();
		add(menu, parts, title, 'lucide-play', () => parts.workRoom(item.group.rows));
		parts.rows.addTo(menu, aims, null, groupVerbs);
	}
	if (isOldPromises(item)) add(menu, parts, look, 'lucide-list-checks', () => parts.reviewOldPromises());
	if (!item.folded || isOldPromises(item)) showAt(menu, at);
}

function add(menu: Menu, { guard }: GangViewParts, title: string, icon: string, run: () => unknown): void {
	menu.addItem((entry) =>
		entry
			.setTitle(title)
			.setIcon(icon)
			.onClick(() => guard(run)),
	);
}

function showAt(menu: Menu, at: MouseEvent | HTMLElement): void {
	if ('clientX' in at) menu.showAtMouseEvent(at);
	else showBelow(menu, at);
}
