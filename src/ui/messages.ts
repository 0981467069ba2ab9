import { normalizePath, Notice, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import { logged } from '../domain/edit/contact-edits';
import { writtenWords } from '../domain/edit/written-words';
import { languageOfNote } from '../domain/follow-ups/read-text';
import { isNewLink, type Reason } from '../domain/gang';
import { filledMessage, templatesFor } from '../domain/message';
import { messageParts } from '../domain/message-parts';
import { personCard, type PersonCard } from '../domain/person-card';
import type { Settings } from '../domain/settings';
import { roomTexts, uiTexts } from './texts';
import type { GangIndex } from '../vault/gang-index';
import { gatherTouches } from '../vault/gather-touches';
import { makeTemplates, readTemplates } from '../vault/message-templates';
import type { RowWords } from './draw-row';
import type { Guard } from './guarded';
import { MessageModal } from './message-modal';
import { ReachedModal } from './reached-modal';
import type { WhenReader } from './read-when';
import { doneAct, type Target } from './row-acts';
import type { Undoable } from './undoable';

/** What messages need from the rest of the plugin. */
export interface MessagesParts {
	readonly index: GangIndex;
	readonly undoable: Undoable;
	readonly guard: Guard;
	readonly settings: () => Settings;
	readonly words: () => RowWords;
	when(): WhenReader;
	keepSettings(change: Partial<Settings>): Promise<void>;
	/** The name of who introduced us; null where nobody did. */
	introducer(contact: Contact): string | null;
}

/** Messages from the user's own templates, and whether a person was reached. */
export class Messages {
	constructor(
		private readonly app: App,
		private readonly parts: MessagesParts,
	) {}

	async writeTo(contact: Contact, target: Target): Promise<void> {
		const { guard, words } = this.parts;
		const [card, templates] = await Promise.all([this.cardOf(contact), this.templates()]);
		if (!card) return;
		const parties = {
			guard,
			words,
			templates,
			known: this.knownOf(card),
			makeTemplates: async () => {
				await this.makeTemplates();
				await this.writeTo(contact, target);
			},
			taken: (channel: string, what: string) => this.askReached(contact, target, channel, what),
		};
		new MessageModal(this.app, parties, contact, this.kindOf(contact, target)).open();
	}

	/** What the best template says to this person; empty where there is none. */
	async draftFor(card: PersonCard, target: Target): Promise<string> {
		const { fitting } = templatesFor(await this.templates(), card.contact, this.kindOf(card.contact, target));
		const [template] = fitting;
		return template ? filledMessage(template.body, this.knownOf(card)) : '';
	}

	/** A contact with all that the notes tell; null where the note is gone. */
	async cardOf(contact: Contact): Promise<PersonCard | null> {
		const { index, settings } = this.parts;
		const file = this.app.vault.getFileByPath(contact.path);
		if (!file) return null;
		const { note, touches } = await gatherTouches(this.app, index, file, settings());
		return personCard(contact, note, touches, settings(), index.today);
	}

	/** Puts a few templates into the folder of the settings, or into one that is made and kept there. */
	async makeTemplates(): Promise<void> {
		const { folder, made, starters } = roomTexts();
		const { messageFolder } = this.parts.settings();
		const path = normalizePath(messageFolder === '' ? folder : messageFolder);
		await makeTemplates(this.app, path, starters);
		if (messageFolder === '') await this.parts.keepSettings({ messageFolder: path });
		new Notice(made((await this.templates()).length, path));
	}

	/** "Did you get in touch?" Yes is a touch, and settles the day that the answer had. */
	askReached(contact: Contact, target: Target, channel: string, what: string): void {
		const { guard, undoable } = this.parts;
		const when = this.parts.when();
		new ReachedModal(this.app, contact.name, guard, async () => {
			const { path } = contact;
			const touch = {
				edit: ({ note, settings }: Parameters<ReturnType<typeof doneAct>['edit']>[0]) => {
					const language = languageOfNote(note, settings).code;
					const said = what === '' ? writtenWords(language).inTouch : what;
					const story = { day: when.today, channel, what: said, others: [], next: null, language };
					return logged(note.text, story, when);
				},
			};
			const isAnswers = target.kind === 'property' && contact.answer !== null;
			const settled = isAnswers ? [doneAct(target, when, null)] : [];
			await undoable.carryOut({
				label: uiTexts().log.done(contact.name),
				acts: [touch, ...settled].map((act) => ({ path, act })),
			});
		}).open();
	}

	/** The day of an answer to somebody just linked is there because of the link. */
	private kindOf(contact: Contact, { kind }: Target): Reason['kind'] {
		const { index, settings } = this.parts;
		const isAnswers = kind === 'property' && contact.answer !== null;
		return isAnswers && isNewLink(contact, index.today, settings()) ? 'just-linked' : kind;
	}

	private templates(): ReturnType<typeof readTemplates> {
		return readTemplates(this.app, this.parts.settings().messageFolder);
	}

	private knownOf(card: PersonCard): ReturnType<typeof messageParts> {
		return messageParts(card, this.parts.introducer(card.contact), roomTexts());
	}
}
