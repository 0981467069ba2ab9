import { MarkdownView, Notice, type App, type Editor, type Menu } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import { laterDayIn } from '../domain/edit/spoken-day';
import { reasonsOf, type Reason } from '../domain/gang';
import type { Settings } from '../domain/settings';
import type { UiStrings } from '../i18n/ui-strings';
import { followUpsIn } from '../vault/follow-ups-in';
import type { GangIndex } from '../vault/gang-index';
import { tasksToggle } from '../vault/tasks-plugin';
import type { Act } from '../vault/writer';
import { contactLinks, type ContactLink } from './contact-links';
import type { Guard } from './guarded';
import { meaningOfLaterDay, type WhenReader } from './read-when';
import {
	answerAct,
	dismissAct,
	doneAct,
	pinAct,
	snoozeAct,
	verbsFor,
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
	logContact(contact: Contact | null): void;
}

export const verbIcons: Readonly<Record<Verb, string>> = {
	done: 'lucide-check',
	snooze: 'lucide-alarm-clock',
	log: 'lucide-message-circle',
	answer: 'lucide-reply',
	dismiss: 'lucide-x',
	pin: 'lucide-pin',
};

const linkIcons: Readonly<Record<ContactLink['kind'], string>> = {
	email: 'lucide-mail',
	phone: 'lucide-phone',
	linkedin: 'lucide-link',
};

/** Characters of a sentence in a notice or a menu. */
const longestLabel = 60;

/** What can be done with a person's reason, from the row, its menu, the palette, or the line in the editor. */
export class RowActions {
	constructor(
		private readonly app: App,
		private readonly parts: RowActionParts,
	) {}

	/** Does it, or asks for what it needs to know first. `contact` is null for a line that is about several. */
	act(verb: Verb, target: Target, contact: Contact | null): unknown {
		switch (verb) {
			case 'done':
				return this.write(verb, target, contact, doneAct(target, this.parts.when(), tasksToggle(this.app)));
			case 'dismiss':
				return this.write(verb, target, contact, dismissAct(target, this.inPeace));
			case 'pin':
				return target.followUp && this.write(verb, target, contact, pinAct(target.followUp));
			case 'snooze':
				return this.askWhen(target, contact);
			case 'log':
				return this.parts.logContact(contact);
			case 'answer':
				return contact && this.askAnswer(contact);
		}
	}

	/** The action on the note in front: on the follow-up at the cursor, else on the contact's most urgent reason. */
	actHere(verb: Verb): (() => unknown) | null {
		const file = this.app.workspace.getActiveFile();
		if (!file || !this.parts.index.reads(file.path)) return null;
		return () => {
			const view = this.app.workspace.getActiveViewOfType(MarkdownView);
			const contact = this.parts.index.contactAt(file.path);
			const atCursor = view && verb !== 'answer' ? this.targetsAt(view.editor, view) : [];
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
			this.addTo(menu, target, info.file && this.parts.index.contactAt(info.file.path), what);
		}
	}

	addTo(menu: Menu, target: Target, contact: Contact | null, what: string | null = null): void {
		for (const verb of verbsFor(target)) {
			if (!contact && (verb === 'answer' || verb === 'log')) continue;
			const title = this.ui.act.titles[verb];
			menu.addItem((item) =>
				item
					.setTitle(what === null ? title : `${title}: ${what}`)
					.setIcon(verbIcons[verb])
					.setSection('what-then')
					.onClick(() => this.parts.guard(() => this.act(verb, target, contact))),
			);
		}
	}

	/** The ways to reach a person, which open in the browser, the mail program or the phone. */
	addLinksTo(menu: Menu, contact: Contact, page: Window): void {
		for (const { kind, text, href } of contactLinks(contact)) {
			menu.addItem((item) =>
				item
					.setTitle(this.ui.gang.reach[kind](text))
					.setIcon(linkIcons[kind])
					.setSection('what-then-reach')
					.onClick(() => page.open(href)),
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
		verb: Exclude<Verb, 'log'>,
		target: Target,
		contact: Contact | null,
		act: Act,
	): Promise<void> {
		const what = verb === 'answer' ? null : target.followUp?.text;
		const label = this.ui.act.labels[verb](shortened(what ?? contact?.name ?? ''));
		await this.parts.undoable.carryOut({ label, acts: [{ path: target.path, act }] });
	}

	private askWhen(target: Target, contact: Contact | null): void {
		const { act, when } = this.ui;
		this.ask({
			title: act.snoozeTitle,
			about: target.followUp?.text ?? contact?.name ?? '',
			answer: null,
			when: { name: act.until, desc: '', placeholder: act.untilExample },
			submit: act.snooze,
			onSubmit: ({ words }) => {
				const day = laterDayIn(words, this.parts.when());
				if (!day) return when.noDate;
				this.parts.guard(() => this.write('snooze', target, contact, snoozeAct(target, day)));
				return null;
			},
		});
	}

	private askAnswer(contact: Contact): void {
		const { act, when } = this.ui;
		this.ask({
			title: act.answerTitle(contact.name),
			about: '',
			answer: { name: act.answer, choices: act.answers },
			when: { name: act.answerWhen, desc: act.answerWhenHint, placeholder: act.untilExample },
			submit: act.answerSubmit,
			onSubmit: ({ answer, words }) => {
				if (answer === '') return act.answerMissing;
				const day: Day | null = words === '' ? null : laterDayIn(words, this.parts.when());
				if (words !== '' && !day) return when.noDate;
				const target: Target = { kind: 'none', due: null, path: contact.path, followUp: null };
				this.parts.guard(() => this.write('answer', target, contact, answerAct(answer, day)));
				return null;
			},
		});
	}

	private ask(form: Omit<ConstructorParameters<typeof WordsModal>[1], 'cancel' | 'guard' | 'meaning'>): void {
		const meaning = (words: string) => meaningOfLaterDay(words, this.parts.when());
		new WordsModal(this.app, { ...form, cancel: this.ui.cancel, guard: this.parts.guard, meaning }).open();
	}
}

function shortened(text: string): string {
	return text.length > longestLabel ? `${text.slice(0, longestLabel - 1).trimEnd()}…` : text;
}
