import { Component, Keymap, Platform, type PaneType } from 'obsidian';
import type { AnswerKind } from '../domain/first-step';
import type { Row } from '../domain/gang';
import { gangRowDrawer } from './draw-row';
import { each } from './entries';
import {
	reasonOf,
	type GangItem,
	type GangItems,
	type PersonItem,
	type ReasonItem,
	type SectionItem,
} from './gang-items';
import { keyMeaning, type GangHands } from './gang-keys';
import { showRowMenu, showSectionMenu } from './gang-menu';
import type { GangView, GangViewParts } from './gang-view';
import { KeysModal } from './keys-modal';
import { labelBy } from './labelled-by';
import { placeOf } from './next-follow-up';
import type { Aim } from './row-actions';
import { verbs, type Verb } from './row-acts';
import { addDrag, addHoverPreview } from './row-pointer';
import { nothingSelected, stillShown, stretched, toggled, type Selection } from './selection';
import { drawSelectionBar } from './selection-bar';
import { WindowList } from './window-list';

/** The rows of the gang: gone through, chosen and acted on, by mouse, finger and key. */
export class GangList extends Component implements GangHands {
	private readonly list: WindowList<GangItem>;
	private readonly barEl: HTMLElement;
	/** What the list holds, and what changed, for those who hear it. */
	private readonly labelEl: HTMLElement;
	private readonly saidEl: HTMLElement;
	private selection: Selection = nothingSelected;

	constructor(
		private readonly view: GangView,
		private readonly parts: GangViewParts,
		private readonly fold: (item: GangItem) => void,
	) {
		super();
		const { contentEl } = view;
		const scrollEl = contentEl.createDiv('what-then-scroll');
		const isSelected = (key: string): boolean => this.selection.keys.has(key);
		this.list = new WindowList(scrollEl, gangRowDrawer(parts.words, isSelected));
		this.barEl = contentEl.createDiv({ cls: 'what-then-selected is-hidden', attr: { role: 'toolbar' } });
		this.labelEl = contentEl.createDiv('what-then-said');
		labelBy(this.list.listEl, this.labelEl);
		this.saidEl = contentEl.createDiv({ cls: 'what-then-said', attr: { 'aria-live': 'polite' } });
	}

