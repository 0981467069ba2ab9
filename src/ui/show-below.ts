import type { Menu } from 'obsidian';

/** A menu beneath the element that opens it, from where its line begins. */
export function showBelow(menu: Menu, el: Element): void {
	const { x, bottom, width } = el.getBoundingClientRect();
	menu.showAtPosition({ x, y: bottom, width, left: el.matches(':dir(rtl)') }, el.doc);
}
