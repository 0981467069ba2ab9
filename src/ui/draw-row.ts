import { Platform, setIcon } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { FollowUp } from '../domain/follow-ups/follow-up';
import type { Group } from '../domain/find-people';
import type { Reason, SectionKey } from '../domain/gang';
import type { UiStrings } from '../i18n/ui-strings';
import {
	hueOf,
	initialsOf,
	isOldPromises,
	type GangItem,
	type PersonItem,
	type ReasonItem,
	type SectionItem,
} from './gang-items';
import { labelBy } from './labelled-by';
import { verbIcons } from './row-actions';
import { verbKeys, verbsFor, type Verb } from './row-acts';
import type { RowDrawer } from './window-list';

/** The words of a row, in the user's language. */
export interface RowWords {
	readonly sectionTitle: (key: SectionKey) => string;
	readonly groupTitle: (group: Pick<Group, 'by' | 'value'>) => string;
	readonly count: (count: number) => string;
	/** Why this person is on the list: "No contact for 9 weeks; you wanted every 6 weeks". */
	readonly sentence: (reason: Reason, contact: Contact) => string;
	/** "3 days ago", "on Tuesday"; empty where nothing is due, or the sentence says it. */
	readonly due: (reason: Reason) => string;
	/** What stands before and behind these words: "Due 3 days ago". */
	readonly dueAround: readonly [string, string];
	/** Is this the note in front? */
	readonly isOpen: (path: string) => boolean;
	/** The whole dates, for the tooltip: when it is due, and when the line was written. */
	readonly dates: (reason: Reason) => string;
	/** "First step: ring, Tue 24 Nov 2026" */
	readonly firstStep: (contact: Contact) => string;
	/** "Look through" */
	readonly look: string;
	readonly ui: UiStrings;
}

export const hues = 8;

/** Actions that have a button on the row; all are in its menu. */
const buttonVerbs: readonly Verb[] = ['done', 'snooze', 'log'];
/** Whoever has just linked asks another question. */
const linkedVerbs: readonly Verb[] = ['first', 'answer', 'sit'];

type Parts = Readonly<
	Record<
		'name' | 'due' | 'text' | 'why' | 'guess' | 'more' | 'avatar' | 'heart' | 'about' | 'acts',
		HTMLElement
	>
>;

/** Draws the lines of the sidebar: makes an element once and fills it for one entry after the other. */
export function gangRowDrawer(
	words: () => RowWords,
	isSelected: (key: string) => boolean,
): RowDrawer<GangItem> {
	const parts = new WeakMap<HTMLElement, Parts>();
	const make = (kind: GangItem['kind']): HTMLElement => {
		const row = createDiv({ cls: `what-then-row what-then-${kind}`, attr: { role: 'treeitem' } });
		parts.set(row, kind === 'section' ? makeSection(row) : makePerson(row, kind === 'person'));
		return row;
	};
	const fill = (row: HTMLElement, item: GangItem): void => {
		const found = parts.get(row);
		if (!found) return;
		setAttributes(row, {
			'aria-level': String(item.level),
			'aria-posinset': String(item.position),
			'aria-setsize': String(item.siblings),
		});
		if (item.kind !== 'section') row.setAttribute('aria-selected', String(isSelected(item.key)));
		if (item.kind === 'section') fillSection(row, found, item, words());
		else if (item.kind === 'person') fillPerson(row, found, item, words());
		else fillReason(row, found, item, words());
	};
	return { make, fill };
}

function makeSection(row: HTMLElement): Parts {
	setIcon(row.createDiv({ cls: 'what-then-fold', attr: { 'aria-hidden': 'true' } }), 'lucide-chevron-down');
	const name = row.createSpan('what-then-section-title');
	const due = row.createSpan('what-then-count');
	const acts = row.createDiv('what-then-section-acts');
	return { ...noParts(), name, due, acts };
}

