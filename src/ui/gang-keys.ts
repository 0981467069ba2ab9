import { Keymap, type PaneType } from 'obsidian';
import type { GangItem } from './gang-items';
import { verbKeys, verbs, type Verb } from './row-acts';
import type { WindowList } from './window-list';

/** What a key can do with an entry of the list. */
export interface GangHands {
	openItem(item: GangItem, pane: PaneType | boolean): unknown;
	actOn(verb: Verb, item: GangItem): unknown;
	toggleItem(item: GangItem): void;
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** What this key means in the list; null where it is not ours. */
export function keyMeaning(
	event: KeyboardEvent,
	list: WindowList<GangItem>,
	hands: GangHands,
): (() => unknown) | null {
	const item = list.itemAt(event.target) ?? list.active;
	if (!item || event.altKey) return null;
	const rtl = list.listEl.matches(':dir(rtl)');
	const key = rtl ? (mirrored[event.key] ?? event.key) : event.key;
	const moves: Readonly<Record<string, () => unknown>> = {
		ArrowDown: () => list.move(1),
		ArrowUp: () => list.move(-1),
		PageDown: () => list.move(list.page),
		PageUp: () => list.move(-list.page),
		Home: () => list.move(-Infinity),
		End: () => list.move(Infinity),
		ArrowRight: () => goIn(item, list, hands),
		ArrowLeft: () => goOut(item, list, hands),
		Enter: () => hands.openItem(item, Keymap.isModEvent(event)),
		' ': () => hands.toggleItem(item),
	};
	const verb =
		event.ctrlKey || event.metaKey || event.shiftKey
			? undefined
			: verbs.find((name) => verbKeys[name] === key);
	return verb ? () => hands.actOn(verb, item) : (moves[key] ?? null);
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
	else if (item.kind === 'person' && !item.unfolded) list.activate(`section ${item.section}`, true);
	else if (!isFolded(item)) hands.toggleItem(item);
}

function isFolded(item: GangItem): boolean {
	return item.kind === 'section' ? item.folded : item.kind === 'person' && item.unfolded === false;
}
