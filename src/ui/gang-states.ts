import { setIcon } from 'obsidian';
import { isNarrow } from '../domain/finding';
import type { SectionKey } from '../domain/gang';
import { findTexts, firstDayTexts, importTexts } from './texts';
import type { GangIndex } from '../vault/gang-index';
import type { GangView, GangViewParts } from './gang-view';
import { focusKey, keepFocus } from './keep-focus';
import { placeOf } from './next-follow-up';

/** Where somebody waits for me today. */
const waiting: readonly SectionKey[] = ['overdue', 'today', 'just-linked', 'losing-touch'];
/** Where somebody will, on a day that is known. */
const coming: readonly SectionKey[] = ['this-week', 'yearly', 'later'];

/** How far the first reading is; hidden when all is read. */
export function drawProgress(el: HTMLElement, { index, words }: GangViewParts): void {
	const progress: GangIndex['progress'] = index.progress;
	el.toggleClass('is-hidden', !progress?.total);
	if (!progress?.total) return;
	const { ui, count } = words();
	el.empty();
	el.createSpan({ text: ui.gang.reading(count(progress.done), count(progress.total)) });
	const bar = el.createDiv('what-then-bar');
	bar.setCssProps({ '--what-then-share': String(progress.done / progress.total) });
}

/** What to do next where the list is empty, or nobody waits; nothing while the list is read, or the user is asked. */
export function drawState(
	el: HTMLElement,
	view: GangView,
	{ anyShown, isAsking }: { readonly anyShown: boolean; readonly isAsking: boolean },
): void {
	const { index } = view.parts;
	const draw = ((): typeof drawEmpty | null => {
		if (index.progress || isAsking) return null;
		if (!anyShown) return index.contacts.length ? drawNobody : drawEmpty;
		return isNarrow(view.finding) || isAnyoneWaiting(index) ? null : drawAllDone;
	})();
	el.className = draw === drawAllDone ? 'what-then-all-done' : 'what-then-empty';
	el.toggleClass('is-hidden', !draw);
	keepFocus(el, () => {
		el.empty();
		draw?.(el, view);
	});
}

/** Is there somebody whom I should not let wait? */
function isAnyoneWaiting({ sections }: GangIndex): boolean {
	return sections.some(({ key, rows }) => waiting.includes(key) && rows.length);
}

function drawEmpty(el: HTMLElement, view: GangView): void {
	const { parts } = view;
	const { ui } = parts.words();
	drawWords(el, 'lucide-users', ui.gang.empty, ui.gang.emptyHow(parts.waysToBeContact().join(ui.gang.or)));
	addButton(el, parts, ui.commands.addContact, () => parts.addContact()).addClass('mod-cta');
	addButton(el, parts, importTexts().title, () => parts.importFiles());
	addButton(el, parts, firstDayTexts().sayHow, () => view.askForMarks());
}

function drawNobody(el: HTMLElement, view: GangView): void {
	const { finding, parts } = view;
	const say = findTexts();
	drawWords(el, 'lucide-search', say.nobody, say.nobodyHow);
	addButton(el, parts, say.showAll, () => view.find({ words: '', filters: [] })).addClass('mod-cta');
	if (finding.words.trim() !== '')
		addButton(el, parts, parts.words().ui.commands.addContact, () => parts.addContact(finding.words));
}

/** Nobody waits: that is good news, and who comes next. */
function drawAllDone(el: HTMLElement, { parts }: GangView): void {
	const { ui, due } = parts.words();
	setIcon(el.createSpan('what-then-all-done-icon'), 'lucide-check');
	el.createSpan({ text: ui.gang.allDone });
	const sections = parts.index.sections.filter(({ key }) => coming.includes(key));
	const next = sections.flatMap(({ rows }) => rows[0] ?? [])[0];
	if (!next) return;
	const { contact, reason } = next;
	const who = [contact.name, due(reason)].filter(Boolean).join(', ');
	addButton(el, parts, ui.gang.next(who), () => parts.open(placeOf(reason), false));
}

function drawWords(el: HTMLElement, icon: string, title: string, how: string): void {
	setIcon(el.createDiv('what-then-empty-icon'), icon);
	el.createDiv({ cls: 'what-then-empty-title', text: title });
	el.createEl('p', { text: how });
}

function addButton(
	el: HTMLElement,
	{ guard }: GangViewParts,
	text: string,
	onClick: () => unknown,
): HTMLButtonElement {
	const buttonEl = el.createEl('button', { text, attr: { type: 'button', [focusKey]: text } });
	buttonEl.addEventListener('click', () => guard(onClick));
	return buttonEl;
}
