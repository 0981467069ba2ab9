import { Keymap, type PaneType } from 'obsidian';
import type { GangItem } from './gang-items';
import { answerKinds, type AnswerKind } from '../domain/first-step';
import { groupVerbs, verbKeys, verbs, type Verb } from './row-acts';
import type { WindowList } from './window-list';

/** What a key can do with an entry of the list. */
export interface GangHands {
	openItem(item: GangItem, pane: PaneType | boolean): unknown;
	/** Null means those that are chosen. */
	actOn(verb: Verb, item: GangItem | null): unknown;
	/** The same for an answer at once, with a day that fits. */
	answerAs(kind: AnswerKind, item: GangItem | null): unknown;
	toggleItem(item: GangItem): void;
	readonly hasSelection: boolean;
	/** Chooses the entry, or no more; `stretch`: all up to it. */
	select(item: GangItem, stretch: boolean): void;
	selectAll(): void;
	selectNone(): void;
	showMenu(item: GangItem): void;
	search(): void;
	readonly isSearching: boolean;
	endSearch(): void;
	showKeys(): void;
	undo(again: boolean): unknown;
}

type Meanings = Readonly<Record<string, () => unknown>>;

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** What this key means; null where it is not ours. `inRow`: it was pressed in the list, not in the bar beneath. */
export function keyMeaning(
	event: KeyboardEvent,
	list: WindowList<GangItem>,
	hands: GangHands,
	inRow: boolean,
): (() => unknown) | null {
	const item = list.itemAt(event.target) ?? list.active;
	if (!item || event.altKey) return null;
	if (event.key === 'Escape') {
		if (hands.hasSelection) return () => hands.selectNone();
		return hands.isSearching ? () => hands.endSearch() : null;
	}
	if (!inRow) return null;
	const rtl = list.listEl.matches(':dir(rtl)');
	const key = rtl ? (mirrored[event.key] ?? event.key) : event.key;
	const { shiftKey } = event;
	if (event.ctrlKey || event.metaKey) {
		const meanings: Meanings = {
			a: () => hands.selectAll(),
			z: () => hands.undo(shiftKey),
			Z: () => hands.undo(shiftKey),
			Enter: () => hands.openItem(item, Keymap.isModEvent(event)),
		};
		return meanings[key] ?? null;
	}
	const move = (by: number) => (): void => {
		if (!shiftKey) return list.move(by);
		if (!hands.hasSelection) hands.select(item, false);
		list.move(by);
		if (list.active) hands.select(list.active, true);
	};
	const meanings: Meanings = {
		ArrowDown: move(1),
		ArrowUp: move(-1),
		PageDown: move(list.page),
		PageUp: move(-list.page),
		Home: move(-Infinity),
		End: move(Infinity),
		ArrowRight: () => goIn(item, list, hands),
		ArrowLeft: () => goOut(item, list, hands),
		Enter: () => hands.openItem(item, false),
		' ': () => (item.kind === 'section' ? hands.toggleItem(item) : hands.select(item, shiftKey)),
		'/': () => hands.search(),
		'?': () => hands.showKeys(),
	};
	const meaning = meanings[key];
	if (meaning || shiftKey) return meaning ?? null;
	if (key === 'm') return () => hands.showMenu(item);
	const verb = verbs.find((name) => verbKeys[name] === key);
	const meant = hands.hasSelection ? null : item;
	const kind = answerKinds[Number(key) - 1];
	if (kind) return () => hands.answerAs(kind, meant);
	if (!verb || (meant?.kind === 'section' && !groupVerbs.includes(verb))) return null;
	return () => hands.actOn(verb, meant);
}

/** To the right: unfold, and when that is done already, to the first beneath. */
function goIn(item: GangItem, list: WindowList<GangItem>, hands: GangHands): void {
	if (isFolded(item)) hands.toggleItem(item);
	else if (item.kind === 'section' || item.kind === 'person')
		list.move(item.kind === 'section' || item.unfolded ? 1 : 0);
}

/** To the left: fold, and from within to what is above. */
function goOut(item: GangItem, list: WindowList<GangItem>, hands: GangHands): void {
	if (item.kind === 'reason') list.activate(item.person, true);
	else if (item.kind === 'person' && !item.unfolded) list.activate(item.above, true);
	else if (!isFolded(item)) hands.toggleItem(item);
}

function isFolded(item: GangItem): boolean {
	return item.kind === 'section' ? item.folded : item.kind === 'person' && item.unfolded === false;
}
