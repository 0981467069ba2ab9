import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { modifiersMatch } from '../base/keymap.mjs';
import { Platform } from '../base/platform.mjs';

/** Everything that can be called by name. */
export class Commands {
	readonly commands: Record<string, Obsidian.Command> = {};

	constructor(private readonly app: App) {}

	addCommand(command: Obsidian.Command): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		delete this.commands[id];
	}

	findCommand(id: string): Obsidian.Command | undefined {
		return this.commands[id];
	}

	/** Those that can be used now. */
	listCommands(): Obsidian.Command[] {
		return Object.values(this.commands).filter((command) => this.isAvailable(command));
	}

	/** False when there is no such command, or when it cannot be used now. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		if (command === undefined || !this.isAvailable(command)) return false;
		this.run(command, false);
		return true;
	}

	/** Runs the command whose keys were pressed. */
	handleKey(event: KeyboardEvent): boolean {
		const pressed = Object.values(this.commands).find((command) =>
			(command.hotkeys ?? []).some(
				(one) => one.key.toLowerCase() === event.key.toLowerCase() && modifiersMatch(event, one.modifiers),
			),
		);
		if (pressed === undefined) return false;
		event.preventDefault();
		return this.executeCommandById(pressed.id);
	}

	private isAvailable(command: Obsidian.Command): boolean {
		if (command.mobileOnly === true && !Platform.isMobile) return false;
		try {
			return this.run(command, true);
		} catch (error) {
			window.reportError(error);
			return false;
		}
	}

	private run(command: Obsidian.Command, checking: boolean): boolean {
		const info = this.app.workspace.activeEditor as Obsidian.MarkdownFileInfo | null;
		const editor = info?.editor;
		if (command.editorCheckCallback !== undefined) {
			if (info === null || editor === undefined) return false;
			return command.editorCheckCallback(checking, editor, info) === true || !checking;
		}
		if (command.editorCallback !== undefined) {
			if (info === null || editor === undefined) return false;
			if (!checking) void command.editorCallback(editor, info);
			return true;
		}
		if (command.checkCallback !== undefined) return command.checkCallback(checking) === true || !checking;
		if (!checking) void command.callback?.();
		return true;
	}
}
