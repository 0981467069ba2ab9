import { Menu } from 'obsidian';
import { everybody, groupings, orders, sameFinding, type Finding } from '../domain/finding';
import { findTexts, uiTexts } from './texts';
import type { FindHands } from './find-bar';
import type { GangView } from './gang-view';
import { TextPrompt } from './text-prompt';

/** By what people are put together, and in which order they stand. */
export function arrangeMenu(hands: FindHands): Menu {
	const { finding } = hands;
	const { groupBy, sortBy } = findTexts();
	const menu = new Menu();
	const choices = [
		...groupings.map((one) => ({ title: groupBy[one], section: 'group', change: { groupBy: one } })),
		...orders.map((one) => ({ title: sortBy[one], section: 'sort', change: { sortBy: one } })),
	];
	for (const { title, section, change } of choices)
		menu.addItem((item) =>
			item
				.setTitle(title)
				.setSection(section)
				.setChecked(sameFinding(finding, { ...finding, ...change }))
				.onClick(() => hands.find(change)),
		);
	return menu;
}

/** The views that have a name, and naming the one that is shown. */
export function viewsMenu(view: GangView): Menu {
	const { finding, parts } = view;
	const say = findTexts();
	const { views } = parts.settings();
	const menu = new Menu();
	const add = (section: string, title: string, isShown: boolean | null, run: () => unknown): void => {
		menu.addItem((item) =>
			item
				.setTitle(title)
				.setSection(section)
				.setChecked(isShown)
				.onClick(() => parts.guard(run)),
		);
	};
	const isShown = (other: Finding): boolean => sameFinding(other, finding);
	for (const one of [{ name: say.everybody, finding: everybody }, ...views])
		add('views', one.name, isShown(one.finding), () => view.find(one.finding));
	const shown = views.find((one) => isShown(one.finding));
	if (shown)
		add('change', say.removeView(shown.name), null, () =>
			parts.keepSettings({ views: views.filter((one) => one !== shown) }),
		);
	else if (!isShown(everybody))
		add('change', say.saveView, null, () => {
			const { cancel, settings } = uiTexts();
			const words = { title: say.saveView, name: say.viewName, desc: say.viewHint, save: settings.save };
			new TextPrompt(view.app, { ...words, cancel }, (name) =>
				parts.guard(() =>
					parts.keepSettings({ views: [...views.filter((one) => one.name !== name), { name, finding }] }),
				),
			).open();
		});
	return menu;
}
