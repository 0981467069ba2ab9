import { Modal, Platform, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import { withLastLine } from '../domain/edit/last-line';
import { answerKinds } from '../domain/first-step';
import { reasonsOf, type Reason } from '../domain/gang';
import type { PersonCard } from '../domain/person-card';
import {
	isOver,
	minutesLeft,
	movedOn,
	summaryOf,
	withDeed,
	withoutDeeds,
	type RoomSession,
} from '../domain/room';
import { sayDay, sayWhen } from '../i18n/say-reason';
import type { RoomStrings } from '../i18n/room-strings';
import { queueTexts, roomTexts } from './texts';
import { dailyNoteOf } from '../vault/daily-note';
import { contactLinks } from './contact-links';
import { drawDue, drawReason } from './draw-row';
import { focusKey, keepFocus } from './keep-focus';
import type { Messages } from './messages';
import { placeOf } from './next-follow-up';
import type { CardParts } from './person-card-view';
import { verbKeys, verbsFor, type Verb } from './row-acts';

/** What a session needs from the rest of the plugin. */
export interface RoomParts extends CardParts {
	readonly messages: Messages;
}

/** The person at hand, and why. */
interface AtHand {
	readonly contact: Contact;
	readonly reason: Reason;
}

/** Acts that reach the person; the others say what is next, and the session goes on by itself. */
const reaching: readonly Verb[] = ['log', 'write', 'done'];
/** In the order of their buttons. */
const shownVerbs: readonly Verb[] = ['write', 'log', 'done', 'snooze', 'first', 'answer', 'sit'];
/** Entries shown of the log. */
const mostEntries = 3;
/** Seconds between two times that the time spent is kept. */
const keptEvery = 10;

/** One person at a time, large: why now, what was said last, what to say, and what then. */
export class RoomModal extends Modal {
	private readonly say: RoomStrings = roomTexts();
	/** Ends what runs while it is open. */
	private ends: readonly (() => void)[] = [];
	/** What is being done, and to whom; the step that comes is its. */
	private doing: { readonly contact: Contact; readonly reaches: boolean } | null = null;
	/** Counts the drawings: a newer one ends the older. */
	private drawing = 0;
	private timeEl: HTMLElement | null = null;
	/** Whom it showed last. */
	private shown: string | null = null;
	/** The user has ended it, or its time is up and the last one was seen. */
	private isEnded = false;

	constructor(
		app: App,
		private readonly parts: RoomParts,
		private session: RoomSession,
		private readonly keep: (session: RoomSession | null) => void,
	) {
		super(app);
		const on = (key: string, run: () => unknown): unknown =>
			this.scope.register([], key, () => {
				if (!this.isEnded) parts.guard(run);
				return false;
			});
		for (const verb of shownVerbs) on(verbKeys[verb], () => this.act(verb));
		for (const [place, kind] of answerKinds.entries())
			on(String(place + 1), () =>
				this.doTo(false, ({ reason, contact }) => parts.rows.answerAs(kind, [{ target: reason, contact }])),
			);
		on('r', () => this.ring());
		on('o', () => this.openProfile());
		on('n', () => this.goOn());
		on('ArrowRight', () => this.goOn());
		on('b', () => this.goOn(-1));
		on('ArrowLeft', () => this.goOn(-1));
		on('q', () => this.finish());
		this.scope.register(['Mod'], 'z', () => {
			parts.guard(() => parts.undoable.undo());
			return false;
		});
	}

	override onOpen(): void {
		const { index, undoable } = this.parts;
		this.setTitle(this.say.title);
		this.modalEl.addClasses(['what-then-modal', 'what-then-review', 'what-then-room']);
		const step = undoable.onStep(() => this.onStep());
		const undo = undoable.onUndo(({ notes }) =>
			this.change(
				withoutDeeds(
					this.session,
					notes.map(({ path }) => path),
				),
			),
		);
		const timer = this.contentEl.win.setInterval(() => this.tick(), 1000);
		this.ends = [
			index.whileUpdating(() => this.draw()),
			() => undoable.off(step),
			() => undoable.off(undo),
			() => this.contentEl.win.clearInterval(timer),
		];
		this.change(this.session);
	}

	override onClose(): void {
		this.drawing++;
		for (const end of this.ends) end();
		this.keep(this.isEnded ? null : this.session);
		this.contentEl.empty();
	}

	/** The person at hand, and why; whoever is in no list any more is passed over. */
	private findAtHand(): AtHand | null {
		const { index, settings } = this.parts;
		for (; this.session.at < this.session.people.length; this.session = movedOn(this.session)) {
			const contact = index.contactAt(this.session.people[this.session.at] ?? '');
			const reason = contact && reasonsOf(contact, index.today, settings())[0];
			if (reason) return { contact, reason };
		}
		return null;
	}

	private change(session: RoomSession): void {
		this.session = session;
		this.keep(session);
		this.draw();
	}

	private goOn(by = 1): void {
		const moved = movedOn(this.session, by);
		this.isEnded = by > 0 && isOver(moved);
		this.change(moved);
	}

	private finish(): void {
		this.isEnded = true;
		this.draw();
	}

	/** Only while the window is seen does the time run. */
	private tick(): void {
		if (this.isEnded || this.contentEl.doc.hidden) return;
		const before = minutesLeft(this.session);
		this.session = { ...this.session, spent: this.session.spent + 1 };
		if (this.session.spent % keptEvery === 0) this.keep(this.session);
		if (minutesLeft(this.session) !== before) this.drawTime();
	}

	private doTo(reaches: boolean, run: (at: AtHand) => unknown): unknown {
		const at = this.findAtHand();
		if (!at) return undefined;
		this.doing = { contact: at.contact, reaches };
		return run(at);
	}

	private act(verb: Verb): unknown {
		return this.doTo(reaching.includes(verb), ({ contact, reason }) =>
			verbsFor(reason).includes(verb) ? this.parts.rows.act(verb, reason, contact) : undefined,
		);
	}

	/** What was begun here is written: a touch leaves the person at hand for what is next. */
	private onStep(): void {
		const { doing } = this;
		this.doing = null;
		if (!doing) return;
		this.session = withDeed(this.session, doing.contact, doing.reaches, this.parts.index.today);
		if (doing.reaches) this.change(this.session);
		else this.goOn();
	}

	private ring(): unknown {
		return this.doTo(true, ({ contact, reason }) => {
			const link = contactLinks(contact).find(({ kind }) => kind === 'phone');
			if (!link) return;
			this.contentEl.win.open(link.href);
			this.parts.messages.askReached(contact, reason, this.parts.words().ui.add.phone, '');
		});
	}

	private openProfile(): unknown {
		const at = this.findAtHand();
		const links = at ? contactLinks(at.contact) : [];
		const link = links.find(({ kind }) => kind === 'linkedin');
		return link && this.contentEl.win.open(link.href);
	}

	private draw(): void {
		const { contentEl, isEnded } = this;
		const at = isEnded ? null : this.findAtHand();
		if (!at) this.isEnded = true;
		const drawing = ++this.drawing;
		const show = (card: PersonCard | null, draft: string): void => {
			if (drawing !== this.drawing) return;
			keepFocus(contentEl, () => {
				contentEl.empty();
				if (at) this.drawPerson(contentEl, at, card, draft);
				else this.drawSummary(contentEl);
			});
			if (!contentEl.contains(contentEl.doc.activeElement))
				contentEl.find('button')?.focus({ preventScroll: true });
			const path = at?.contact.path ?? '';
			if (path !== this.shown) contentEl.firstElementChild?.scrollIntoView({ block: 'nearest' });
			this.shown = path;
		};
		if (!at) return show(null, '');
		this.parts.guard(async () => {
			const card = await this.parts.messages.cardOf(at.contact);
			show(card, card ? await this.parts.messages.draftFor(card, at.reason) : '');
		});
	}

	private drawPerson(
		el: HTMLElement,
		{ contact, reason }: AtHand,
		card: PersonCard | null,
		draft: string,
	): void {
		const { parts, say, session } = this;
		const words = parts.words();
		const all = session.people.length;
		const barEl = el.createDiv('what-then-room-bar');
		const placeEl = barEl.createSpan({
			text: say.place(words.count(session.at + 1), words.count(all)),
			attr: { 'aria-live': 'polite' },
		});
		this.timeEl = barEl.createSpan();
		this.drawTime();
		const progressEl = el.createEl('progress', { attr: { max: String(all), value: String(session.at) } });
		progressEl.setAttribute('aria-label', placeEl.getText());
		el.createEl('h2', { cls: 'what-then-review-name', text: contact.name, attr: { dir: 'auto' } });
		const about = [contact.role, contact.company, contact.relation, ...contact.networks].filter(Boolean);
		if (about.length)
			el.createDiv({ cls: 'what-then-about-row', text: about.join(' · '), attr: { dir: 'auto' } });
		el.createEl('h3', { text: say.why });
		const whyEl = el.createEl('p', { cls: 'what-then-room-why' });
		drawReason(whyEl.createSpan({ cls: 'what-then-why', attr: { dir: 'auto' } }), reason, contact, words);
		whyEl.appendText(' ');
		drawDue(whyEl.createSpan('what-then-due'), reason, words);
		this.drawEntries(el, card);
		if (draft !== '') {
			el.createEl('h3', { text: say.draft });
			el.createEl('p', { cls: 'what-then-room-draft', text: draft, attr: { dir: 'auto' } });
		}
		this.drawActs(el, contact, reason);
		if (!Platform.isMobile) el.createEl('p', { cls: 'what-then-about-row', text: say.stopHint });
	}

	private drawEntries(el: HTMLElement, card: PersonCard | null): void {
		const { index } = this.parts;
		const queue = queueTexts();
		el.createEl('h3', { text: this.say.entries });
		const entries = [...(card?.touches ?? []), ...(card?.met ? [card.met] : [])];
		const told = [...new Set(entries)].slice(0, mostEntries);
		if (!told.length) el.createDiv({ cls: 'what-then-card-none', text: this.say.noEntries });
		const listEl = el.createEl('ul');
		for (const { day, text } of told) {
			const itemEl = listEl.createEl('li');
			const when = sayWhen(day, index.today, queue);
			itemEl.createSpan({ cls: 'what-then-due', text: when }).title = sayDay(day, queue);
			itemEl.createSpan({ text: ` ${text === '' ? sayDay(day, queue) : text}`, attr: { dir: 'auto' } });
		}
	}

	private drawActs(el: HTMLElement, contact: Contact, reason: Reason): void {
		const { parts, say } = this;
		const { act } = parts.words().ui;
		const kinds = contactLinks(contact).map(({ kind }) => kind);
		const actsEl = el.createDiv('what-then-review-acts');
		const button = (text: string, key: string, run: () => unknown): HTMLElement =>
			this.button(actsEl, key === '' || Platform.isMobile ? text : `${text} (${key})`, run, key);
		button(say.next, 'n', () => this.goOn()).addClass('mod-cta');
		if (kinds.includes('phone')) button(say.ring, 'r', () => this.ring());
		for (const verb of shownVerbs.filter((one) => verbsFor(reason).includes(one)))
			button(verb === 'first' ? parts.rows.sayFirstStep(contact) : act.titles[verb], verbKeys[verb], () =>
				this.act(verb),
			);
		if (kinds.includes('linkedin')) button(say.profile, 'o', () => this.openProfile());
		button(say.note, '', () => {
			this.close();
			return parts.open(placeOf(reason), false);
		});
		if (this.session.at > 0) button(say.back, 'b', () => this.goOn(-1));
		button(say.finish, 'q', () => this.finish());
	}

	private drawTime(): void {
		const left = minutesLeft(this.session);
		this.timeEl?.setText(left === null ? '' : left === 0 ? this.say.timeUp : this.say.left(left));
	}

	private drawSummary(el: HTMLElement): void {
		const { parts, say } = this;
		const { reached, steps, sat, passed } = summaryOf(this.session, (path) => parts.index.contactAt(path));
		const queue = queueTexts();
		el.createEl('h2', { cls: 'what-then-review-name', text: say.over });
		const list = (title: string, items: readonly string[]): void => {
			if (!items.length) return;
			el.createEl('h3', { text: title });
			const listEl = el.createEl('ul');
			for (const text of items) listEl.createEl('li', { text, attr: { dir: 'auto' } });
		};
		list(
			say.inTouch(reached.length),
			reached.map(({ name }) => name),
		);
		list(
			say.steps(steps.length),
			steps.map(
				({ name, text, day }) => `${name}: ${[text, day && sayDay(day, queue)].filter(Boolean).join(' · ')}`,
			),
		);
		list(say.sat(sat.length), sat);
		if (passed) el.createEl('p', { text: say.passed(passed) });
		const buttonsEl = el.createDiv('modal-button-container');
		const daily = dailyNoteOf(this.app, parts.settings(), parts.index.today);
		if (daily && (reached.length || steps.length))
			this.button(buttonsEl, say.intoDaily(daily.basename), async () => {
				// A line of today is a touch of today.
				const today = reached.filter(({ day }) => day === parts.index.today);
				const links = today.map(({ path }) => {
					const file = this.app.vault.getFileByPath(path);
					return `[[${file ? this.app.metadataCache.fileToLinktext(file, daily.path) : path}]]`;
				});
				const line = links.length ? say.dailyLine(links.join(', ')) : say.dailyNobody;
				const set = steps.length ? ` ${say.steps(steps.length)}.` : '';
				const act = {
					edit: ({ note }: { readonly note: { readonly text: string } }) =>
						withLastLine(note.text, line + set),
				};
				this.close();
				await parts.undoable.carryOut({
					label: say.written(daily.basename),
					acts: [{ path: daily.path, act }],
				});
			});
		this.button(buttonsEl, say.close, () => this.close()).addClass('mod-cta');
	}

	private button(el: HTMLElement, text: string, run: () => unknown, key = text): HTMLElement {
		const buttonEl = el.createEl('button', { text, attr: { type: 'button', [focusKey]: key } });
		buttonEl.addEventListener('click', () => this.parts.guard(run));
		return buttonEl;
	}
}
