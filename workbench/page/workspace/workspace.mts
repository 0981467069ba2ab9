import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import { debounce } from '../base/debounce.mjs';
import { Events } from '../base/events.mjs';
import { Platform } from '../base/platform.mjs';
import type { TFile } from '../files/abstract-file.mjs';
import { parseLinktext } from '../notes/link-text.mjs';
import { FileView } from './file-view.mjs';
import { layoutOf, type Layout, restoreLayout } from './layout.mjs';
import type { View } from './view.mjs';
import { WorkspaceLeaf } from './workspace-leaf.mjs';
import { WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, type WorkspaceTabs } from './workspace-parts.mjs';

type MakeView = (leaf: WorkspaceLeaf) => View;
type PaneKind = Obsidian.PaneType | boolean;
type AbstractClass<T> = abstract new (...args: never[]) => T;

export interface EditorInfo {
	readonly app: App;
	readonly file: TFile | null;
	readonly editor: Obsidian.Editor;
}

/** Sidebars left and right, notes in the middle, each of them tabs with leaves. */
export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	readonly leftRibbon: WorkspaceRibbon;
	readonly rightRibbon = new WorkspaceRibbon(createDiv());
	readonly leftSplit = new WorkspaceSidedock(this, 'left');
	readonly rightSplit = new WorkspaceSidedock(this, 'right');
	readonly rootSplit = new WorkspaceRoot();
	activeLeaf: WorkspaceLeaf | null = null;
	activeEditor: EditorInfo | null = null;
	layoutReady = false;
	private readonly views = new Map<string, MakeView>();
	private waiting: (() => unknown)[] = [];
	private recentFiles: readonly string[] = [];
	private lastFile: TFile | null = null;
	private lastRootLeaf: WorkspaceLeaf | null = null;
	readonly requestSaveLayout = debounce(
		() => {
			if (this.layoutReady) this.app.saveLocalStorage('workbench-layout', this.getLayout());
			return Promise.resolve();
		},
		300,
		true,
	);

	constructor(
		readonly app: App,
		parentEl: HTMLElement,
	) {
		super();
		this.containerEl = parentEl.createDiv('workspace');
		this.leftRibbon = new WorkspaceRibbon(this.containerEl.createDiv('workspace-ribbon side-dock-ribbon'));
		for (const split of [this.leftSplit, this.rootSplit, this.rightSplit]) {
			split.addTabs();
			this.containerEl.append(split.containerEl);
		}
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}

	/** Called once, when files and layout are there. */
	setLayoutReady(): void {
		this.layoutReady = true;
		const waiting = this.waiting;
		this.waiting = [];
		for (const callback of waiting) {
			try {
				callback();
			} catch (error) {
				window.reportError(error);
			}
		}
		this.trigger('layout-ready');
		this.layoutChanged();
	}

	layoutChanged(): void {
		if (!this.layoutReady) return;
		this.trigger('layout-change');
		this.requestSaveLayout();
	}

	getLayout(): Record<string, unknown> {
		return { ...layoutOf(this) };
	}

	changeLayout(layout: Layout): Promise<void> {
		return restoreLayout(this, layout);
	}

	canMake(type: string): boolean {
		return this.views.has(type);
	}

	makeView(type: string, leaf: WorkspaceLeaf): View | null {
		return this.views.get(type)?.(leaf) ?? null;
	}

	registerView(type: string, make: MakeView): void {
		if (this.views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.views.set(type, make);
		for (const leaf of this.getLeavesOfType(type)) {
			if (leaf.parent.current === leaf) void leaf.loadIfDeferred();
		}
	}

	/** The views of a plugin end with it; their leaves stay, as placeholders, for when it comes back. */
	unregisterView(type: string): void {
		this.views.delete(type);
		for (const leaf of this.getLeavesOfType(type)) {
			if (!leaf.isDeferred) void leaf.setViewState({ ...leaf.getViewState(), type });
		}
	}

	addLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app, tabs);
		tabs.add(leaf);
		if (tabs.current === null) void tabs.select(leaf);
		return leaf;
	}

	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.allLeaves()) if (callback(leaf) === true) return;
	}

	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.rootSplit.leaves) if (callback(leaf) === true) return;
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
	}

	getGroupLeaves(group: string): WorkspaceLeaf[] {
		return this.allLeaves().filter((leaf) => leaf.group === group);
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	getLeaf(kind?: PaneKind): WorkspaceLeaf {
		if (kind === 'split') return this.splitActiveLeaf();
		const current = this.getMostRecentLeaf();
		const free = current !== null && !current.pinned && current.view.navigation;
		if ((kind === undefined || kind === false) && free) return current;
		return this.addLeaf(current?.parent ?? this.rootSplit.firstTabs());
	}

	getUnpinnedLeaf(): WorkspaceLeaf {
		return this.getLeaf(false);
	}

	splitActiveLeaf(): WorkspaceLeaf {
		return this.addLeaf(this.rootSplit.addTabs());
	}

	createLeafBySplit(): WorkspaceLeaf {
		return this.splitActiveLeaf();
	}

	createLeafInParent(parent: { firstTabs(): WorkspaceTabs }): WorkspaceLeaf {
		return this.addLeaf(parent.firstTabs());
	}

	async duplicateLeaf(leaf: WorkspaceLeaf): Promise<WorkspaceLeaf> {
		const twin = this.getLeaf('tab');
		await twin.setViewState(leaf.getViewState());
		return twin;
	}

	/** There are no further windows here: a tab takes their place. */
	openPopoutLeaf(): WorkspaceLeaf {
		return this.getLeaf('tab');
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf {
		return this.addLeaf(split ? this.leftSplit.addTabs() : this.leftSplit.firstTabs());
	}

	getRightLeaf(split: boolean): WorkspaceLeaf {
		return this.addLeaf(split ? this.rightSplit.addTabs() : this.rightSplit.firstTabs());
	}

	async ensureSideLeaf(
		type: string,
		side: Obsidian.Side,
		options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		let leaf = this.getLeavesOfType(type)[0];
		if (leaf === undefined) {
			const split = options.split ?? false;
			leaf = side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split);
			await leaf.setViewState({ type, ...(options.state === undefined ? {} : { state: options.state }) });
		}
		if (options.reveal !== false) await this.revealLeaf(leaf);
		if (options.active === true) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		const root = leaf.getRoot();
		if (root instanceof WorkspaceSidedock) {
			if (Platform.isPhone) (root === this.leftSplit ? this.rightSplit : this.leftSplit).collapse();
			root.expand();
		}
		await leaf.parent.select(leaf);
		this.setActiveLeaf(leaf);
	}

	getMostRecentLeaf(): WorkspaceLeaf | null {
		return this.lastRootLeaf ?? this.rootSplit.tabs[0]?.current ?? null;
	}

	setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focus = false): void {
		const wantsFocus = typeof params === 'boolean' ? focus : params.focus === true;
		const same = this.activeLeaf === leaf;
		if (leaf.parent.current !== leaf) void leaf.parent.select(leaf);
		if (!same) {
			this.activeLeaf?.containerEl.removeClass('mod-active');
			leaf.containerEl.addClass('mod-active');
			this.activeLeaf = leaf;
		}
		this.noteActive(leaf);
		if (wantsFocus) leaf.view.setEphemeralState({ focus: true });
		if (!same) this.trigger('active-leaf-change', leaf);
	}

	fileOpened(file: TFile, leaf: WorkspaceLeaf): void {
		this.recentFiles = [file.path, ...this.recentFiles.filter((path) => path !== file.path)].slice(0, 10);
		if (leaf === this.activeLeaf) {
			this.lastFile = file;
			this.noteActive(leaf);
			this.trigger('file-open', file);
		}
		this.layoutChanged();
	}

	leafGone(leaf: WorkspaceLeaf): void {
		if (this.lastRootLeaf === leaf) this.lastRootLeaf = null;
		if (isEditorInfo(leaf.view) && this.activeEditor === leaf.view) this.activeEditor = null;
		if (this.rootSplit.leaves.length === 0) this.addLeaf(this.rootSplit.firstTabs());
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const next = this.getMostRecentLeaf();
			if (next !== null) this.setActiveLeaf(next);
		}
		this.layoutChanged();
	}

	getActiveFile(): TFile | null {
		const view = this.activeLeaf?.view;
		if (view instanceof FileView) return view.file;
		return this.lastFile?.deleted === false ? this.lastFile : null;
	}

	getActiveViewOfType<T extends View>(type: AbstractClass<T>): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getLastOpenFiles(): string[] {
		return [...this.recentFiles];
	}

	async openLinkText(
		linktext: string,
		sourcePath: string,
		newLeaf?: PaneKind,
		openState: Obsidian.OpenViewState = {},
	): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const { metadataCache, vault } = this.app;
		const found =
			path === '' ? vault.getFileByPath(sourcePath) : metadataCache.getFirstLinkpathDest(path, sourcePath);
		const file = found ?? (await vault.create(/\.\w+$/.test(path) ? path : `${path}.md`, ''));
		const eState = { ...(subpath === '' ? {} : { subpath }), ...openState.eState };
		await this.getLeaf(newLeaf).openFile(file, { ...openState, eState });
	}

	/** Editor extensions of plugins came or went. */
	updateOptions(): void {
		this.trigger('editor-extensions');
	}

	handleLinkContextMenu(): boolean {
		return false;
	}

	private allLeaves(): WorkspaceLeaf[] {
		return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((split) => split.leaves);
	}

	private noteActive(leaf: WorkspaceLeaf): void {
		if (leaf.getRoot() !== this.rootSplit) return;
		this.lastRootLeaf = leaf;
		this.activeEditor = isEditorInfo(leaf.view) ? leaf.view : null;
		const file = leaf.view instanceof FileView ? leaf.view.file : null;
		if (file === this.lastFile) return;
		this.lastFile = file;
		if (file !== null) this.trigger('file-open', file);
	}
}

function isEditorInfo(view: View): view is View & EditorInfo {
	return 'editor' in view && view.editor !== undefined && view instanceof FileView;
}
