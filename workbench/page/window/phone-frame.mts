import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';

/** The bar at the bottom of a phone, which opens the drawers; and a touch beside a drawer closes it. */
export function addPhoneFrame(app: App, containerEl: HTMLElement): void {
	const { workspace } = app;
	const shade = workspace.containerEl.createDiv('workspace-drawer-backdrop');
	shade.addEventListener('click', () => {
		workspace.leftSplit.collapse();
		workspace.rightSplit.collapse();
	});
	const bar = containerEl.createDiv('mobile-navbar');
	const add = (icon: string, label: string, press: () => void): void => {
		const button = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
		setIcon(button, icon);
		button.addEventListener('click', press);
	};
	const open = (side: 'leftSplit' | 'rightSplit'): void => {
		const other = side === 'leftSplit' ? 'rightSplit' : 'leftSplit';
		workspace[other].collapse();
		workspace[side].toggle();
	};
	add('panel-left', 'Left sidebar', () => open('leftSplit'));
	add('search', 'Find a note', () => app.commands.executeCommandById('switcher:open'));
	add('terminal', 'Commands', () => app.commands.executeCommandById('command-palette:open'));
	add('settings', 'Settings', () => app.commands.executeCommandById('app:open-settings'));
	add('panel-right', 'Right sidebar', () => open('rightSplit'));
}