function makePerson(row: HTMLElement, whole: boolean): Parts {
	row.draggable = !Platform.isMobile;
	const avatar = row.createDiv({ cls: 'what-then-avatar', attr: { 'aria-hidden': 'true' } });
	const text = row.createDiv('what-then-text');
	const top = whole ? text.createDiv('what-then-top') : createDiv();
	const heart = top.createSpan({ cls: 'what-then-heart', attr: { 'data-verb': 'like' } });
	setIcon(heart, 'lucide-heart');
	const name = top.createSpan({ cls: 'what-then-name', attr: { dir: 'auto' } });
	const about = top.createSpan({ cls: 'what-then-about', attr: { dir: 'auto' } });
	const bottom = text.createDiv('what-then-bottom');
	const why = bottom.createSpan({ cls: 'what-then-why', attr: { dir: 'auto' } });
	const guess = bottom.createSpan('what-then-guess');
	const more = bottom.createSpan('what-then-more');
	const due = (whole ? top : bottom).createSpan('what-then-due');
	const acts = row.createDiv('what-then-acts');
	// The buttons are no part of what the row is called, and a label of its own would show as a tooltip.
	const called = whole ? [top, bottom] : [bottom];
	// So that no two words run together for those who hear them.
	for (const el of called.flatMap((line) => Array.from(line.children))) el.after(' ');
	labelBy(row, ...called);
	return { name, heart, about, text, why, guess, more, due, avatar, acts };
}

function noParts(): Parts {
	const none = createSpan();
	return {
		name: none,
		due: none,
		text: none,
		why: none,
		guess: none,
		more: none,
		avatar: none,
		heart: none,
		about: none,
		acts: none,
	};
}

function fillSection(row: HTMLElement, { name, due, acts }: Parts, item: SectionItem, words: RowWords): void {
	row.setAttribute('aria-expanded', String(!item.folded));
	row.dataset['section'] = item.group.key;
	setText(name, words.groupTitle(item.group));
	setText(due, words.count(item.group.rows.length));
	const label = isOldPromises(item) ? words.look : '';
	if (acts.textContent === label) return;
	acts.empty();
	if (label === '') return;
	const attr = { type: 'button', tabindex: '-1' };
	acts.createEl('button', { cls: 'what-then-review-button', text: label, attr });
}

function fillPerson(row: HTMLElement, parts: Parts, item: PersonItem, words: RowWords): void {
	const { contact, reason, further } = item.row;
	if (item.unfolded === null) row.removeAttribute('aria-expanded');
	else row.setAttribute('aria-expanded', String(item.unfolded));
	row.dataset['path'] = contact.path;
	const open = words.isOpen(contact.path);
	row.toggleClass('is-active', open);
	if (open) row.setAttribute('aria-current', 'true');
	else row.removeAttribute('aria-current');
	setText(parts.name, contact.name);
	// Drawn by the style: letters that nobody is called by are no text.
	parts.avatar.dataset['initials'] = initialsOf(contact.name);
	parts.avatar.className = `what-then-avatar what-then-hue-${hueOf(contact.name, hues)}`;
	parts.heart.toggleClass('is-liked', contact.liked);
	if (contact.liked) setAttributes(parts.heart, { 'aria-label': words.ui.gang.liked, role: 'img' });
	else for (const name of ['aria-label', 'role']) parts.heart.removeAttribute(name);
	const about = [contact.role, contact.company].filter((part) => part).join(', ') || (contact.relation ?? '');
	setText(parts.about, about);
	show(parts.about, about !== '');
	show(parts.more, further.length > 0);
	setText(parts.more, further.length ? `+${further.length}` : '');
	setAttributes(parts.more, { title: further.length ? words.ui.gang.further(further.length) : '' });
	fillWhy(row, parts, reason, contact, words);
}

function fillReason(row: HTMLElement, parts: Parts, item: ReasonItem, words: RowWords): void {
	show(parts.more, false);
	fillWhy(row, parts, item.reason, item.row.contact, words);
}

/** The sentence of the note with the words of its date marked; where no text says it, the reason in our words. */
function fillWhy(row: HTMLElement, parts: Parts, reason: Reason, contact: Contact, words: RowWords): void {
	const { followUp } = reason;
	drawReason(parts.why, reason, contact, words);
	drawDue(parts.due, reason, words);
	parts.due.toggleClass('is-overdue', reason.section === 'overdue');
	parts.due.toggleClass('is-today', reason.section === 'today');
	const dates = words.dates(reason);
	const isNew = reason.kind === 'just-linked';
	// All that is known has seldom room on the line.
	setAttributes(parts.text, { title: isNew ? (parts.why.textContent ?? '') : dates });
	// There is no hovering with keys.
	setAttributes(row, { 'aria-description': dates });
	const guessed = followUp !== null && leansOnGuess(followUp);
	show(parts.guess, guessed);
	setText(parts.guess, guessed ? words.ui.gang.guess : '');
	setAttributes(parts.guess, { title: guessed ? words.ui.gang.guessHint : '' });
	const wanted = isNew ? linkedVerbs : buttonVerbs;
	fillActs(
		parts.acts,
		verbsFor(reason).filter((verb) => wanted.includes(verb)),
		words.ui,
		isNew ? words.firstStep(contact) : '',
	);
}

