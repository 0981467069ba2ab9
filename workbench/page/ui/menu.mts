import type * as Obsidian from 'obsidian';
import { Component } from '../base/component.mjs';
import { setIcon } from '../base/icons.mjs';
import { Scope } from '../base/keymap.mjs';
import { front } from './front.mjs';
import { placeAt } from './placing.mjs';

type Heard = (event: MouseEvent | KeyboardEvent) => unknown;

export class MenuItem implements Obsidian.MenuItem {
	readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem' } });
	section = '';
	isDisabled = false;
	private readonly iconEl = this.dom.createDiv('menu-item-icon');
	private readonly titleEl = this.dom.createDiv('menu-item-title');
	private heard: Heard | null = null;
	private submenu: Menu | null = null;

	constructor(private readonly menu: Menu) {
		this.dom.addEventListener('click', (event) => this.choose(event));
		this.dom.addEventListener('mouseenter', () => menu.select(this));
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		this.iconEl.empty();
		if (icon !== null) setIcon(this.iconEl, icon);
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.find('.mod-checked')?.detach();
		this.dom.setAttr('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
		this.dom.setAttr('aria-checked', checked);
		if (checked === true) setIcon(this.dom.createDiv('menu-item-icon mod-checked'), 'check');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.isDisabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', disabled);
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass('is-label', isLabel);
		this.isDisabled = isLabel;
		return this;
	}

	onClick(callback: Heard): this {
		this.heard = callback;
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	/** Not in the public types, but plugins use it. */
	setSubmenu(): Menu {
		this.submenu ??= new Menu();
		this.dom.addClass('has-submenu');
		setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'chevron-right');
		return this.submenu;
	}

	choose(event: MouseEvent | KeyboardEvent): void {
		if (this.isDisabled) return;
		if (this.submenu !== null) {
			const box = this.dom.getBoundingClientRect();
			this.menu.hide();
			this.submenu.showAtPosition({ x: box.left, y: box.top });
			return;
		}
		this.menu.hide();
		this.heard?.(event);
	}
}

export class MenuSeparator implements Obsidian.MenuSeparator {}

export class Menu extends Component implements Obsidian.Menu {
	readonly items: (MenuItem | MenuSeparator)[] = [];
	private dom: HTMLElement | null = null;
	private selected: MenuItem | null = null;
	private whenHidden: (() => unknown) | null = null;
	private readonly scope = new Scope();
	private readonly away = (event: MouseEvent): void => {
		if (event.target instanceof Node && this.dom?.contains(event.target) !== true) this.hide();
	};

	constructor() {
		super();
		const step = (by: number) => (): boolean => {
			const usable = this.items.filter((one) => one instanceof MenuItem).filter((one) => !one.isDisabled);
			const at = this.selected === null ? (by > 0 ? -1 : 0) : usable.indexOf(this.selected);
			this.select(usable[(at + by + usable.length) % usable.length] ?? null);
			return false;
		};
		this.scope.register([], 'ArrowDown', step(1));
		this.scope.register([], 'ArrowUp', step(-1));
		this.scope.register([], 'Enter', (event) => {
			this.selected?.choose(event);
			return false;
		});
		this.scope.register([], 'Escape', () => {
			this.hide();
			return false;
		});
	}

	static forEvent(event: PointerEvent | MouseEvent): Menu {
		event.preventDefault();
		const menu = new Menu();
		window.setTimeout(() => menu.showAtMouseEvent(event));
		return menu;
	}

	addItem(callback: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		callback(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	setNoIcon(): this {
		return this;
	}

	setUseNativeMenu(): this {
		return this;
	}

	setParentElement(): this {
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY });
	}

	showAtPosition({ x, y, width, left }: Obsidian.MenuPositionDef): this {
		this.hide();
		const dom = document.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
		let section: string | null = null;
		for (const item of this.items) {
			const breaks = item instanceof MenuSeparator || (section !== null && item.section !== section);
			if (breaks && dom.lastElementChild?.hasClass('menu-separator') === false)
				dom.createDiv('menu-separator');
			if (item instanceof MenuSeparator) continue;
			section = item.section;
			dom.append(item.dom);
		}
		this.dom = dom;
		placeAt(dom, left === true ? x - dom.offsetWidth + (width ?? 0) : x, y);
		void this.load();
		front.keymap?.pushScope(this.scope);
		window.addEventListener('mousedown', this.away, true);
		return this;
	}

	hide(): this {
		if (this.dom === null) return this;
		this.dom.detach();
		this.dom = null;
		this.select(null);
		front.keymap?.popScope(this.scope);
		window.removeEventListener('mousedown', this.away, true);
		this.unload();
		this.whenHidden?.();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.whenHidden = callback;
	}

	onHistoryBack(): void {
		this.hide();
	}

	select(item: MenuItem | null): void {
		this.selected?.dom.removeClass('selected');
		this.selected = item;
		item?.dom.addClass('selected');
	}
}
