import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';
import { addressWith } from './options.mjs';
import { CommandPalette, QuickSwitcher } from './quick-modals.mjs';

interface AppCommand extends Obsidian.Command {
	readonly ribbon?: 'top' | 'bottom';
}

/** The few commands of the app itself, some of them with a place in the ribbon. */
export function addAppCommands(app: App): void {
	const commands: AppCommand[] = [
		{
			id: 'switcher:open',
			name: 'Quick switcher: Open quick switcher',
			icon: 'search',
			ribbon: 'top',
			hotkeys: [{ modifiers: ['Mod'], key: 'o' }],
			callback: () => new QuickSwitcher(app).open(),
		},
		{
			id: 'command-palette:open',
			name: 'Command palette: Open command palette',
			icon: 'terminal',
			ribbon: 'top',
			hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
			callback: () => new CommandPalette(app).open(),
		},
		{
			id: 'app:open-settings',
			name: 'Open settings',
			icon: 'settings',
			ribbon: 'bottom',
			hotkeys: [{ modifiers: ['Mod'], key: ',' }],
			callback: () => app.setting.open(),
		},
		{
			id: 'app:toggle-left-sidebar',
			name: 'Toggle left sidebar',
			callback: () => app.workspace.leftSplit.toggle(),
		},
		{
			id: 'app:toggle-right-sidebar',
			name: 'Toggle right sidebar',
			callback: () => app.workspace.rightSplit.toggle(),
		},
		{ id: 'theme:switch', name: 'Toggle light/dark mode', callback: () => switchTheme(app) },
		{
			id: 'workspace:close',
			name: 'Close current tab',
			callback: () => app.workspace.getMostRecentLeaf()?.detach(),
		},
	];
	for (const command of commands) {
		app.commands.addCommand(command);
		if (command.ribbon === undefined) continue;
		const { actionsEl, settingsEl } = app.workspace.leftRibbon;
		const el = (command.ribbon === 'top' ? actionsEl : settingsEl).createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { 'aria-label': labelOf(command), role: 'button', tabindex: 0, 'data-tooltip-position': 'right' },
		});
		setIcon(el, command.icon ?? '');
		el.addEventListener('click', () => app.commands.executeCommandById(command.id));
		el.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') app.commands.executeCommandById(command.id);
		});
	}
}

export function switchTheme(app: App): void {
	const theme = app.isDarkMode() ? 'light' : 'dark';
	showTheme(theme);
	window.history.replaceState(null, '', addressWith({ theme }));
	app.workspace.trigger('css-change');
}

export function showTheme(theme: 'light' | 'dark'): void {
	document.body.toggleClass('theme-dark', theme === 'dark');
	document.body.toggleClass('theme-light', theme === 'light');
	document.documentElement.toggleClass('shows-dark', theme === 'dark');
}

function labelOf(command: Obsidian.Command): string {
	return command.name.replace(/^.*: /, '');
}
