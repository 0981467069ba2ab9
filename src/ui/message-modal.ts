import { Modal, Notice, Setting, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import { filledMessage, templatesFor, type MessageParts, type MessageTemplate } from '../domain/message';
import type { Reason } from '../domain/gang';
import type { RoomStrings } from '../i18n/room-strings';
import { roomTexts } from './texts';
import { contactLinks, mailWith, sayLink } from './contact-links';
import type { RowWords } from './draw-row';
import type { Guard } from './guarded';
import { addTextField } from './words-field';

/** What the form needs from the rest of the plugin. */
export interface MessageParties {
	readonly guard: Guard;
	readonly words: () => RowWords;
	readonly templates: readonly MessageTemplate[];
	readonly known: MessageParts;
	/** Makes templates to begin with; gives those that are there then. */
	makeTemplates(): Promise<void>;
	/** The message was taken out of here by this channel; what it was about. */
	taken(channel: string, what: string): void;
}

/** What to say: a message from a template, to be made one's own and taken to where it is sent. */
export class MessageModal extends Modal {
	private readonly say: RoomStrings = roomTexts();
	private template: MessageTemplate | null;
	private readonly ordered: readonly MessageTemplate[];

	constructor(
		app: App,
		private readonly parties: MessageParties,
		private readonly contact: Contact,
		kind: Reason['kind'],
	) {
		super(app);
		const { fitting, others } = templatesFor(parties.templates, contact, kind);
		this.ordered = [...fitting, ...others];
		this.template = fitting[0] ?? null;
	}

	override onOpen(): void {
		const { contentEl, parties, say } = this;
		this.setTitle(say.writeTo(this.contact.name));
		this.modalEl.addClasses(['what-then-modal', 'what-then-write']);
		const whichEl = this.addTemplates();
		const subjectEl = addTextField(contentEl, say.subject, () => undefined);
		const textEl = createEl('textarea', { attr: { 'aria-label': say.message, rows: '9', dir: 'auto' } });
		new Setting(contentEl).setName(say.message).setClass('what-then-words').controlEl.append(textEl);
		const fill = (): void => {
			subjectEl.value = filledMessage(this.template?.subject ?? '', parties.known);
			textEl.value = filledMessage(this.template?.body ?? '', parties.known);
		};
		whichEl?.addEventListener('change', () => {
			this.template = this.ordered[whichEl.selectedIndex] ?? null;
			fill();
		});
		fill();
		this.addWays(() => ({ subject: subjectEl.value, body: textEl.value }));
		textEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private addTemplates(): HTMLSelectElement | null {
		const { ordered, say } = this;
		const { controlEl } = new Setting(this.contentEl).setName(say.template);
		if (!ordered.length) {
			this.button(controlEl, say.makeTemplates, async () => {
				this.close();
				await this.parties.makeTemplates();
			});
			return null;
		}
		const selectEl = controlEl.createEl('select', { cls: 'dropdown', attr: { 'aria-label': say.template } });
		for (const text of [...ordered.map(({ name }) => name), say.noTemplate])
			selectEl.createEl('option', { text });
		if (!this.template) selectEl.selectedIndex = ordered.length;
		return selectEl;
	}

	/** The mail program, the profile, or the clipboard alone: nothing is sent from here. */
	private addWays(draft: () => { readonly subject: string; readonly body: string }): void {
		const { say } = this;
		const { ui } = this.parties.words();
		const buttonsEl = this.contentEl.createDiv('modal-button-container');
		const ways: (readonly [string, () => unknown])[] = [];
		const copy = async (): Promise<void> => {
			await this.contentEl.win.navigator.clipboard.writeText(draft().body);
			new Notice(say.copied);
		};
		for (const link of contactLinks(this.contact)) {
			const open = (href: string): unknown => this.contentEl.win.open(href);
			if (link.kind === 'email')
				ways.push([
					sayLink(link, ui.gang),
					async () => {
						const { subject, body } = draft();
						const { href, isWhole } = mailWith(link.href, subject, body);
						if (!isWhole) await copy();
						if (!isWhole) new Notice(say.tooLong);
						open(href);
						this.take(ui.add.email, subject);
					},
				]);
			if (link.kind === 'linkedin')
				ways.push([
					say.copyAndOpen,
					async () => {
						await copy();
						open(link.href);
						this.take(this.contact.networks[0] ?? 'LinkedIn', '');
					},
				]);
		}
		ways.push([
			say.copy,
			async () => {
				await copy();
				this.take(this.contact.networks[0] ?? say.message, '');
			},
		]);
		for (const [place, [text, run]] of ways.entries()) {
			const buttonEl = this.button(buttonsEl, text, run);
			if (place === 0) buttonEl.addClass('mod-cta');
		}
		this.scope.register(['Mod'], 'Enter', () => {
			this.parties.guard(ways[0]?.[1] ?? copy);
			return false;
		});
		this.button(buttonsEl, ui.cancel, () => this.close());
	}

	private take(channel: string, subject: string): void {
		this.close();
		this.parties.taken(channel, subject || (this.template?.name ?? ''));
	}

	private button(el: HTMLElement, text: string, run: () => unknown): HTMLElement {
		const buttonEl = el.createEl('button', { text, attr: { type: 'button' } });
		buttonEl.addEventListener('click', () => this.parties.guard(run));
		return buttonEl;
	}
}
