import { setIcon } from '../base/icons.mjs';
import { Keymap } from '../base/keymap.mjs';
import { Platform } from '../base/platform.mjs';
import { type TAbstractFile, TFile, TFolder } from '../files/abstract-file.mjs';
import { joinPath } from '../files/path.mjs';
import { Menu } from '../ui/menu.mjs';
import { ItemView } from '../workspace/view.mjs';
import { askForName } from './name-modal.mjs';

/** So many rows of one folder are drawn at first. */
const AT_ONCE = 250;
/** A folder of more than so many begins folded. */
const MANY = 100;
/** Milliseconds between two drawings; where one takes long, so many times as long. */
const PAUSE = 30;
const REST = 20;

/** The folders and notes of the vault, in the left sidebar. */
export class FileExplorerView extends ItemView {
	override icon = 'folder-closed';
	override navigation = false;
	/** Which folders are unfolded, as they began or the user has chosen. */
	private readonly chosen = new Map<string, 'open' | 'closed'>();
	private readonly limits = new Map<string, number>();
	private listEl = createDiv();
	private timer = 0;
	private lastCost = 0;

	override getViewType(): string {
		return 'file-explorer';
	}

	override getDisplayText(): string {
		return 'Files';
	}

	protected override onOpen(): Promise<void> {
		const buttons = this.contentEl.createDiv('nav-header').createDiv('nav-buttons-container');
		const add = (icon: string, label: string, press: () => void): void => {
			const button = buttons.createDiv({
				cls: 'clickable-icon nav-action-button',
				attr: { 'aria-label': label, role: 'button', tabindex: 0 },
			});
			setIcon(button, icon);
			button.addEventListener('click', press);
		};
		add('square-pen', 'New note', () => void this.newNote(this.app.vault.getRoot()));
		add('folder-plus', 'New folder', () => this.newFolder(this.app.vault.getRoot()));
		add('chevrons-down-up', 'Collapse or expand all', () => this.foldAll());
		this.listEl = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { role: 'tree' } });
		for (const name of ['create', 'delete', 'rename'])
			this.registerEvent(this.app.vault.on(name, () => this.drawSoon()));
		this.registerEvent(this.app.workspace.on('file-open', () => this.markActive()));
		this.registerEvent(this.app.workspace.on('active-leaf-change', () => this.markActive()));
		this.drawAll();
		return Promise.resolve();
	}

	private isOpen({ path, children }: TFolder): boolean {
		const chosen = this.chosen.get(path) ?? (children.length > MANY ? 'closed' : 'open');
		this.chosen.set(path, chosen);
		return chosen === 'open';
	}

	private drawSoon(): void {
		if (this.timer !== 0) return;
		this.timer = window.setTimeout(
			() => {
				this.timer = 0;
				const began = performance.now();
				this.drawAll();
				this.lastCost = performance.now() - began;
			},
			Math.max(PAUSE, REST * this.lastCost),
		);
	}

	private drawAll(): void {
		const scroll = this.listEl.scrollTop;
		this.listEl.empty();
		this.drawChildren(this.app.vault.getRoot(), this.listEl);
		this.listEl.scrollTop = scroll;
		this.markActive();
	}

	private drawChildren(folder: TFolder, el: HTMLElement): void {
		const limit = this.limits.get(folder.path) ?? AT_ONCE;
		const { children } = folder;
		for (const child of firstOf(children, limit)) {
			const isFolder = child instanceof TFolder;
			const open = isFolder && this.isOpen(child);
			const item = el.createDiv(`tree-item ${isFolder ? 'nav-folder' : 'nav-file'}`);
			const self = item.createDiv({
				cls: `tree-item-self ${isFolder ? 'nav-folder-title mod-collapsible' : 'nav-file-title'} is-clickable`,
				attr: {
					'data-path': child.path,
					role: 'treeitem',
					tabindex: 0,
					'aria-expanded': isFolder ? open : null,
				},
			});
			item.toggleClass('is-collapsed', isFolder && !open);
			if (isFolder) setIcon(self.createDiv('tree-item-icon collapse-icon'), 'chevron-down');
			const name = child instanceof TFile && child.extension === 'md' ? child.basename : child.name;
			self.createDiv({ cls: 'tree-item-inner', text: name });
			if (child instanceof TFile && child.extension !== 'md') {
				self.createDiv({ cls: 'nav-file-tag', text: child.extension });
			}
			self.addEventListener('click', (event) => this.press(child, event));
			self.addEventListener('auxclick', (event) => {
				if (event.button === 1) this.press(child, event);
			});
			self.addEventListener('keydown', (event) => this.pressKey(child, event));
			self.addEventListener('contextmenu', (event) => this.showMenu(child, event));
			if (open)
				this.drawChildren(child, item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } }));
		}
		if (children.length > limit) this.drawMore(folder, children.length - limit, el);
	}

	/** The rest of a very long folder is drawn when it is asked for. */
	private drawMore(folder: TFolder, more: number, el: HTMLElement): void {
		const row = el.createDiv('tree-item').createDiv('tree-item-self is-clickable');
		row.createDiv({ cls: 'tree-item-inner', text: `${more} more…` });
		row.addEventListener('click', () => {
			this.limits.set(folder.path, (this.limits.get(folder.path) ?? AT_ONCE) + 4 * AT_ONCE);
			this.drawAll();
		});
	}

	private press(child: TAbstractFile, event: MouseEvent | KeyboardEvent): void {
		if (child instanceof TFile) {
			void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(child);
			if (Platform.isPhone) this.app.workspace.leftSplit.collapse();
		} else if (child instanceof TFolder) {
			this.chosen.set(child.path, this.isOpen(child) ? 'closed' : 'open');
			this.drawAll();
		}
	}

	private pressKey(child: TAbstractFile, event: KeyboardEvent): void {
		const rows = this.listEl.findAll('.tree-item-self');
		const at = rows.findIndex((row) => row.getAttr('data-path') === child.path);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
		if (to !== undefined) rows[to]?.focus();
		else if (event.key === 'Enter') this.press(child, event);
		else return;
		event.preventDefault();
	}

	private showMenu(child: TAbstractFile, event: MouseEvent): void {
		event.preventDefault();
		const menu = new Menu();
		const add = (title: string, icon: string, section: string, press: () => unknown): void => {
			menu.addItem((item) => item.setTitle(title).setIcon(icon).setSection(section).onClick(press));
		};
		if (child instanceof TFolder) {
			add('New note', 'square-pen', 'open', () => this.newNote(child));
			add('New folder', 'folder-plus', 'open', () => this.newFolder(child));
		} else if (child instanceof TFile) {
			add('Open in new tab', 'file-plus', 'open', () => this.app.workspace.getLeaf('tab').openFile(child));
		}
		this.app.workspace.trigger('file-menu', menu, child, 'file-explorer-context-menu', this.leaf);
		add('Rename…', 'pencil', 'danger', () => this.rename(child));
		menu.addItem((item) =>
			item
				.setTitle('Delete')
				.setIcon('trash-2')
				.setSection('danger')
				.setWarning(true)
				.onClick(() => this.app.fileManager.trashFile(child)),
		);
		menu.showAtMouseEvent(event);
	}

	private async newNote(folder: TFolder): Promise<void> {
		const path = (n: number): string => joinPath(folder.path, n === 0 ? 'Untitled.md' : `Untitled ${n}.md`);
		let n = 0;
		while (this.app.vault.getFileByPath(path(n)) !== null) n++;
		const file = await this.app.vault.create(path(n), '');
		await this.app.workspace.getLeaf(false).openFile(file);
	}

	private newFolder(parent: TFolder): void {
		askForName(this.app, 'New folder', '', (name) =>
			this.app.vault.createFolder(joinPath(parent.path, name)).then(() => undefined),
		);
	}

	private rename(child: TAbstractFile): void {
		const name = child instanceof TFile && child.extension === 'md' ? child.basename : child.name;
		const end = child instanceof TFile && child.extension === 'md' ? '.md' : '';
		askForName(this.app, 'Rename', name, (to) =>
			this.app.fileManager.renameFile(child, joinPath(child.parent?.path ?? '/', to + end)),
		);
	}

	private foldAll(): void {
		const folders = this.app.vault.getAllFolders();
		const anyOpen = folders.some((folder) => this.isOpen(folder));
		for (const folder of folders) this.chosen.set(folder.path, anyOpen ? 'closed' : 'open');
		this.drawAll();
	}

	private markActive(): void {
		const path = this.app.workspace.getActiveFile()?.path;
		for (const row of this.listEl.findAll('.tree-item-self')) {
			row.toggleClass('is-active', row.getAttr('data-path') === path);
		}
	}
}

const inOrder = new Intl.Collator('en', { numeric: true });

function byName(a: TAbstractFile, b: TAbstractFile): number {
	const folders = Number(b instanceof TFolder) - Number(a instanceof TFolder);
	return folders || inOrder.compare(a.name, b.name);
}

/** The first of them in their order; where there are many more, those are not put in order. */
function firstOf(all: readonly TAbstractFile[], count: number): readonly TAbstractFile[] {
	if (all.length <= count) return [...all].sort(byName);
	const first = all.slice(0, count).sort(byName);
	for (const one of all.slice(count)) {
		const last = first.at(-1);
		if (last === undefined || byName(one, last) >= 0) continue;
		let [from, to] = [0, count];
		while (from < to) {
			const middle = (from + to) >> 1;
			const other = first[middle];
			if (other && byName(one, other) < 0) to = middle;
			else from = middle + 1;
		}
		first.splice(from, 0, one);
		first.pop();
	}
	return first;
}