/** The sentence of the note, or the reason in our words; of an answer's own day the answer. */
export function drawReason(
	el: HTMLElement,
	reason: Reason,
	contact: Contact,
	words: Pick<RowWords, 'sentence'>,
): void {
	const { followUp, kind } = reason;
	if (!followUp || followUp.text.trim() === '')
		return drawSentence(el, words.sentence(reason, contact), null);
	const { text, date } = followUp;
	const { answer, peace } = contact;
	if (kind !== 'property' || !date || answer === null || peace !== null) return drawSentence(el, text, date);
	drawSentence(el, `${answer}: ${text.slice(date.index)}`, { ...date, index: answer.length + 2 });
}

/** "Due 3 days ago"; on a narrow line "3 days ago". */
export function drawDue(
	el: HTMLElement,
	reason: Reason,
	{ due, dueAround: [before, behind] }: RowWords,
): void {
	const when = due(reason);
	show(el, when !== '');
	drawParts(
		el,
		['due-word', 'due-when', 'due-word'],
		reason.followUp ? [before, when, behind] : ['', when, ''],
	);
}

/** The buttons of a row; keys, the menu and screen readers have other ways, so Tab passes them by. */
function fillActs(el: HTMLElement, shown: readonly Verb[], { act }: UiStrings, firstStep: string): void {
	const key = shown.join(' ');
	const titleOf = (verb: Verb): string =>
		`${verb === 'first' ? firstStep : act.titles[verb]} (${verbKeys[verb]})`;
	if (el.dataset['verbs'] === key) {
		// It is another for each.
		el.querySelector('[data-verb=first]')?.setAttribute('aria-label', titleOf('first'));
		return;
	}
	el.dataset['verbs'] = key;
	el.empty();
	const button = (icon: string, label: string): HTMLElement => {
		const buttonEl = el.createEl('button', {
			cls: 'clickable-icon what-then-act',
			attr: { type: 'button', tabindex: '-1', 'aria-label': label },
		});
		setIcon(buttonEl, icon);
		return buttonEl;
	};
	for (const verb of shown) button(verbIcons[verb], titleOf(verb)).dataset['verb'] = verb;
	// There is no room for all of them.
	button('lucide-more-vertical', act.more).addClass('what-then-menu');
}

/** In three parts, so that on a narrow line the words behind the date give way first, then those before it. */
export function drawSentence(el: HTMLElement, text: string, date: FollowUp['date']): void {
	const from = date?.index ?? text.length;
	const to = from + (date?.length ?? 0);
	const parts = [text.slice(0, from), ...(date ? [text.slice(from, to), text.slice(to)] : [])];
	drawParts(el, ['before', 'date', 'after'], parts);
}

/** Texts one behind the other, in the elements that are there from the last time. */
function drawParts(el: HTMLElement, classes: readonly string[], texts: readonly string[]): void {
	if (el.childElementCount !== texts.length) {
		el.empty();
		for (const [at] of texts.entries()) el.createSpan(`what-then-${classes[at] ?? ''}`);
	}
	for (const [at, text] of texts.entries()) {
		const partEl = el.children[at];
		if (partEl) setText(partEl, text);
	}
}

/** The due day hangs on a written date that is a guess; a date with its year stands by itself. */
export function leansOnGuess({ guess, text, date }: FollowUp): boolean {
	return guess && !(date && /\d{4}/.test(text.slice(date.index, date.index + date.length)));
}

function show(el: HTMLElement, shown: boolean): void {
	el.toggleClass('is-hidden', !shown);
}

/** Writes only what is new: unchanged rows cost no layout. */
function setText(el: Element, text: string): void {
	if (el.textContent !== text) el.textContent = text;
}

function setAttributes(el: HTMLElement, attributes: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(attributes)) {
		if (el.getAttribute(name) !== value) el.setAttribute(name, value);
	}
}
