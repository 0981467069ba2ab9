import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { Component } from '../base/component.mjs';
import { setIcon } from '../base/icons.mjs';
import type { Scope } from '../base/keymap.mjs';
import type { Menu } from '../ui/menu.mjs';
import type { WorkspaceLeaf } from './workspace-leaf.mjs';

type Public = Omit<Obsidian.View, 'app' | 'leaf' | 'scope'>;

export abstract class View extends Component implements Public {
	readonly app: App;
	icon = 'file';
	navigation = true;
	scope: Scope | null = null;
	readonly containerEl = createDiv('workspace-leaf-content');

	constructor(readonly leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	getIcon(): string {
		return this.icon;
	}

	getState(): Record<string, unknown> {
		return {};
	}

	setState(_state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
		return Promise.resolve();
	}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	onResize(): void {}

	onPaneMenu(_menu: Menu, _source: string): void {}

	/** Called by the leaf. */
	async open(parent: HTMLElement): Promise<void> {
		this.containerEl.setAttr('data-type', this.getViewType());
		parent.append(this.containerEl);
		await this.load();
		await this.onOpen();
	}

	/** Called by the leaf. */
	async close(): Promise<void> {
		try {
			await this.onClose();
		} finally {
			this.unload();
			this.containerEl.detach();
		}
	}

	protected onOpen(): Promise<void> {
		return Promise.resolve();
	}

	protected onClose(): Promise<void> {
		return Promise.resolve();
	}
}

export abstract class ItemView extends View {
	readonly headerEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	private readonly actionsEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.headerEl = this.containerEl.createDiv('view-header');
		this.titleEl = this.headerEl.createDiv('view-header-title-container').createDiv('view-header-title');
		this.actionsEl = this.headerEl.createDiv('view-actions');
		this.contentEl = this.containerEl.createDiv('view-content');
	}

	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
		setIcon(el, icon);
		el.addEventListener('click', (event) => void callback(event));
		this.actionsEl.prepend(el);
		return el;
	}
}

/** Stands for a view of a restored layout until its tab is looked at. */
export class DeferredView extends ItemView {
	constructor(
		leaf: WorkspaceLeaf,
		readonly deferred: Obsidian.ViewState & { readonly title?: string; readonly icon?: string },
	) {
		super(leaf);
		this.icon = deferred.icon ?? 'file';
	}

	override getViewType(): string {
		return this.deferred.type;
	}

	override getDisplayText(): string {
		return this.deferred.title ?? this.deferred.type;
	}

	override getState(): Record<string, unknown> {
		return this.deferred.state ?? {};
	}
}

export class EmptyView extends ItemView {
	override getViewType(): string {
		return 'empty';
	}

	override getDisplayText(): string {
		return 'New tab';
	}

	protected override onOpen(): Promise<void> {
		const box = this.contentEl.createDiv('empty-state');
		box.createDiv({ cls: 'empty-state-title', text: 'No note is open' });
		const offer = (text: string, command: string): void => {
			const button = box.createEl('button', { cls: 'empty-state-action', text });
			button.addEventListener('click', () => this.app.commands.executeCommandById(command));
		};
		offer('Go to a note', 'switcher:open');
		offer('See all commands', 'command-palette:open');
		return super.onOpen();
	}
}