	override onload(): void {
		const { list, parts, view } = this;
		const { listEl } = list;
		listEl.setAttribute('role', 'tree');
		listEl.setAttribute('aria-multiselectable', 'true');
		this.registerDomEvent(listEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(listEl, 'auxclick', (event) => {
			if (event.button === 1) this.onClick(event);
		});
		this.registerDomEvent(listEl, 'mousedown', (event) => {
			// Neither the browser's scrolling by the middle button nor text marked by Shift.
			if (event.button === 1 || event.shiftKey) event.preventDefault();
		});
		this.registerDomEvent(listEl, 'contextmenu', (event) => this.onContextMenu(event));
		for (const el of [listEl, this.barEl]) {
			this.registerDomEvent(el, 'keydown', (event) => {
				const run = keyMeaning(event, list, this, el === listEl);
				if (!run) return;
				event.preventDefault();
				event.stopPropagation();
				parts.guard(run);
			});
		}
		addHoverPreview(this, view, list);
		addDrag(this, view.app, list, (item) => this.aimsAt(item));
		this.registerEvent(view.app.workspace.on('file-open', () => list.fillAgain()));
		this.registerEvent(view.app.workspace.on('css-change', () => list.measureAgain()));
		this.registerEvent(
			parts.undoable.onStep((label) => {
				this.setSelection(nothingSelected);
				this.say(label);
			}),
		);
	}

	override onunload(): void {
		this.list.destroy();
	}

	/** Shows these, and what they are called as a whole. */
	setItems(items: GangItems, label: string): void {
		this.list.setItems(items);
		this.labelEl.setText(label);
		const still = this.hasSelection ? stillShown(this.selection, this.order) : this.selection;
		if (still !== this.selection) this.setSelection(still);
	}

	toTop(): void {
		this.list.toTop();
	}

	measureAgain(): void {
		this.list.measureAgain();
	}

	/** Puts the keyboard into the list. */
	focus(): void {
		if (this.list.active) this.list.activate(this.list.active.key, true);
	}

	/** The first person of the list: the keyboard into the row, or at once the note. */
	goToFirst(open: boolean): void {
		const first = this.all.find(({ kind }) => kind === 'person');
		if (!first) return;
		this.list.activate(first.key, true);
		if (open) this.parts.guard(() => this.openItem(first, false));
	}

	/** Tells it to those who hear the list. */
	say(text: string): void {
		this.saidEl.setText(text);
	}

	openItem(item: GangItem, pane: PaneType | boolean): unknown {
		if (item.kind === 'section') return this.toggleItem(item);
		return this.parts.open(placeOf(reasonOf(item)), pane);
	}

	toggleItem(item: GangItem): void {
		this.fold(item);
	}

	actOn(verb: Verb, item: GangItem | null): unknown {
		this.list.dealWithActive();
		return this.parts.rows.actOn(verb, this.aimsAt(item));
	}

	answerAs(kind: AnswerKind, item: GangItem | null): unknown {
		this.list.dealWithActive();
		return this.parts.rows.answerAs(kind, this.aimsAt(item));
	}

	/** Those who are chosen; null where nobody is. */
	get chosenRows(): readonly Row[] | null {
		const { keys } = this.selection;
		return keys.size
			? this.all.flatMap((item) => (item.kind !== 'section' && keys.has(item.key) ? [item.row] : []))
			: null;
	}

	get hasSelection(): boolean {
		return this.selection.keys.size > 0;
	}

	select(item: GangItem, stretch: boolean): void {
		if (item.kind === 'section') return;
		this.setSelection(
			stretch ? stretched(this.selection, item.key, this.order) : toggled(this.selection, item.key),
		);
	}

	selectAll(keys = this.order): void {
		this.setSelection({ ...this.selection, keys: new Set(keys) });
	}

	selectNone(): void {
		this.setSelection(nothingSelected);
		this.focus();
	}

	showMenu(item: GangItem, at: MouseEvent | null = null): void {
		const place = at ?? this.list.rowOf(item.key);
		if (!place) return;
		if (item.kind !== 'section')
			return showRowMenu(place, this.aimsAt(item), reasonOf(item), this.view, this.parts);
		showSectionMenu(place, item, this.parts, aimsOf(item), (paths) => this.selectAll(paths));
	}

	search(): void {
		this.view.search();
	}

	get isSearching(): boolean {
		return this.view.finding.words !== '';
	}

	endSearch(): void {
		this.view.find({ words: '' });
		this.focus();
	}

	showKeys(): void {
		new KeysModal(this.view.app, this.parts.words().ui).open();
	}

	undo(again: boolean): unknown {
		return again ? this.parts.undoable.redo() : this.parts.undoable.undo();
	}

	private get all(): readonly GangItem[] {
		return [...each(this.list.items)];
	}

	private get order(): readonly string[] {
		return this.all.flatMap(({ kind, key }) => (kind === 'section' ? [] : [key]));
	}

	/**
	 * Whom an action on this entry is for: all that are chosen when it is one of them, or none is meant; all beneath a
	 * heading that is not folded; else itself.
	 */
	private aimsAt(item: GangItem | null): readonly Aim[] {
		if (item?.kind === 'section') return item.folded ? [] : aimsOf(item);
		const { keys } = this.selection;
		const meant = item && !keys.has(item.key) ? [item] : this.all.filter(({ key }) => keys.has(key));
		return meant
			.filter((one): one is PersonItem | ReasonItem => one.kind !== 'section')
			.map((one) => ({ target: reasonOf(one), contact: one.row.contact }));
	}

	private setSelection(selection: Selection): void {
		const before = this.selection.keys.size;
		this.selection = selection;
		const { size } = selection.keys;
		if (!size && !before) return;
		this.list.fillAgain();
		const { ui } = this.parts.words();
		const said = size ? ui.gang.selected(size) : ui.gang.noneSelected;
		this.say(said);
		drawSelectionBar(this.barEl, {
			said,
			aims: size ? this.aimsAt(null) : [],
			ui,
			act: (verb) => this.parts.guard(() => this.actOn(verb, null)),
			selectNone: () => this.selectNone(),
		});
	}

	private onClick(event: MouseEvent): void {
		const { list } = this;
		const item = list.itemAt(event.target);
		if (!item) return;
		list.activate(item.key, false);
		const target = event.targetNode;
		const el = target?.instanceOf(Element) ? target : null;
		const verb = verbs.find((name) => name === el?.closest<HTMLElement>('[data-verb]')?.dataset['verb']);
		const chooses =
			event.shiftKey || event.ctrlKey || event.metaKey || (Platform.isMobile && this.hasSelection);
		this.parts.guard(() => {
			if (verb) return this.actOn(verb, item);
			if (el?.closest('.what-then-review-button')) return this.parts.reviewOldPromises();
			if (el?.closest('.what-then-menu')) return this.showMenu(item, event);
			if (el?.closest('.what-then-more')) return this.toggleItem(item);
			if (event.button === 0 && chooses && item.kind !== 'section') return this.select(item, event.shiftKey);
			if (this.hasSelection) this.setSelection(nothingSelected);
			return this.openItem(item, Keymap.isModEvent(event));
		});
	}

	/** With a mouse the menu; a finger that stays on a row begins to choose. */
	private onContextMenu(event: MouseEvent): void {
		const item = this.list.itemAt(event.target);
		if (!item) return;
		event.preventDefault();
		this.list.activate(item.key, false);
		if (Platform.isMobile && item.kind !== 'section') this.select(item, false);
		else this.showMenu(item, event);
	}
}

/** Everybody beneath a heading. */
function aimsOf({ group }: SectionItem): readonly Aim[] {
	return group.rows.map(({ contact, reason }) => ({ target: reason, contact }));
}
