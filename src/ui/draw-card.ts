import { Menu, setIcon, type App } from 'obsidian';
import type { Reason } from '../domain/gang';
import type { PersonCard } from '../domain/person-card';
import type { ToldTouch } from '../domain/read-touches';
import type { CardStrings } from '../i18n/card-strings';
import { sayDay, sayWhen } from '../i18n/say-reason';
import { cardTexts, queueTexts } from './texts';
import { liked } from '../domain/edit/contact-edits';
import { propertyAct } from './card-acts';
import { drawCadence } from './card-cadence';
import { contactLinks, sayLink } from './contact-links';
import { drawDue, drawSentence, hues } from './draw-row';
import { hueOf, initialsOf } from './gang-items';
import { focusKey } from './keep-focus';
import { labelBy } from './labelled-by';
import { placeOf } from './next-follow-up';
import type { CardParts } from './person-card-view';
import { linkIcons, verbIcons } from './row-actions';
import { answerAct, verbsFor, type Verb } from './row-acts';
import { showBelow } from './show-below';

const say = (): CardStrings => cardTexts();

/** Actions that have a button beside a follow-up; all are in its menu. */
const buttonVerbs: readonly Verb[] = ['done', 'snooze', 'dismiss'];

/** Draws the card of a person: standing, what is open, the answer, how often, how we met, and ways to reach them. */
export function drawCard(el: HTMLElement, card: PersonCard, app: App, parts: CardParts): void {
	drawHead(el, card, parts);
	drawLinks(el, card, parts);
	drawFollowUps(el, card, parts);
	drawAnswers(el, card, parts);
	drawTouches(el, card, parts);
	drawMeeting(el, card, app, parts);
}

function drawHead(el: HTMLElement, { contact, section, others }: PersonCard, parts: CardParts): void {
	const { ui, sectionTitle, sentence } = parts.words();
	const { name, path } = contact;
	const headEl = el.createDiv('what-then-card-head');
	const avatarEl = headEl.createDiv({ cls: 'what-then-avatar', text: initialsOf(name) });
	avatarEl.addClass(`what-then-hue-${hueOf(name, hues)}`);
	avatarEl.setAttribute('aria-hidden', 'true');
	const textEl = headEl.createDiv('what-then-text');
	const titleEl = textEl.createEl('h2', { cls: 'what-then-card-name' });
	button(titleEl, 'name', name, parts, () => parts.open({ path, line: null, text: null }, false)).dir =
		'auto';
	const about = [contact.role, contact.company, contact.relation].filter(Boolean).join(', ');
	if (about !== '') textEl.createDiv({ cls: 'what-then-card-about', text: about, attr: { dir: 'auto' } });
	const heartEl = button(headEl, 'liked', '', parts, () =>
		parts.undoable.carryOut({
			label: say().likedSet(name),
			acts: [{ path, act: { edit: (at) => liked(at, !contact.liked) } }],
		}),
	);
	setIcon(heartEl, 'lucide-heart');
	heartEl.addClasses(['clickable-icon', 'what-then-card-heart']);
	heartEl.setAttribute('aria-label', ui.gang.liked);
	heartEl.setAttribute('aria-pressed', String(contact.liked));
	const standingEl = el.createDiv('what-then-card-standing');
	if (section !== null)
		standingEl.createSpan({ cls: 'what-then-count', text: sectionTitle(section) }).dataset['section'] =
			section;
	if (contact.answer !== null)
		standingEl.createSpan({ text: say().answered(contact.answer), attr: { dir: 'auto' } });
	for (const reason of others) el.createDiv({ cls: 'what-then-card-why', text: sentence(reason, contact) });
}

function drawLinks(el: HTMLElement, { contact }: PersonCard, parts: CardParts): void {
	const links = contactLinks(contact);
	if (!links.length) return;
	const listEl = el.createDiv('what-then-card-links');
	for (const link of links) {
		const { kind, href } = link;
		const linkEl = listEl.createEl('a', { cls: 'what-then-card-link', href, attr: { [focusKey]: href } });
		setIcon(linkEl.createSpan({ attr: { 'aria-hidden': 'true' } }), linkIcons[kind]);
		linkEl.createSpan({ text: sayLink(link, parts.words().ui.gang), attr: { dir: 'auto' } });
		if (href.startsWith('http')) linkEl.rel = 'noopener';
		if (href.startsWith('http')) linkEl.target = '_blank';
	}
}

