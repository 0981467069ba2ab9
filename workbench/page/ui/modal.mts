import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';
import { Scope } from '../base/keymap.mjs';

const FOCUSABLE = 'input, textarea, select, button, a[href], [tabindex]:not([tabindex="-1"])';

/** Members that speak of the app, or of the class itself, are checked by use. */
type Own = 'app' | 'setTitle' | 'setContent' | 'setCloseCallback';

export class Modal implements Omit<Obsidian.Modal, Own> {
	readonly scope: Scope;
	readonly containerEl = createDiv('modal-container mod-dim');
	readonly modalEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private isOpen = false;
	private focusBefore: Element | null = null;
	private whenClosed: (() => unknown) | null = null;

	constructor(readonly app: App) {
		this.scope = new Scope(app.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		this.scope.register([], 'Tab', (event) => this.turnFocus(event));
		this.scope.register(['Shift'], 'Tab', (event) => this.turnFocus(event));
		this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': true } });
		const closing = this.modalEl.createDiv({
			cls: 'modal-close-button',
			attr: { 'aria-label': 'Close', role: 'button' },
		});
		setIcon(closing, 'x');
		closing.addEventListener('click', () => this.close());
		this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
		this.contentEl = this.modalEl.createDiv('modal-content');
	}

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.focusBefore = document.activeElement;
		document.body.append(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		void this.onOpen();
		if (!this.modalEl.contains(document.activeElement)) this.focusable()[0]?.focus();
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		this.whenClosed?.();
		if (this.shouldRestoreSelection && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
	}

	onOpen(): void | Promise<void> {}

	onClose(): void {}

	onHistoryBack(): void {
		this.close();
	}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		this.modalEl.setAttr('aria-label', title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.whenClosed = callback;
		return this;
	}

	private focusable(): HTMLElement[] {
		return this.modalEl.findAll(FOCUSABLE).filter((el) => el.isShown() && !el.matches(':disabled'));
	}

	/** The Tab key stays inside the modal. */
	private turnFocus(event: KeyboardEvent): boolean {
		const all = this.focusable();
		const [first, last] = [all[0], all[all.length - 1]];
		const at = document.activeElement;
		const leaving = event.shiftKey ? at === first : at === last;
		if (!leaving && this.modalEl.contains(at)) return true;
		(event.shiftKey ? last : first)?.focus();
		return false;
	}
}
