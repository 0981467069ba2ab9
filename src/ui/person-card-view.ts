import { ItemView, setIcon, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { Contact } from '../domain/contact';
import { personCard, type PersonCard } from '../domain/person-card';
import type { Settings } from '../domain/settings';
import { cardTexts } from './texts';
import type { GangIndex } from '../vault/gang-index';
import { gatherTouches } from '../vault/gather-touches';
import { drawCard } from './draw-card';
import type { RowWords } from './draw-row';
import type { Guard } from './guarded';
import { keepFocus } from './keep-focus';
import type { NotePlace } from './open-note';
import type { RowActions } from './row-actions';
import type { Undoable } from './undoable';

/** Written into users' workspace files: never to be renamed. */
export const cardViewType = 'what-then-person';

/** What the card needs from the rest of the plugin. */
export interface CardParts {
	readonly index: GangIndex;
	readonly words: () => RowWords;
	readonly guard: Guard;
	readonly settings: () => Settings;
	readonly rows: RowActions;
	readonly undoable: Undoable;
	open(place: NotePlace, pane: PaneType | boolean): Promise<void>;
	logContact(contact: Contact | null): void;
}

/** The card of the person whose note is in front; it follows as Backlinks does. */
export class PersonCardView extends ItemView {
	override icon = 'lucide-user';
	override navigation = false;
	/** Of the contact whose card is asked for; null = none. */
	private path: string | null = null;
	/** What the card was drawn from. */
	private shown: Contact | null = null;
	/** Counts the drawings: a newer one ends the older. */
	private drawing = 0;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: CardParts,
	) {
		super(leaf);
	}

	override getViewType(): string {
		return cardViewType;
	}

	override getDisplayText(): string {
		return cardTexts().title;
	}

	// eslint wants a promise where the API does.
	protected override onOpen(): Promise<void> {
		const { parts } = this;
		this.contentEl.addClass('what-then-card');
		this.registerEvent(
			this.app.workspace.on('file-open', (file) => parts.guard(() => this.show(file?.path ?? null))),
		);
		this.registerEvent(
			this.app.vault.on('rename', ({ path }, oldPath) => {
				if (this.path === oldPath) this.path = path;
			}),
		);
		this.registerEvent(parts.index.onUpdate(() => parts.guard(() => this.follow())));
		parts.guard(() => this.show(this.path ?? this.app.workspace.getActiveFile()?.path ?? null));
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		this.drawing++;
		this.contentEl.empty();
		return Promise.resolve();
	}

	/** Shows this person until another note comes to the front. */
	show(path: string | null): Promise<void> {
		this.path = path;
		return this.draw();
	}

	/** The contact may say something else now, and a new day has other words for it. */
	private follow(): Promise<void> | undefined {
		const contact = this.contact;
		const day = this.contentEl.dataset['day'];
		return contact === this.shown && day === this.parts.index.today ? undefined : this.draw();
	}

	private get contact(): Contact | null {
		return this.path === null ? null : this.parts.index.contactAt(this.path);
	}

	private async draw(): Promise<void> {
		const { app, contact, contentEl, parts } = this;
		const drawing = ++this.drawing;
		this.shown = contact;
		const card = contact && (await this.cardOf(contact));
		if (drawing !== this.drawing) return;
		keepFocus(contentEl, () => {
			contentEl.empty();
			contentEl.dataset['day'] = parts.index.today;
			if (card) return drawCard(contentEl, card, app, parts);
			const emptyEl = contentEl.createDiv('what-then-empty');
			setIcon(emptyEl.createDiv('what-then-empty-icon'), 'lucide-user');
			emptyEl.createEl('p', { text: cardTexts().none });
		});
	}

	private async cardOf(contact: Contact): Promise<PersonCard | null> {
		const { index, settings } = this.parts;
		const file = this.app.vault.getFileByPath(contact.path);
		if (!file) return null;
		const { note, touches } = await gatherTouches(this.app, index, file, settings());
		return personCard(contact, note, touches, settings(), index.today);
	}
}