function drawFollowUps(el: HTMLElement, { followUps, contact }: PersonCard, parts: CardParts): void {
	const words = parts.words();
	const { ui, dates } = words;
	part(el, say().followUps);
	if (!followUps.length) el.createDiv({ cls: 'what-then-card-none', text: say().noFollowUps });
	const listEl = el.createEl('ul');
	const act = (verb: Verb, reason: Reason) => parts.rows.act(verb, reason, contact);
	for (const [place, reason] of followUps.entries()) {
		const itemEl = listEl.createEl('li', 'what-then-card-item');
		const openEl = button(itemEl, `open ${place}`, '', parts, () => parts.open(placeOf(reason), false));
		openEl.addClass('what-then-card-text');
		const dueEl = openEl.createSpan('what-then-due');
		drawDue(dueEl, reason, words);
		dueEl.toggleClass('is-overdue', reason.section === 'overdue' || reason.section === 'old-promises');
		openEl.title = dates(reason);
		const sentenceEl = openEl.createSpan({ attr: { dir: 'auto' } });
		if (reason.followUp) drawSentence(sentenceEl, reason.followUp.text, reason.followUp.date);
		for (const verb of verbsFor(reason).filter((one) => buttonVerbs.includes(one))) {
			const actEl = button(itemEl, `${verb} ${place}`, '', parts, () => act(verb, reason));
			actEl.addClass('clickable-icon');
			actEl.setAttribute('aria-label', ui.act.titles[verb]);
			setIcon(actEl, verbIcons[verb]);
		}
		const moreEl = button(itemEl, `more ${place}`, '', parts, () => {
			const menu = new Menu();
			parts.rows.addTo(menu, [{ target: reason, contact }]);
			showBelow(menu, moreEl);
		});
		moreEl.addClass('clickable-icon');
		moreEl.setAttribute('aria-label', ui.act.more);
		setIcon(moreEl, 'lucide-more-vertical');
	}
}

/** A press answers at once, a second one takes the answer back; own words and a day have their form. */
function drawAnswers(el: HTMLElement, { contact }: PersonCard, parts: CardParts): void {
	const { ui } = parts.words();
	const { path, name } = contact;
	const titleEl = part(el, ui.act.titles.answer);
	const groupEl = el.createDiv({ cls: 'what-then-card-answers', attr: { role: 'group' } });
	labelBy(groupEl, titleEl);
	for (const answer of ui.act.answers) {
		const isGiven = contact.answer?.toLowerCase() === answer;
		const answerEl = button(groupEl, `answer ${answer}`, answer, parts, () =>
			parts.undoable.carryOut({
				label: ui.act.labels.answer(name),
				acts: [{ path, act: isGiven ? propertyAct('what-then', null) : answerAct(answer, null) }],
			}),
		);
		answerEl.setAttribute('aria-pressed', String(isGiven));
	}
	const target = { kind: 'none' as const, due: null, path, followUp: null };
	button(groupEl, 'own words', say().ownWords, parts, () => parts.rows.act('answer', target, contact));
}

function drawTouches(el: HTMLElement, card: PersonCard, parts: CardParts): void {
	const { ui } = parts.words();
	part(el, say().inTouch);
	drawCadence(el, card, parts);
	const listEl = el.createEl('ul');
	for (const touch of card.touches) drawTouch(listEl.createEl('li', 'what-then-card-item'), touch, parts);
	button(el, 'log', ui.commands.logContact, parts, () => parts.logContact(card.contact));
}

function drawTouch(el: HTMLElement, { day, path, line, text }: ToldTouch, parts: CardParts): void {
	const strings = queueTexts();
	const place = { path, line, text: null };
	const openEl = button(el, `touch ${path} ${line ?? ''}`, '', parts, () => parts.open(place, false));
	openEl.addClass('what-then-card-text');
	const when = sayWhen(day, parts.index.today, strings);
	openEl.createSpan({ cls: 'what-then-due', text: when }).title = sayDay(day, strings);
	openEl.createSpan({ text: text === '' ? sayDay(day, strings) : text, attr: { dir: 'auto' } });
}

function drawMeeting(el: HTMLElement, { contact, met }: PersonCard, app: App, parts: CardParts): void {
	const { connected, networks, introducedBy, path } = contact;
	if (connected === null && introducedBy === null && met === null) return;
	part(el, say().met);
	if (connected !== null) {
		const day = sayDay(connected, queueTexts());
		el.createDiv({ text: [say().linked(day), ...networks].join(' · '), attr: { dir: 'auto' } });
	}
	if (introducedBy !== null) {
		const throughEl = el.createDiv({ text: `${say().through} ` });
		const file = app.metadataCache.getFirstLinkpathDest(introducedBy, path);
		const name = introducedBy.slice(introducedBy.lastIndexOf('/') + 1);
		if (!file) throughEl.createSpan({ text: name, attr: { dir: 'auto' } });
		else
			button(throughEl, 'through', parts.index.contactAt(file.path)?.name ?? name, parts, () =>
				parts.open({ path: file.path, line: null, text: null }, false),
			).addClass('what-then-card-through');
	}
	if (met) drawTouch(el.createDiv('what-then-card-item'), met, parts);
}

/** The heading of a part of the card. */
function part(el: HTMLElement, title: string): HTMLElement {
	return el.createEl('h3', { cls: 'what-then-card-title', text: title });
}

function button(
	el: HTMLElement,
	key: string,
	text: string,
	{ guard }: CardParts,
	onClick: () => unknown,
): HTMLButtonElement {
	const buttonEl = el.createEl('button', { text, attr: { type: 'button', [focusKey]: key } });
	buttonEl.addEventListener('click', () => guard(onClick));
	return buttonEl;
}
