import { MarkdownView, Notice, type App, type Editor, type Menu } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import { laterDayIn } from '../domain/edit/spoken-day';
import {
	answerKinds,
	firstStepOf,
	stepFor,
	type AnswerKind,
	type FirstStep,
	type FirstStepContext,
} from '../domain/first-step';
import { reasonsOf, type Reason } from '../domain/gang';
import type { Settings } from '../domain/settings';
import type { UiStrings } from '../i18n/ui-strings';
import { followUpsIn } from '../vault/follow-ups-in';
import type { GangIndex } from '../vault/gang-index';
import { tasksToggle } from '../vault/tasks-plugin';
import type { Act } from '../vault/writer';
import { contactLinks, sayLink, type ContactLink } from './contact-links';
import type { Guard } from './guarded';
import { meaningOfLaterDay, type WhenReader } from './read-when';
import {
	answerAct,
	dismissAct,
	doneAct,
	likeAct,
	pinAct,
	snoozeAct,
	verbsFor,
	verbs,
	verbsForAll,
	type Target,
	type Verb,
} from './row-acts';
import type { Undoable } from './undoable';
import { WordsModal } from './words-modal';

/** What actions need from the rest of the plugin. */
export interface RowActionParts {
	readonly index: GangIndex;
	readonly undoable: Undoable;
	readonly guard: Guard;
	readonly settings: () => Settings;
	when(): WhenReader;
	logContact(contacts: readonly Contact[]): void;
	writeTo(contact: Contact, target: Target): Promise<void>;
}

/** What an action is done to, and whose it is; null for a line that is about several people. */
export interface Aim {
	readonly target: Target;
	readonly contact: Contact | null;
}

export const verbIcons: Readonly<Record<Verb, string>> = {
	done: 'lucide-check',
	snooze: 'lucide-alarm-clock',
	log: 'lucide-message-circle',
	write: 'lucide-pencil',
	first: 'lucide-footprints',
	answer: 'lucide-reply',
	sit: 'lucide-armchair',
	like: 'lucide-heart',
	dismiss: 'lucide-x',
	pin: 'lucide-pin',
};

export const linkIcons: Readonly<Record<ContactLink['kind'], string>> = {
	email: 'lucide-mail',
	phone: 'lucide-phone',
	linkedin: 'lucide-link',
};

/** Actions on a person, whatever the line says. */
const aboutPerson: readonly Verb[] = ['answer', 'log', 'write', 'sit', 'like'];

/** Characters of a sentence in a notice or a menu. */
const longestLabel = 60;

/** What can be done with a person's reason, from the row, its menu, the palette, or the line in the editor. */
export class RowActions {
	constructor(
		private readonly app: App,
		private readonly parts: RowActionParts,
	) {}

	/** Does it, or asks for what it needs to know first. */
	act(verb: Verb, target: Target, contact: Contact | null): unknown {
		return this.actOn(verb, [{ target, contact }]);
	}

	/** The same at once for all of those for whom it means something, as one step of undo. */
	actOn(verb: Verb, all: readonly Aim[]): unknown {
		const aims = all.filter(({ target }) => verbsFor(target).includes(verb));
		if (!aims.length) return undefined;
		switch (verb) {
			case 'done':
				return this.write(verb, aims, ({ target }) =>
					doneAct(target, this.parts.when(), tasksToggle(this.app)),
				);
			case 'dismiss':
				return this.write(verb, aims, ({ target }) => dismissAct(target, this.inPeace));
			case 'pin':
				return this.write(verb, aims, ({ target }) => target.followUp && pinAct(target.followUp));
			case 'snooze':
				return this.askWhen(aims);
			case 'log':
				return this.parts.logContact(contactsOf(aims));
			case 'write': {
				const [{ target, contact } = { target: null, contact: null }] = aims;
				return target && contact ? this.parts.writeTo(contact, target) : undefined;
			}
			case 'answer':
				return this.askAnswer(contactsOf(aims));
			case 'first':
				return this.answerBy(contactsOf(aims), (contact) => firstStepOf(contact, this.steps));
			case 'like':
				return this.like(contactsOf(aims));
			case 'sit':
				return this.write(verb, aimsAtNotes(contactsOf(aims)), () => answerAct(this.inPeace, null));
		}
	}

