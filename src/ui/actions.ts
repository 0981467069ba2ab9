import { getLanguage, MarkdownView, Notice, type App, type PaneType } from 'obsidian';
import { Colleagues } from '../domain/colleagues';
import type { Contact } from '../domain/contact';
import { logged } from '../domain/edit/contact-edits';
import { pinnedStep } from '../domain/edit/pin';
import { explainNote } from '../domain/explain-note';
import { languageOfNote } from '../domain/follow-ups/read-text';
import type { Row } from '../domain/gang';
import type { Settings } from '../domain/settings';
import { groupTitle } from '../i18n/find-strings';
import { sayDay, sayDue, sayReason, sectionTitle, type KnownOf } from '../i18n/say-reason';
import { explainTexts, findTexts, firstDayTexts, queueTexts, uiTexts } from './texts';
import type { UiStrings } from '../i18n/ui-strings';
import type { Day } from '../domain/day';
import { createContact } from '../vault/create-contact';
import type { GangIndex } from '../vault/gang-index';
import type { ChosenFile } from '../vault/import-source';
import { timeNow, today } from '../vault/today';
import { kindOfNote, vaultNote } from '../vault/vault-note';
import { UndoLog } from '../vault/undo-log';
import { readAsShown, Writer, type Act } from '../vault/writer';
import { AddContactModal, type ContactForm } from './add-contact-modal';
import { leansOnGuess, type RowWords } from './draw-row';
import { ExplainModal } from './explain-modal';
import { GangView, gangViewType, type GangViewParts } from './gang-view';
import { guardWith, type Guard } from './guarded';
import { forget, ImportModal, type ImportParts, type MemoryKeeper } from './import-modal';
import { LogContactModal, type LogForm } from './log-contact-modal';
import { MergeModal } from './merge-notes';
import { Messages } from './messages';
import { nextFollowUp } from './next-follow-up';
import { OldPromisesModal } from './old-promises-modal';
import { openNote, type NotePlace } from './open-note';
import { languagesFor, type WhenReader } from './read-when';
import { cardViewType, PersonCardView } from './person-card-view';
import { RowActions } from './row-actions';
import type { SettingsKeeper } from './settings-tab';
import { Undoable } from './undoable';
import { workRoom } from './work-room';

/** What the user can do, from wherever it is asked: the palette, the sidebar, the ribbon. */
export class GangActions implements GangViewParts {
	readonly guard: Guard;
	readonly undoable: Undoable;
	readonly rows: RowActions;
	readonly messages: Messages;
	private readonly importing: ImportParts;
	private readonly colleagues = new Colleagues(() => this.index.contacts);

	constructor(
		private readonly app: App,
		readonly index: GangIndex,
		private readonly keeper: SettingsKeeper & MemoryKeeper,
	) {
		const { settings } = this;
		const ui = (): UiStrings => uiTexts();
		this.guard = guardWith(ui());
		const day = (): Day => index.today;
		const writer = new Writer(app, settings, day);
		this.undoable = new Undoable(writer, new UndoLog(app, day), this.guard, ui);
		this.messages = new Messages(app, this);
		this.rows = new RowActions(app, {
			index,
			undoable: this.undoable,
			guard: this.guard,
			settings,
			when: () => this.when(),
			logContact: (contacts) => this.logContacts(contacts),
			writeTo: (contact, target) => this.messages.writeTo(contact, target),
		});
		const { guard, undoable } = this;
		this.importing = { index, writer, undoable, guard, settings, when: () => this.when(), memory: keeper };
		undoable.onUndo(({ facts = '' }) => {
			if (facts !== '') guard(() => forget(keeper, facts));
		});
	}

	readonly settings = (): Settings => this.keeper.settings;

