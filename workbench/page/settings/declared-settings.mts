import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';
import { drawControl } from './setting-control.mjs';
import { Setting, SettingGroup } from './setting.mjs';
import type { SettingTab } from './setting-tab.mjs';

type Item = Obsidian.SettingDefinitionItem;
type Group = Obsidian.SettingDefinitionGroup | Obsidian.SettingDefinitionList;
type Page = Obsidian.SettingDefinitionPage;
type Row = Obsidian.SettingDefinition;

/** Draws the rows that a tab declares, its groups, lists and pages, and keeps what may be seen up to date. */
export class DeclaredSettings {
	private path: readonly string[] = [];
	private ownPage: Obsidian.SettingPage | null = null;
	private states: (() => void)[] = [];
	private endings: (() => void)[] = [];

	constructor(
		private readonly app: App,
		private readonly tab: SettingTab,
	) {}

	draw(items: readonly Item[]): void {
		this.close();
		const el = this.tab.containerEl;
		let shown: readonly Item[] = items;
		const pages: Page[] = [];
		for (const name of this.path) {
			const page = shown.flatMap(pagesOf).find((one) => one.name === name);
			if (page === undefined) break;
			pages.push(page);
			shown = page.items ?? [];
		}
		this.path = pages.map((page) => page.name);
		const page = pages[pages.length - 1];
		if (page !== undefined) this.drawTitle(el, page.name);
		if (page?.page !== undefined) return this.drawOwnPage(el, page.page());
		this.drawItems(el, shown);
		this.refresh();
	}

	refresh(): void {
		for (const state of this.states) state();
	}

	close(): void {
		this.ownPage?.hide();
		this.ownPage = null;
		for (const end of this.endings) end();
		this.endings = [];
		this.states = [];
		this.tab.containerEl.empty();
	}

	private drawTitle(el: HTMLElement, name: string): void {
		const bar = el.createDiv('setting-page-titlebar');
		const back = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
		setIcon(back, 'arrow-left');
		back.addEventListener('click', () => this.go(this.path.slice(0, -1)));
		bar.createDiv({ cls: 'setting-page-title', text: name });
	}

	private drawOwnPage(el: HTMLElement, page: Obsidian.SettingPage): void {
		this.ownPage = page;
		el.append(page.rootEl);
		page.display();
	}

	private drawItems(el: HTMLElement, items: readonly Item[]): void {
		let loose: SettingGroup | null = null;
		for (const item of items) {
			if (isGroup(item)) {
				loose = null;
				this.drawGroup(el, item);
				continue;
			}
			loose ??= new SettingGroup(el);
			this.drawEntry(loose, item, 0);
		}
	}

	private drawGroup(el: HTMLElement, group: Group): void {
		const box = new SettingGroup(el);
		if (group.heading !== undefined) box.setHeading(group.heading);
		if (group.cls !== undefined) box.addClass(...group.cls.split(' ').filter(Boolean));
		for (const button of group.extraButtons ?? []) box.addExtraButton(button);
		this.states.push(() => box.groupEl.toggle(holds(group.visible, true)));
		const rows = (group.items ?? []).map((item, at) => [item, this.drawEntry(box, item, at)] as const);
		const { search } = group;
		if (search !== undefined) {
			box.addSearch((field) => {
				field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
					for (const [item, row] of rows) {
						if (!isPage(item)) row.settingEl.toggle(query === '' || search.match(item, query));
					}
				});
			});
		}
		if (group.type === 'list')
			this.drawListParts(
				box,
				group,
				rows.map(([, row]) => row),
			);
	}

	private drawListParts(
		box: SettingGroup,
		list: Group & Pick<Obsidian.SettingDefinitionList, 'emptyState' | 'onReorder' | 'onDelete' | 'addItem'>,
		rows: readonly Setting[],
	): void {
		const { onDelete, onReorder, addItem, emptyState } = list;
		rows.forEach((row, at) => {
			const move = (icon: string, tooltip: string, to: number): void => {
				if (onReorder === undefined || to < 0 || to >= rows.length) return;
				row.addExtraButton((button) =>
					button
						.setIcon(icon)
						.setTooltip(tooltip)
						.onClick(() => {
							onReorder(at, to);
							this.tab.update();
						}),
				);
			};
			move('arrow-up', 'Move up', at - 1);
			move('arrow-down', 'Move down', at + 1);
			if (onDelete === undefined) return;
			row.addExtraButton((button) =>
				button
					.setIcon('trash-2')
					.setTooltip('Delete')
					.onClick(() => {
						onDelete(at);
						this.tab.update();
					}),
			);
		});
		if (rows.length === 0 && emptyState !== undefined) {
			box.listEl.createDiv({ cls: 'setting-empty-state', text: emptyState });
		}
		if (addItem === undefined) return;
		new Setting(box.listEl)
			.setClass('setting-add-item')
			.addButton((button) =>
				button.setButtonText(addItem.name).onClick(() => addItem.action(button.buttonEl)),
			);
	}

	private drawEntry(group: SettingGroup, item: Row | Page, at: number): Setting {
		const row = new Setting(group.listEl).setName(item.name);
		if (item.desc !== undefined) {
			row.setDesc(
				typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment),
			);
		}
		this.states.push(() => row.settingEl.toggle(holds(item.visible, true)));
		if (isPage(item)) this.drawPageRow(row, item);
		else if (item.render !== undefined) this.endings.push(item.render(row, group) ?? nothing);
		else if (item.action !== undefined) this.drawAction(row, item, at);
		else if (item.control !== undefined) this.drawControl(row, item.control);
		return row;
	}

	private drawPageRow(row: Setting, page: Page): void {
		const { displayValue, status } = page;
		if (displayValue !== undefined) {
			row.addDisplayValue((shown) => {
				shown.setValue(typeof displayValue === 'function' ? displayValue() : displayValue);
				shown.setStatus((typeof status === 'function' ? status() : status) ?? null);
			});
		}
		this.makePressable(row, () => this.go([...this.path, page.name]));
	}

	private drawAction(row: Setting, item: Obsidian.SettingDefinitionAction, at: number): void {
		this.makePressable(row, () => {
			if (!holds(item.disabled, false)) item.action(row.settingEl, at);
		});
		this.states.push(() => {
			row.setDisabled(holds(item.disabled, false));
		});
	}

	private drawControl(row: Setting, control: Obsidian.SettingControl): void {
		drawControl(this.app, row, control, this.tab.getControlValue(control.key), async (value) => {
			await this.tab.setControlValue(control.key, value);
			this.refresh();
		});
		if (control.disabled !== undefined) {
			this.states.push(() => {
				row.setDisabled(holds(control.disabled, false));
			});
		}
	}

	private makePressable(row: Setting, press: () => void): void {
		row.setClass('mod-action');
		row.settingEl.setAttrs({ role: 'button', tabindex: 0 });
		setIcon(row.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
		row.settingEl.addEventListener('click', press);
		row.settingEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && event.target === row.settingEl) press();
		});
	}

	private go(path: readonly string[]): void {
		this.path = path;
		this.tab.show();
	}
}

function isGroup(item: Item): item is Group {
	return 'type' in item && (item.type === 'group' || item.type === 'list');
}

function isPage(item: Item): item is Page {
	return 'type' in item && item.type === 'page';
}

function pagesOf(item: Item): Page[] {
	if (isGroup(item)) return (item.items ?? []).filter(isPage);
	return isPage(item) ? [item] : [];
}

function holds(state: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
	return typeof state === 'function' ? state() : (state ?? otherwise);
}

function nothing(): void {}