	/** Answers for all of them at once, each with a day that fits. */
	answerAs(kind: AnswerKind, all: readonly Aim[]): unknown {
		if (kind === 'sit') return this.actOn('sit', all);
		const answer = this.ui.act.answers[answerKinds.indexOf(kind)] ?? kind;
		return this.answerBy(contactsOf(all), (contact) => stepFor(answer, contact, this.steps));
	}

	/** "First step: ring, Tue 24 Nov 2026" */
	sayFirstStep(contact: Contact): string {
		return `${this.ui.act.titles.first}: ${this.sayStep(firstStepOf(contact, this.steps))}`;
	}

	/** The action on the note in front: on the follow-up at the cursor, else on the contact's most urgent reason. */
	actHere(verb: Verb): (() => unknown) | null {
		const file = this.app.workspace.getActiveFile();
		if (!file || !this.parts.index.reads(file.path)) return null;
		return () => {
			const view = this.app.workspace.getActiveViewOfType(MarkdownView);
			const contact = this.parts.index.contactAt(file.path);
			const atCursor = view && !aboutPerson.includes(verb) ? this.targetsAt(view.editor, view) : [];
			const targets = [...atCursor, ...(contact ? this.reasonsFor(contact) : [])];
			const target = targets.find((candidate) => verbsFor(candidate).includes(verb));
			if (!target) return void new Notice(this.ui.act.nothingHere);
			return this.act(verb, target, contact);
		};
	}

	/** What can be done with the follow-ups on the line at the cursor. */
	addToEditorMenu(menu: Menu, editor: Editor, info: { readonly file: MarkdownView['file'] }): void {
		const targets = this.targetsAt(editor, info);
		for (const target of targets) {
			const what = targets.length > 1 && target.followUp ? shortened(target.followUp.text) : null;
			const contact = info.file && this.parts.index.contactAt(info.file.path);
			this.addTo(menu, [{ target, contact }], what);
		}
	}

	/** What can be done with all of them; `what` says it of one among several in the menu. */
	addTo(menu: Menu, aims: readonly Aim[], what: string | null = null, wanted: readonly Verb[] = verbs): void {
		for (const verb of verbsForAll(aims.map(({ target }) => target))) {
			const [{ contact = null } = {}, other] = aims;
			if (!wanted.includes(verb) || (contact === null && aboutPerson.includes(verb))) continue;
			const title =
				verb === 'first' && contact && !other ? this.sayFirstStep(contact) : this.ui.act.titles[verb];
			menu.addItem((item) =>
				item
					.setTitle(what === null ? title : `${title}: ${what}`)
					.setIcon(verbIcons[verb])
					.setSection('what-then')
					.onClick(() => this.parts.guard(() => this.actOn(verb, aims))),
			);
		}
	}

	/** The ways to reach a person, which open in the browser, the mail program or the phone. */
	addLinksTo(menu: Menu, contact: Contact, page: Window): void {
		for (const link of contactLinks(contact)) {
			menu.addItem((item) =>
				item
					.setTitle(sayLink(link, this.ui.gang))
					.setIcon(linkIcons[link.kind])
					.setSection('what-then-reach')
					.onClick(() => page.open(link.href)),
			);
		}
	}

	private get ui(): UiStrings {
		return this.parts.when().ui;
	}

	private get inPeace(): string {
		return this.ui.act.answers.at(-1) ?? '';
	}

	private reasonsFor(contact: Contact): readonly Reason[] {
		return reasonsOf(contact, this.parts.index.today, this.parts.settings());
	}

	private targetsAt(editor: Editor, { file }: { readonly file: MarkdownView['file'] }): readonly Target[] {
		const { index, settings } = this.parts;
		if (!file || !index.reads(file.path)) return [];
		const cache = this.app.metadataCache.getFileCache(file);
		const line = editor.getCursor('head').line + 1;
		return followUpsIn(file, cache, editor.getValue(), { settings: settings(), today: index.today })
			.filter((followUp) => followUp.line === line)
			.map((followUp) => ({ kind: followUp.kind, due: followUp.due, path: file.path, followUp }));
	}

	private async write(
		verb: Exclude<Verb, 'log' | 'write' | 'first'>,
		aims: readonly Aim[],
		actOf: (aim: Aim) => Act | null,
	): Promise<void> {
		const acts = aims.flatMap((aim) => {
			const act = actOf(aim);
			return act ? [{ path: aim.target.path, act }] : [];
		});
		const label = this.ui.act.labels[verb](this.nameOf(aims));
		await this.parts.undoable.carryOut({ label, acts });
	}

