import { setIcon, type Component } from 'obsidian';
import type { Guard } from './guarded';

/** One button above the list. */
export interface HeaderButton {
	readonly icon: string;
	readonly label: string;
	readonly onClick: (buttonEl: HTMLElement) => unknown;
}

/** The row of buttons above the list, in the order given; they live as long as their view. */
export function drawHeader(
	el: HTMLElement,
	view: Component,
	guard: Guard,
	shown: readonly HeaderButton[],
): readonly HTMLElement[] {
	const buttons = el.createDiv('nav-header').createDiv('nav-buttons-container');
	return shown.map(({ icon, label, onClick }) => {
		const button = buttons.createEl('button', {
			cls: 'clickable-icon nav-action-button what-then-button',
			attr: { 'aria-label': label, type: 'button' },
		});
		setIcon(button, icon);
		view.registerDomEvent(button, 'click', () => guard(() => onClick(button)));
		return button;
	});
}
