import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { Keymap } from '../base/keymap.mjs';
import { Platform } from '../base/platform.mjs';
import type { TFile } from '../files/abstract-file.mjs';
import { renderMatches } from '../ui/search.mjs';
import { FuzzySuggestModal } from '../ui/suggest-modal.mjs';

const INSTRUCTIONS = [
	{ command: '↑↓', purpose: 'to navigate' },
	{ command: '↵', purpose: 'to use' },
	{ command: 'esc', purpose: 'to dismiss' },
];

/** All commands by name. */
export class CommandPalette extends FuzzySuggestModal<Obsidian.Command> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder('Select a command…');
		this.setInstructions(INSTRUCTIONS);
	}

	getItems(): Obsidian.Command[] {
		return this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name, 'en'));
	}

	getItemText(command: Obsidian.Command): string {
		return command.name;
	}

	override renderSuggestion(found: Obsidian.FuzzyMatch<Obsidian.Command>, el: HTMLElement): void {
		el.addClass('mod-complex');
		const { name, hotkeys } = found.item;
		renderMatches(
			el.createDiv('suggestion-content').createDiv('suggestion-title'),
			name,
			found.match.matches,
		);
		const keys = el.createDiv('suggestion-aux');
		for (const hotkey of hotkeys ?? [])
			keys.createEl('kbd', { cls: 'suggestion-hotkey', text: keysOf(hotkey) });
	}

	onChooseItem(command: Obsidian.Command): void {
		this.app.commands.executeCommandById(command.id);
	}
}

/** All notes by name. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder('Find a note…');
		this.setInstructions(INSTRUCTIONS);
	}

	getItems(): TFile[] {
		const recent = this.app.workspace.getLastOpenFiles();
		const rank = (file: TFile): number => (recent.indexOf(file.path) + 1 || recent.length + 1) - 1;
		return this.app.vault.getMarkdownFiles().sort((a, b) => rank(a) - rank(b));
	}

	getItemText(file: TFile): string {
		return file.path.replace(/\.md$/, '');
	}

	onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
		void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
	}
}

function keysOf({ modifiers, key }: Obsidian.Hotkey): string {
	const names = modifiers.map((one) => (one === 'Mod' ? (Platform.isMacOS ? '⌘' : 'Ctrl') : one));
	return [...names, key.toUpperCase()].join(Platform.isMacOS ? ' ' : '+');
}
