import type { Workspace } from './workspace.mjs';
import type { WorkspaceLeaf } from './workspace-leaf.mjs';
import { Events } from '../base/events.mjs';

export abstract class WorkspaceItem extends Events {
	abstract readonly parent: WorkspaceItem | null;

	getRoot(): WorkspaceItem {
		return this.parent === null ? this : this.parent.getRoot();
	}

	getContainer(): WorkspaceItem {
		return this.getRoot();
	}
}

/** Leaves behind a row of tab headers; one is shown. */
export class WorkspaceTabs extends WorkspaceItem {
	leaves: readonly WorkspaceLeaf[] = [];
	current: WorkspaceLeaf | null = null;
	readonly containerEl = createDiv('workspace-tabs mod-top');
	private readonly headersEl: HTMLElement;
	private readonly contentEl: HTMLElement;

	constructor(readonly parent: WorkspaceSplit) {
		super();
		this.headersEl = this.containerEl
			.createDiv('workspace-tab-header-container')
			.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
		this.contentEl = this.containerEl.createDiv('workspace-tab-container');
	}

	add(leaf: WorkspaceLeaf): void {
		this.leaves = [...this.leaves, leaf];
		this.headersEl.append(leaf.tabHeaderEl);
		this.contentEl.append(leaf.containerEl);
		leaf.containerEl.hide();
	}

	async select(leaf: WorkspaceLeaf): Promise<void> {
		this.current = leaf;
		for (const one of this.leaves) {
			one.containerEl.toggle(one === leaf);
			one.tabHeaderEl.toggleClass('is-active', one === leaf);
			one.tabHeaderEl.setAttr('aria-selected', one === leaf);
		}
		await leaf.loadIfDeferred();
		leaf.onResize();
	}

	remove(leaf: WorkspaceLeaf): void {
		const at = this.leaves.indexOf(leaf);
		this.leaves = this.leaves.filter((one) => one !== leaf);
		leaf.tabHeaderEl.detach();
		leaf.containerEl.detach();
		const next = this.leaves[Math.min(at, this.leaves.length - 1)];
		if (this.current !== leaf) return;
		this.current = null;
		if (next !== undefined) void this.select(next);
		else this.parent.removeIfSpare(this);
	}
}

export class WorkspaceSplit extends WorkspaceItem {
	readonly parent: WorkspaceItem | null = null;
	tabs: readonly WorkspaceTabs[] = [];
	readonly containerEl: HTMLElement;
	readonly win = window;
	readonly doc = document;

	constructor(cls: string) {
		super();
		this.containerEl = createDiv(`workspace-split ${cls}`);
	}

	get leaves(): WorkspaceLeaf[] {
		return this.tabs.flatMap((one) => one.leaves);
	}

	addTabs(): WorkspaceTabs {
		const tabs = new WorkspaceTabs(this);
		this.tabs = [...this.tabs, tabs];
		this.containerEl.append(tabs.containerEl);
		return tabs;
	}

	firstTabs(): WorkspaceTabs {
		return this.tabs[0] ?? this.addTabs();
	}

	/** One row of tabs always stays. */
	removeIfSpare(tabs: WorkspaceTabs): void {
		if (this.tabs.length === 1) return;
		this.tabs = this.tabs.filter((one) => one !== tabs);
		tabs.containerEl.detach();
	}
}

export class WorkspaceRoot extends WorkspaceSplit {
	constructor() {
		super('mod-vertical mod-root');
	}
}

/** A sidebar; on a phone a drawer that lies over the notes. */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = false;

	constructor(
		private readonly workspace: Workspace,
		side: 'left' | 'right',
	) {
		super(`mod-horizontal mod-sidedock mod-${side}-split`);
	}

	collapse(): void {
		this.setCollapsed(true);
	}

	expand(): void {
		this.setCollapsed(false);
	}

	toggle(): void {
		this.setCollapsed(!this.collapsed);
	}

	private setCollapsed(collapsed: boolean): void {
		if (this.collapsed === collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
		for (const tabs of this.tabs) tabs.current?.onResize();
		this.workspace.trigger('resize');
		this.workspace.layoutChanged();
	}
}

export class WorkspaceRibbon {
	readonly actionsEl: HTMLElement;
	readonly settingsEl: HTMLElement;

	constructor(readonly containerEl: HTMLElement) {
		this.actionsEl = containerEl.createDiv('side-dock-actions');
		this.settingsEl = containerEl.createDiv('side-dock-settings');
	}
}
