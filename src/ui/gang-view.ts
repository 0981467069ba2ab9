import { ItemView, type HoverParent, type HoverPopover, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { GangIndex } from '../vault/gang-index';
import type { RowWords } from './draw-row';
import { GangFolding } from './gang-folding';
import { drawHeader } from './gang-header';
import { gangItems, type GangItem } from './gang-items';
import { GangList } from './gang-list';
import { drawEmpty, drawProgress } from './gang-states';
import type { Guard } from './guarded';
import type { NotePlace } from './open-note';
import type { RowActions } from './row-actions';
import type { Undoable } from './undoable';

/** Written into users' workspace files: never to be renamed. */
export const gangViewType = 'what-then-gang';

/** What the view needs from the rest of the plugin. */
export interface GangViewParts {
	readonly index: GangIndex;
	readonly words: () => RowWords;
	readonly guard: Guard;
	/** How a note becomes a contact by the settings at hand, in words. */
	waysToBeContact(): readonly string[];
	open(place: NotePlace, pane: PaneType | boolean): Promise<void>;
	showCard(path: string): Promise<void>;
	addContact(): void;
	logContact(contact: Contact | null): void;
	openSettings(): void;
	readonly rows: RowActions;
	readonly undoable: Undoable;
}

/** What is drawn while the view is open. */
interface Drawn {
	readonly list: GangList;
	readonly progressEl: HTMLElement;
	readonly emptyEl: HTMLElement;
}

/** "The gang": everyone, most urgent first, in the right sidebar. */
export class GangView extends ItemView implements HoverParent {
	override icon = 'lucide-users';
	override navigation = false;
	hoverPopover: HoverPopover | null = null;
	private drawn: Drawn | null = null;
	private readonly folding: GangFolding;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: GangViewParts,
	) {
		super(leaf);
		this.folding = new GangFolding(this.app);
	}

	override getViewType(): string {
		return gangViewType;
	}

	override getDisplayText(): string {
		return this.parts.words().ui.gang.title;
	}

	// eslint wants a promise where the API does.
	protected override onOpen(): Promise<void> {
		const { contentEl, parts } = this;
		contentEl.empty();
		contentEl.addClass('what-then-gang');
		this.drawHeader();
		const progressEl = contentEl.createDiv({ cls: 'what-then-progress is-hidden', attr: { role: 'status' } });
		const emptyEl = contentEl.createDiv('what-then-empty is-hidden');
		const list = this.addChild(new GangList(this, parts, (item) => this.toggleItem(item)));
		this.drawn = { list, progressEl, emptyEl };
		this.registerEvent(parts.index.onUpdate(() => parts.guard(() => this.refresh())));
		this.refresh();
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		if (this.drawn) this.removeChild(this.drawn.list);
		this.drawn = null;
		this.contentEl.empty();
		return Promise.resolve();
	}

	override onResize(): void {
		this.drawn?.list.measureAgain();
	}

	/** Draws what is known now. */
	refresh(): void {
		if (!this.drawn) return;
		const { list, progressEl, emptyEl } = this.drawn;
		const { index, words } = this.parts;
		const { ui, sectionTitle } = words();
		const { progress, sections } = index;
		const items = gangItems(sections, this.folding);
		const titles = sections
			.filter(({ rows }) => rows.length)
			.map(({ key, rows }) => `${sectionTitle(key)} ${rows.length}`);
		list.setItems(items, ui.gang.label(titles.join(', ')));
		drawProgress(progressEl, this.parts);
		drawEmpty(emptyEl, !items.length && !progress, this.parts);
	}

	private toggleItem(item: GangItem): void {
		this.folding.toggle(item);
		this.refresh();
	}

	private drawHeader(): void {
		const { parts } = this;
		const { ui } = parts.words();
		drawHeader(this.contentEl, this, parts.guard, [
			{ icon: 'lucide-user-plus', label: ui.commands.addContact, onClick: () => parts.addContact() },
			{ icon: 'lucide-message-circle', label: ui.commands.logContact, onClick: () => parts.logContact(null) },
			{
				icon: 'lucide-chevrons-down-up',
				label: ui.gang.foldAll,
				onClick: () => {
					this.folding.toggleAll();
					this.refresh();
				},
			},
		]);
	}
}