	readonly words = (): RowWords => {
		const strings = queueTexts();
		const day = this.index.today;
		return {
			groupTitle: (group) => groupTitle(group, strings, findTexts()),
			count: (count) => count.toLocaleString(getLanguage()),
			ui: uiTexts(),
			look: firstDayTexts().look,
			sectionTitle: (key) => sectionTitle(key, strings),
			sentence: (reason, contact) =>
				sayReason(
					reason,
					contact,
					day,
					strings,
					reason.kind === 'just-linked' ? this.knownOf(contact) : null,
				),
			firstStep: (contact) => this.rows.sayFirstStep(contact),
			// How long there was no contact, and until when, stands in the sentence already.
			due: (reason) =>
				reason.kind === 'cadence' || reason.kind === 'yearly' ? '' : sayDue(reason, day, strings),
			dueAround: wordsAround(strings.due),
			isOpen: (path) => this.app.workspace.getActiveFile()?.path === path,
			dates: ({ due, followUp }) => {
				const { gang } = uiTexts();
				const written = followUp?.written && gang.written(sayDay(followUp.written, strings));
				const guess = followUp && leansOnGuess(followUp) ? gang.guess : '';
				return [due && strings.due(sayDay(due, strings)), written, guess].filter(Boolean).join(' · ');
			},
		};
	};

	/** The gang has changed. */
	forget(): void {
		this.colleagues.forget();
	}

	keepSettings(change: Partial<Settings>): Promise<void> {
		return this.keeper.saveSettings({ ...this.settings(), ...change });
	}

	waysToBeContact(): readonly string[] {
		const { gang } = uiTexts();
		const { contactTags, contactFolders, contactProperty } = this.settings();
		return [
			...contactTags.map((tag) => gang.byTag(tag)),
			...contactFolders.map((folder) => gang.byFolder(folder)),
			...(contactProperty === '' ? [] : [gang.byProperty(contactProperty)]),
		];
	}

	async openGang(reveal = true): Promise<void> {
		await this.app.workspace.ensureSideLeaf(gangViewType, 'right', { active: reveal, reveal });
	}

	/** Puts the keyboard into the search of the list. */
	async searchGang(): Promise<void> {
		const leaf = await this.app.workspace.ensureSideLeaf(gangViewType, 'right', { active: true });
		if (leaf.view instanceof GangView) leaf.view.search();
	}

	/** Brings people in from files; where none are given, they are asked for. */
	importFiles(files: readonly ChosenFile[] = []): void {
		new ImportModal(this.app, this.importing, files).open();
	}

	/** Null where the note at hand is no contact's. */
	get mergeHere(): (() => void) | null {
		const contact = this.contactAtHand();
		return contact && (() => new MergeModal(this.app, contact, this.importing).open());
	}

	reviewOldPromises(): void {
		new OldPromisesModal(this.app, this).open();
	}

	/** The card of a person; it follows the note in front from then on. */
	async showCard(path: string): Promise<void> {
		const leaf = await this.app.workspace.ensureSideLeaf(cardViewType, 'right', { active: true });
		if (leaf.view instanceof PersonCardView) await leaf.view.show(path);
	}

	/** Null where the note at hand is no contact's. */
	get showCardHere(): (() => Promise<void>) | null {
		const path = this.contactAtHand()?.path;
		return path === undefined ? null : () => this.showCard(path);
	}

	async open(place: NotePlace, pane: PaneType | boolean): Promise<void> {
		if (!(await openNote(this.app, place, pane))) new Notice(uiTexts().noteGone(place.path));
	}

	async openNextFollowUp(): Promise<void> {
		const view = this.app.workspace.getActiveViewOfType(MarkdownView);
		const here = view?.file ? { path: view.file.path, line: view.editor.getCursor('head').line + 1 } : null;
		const place = nextFollowUp(this.index.sections, here);
		if (place) await this.open(place, false);
		else new Notice(uiTexts().noFollowUp);
	}

	addContact(name = ''): void {
		const parts = {
			when: this.when(),
			settings: this.settings(),
			guard: this.guard,
			contacts: () => this.index.contacts,
			create: (form: ContactForm) => this.create(form),
			openNote: (path: string) => this.guard(() => this.open({ path, line: null, text: null }, false)),
		};
		new AddContactModal(this.app, parts, name.trim()).open();
	}

	logContact(contact: Contact | null): void {
		const known = contact ?? this.contactAtHand();
		this.logContacts(known ? [known] : []);
	}

	private logContacts(known: readonly Contact[]): void {
		const { guard, index } = this;
		const parts = {
			when: this.when(),
			guard,
			contacts: () => index.contacts,
			log: (form: LogForm) => this.log(form),
		};
		new LogContactModal(this.app, parts, known).open();
	}

