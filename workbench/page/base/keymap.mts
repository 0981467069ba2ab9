import type * as Obsidian from 'obsidian';
import { Platform } from './platform.mjs';

type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;
const FLAGS = ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const;

function flagOf(modifier: Obsidian.Modifier): (typeof FLAGS)[number] {
	switch (modifier) {
		case 'Mod':
			return Platform.isMacOS ? 'metaKey' : 'ctrlKey';
		case 'Ctrl':
			return 'ctrlKey';
		case 'Meta':
			return 'metaKey';
		case 'Shift':
			return 'shiftKey';
		case 'Alt':
			return 'altKey';
	}
}

/** Whether exactly these modifiers are held. */
export function modifiersMatch(event: Keys, modifiers: readonly Obsidian.Modifier[]): boolean {
	const wanted = new Set(modifiers.map(flagOf));
	return FLAGS.every((flag) => event[flag] === wanted.has(flag));
}

interface Handler extends Obsidian.KeymapEventHandler {
	readonly held: readonly Obsidian.Modifier[] | null;
	readonly run: Obsidian.KeymapEventListener;
}

/** Keys that mean something while a view, a modal or a list is in front. The latest registered wins. */
export class Scope implements Obsidian.Scope {
	private handlers: readonly Handler[] = [];

	constructor(readonly parent?: Scope) {}

	register(
		modifiers: Obsidian.Modifier[] | null,
		key: string | null,
		run: Obsidian.KeymapEventListener,
	): Obsidian.KeymapEventHandler {
		const handler = { scope: this, modifiers: modifiers?.join(',') ?? null, key, held: modifiers, run };
		this.handlers = [handler, ...this.handlers];
		return handler;
	}

	unregister(handler: Obsidian.KeymapEventHandler): void {
		this.handlers = this.handlers.filter((one) => one !== handler);
	}

	/** True when a handler took the key. */
	handle(event: KeyboardEvent): boolean {
		const fits = this.handlers.find(
			(one) =>
				(one.key === null || one.key.toLowerCase() === event.key.toLowerCase()) &&
				(one.held === null || modifiersMatch(event, one.held)),
		);
		if (fits === undefined) return this.parent?.handle(event) ?? false;
		const context = { modifiers: fits.modifiers, key: event.key, vkey: event.key };
		if (fits.run(event, context) === false) {
			event.preventDefault();
			event.stopPropagation();
		}
		return true;
	}
}

export class Keymap implements Obsidian.Keymap {
	private stack: readonly Scope[] = [];

	/** @param root what holds when nothing lies in front; @param viewScope the keys of the view in use. */
	constructor(
		private readonly root: Scope,
		private readonly viewScope: () => Scope | null,
	) {
		const heard = (event: KeyboardEvent): void => {
			(this.stack[this.stack.length - 1] ?? this.viewScope() ?? this.root).handle(event);
		};
		window.addEventListener('keydown', heard, true);
	}

	/** Whether a modal or a list is in front. */
	get isCovered(): boolean {
		return this.stack.length > 0;
	}

	pushScope(scope: Scope): void {
		this.stack = [...this.stack.filter((one) => one !== scope), scope];
	}

	popScope(scope: Scope): void {
		this.stack = this.stack.filter((one) => one !== scope);
	}

	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Obsidian.Modifier): boolean {
		return event[flagOf(modifier)];
	}

	/** Where a click wants its note opened: Ctrl or Cmd and the middle button mean a new tab. */
	static isModEvent(event?: Obsidian.UserEvent | null): Obsidian.PaneType | boolean {
		if (event === undefined || event === null) return false;
		if (event instanceof MouseEvent && event.button === 1) return 'tab';
		if (!event[flagOf('Mod')]) return false;
		if (!event.altKey) return 'tab';
		return event.shiftKey ? 'window' : 'split';
	}
}
