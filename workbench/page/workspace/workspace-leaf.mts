import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';
import type { TFile } from '../files/abstract-file.mjs';
import type { HoverPopover } from '../ui/hover-popover.mjs';
import { Menu } from '../ui/menu.mjs';
import { DeferredView, EmptyView, type View } from './view.mjs';
import { WorkspaceItem, type WorkspaceTabs } from './workspace-parts.mjs';

/** What a saved layout keeps of a leaf. */
export type LeafState = Obsidian.ViewState & { readonly title?: string; readonly icon?: string };

let count = 0;

export class WorkspaceLeaf extends WorkspaceItem {
	view: View;
	hoverPopover: HoverPopover | null = null;
	pinned = false;
	group: string | null = null;
	readonly id = `leaf-${++count}`;
	readonly containerEl = createDiv('workspace-leaf');
	readonly tabHeaderEl = createDiv({
		cls: 'workspace-tab-header tappable',
		attr: { role: 'tab', tabindex: 0 },
	});
	private readonly iconEl: HTMLElement;
	private readonly titleEl: HTMLElement;

	constructor(
		readonly app: App,
		readonly parent: WorkspaceTabs,
	) {
		super();
		this.view = new EmptyView(this);
		void this.view.open(this.containerEl);
		const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
		this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
		this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
		const closing = inner.createDiv({
			cls: 'workspace-tab-header-inner-close-button',
			attr: { 'aria-label': 'Close', role: 'button' },
		});
		setIcon(closing, 'x');
		closing.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
		const show = (): void => app.workspace.setActiveLeaf(this, { focus: true });
		this.tabHeaderEl.addEventListener('click', show);
		this.tabHeaderEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') show();
		});
		this.tabHeaderEl.addEventListener('auxclick', (event) => {
			if (event.button === 1) this.detach();
		});
		this.tabHeaderEl.addEventListener('contextmenu', (event) => this.showMenu(event));
		this.updateHeader();
		this.containerEl.addEventListener('mousedown', () => app.workspace.setActiveLeaf(this), true);
		this.containerEl.addEventListener('focusin', () => app.workspace.setActiveLeaf(this), true);
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView;
	}

	async loadIfDeferred(): Promise<void> {
		if (!(this.view instanceof DeferredView)) return;
		const { type } = this.view.deferred;
		if (this.app.workspace.canMake(type)) await this.setViewState(this.view.deferred);
	}

	async open(view: View): Promise<View> {
		const before = this.view;
		this.view = view;
		this.updateHeader();
		await before.close();
		await view.open(this.containerEl);
		this.updateHeader();
		return view;
	}

	getViewState(): LeafState {
		const { view } = this;
		return {
			type: view.getViewType(),
			state: view.getState(),
			pinned: this.pinned,
			title: this.getDisplayText(),
			icon: this.getIcon(),
		};
	}

	async setViewState(state: Obsidian.ViewState, eState?: unknown): Promise<void> {
		const { type } = state;
		// A view whose plugin has gone is no longer the same: a placeholder takes its leaf.
		const gone = type !== 'empty' && !this.app.workspace.canMake(type);
		const same = !this.isDeferred && !gone && this.view.getViewType() === type;
		if (!same) {
			const made = this.app.workspace.makeView(state.type, this);
			const empty = state.type === '' || state.type === 'empty';
			await this.open(made ?? (empty ? new EmptyView(this) : new DeferredView(this, state)));
		}
		if (state.state !== undefined) await this.view.setState(state.state, { history: false });
		if (state.pinned !== undefined) this.pinned = state.pinned;
		this.updateHeader();
		if (state.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
		if (eState !== undefined) this.view.setEphemeralState(eState);
		this.app.workspace.layoutChanged();
	}

	async openFile(file: TFile, openState: Obsidian.OpenViewState = {}): Promise<void> {
		const type = this.app.viewTypes.get(file.extension);
		if (type === undefined) {
			window.open(this.app.vault.getResourcePath(file), '_blank', 'noopener');
			return;
		}
		const state = { ...openState.state, file: file.path };
		await this.setViewState({ type, state, active: openState.active !== false }, openState.eState);
		this.app.workspace.fileOpened(file, this);
	}

	getEphemeralState(): Record<string, unknown> {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.trigger('pinned-change', pinned);
	}

	setGroup(group: string): void {
		this.group = group;
		this.trigger('group-change', group);
	}

	setGroupMember(other: WorkspaceLeaf): void {
		this.setGroup(other.group ?? other.id);
	}

	getIcon(): string {
		return this.view.getIcon() || 'file';
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		this.view.onResize();
	}

	detach(): void {
		this.parent.remove(this);
		void this.view.close();
		this.app.workspace.leafGone(this);
	}

	updateHeader(): void {
		setIcon(this.iconEl, this.getIcon());
		this.titleEl.setText(this.getDisplayText());
		this.tabHeaderEl.setAttrs({ 'aria-label': this.getDisplayText(), 'data-type': this.view.getViewType() });
	}

	private showMenu(event: MouseEvent): void {
		event.preventDefault();
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setTitle('Close')
				.setIcon('x')
				.onClick(() => this.detach()),
		);
		this.view.onPaneMenu(menu, 'tab-header');
		menu.showAtMouseEvent(event);
	}
}
