import { FuzzySuggestModal, Notice, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import { importTexts, uiTexts } from './texts';
import { joinNotes } from '../vault/join-notes';
import type { ImportParts } from './import-modal';

/** *Merge two notes of one person*: which other note is this person as well? Those of the same name come first. */
export class MergeModal extends FuzzySuggestModal<Contact> {
	constructor(
		app: App,
		private readonly kept: Contact,
		private readonly parts: Pick<ImportParts, 'index' | 'writer' | 'undoable' | 'guard' | 'when'>,
	) {
		super(app);
		this.setPlaceholder(importTexts().mergeWith(kept.name));
	}

	override getItems(): Contact[] {
		const { path, name } = this.kept;
		const rank = (other: Contact): number => (other.name === name ? 0 : 1);
		return this.parts.index.contacts.filter((other) => other.path !== path).sort((a, b) => rank(a) - rank(b));
	}

	override getItemText({ name, path }: Contact): string {
		return `${name} (${path})`;
	}

	override onChooseItem(other: Contact): void {
		this.parts.guard(() => mergeNotes(this.app, this.parts, this.kept, other));
	}
}

/** Makes one note of two about one person, and tells of it. */
export async function mergeNotes(
	app: App,
	{ writer, undoable, when }: Pick<ImportParts, 'writer' | 'undoable' | 'when'>,
	kept: Contact,
	other: Contact,
): Promise<void> {
	const { merged, otherSaid } = importTexts();
	const joined = await joinNotes(app, writer, kept, other, when(), otherSaid);
	if ('step' in joined) return undoable.keep({ ...joined.step, label: merged(other.name) });
	const { noteGone, refusals } = uiTexts();
	new Notice(joined.refused === 'gone' ? noteGone(other.path) : refusals[joined.refused]);
}
