import type { StartInfo } from '../../protocol.mjs';
import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';
import { Platform } from '../base/platform.mjs';
import { switchTheme } from './app-commands.mjs';
import { addressWith } from './options.mjs';

/** The strip above the window: says what this page is, and changes how it looks. It is not part of the window. */
export function addStandInBar(app: App, start: StartInfo): void {
	const bar = createDiv('stand-in-bar');
	document.body.before(bar);
	const words = bar.createDiv('stand-in-words');
	words.createSpan({ cls: 'stand-in-label', text: 'A stand-in for Obsidian, not Obsidian' });
	words.createSpan({
		cls: 'stand-in-fate',
		text: start.throwaway
			? 'A copy of the sample notes: edits here are thrown away at the end.'
			: `The folder “${start.vaultName}”: edits here change your notes.`,
	});
	const buttons = bar.createDiv('stand-in-buttons');
	const add = (icon: string, label: string, press: () => void): void => {
		const button = buttons.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
		setIcon(button, icon);
		button.addEventListener('click', press);
	};
	add('sun-moon', 'Light or dark', () => switchTheme(app));
	const [icon, label, mode] = Platform.isPhone
		? ['monitor', 'As on a desktop', 'desktop']
		: ['smartphone', 'As on a phone', 'phone'];
	add(icon, label, () =>
		window.location.assign(addressWith({ mode, open: app.workspace.getActiveFile()?.path ?? null })),
	);
}
