import { ItemView, Keymap, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { GangIndex } from '../vault/gang-index';
import { gangRowDrawer, type RowWords } from './draw-row';
import { GangFolding } from './gang-folding';
import { drawHeader } from './gang-header';
import { gangItems, reasonOf, type GangItem } from './gang-items';
import { keyMeaning, type GangHands } from './gang-keys';
import { showRowMenu } from './gang-menu';
import { drawEmpty, drawProgress } from './gang-states';
import type { Guard } from './guarded';
import type { NotePlace } from './open-note';
import { placeOf } from './next-follow-up';
import type { RowActions } from './row-actions';
import { verbs, verbsFor, type Verb } from './row-acts';
import { WindowList } from './window-list';

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
	addContact(): void;
	logContact(contact: Contact | null): void;
	openSettings(): void;
	readonly rows: RowActions;
}

/** What is drawn while the view is open. */
interface Drawn {
	readonly list: WindowList<GangItem>;
	readonly progressEl: HTMLElement;
	readonly emptyEl: HTMLElement;
}

/** "The gang": everyone, most urgent first, in the right sidebar. */
export class GangView extends ItemView implements GangHands {
	override icon = 'lucide-users';
	override navigation = false;
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
		const scrollEl = contentEl.createDiv('what-then-scroll');
		const list = new WindowList(scrollEl, gangRowDrawer(parts.words));
		this.drawn = { list, progressEl, emptyEl };
		const { listEl } = list;
		listEl.setAttribute('role', 'tree');
		this.registerDomEvent(listEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(listEl, 'auxclick', (event) => {
			if (event.button === 1) this.onClick(event);
		});
		this.registerDomEvent(listEl, 'keydown', (event) => {
			const run = keyMeaning(event, list, this);
			if (!run) return;
			event.preventDefault();
			event.stopPropagation();
			parts.guard(run);
		});
		this.registerDomEvent(listEl, 'contextmenu', (event) => this.showMenu(event));
		this.registerEvent(parts.index.onUpdate(() => parts.guard(() => this.refresh())));
		this.registerEvent(this.app.workspace.on('file-open', () => list.fillAgain()));
		this.registerEvent(this.app.workspace.on('css-change', () => list.measureAgain()));
		this.refresh();
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		this.drawn?.list.destroy();
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
		list.setItems(items);
		const titles = sections
			.filter(({ rows }) => rows.length)
			.map(({ key, rows }) => `${sectionTitle(key)} ${rows.length}`);
		list.listEl.setAttribute('aria-label', ui.gang.label(titles.join(', ')));
		drawProgress(progressEl, this.parts);
		drawEmpty(emptyEl, !items.length && !progress, this.parts);
	}

	openItem(item: GangItem, pane: PaneType | boolean): unknown {
		if (item.kind === 'section') return this.toggleItem(item);
		return this.parts.open(placeOf(reasonOf(item)), pane);
	}

	actOn(verb: Verb, item: GangItem): unknown {
		if (item.kind === 'section') return undefined;
		const reason = reasonOf(item);
		return verbsFor(reason).includes(verb) ? this.parts.rows.act(verb, reason, item.row.contact) : undefined;
	}

	toggleItem(item: GangItem): void {
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

	private onClick(event: MouseEvent): void {
		const list = this.drawn?.list;
		const item = list?.itemAt(event.target);
		if (!list || !item) return;
		list.activate(item.key, false);
		const target = event.targetNode;
		const el = target?.instanceOf(Element) ? target : null;
		const verb = verbs.find((name) => name === el?.closest<HTMLElement>('.what-then-act')?.dataset['verb']);
		this.parts.guard(() => {
			if (verb) return this.actOn(verb, item);
			if (el?.closest('.what-then-menu')) return this.showMenu(event);
			if (el?.closest('.what-then-more')) return this.toggleItem(item);
			return this.openItem(item, Keymap.isModEvent(event));
		});
	}

	private showMenu(event: MouseEvent): void {
		showRowMenu(event, this.drawn?.list.itemAt(event.target) ?? null, this, this.parts);
	}
}