	private get steps(): FirstStepContext {
		return { ...this.parts.when(), settings: this.parts.settings(), answers: this.ui.act.answers };
	}

	private async answerBy(
		contacts: readonly Contact[],
		stepOf: (contact: Contact) => FirstStep,
	): Promise<void> {
		const steps = contacts.map(stepOf);
		const [first] = steps.map((step) => this.sayStep(step));
		const isOne = first !== undefined && steps.every((step) => this.sayStep(step) === first);
		const name = this.nameOf(aimsAtNotes(contacts));
		const label = this.ui.act.labels.answer(isOne ? `${name}: ${first}` : name);
		const acts = steps.map(({ answer, day }, index) => ({
			path: contacts[index]?.path ?? '',
			act: answerAct(answer, day),
		}));
		await this.parts.undoable.carryOut({ label, acts });
	}

	private sayStep({ answer, day }: FirstStep): string {
		return day === null ? answer : `${answer}, ${this.parts.when().sayDay(day)}`;
	}

	/** All of them, or no more where all are liked already. */
	private async like(contacts: readonly Contact[]): Promise<void> {
		const { labels, unliked } = this.ui.act;
		const isLiked = !contacts.every((contact) => contact.liked);
		const label = (isLiked ? labels.like : unliked)(this.nameOf(aimsAtNotes(contacts)));
		const acts = contacts.map(({ path }) => ({ path, act: likeAct(isLiked) }));
		await this.parts.undoable.carryOut({ label, acts });
	}

	/** The sentence or the person that an action is about; of several, how many. */
	private nameOf([first, ...others]: readonly Aim[]): string {
		if (others.length) return this.ui.act.several(others.length + 1);
		return shortened(first?.target.followUp?.text ?? first?.contact?.name ?? '');
	}

	private askWhen(aims: readonly Aim[]): void {
		const { act, when } = this.ui;
		this.ask({
			title: act.snoozeTitle,
			about: this.nameOf(aims),
			answer: null,
			when: { name: act.until, desc: '', placeholder: act.untilExample },
			submit: act.snooze,
			onSubmit: ({ words }) => {
				const day = laterDayIn(words, this.parts.when());
				if (!day) return when.noDate;
				this.parts.guard(() => this.write('snooze', aims, ({ target }) => snoozeAct(target, day)));
				return null;
			},
		});
	}

	private askAnswer(contacts: readonly Contact[]): void {
		const { act, when } = this.ui;
		const aims = aimsAtNotes(contacts);
		this.ask({
			title: act.answerTitle(this.nameOf(aims)),
			about: '',
			answer: {
				name: act.answer,
				choices: act.answers,
				// Of several people the day is shown where it is the same for all.
				whenOf: (answer) => {
					const days = new Set(contacts.map((contact) => stepFor(answer, contact, this.steps).day));
					const [day = null] = days.size === 1 ? days : [];
					return day ?? '';
				},
			},
			when: { name: act.answerWhen, desc: act.answerWhenHint, placeholder: act.untilExample },
			submit: act.answerSubmit,
			onSubmit: ({ answer, words, isFilled }) => {
				if (answer === '') return act.answerMissing;
				const day: Day | null = words === '' ? null : laterDayIn(words, this.parts.when());
				if (words !== '' && !day) return when.noDate;
				this.parts.guard(() =>
					this.answerBy(contacts, (contact) =>
						isFilled ? stepFor(answer, contact, this.steps) : { answer, day },
					),
				);
				return null;
			},
		});
	}

	private ask(form: Omit<ConstructorParameters<typeof WordsModal>[1], 'cancel' | 'guard' | 'meaning'>): void {
		const meaning = (words: string) => meaningOfLaterDay(words, this.parts.when());
		new WordsModal(this.app, { ...form, cancel: this.ui.cancel, guard: this.parts.guard, meaning }).open();
	}
}

/** At their notes, whatever the reason. */
function aimsAtNotes(contacts: readonly Contact[]): readonly Aim[] {
	return contacts.map((contact) => ({
		target: { kind: 'none', due: null, path: contact.path, followUp: null },
		contact,
	}));
}

/** Each person once. */
function contactsOf(aims: readonly Aim[]): readonly Contact[] {
	const people = aims.flatMap(({ contact }) => contact ?? []);
	return people.filter(({ path }, index) => people.findIndex((other) => other.path === path) === index);
}

function shortened(text: string): string {
	return text.length > longestLabel ? `${text.slice(0, longestLabel - 1).trimEnd()}…` : text;
}