	/** What is made of the dates in the note at hand; null where no note is open. */
	get explainDates(): (() => Promise<void>) | null {
		const file = this.app.workspace.getActiveFile();
		if (file?.extension !== 'md') return null;
		return async () => {
			const text = await readAsShown(this.app, file);
			const cache = this.app.metadataCache.getFileCache(file);
			new ExplainModal(this.app, {
				name: file.basename,
				explanation: explainNote(vaultNote(file, cache, text), this.settings(), this.index.today),
				isRead: cache !== null && kindOfNote(file, cache, this.settings()) !== null,
				ui: uiTexts(),
				queue: queueTexts(),
				strings: explainTexts(),
				openLine: (line) =>
					this.guard(() => this.open({ path: file.path, line: line.number, text: line.text }, false)),
			}).open();
		};
	}

	private knownOf(contact: Contact): KnownOf {
		const { first, count } = this.colleagues.of(contact);
		return { through: this.introducer(contact), there: first && first.name, count };
	}

	introducer({ introducedBy, path }: Contact): string | null {
		const file = introducedBy && this.app.metadataCache.getFirstLinkpathDest(introducedBy, path);
		const known = file && this.index.contactAt(file.path);
		return known ? known.name : (introducedBy?.replace(/^.*\//, '') ?? null);
	}

	/** One person after the other: those who are given, else as is said at `workRoom`. */
	workRoom(rows: readonly Row[] | null = null): void {
		const [leaf] = this.app.workspace.getLeavesOfType(gangViewType);
		workRoom(this.app, this, rows, leaf?.view instanceof GangView ? leaf.view.meantRows : null);
	}

	makeTemplates(): Promise<void> {
		return this.messages.makeTemplates();
	}

	private contactAtHand(): Contact | null {
		const file = this.app.workspace.getActiveFile();
		return file && this.index.contactAt(file.path);
	}

	/** How words for days are read, and said back. */
	when(): WhenReader {
		const settings = this.settings();
		const strings = queueTexts();
		return {
			today: today(),
			languages: languagesFor(settings, getLanguage()),
			dayFirst: settings.dateOrder !== 'month-first',
			ui: uiTexts(),
			sayDay: (day) => sayDay(day, strings),
		};
	}

	private async create(form: ContactForm): Promise<string> {
		const settings = this.settings();
		const next = form.next === '' ? null : (pinnedStep(form.next, this.when())?.text ?? form.next);
		const given = (text: string): string | null => (text === '' ? null : text);
		const person = {
			name: form.name,
			relation: given(form.relation),
			networks: form.networks,
			connected: form.connected,
			liked: form.liked,
			company: given(form.company),
			role: given(form.role),
			email: given(form.email),
			phone: given(form.phone),
			linkedin: given(form.linkedin),
			introducedBy: given(form.introducedBy),
			next,
		};
		const { file, templateMissing } = await createContact(this.app, person, {
			settings,
			today: today(),
			time: timeNow(),
		});
		if (templateMissing) new Notice(uiTexts().add.templateMissing(settings.template));
		return file.path;
	}

	/** One line in the note of each who was there, linked with the others; one step of undo. */
	private async log({ contacts, day, channel, what, next }: LogForm): Promise<void> {
		const when = this.when();
		const step = next === '' ? null : (pinnedStep(next, when)?.text ?? next);
		const acts = contacts.map((contact, index) => {
			const others = contacts.filter((other) => other !== contact);
			const edit: Act['edit'] = ({ note, settings }) =>
				logged(
					note.text,
					{
						day,
						channel: channel === '' ? null : channel,
						what,
						others: others.map(({ path }) => this.linkTo(path, contact.path)),
						next: index === 0 ? step : null,
						language: languageOfNote(note, settings).code,
					},
					when,
				);
			return { path: contact.path, act: { edit } };
		});
		const label = uiTexts().log.done(contacts.map(({ name }) => name).join(', '));
		await this.undoable.carryOut({ label, acts });
	}

	/** The target of a link, as short as the user likes it. */
	private linkTo(path: string, source: string): string {
		const file = this.app.vault.getFileByPath(path);
		return file ? this.app.metadataCache.fileToLinktext(file, source) : path;
	}
}

/** What a sentence says before and behind the words that are put into it. */
function wordsAround(say: (words: string) => string): readonly [string, string] {
	const [before = '', behind = ''] = say('\n').split('\n');
	return [before, behind];
}
