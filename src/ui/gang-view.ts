import { ItemView, Keymap, Menu, setIcon, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { Contact } from '../domain/contact';
import { sectionKeys, type Reason, type SectionKey } from '../domain/gang';
import type { GangIndex } from '../vault/gang-index';
import { gangRowDrawer, type RowWords } from './draw-row';
import { gangItems, type GangItem } from './gang-items';
import type { Guard } from './guarded';
import type { NotePlace } from './open-note';
import { placeOf } from './next-follow-up';
import type { RowActions } from './row-actions';
import { verbKeys, verbs, verbsFor, type Verb } from './row-acts';
import { WindowList } from './window-list';

/** Written into users' workspace files: never to be renamed. */
export const gangViewType = 'what-then-gang';

const foldedKey = 'what-then-folded-sections';
/** Folded until the user opens them. */
const foldedAtFirst: readonly SectionKey[] = ['old-promises'];

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

/** "The gang": everyone, most urgent first, in the right sidebar. */
export class GangView extends ItemView {
	override icon = 'lucide-users';
	override navigation = false;
	private list: WindowList<GangItem> | null = null;
	private folded: Set<SectionKey>;
	private readonly unfolded = new Set<string>();
	private progressEl: HTMLElement | null = null;
	private emptyEl: HTMLElement | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: GangViewParts,
	) {
		super(leaf);
		this.folded = new Set(this.readFolded());
	}

	override getViewType(): string {
		return gangViewType;
	}

	override getDisplayText(): string {
		return this.parts.words().ui.gang.title;
	}

	// eslint wants a promise where the API does.
	protected override onOpen(): Promise<void> {
		const { contentEl } = this;
		contentEl.empty();
		contentEl.addClass('what-then-gang');
		this.drawHeader(contentEl);
		this.progressEl = contentEl.createDiv({ cls: 'what-then-progress is-hidden', attr: { role: 'status' } });
		this.emptyEl = contentEl.createDiv('what-then-empty is-hidden');
		const scrollEl = contentEl.createDiv('what-then-scroll');
		this.list = new WindowList(scrollEl, gangRowDrawer(this.parts.words));
		const { listEl } = this.list;
		listEl.setAttribute('role', 'tree');
		this.registerDomEvent(listEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(listEl, 'auxclick', (event) => {
			if (event.button === 1) this.onClick(event);
		});
		this.registerDomEvent(listEl, 'keydown', (event) => this.onKey(event));
		this.registerDomEvent(listEl, 'contextmenu', (event) => this.onContextMenu(event));
		this.registerEvent(this.parts.index.onUpdate(() => this.parts.guard(() => this.refresh())));
		this.registerEvent(this.app.workspace.on('file-open', () => this.list?.fillAgain()));
		this.registerEvent(this.app.workspace.on('css-change', () => this.list?.measureAgain()));
		this.refresh();
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		this.list?.destroy();
		this.list = null;
		this.contentEl.empty();
		return Promise.resolve();
	}

	override onResize(): void {
		this.list?.measureAgain();
	}

	/** Draws what is known now. */
	refresh(): void {
		const { index, words } = this.parts;
		if (!this.list) return;
		const { ui, sectionTitle } = words();
		const { progress, sections } = index;
		const items = gangItems(sections, { foldedSections: this.folded, unfoldedPeople: this.unfolded });
		this.list.setItems(items);
		const titles = sections
			.filter(({ rows }) => rows.length)
			.map(({ key, rows }) => `${sectionTitle(key)} ${rows.length}`);
		this.list.listEl.setAttribute('aria-label', ui.gang.label(titles.join(', ')));
		this.drawProgress(progress);
		this.drawEmpty(!items.length && !progress);
	}

	private drawHeader(contentEl: HTMLElement): void {
		const { ui } = this.parts.words();
		const buttons = contentEl.createDiv('nav-header').createDiv('nav-buttons-container');
		const button = (icon: string, label: string, onClick: () => void): void => {
			const el = buttons.createEl('button', {
				cls: 'clickable-icon nav-action-button what-then-button',
				attr: { 'aria-label': label, type: 'button' },
			});
			setIcon(el, icon);
			this.registerDomEvent(el, 'click', () => this.parts.guard(onClick));
		};
		button('lucide-user-plus', ui.commands.addContact, () => this.parts.addContact());
		button('lucide-message-circle', ui.commands.logContact, () => this.parts.logContact(null));
		button('lucide-chevrons-down-up', ui.gang.foldAll, () => this.foldAll());
	}

	private drawProgress(progress: GangIndex['progress']): void {
		this.progressEl?.toggleClass('is-hidden', !progress?.total);
		if (!progress?.total || !this.progressEl) return;
		this.progressEl.empty();
		this.progressEl.createSpan({ text: this.parts.words().ui.gang.reading(progress.done, progress.total) });
		const bar = this.progressEl.createDiv('what-then-bar');
		bar.setCssProps({ '--what-then-share': String(progress.done / progress.total) });
	}

	private drawEmpty(empty: boolean): void {
		this.emptyEl?.toggleClass('is-hidden', !empty);
		if (!empty || !this.emptyEl) return;
		const { ui } = this.parts.words();
		this.emptyEl.empty();
		setIcon(this.emptyEl.createDiv('what-then-empty-icon'), 'lucide-users');
		this.emptyEl.createDiv({ cls: 'what-then-empty-title', text: ui.gang.empty });
		this.emptyEl.createEl('p', { text: ui.gang.emptyHow(this.parts.waysToBeContact()) });
		const add = this.emptyEl.createEl('button', { cls: 'mod-cta', text: ui.commands.addContact });
		add.addEventListener('click', () => this.parts.guard(() => this.parts.addContact()));
		const settings = this.emptyEl.createEl('button', { text: ui.gang.openSettings });
		settings.addEventListener('click', () => this.parts.guard(() => this.parts.openSettings()));
	}

	private onClick(event: MouseEvent): void {
		const item = this.list?.itemAt(event.target);
		if (!item) return;
		this.list?.activate(item.key, false);
		const target = event.targetNode;
		const el = target?.instanceOf(Element) ? target : null;
		const verb = verbs.find((name) => name === el?.closest<HTMLElement>('.what-then-act')?.dataset['verb']);
		this.parts.guard(() => {
			if (verb) return this.act(verb, item);
			if (el?.closest('.what-then-menu')) return this.onContextMenu(event);
			if (el?.closest('.what-then-more')) return this.toggleItem(item);
			return this.openItem(item, Keymap.isModEvent(event));
		});
	}

	private act(verb: Verb, item: GangItem): unknown {
		if (item.kind === 'section') return undefined;
		const reason = reasonOf(item);
		return verbsFor(reason).includes(verb) ? this.parts.rows.act(verb, reason, item.row.contact) : undefined;
	}

	private onKey(event: KeyboardEvent): void {
		const { list } = this;
		const item = list?.itemAt(event.target) ?? list?.active;
		if (!list || !item || event.altKey) return;
		const rtl = list.listEl.matches(':dir(rtl)');
		const key = rtl ? (mirrored[event.key] ?? event.key) : event.key;
		const moves: Readonly<Record<string, () => unknown>> = {
			ArrowDown: () => list.move(1),
			ArrowUp: () => list.move(-1),
			PageDown: () => list.move(list.page),
			PageUp: () => list.move(-list.page),
			Home: () => list.move(-Infinity),
			End: () => list.move(Infinity),
			ArrowRight: () => this.goIn(item),
			ArrowLeft: () => this.goOut(item),
			Enter: () => this.openItem(item, Keymap.isModEvent(event)),
			' ': () => this.toggleItem(item),
		};
		const verb =
			event.ctrlKey || event.metaKey || event.shiftKey
				? undefined
				: verbs.find((name) => verbKeys[name] === key);
		const move = verb ? () => this.act(verb, item) : moves[key];
		if (!move) return;
		event.preventDefault();
		event.stopPropagation();
		this.parts.guard(move);
	}

	/** To the right: unfold, and when that is done already, to the first beneath. */
	private goIn(item: GangItem): void {
		if (isFolded(item)) this.toggleItem(item);
		else if (item.kind === 'section' || item.kind === 'person')
			this.list?.move(item.kind === 'section' || item.unfolded ? 1 : 0);
	}

	/** To the left: fold, and from within to what is above. */
	private goOut(item: GangItem): void {
		if (item.kind === 'reason') this.list?.activate(item.person, true);
		else if (item.kind === 'person' && !item.unfolded) this.list?.activate(`section ${item.section}`, true);
		else if (!isFolded(item)) this.toggleItem(item);
	}

	private openItem(item: GangItem, pane: PaneType | boolean): unknown {
		if (item.kind === 'section') return this.toggleItem(item);
		return this.parts.open(placeOf(reasonOf(item)), pane);
	}

	private toggleItem(item: GangItem): void {
		if (item.kind === 'section') {
			if (!this.folded.delete(item.section)) this.folded.add(item.section);
			this.app.saveLocalStorage(foldedKey, [...this.folded]);
		} else if (item.kind === 'person' && item.unfolded !== null) {
			if (!this.unfolded.delete(item.key)) this.unfolded.add(item.key);
		}
		this.refresh();
	}

	private foldAll(): void {
		const all = this.folded.size < sectionKeys.length;
		this.folded = new Set(all ? sectionKeys : []);
		this.app.saveLocalStorage(foldedKey, [...this.folded]);
		this.refresh();
	}

	private onContextMenu(event: MouseEvent): void {
		const item = this.list?.itemAt(event.target);
		if (!item || item.kind === 'section') return;
		event.preventDefault();
		const { ui } = this.parts.words();
		const reason = reasonOf(item);
		const menu = new Menu();
		menu.addItem((entry) =>
			entry
				.setTitle(ui.gang.openInTab)
				.setIcon('lucide-file-plus')
				.onClick(() => this.parts.guard(() => this.parts.open(placeOf(reason), 'tab'))),
		);
		this.parts.rows.addTo(menu, reason, item.row.contact);
		this.parts.rows.addLinksTo(menu, item.row.contact, this.contentEl.win);
		const file = this.app.vault.getFileByPath(item.row.contact.path);
		if (file) this.app.workspace.trigger('file-menu', menu, file, gangViewType, this.leaf);
		menu.showAtMouseEvent(event);
	}

	private readFolded(): readonly SectionKey[] {
		const saved: unknown = this.app.loadLocalStorage(foldedKey);
		return Array.isArray(saved) ? sectionKeys.filter((key) => saved.includes(key)) : foldedAtFirst;
	}
}

/** The reason that a row shows. */
function reasonOf(item: Exclude<GangItem, { kind: 'section' }>): Reason {
	return item.kind === 'person' ? item.row.reason : item.reason;
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

function isFolded(item: GangItem): boolean {
	return item.kind === 'section' ? item.folded : item.kind === 'person' && item.unfolded === false;
}
