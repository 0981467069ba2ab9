import { Modal, Setting, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import type { Settings } from '../domain/settings';
import { ContactSuggest, contactsCalled } from './contact-suggest';
import type { Guard } from './guarded';
import { meaningOfPastDay, meaningOfStep, readPastDay, type WhenReader } from './read-when';
import { addTextField, addWordsField } from './words-field';

/** What the form asks for; empty text = not given. */
export interface ContactForm {
	name: string;
	relation: string;
	networks: readonly string[];
	connected: Day | null;
	liked: boolean;
	company: string;
	role: string;
	email: string;
	phone: string;
	linkedin: string;
	introducedBy: string;
	/** The next step, in words. */
	next: string;
}

/** What the form needs from the rest of the plugin. */
export interface AddContactParts {
	readonly settings: Settings;
	readonly when: WhenReader;
	readonly guard: Guard;
	contacts(): readonly Contact[];
	/** Makes the note and gives its path. */
	create(form: ContactForm): Promise<string>;
	readonly openNote: (path: string) => void;
}

/** The form of *Add contact*: a name is enough, the rest may wait. */
export class AddContactModal extends Modal {
	private readonly form: ContactForm = {
		name: '',
		relation: '',
		networks: [],
		connected: null,
		liked: false,
		company: '',
		role: '',
		email: '',
		phone: '',
		linkedin: '',
		introducedBy: '',
		next: '',
	};
	private connectedWords: string;
	/** Names that the user wants to have twice. */
	private confirmed: string | null = null;
	private busy = false;
	private messageEl: HTMLElement | null = null;
	private submitEl: HTMLButtonElement | null = null;

	constructor(
		app: App,
		private readonly parts: AddContactParts,
		name = '',
	) {
		super(app);
		this.form.name = name;
		this.connectedWords = parts.when.ui.when.today;
	}

	override onOpen(): void {
		const { settings, when, guard } = this.parts;
		const { ui } = when;
		const { contentEl, form } = this;
		this.setTitle(ui.add.title);
		this.modalEl.addClass('what-then-modal');
		const formEl = contentEl.createEl('form', { attr: { novalidate: '' } });
		formEl.addEventListener('submit', (event) => {
			event.preventDefault();
			guard(() => this.submit());
		});
		const setName = (value: string): void => {
			form.name = value;
			this.say(null);
		};
		const name = addTextField(formEl, ui.add.name, setName, { value: form.name });
		new Setting(formEl).setName(ui.add.relation).addDropdown((dropdown) => {
			dropdown.addOption('', ui.add.none);
			for (const relation of settings.relations) dropdown.addOption(relation, relation);
			dropdown.onChange((value) => (form.relation = value));
			dropdown.selectEl.setAttribute('aria-label', ui.add.relation);
		});
		addTextField(formEl, ui.add.networks, (value) => (form.networks = listIn(value)), {
			placeholder: ui.add.networksHint,
		});
		addWordsField(formEl, {
			name: ui.add.connected,
			value: this.connectedWords,
			meaning: (words) => meaningOfPastDay(words, when),
			onChange: (words) => (this.connectedWords = words),
		});
		new Setting(formEl).setName(ui.add.liked).addToggle((toggle) => {
			toggle.onChange((value) => (form.liked = value));
			toggle.toggleEl.setAttribute('aria-label', ui.add.liked);
		});
		addWordsField(formEl, {
			name: ui.add.next,
			desc: ui.add.nextHint,
			placeholder: ui.add.nextExample,
			value: '',
			meaning: (words) => meaningOfStep(words, when),
			onChange: (words) => (form.next = words),
		});
		this.addFurther(formEl);
		this.messageEl = formEl.createDiv({ cls: 'what-then-message is-hidden', attr: { role: 'alert' } });
		const buttons = formEl.createDiv('modal-button-container');
		this.submitEl = buttons.createEl('button', {
			cls: 'mod-cta',
			text: ui.add.submit,
			attr: { type: 'submit' },
		});
		buttons
			.createEl('button', { text: ui.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		name.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** What is often not known on the first day is folded away. */
	private addFurther(formEl: HTMLElement): void {
		const { ui } = this.parts.when;
		const { form } = this;
		const details = formEl.createEl('details', 'what-then-further');
		details.createEl('summary', { text: ui.add.more });
		addTextField(details, ui.add.company, (value) => (form.company = value));
		addTextField(details, ui.add.role, (value) => (form.role = value));
		addTextField(details, ui.add.email, (value) => (form.email = value), { inputMode: 'email' });
		addTextField(details, ui.add.phone, (value) => (form.phone = value), { inputMode: 'tel' });
		addTextField(details, ui.add.linkedin, (value) => (form.linkedin = value), { inputMode: 'url' });
		const introducedBy = addTextField(details, ui.add.introducedBy, (value) => (form.introducedBy = value));
		new ContactSuggest(
			this.app,
			introducedBy,
			() => this.parts.contacts(),
			({ name }) => (form.introducedBy = name),
		);
	}

	private async submit(): Promise<void> {
		const { ui } = this.parts.when;
		const { form } = this;
		if (this.busy) return;
		if (form.name === '') return this.say(ui.add.nameMissing);
		if (this.connectedWords.trim() !== '') {
			form.connected = readPastDay(this.connectedWords, this.parts.when);
			if (!form.connected) return this.say(`${ui.add.connected}: ${ui.when.noDate}`);
		} else form.connected = null;
		const namesakes = contactsCalled(form.name, this.parts.contacts());
		if (namesakes.length && this.confirmed !== form.name) return this.warnOf(namesakes);
		this.busy = true;
		try {
			const path = await this.parts.create(form);
			this.close();
			this.parts.openNote(path);
		} finally {
			this.busy = false;
		}
	}

	private warnOf(namesakes: readonly Contact[]): void {
		const { openNote, when } = this.parts;
		const { ui } = when;
		this.say(ui.add.namesake(namesakes.map(({ path }) => path).join(', ')));
		this.confirmed = this.form.name;
		this.submitEl?.setText(ui.add.anyway);
		this.submitEl?.scrollIntoView({ block: 'nearest' });
		for (const { path } of namesakes.slice(0, 1)) {
			const open = this.messageEl?.createEl('button', {
				text: ui.add.openExisting,
				attr: { type: 'button' },
			});
			open?.addEventListener('click', () => {
				this.close();
				openNote(path);
			});
		}
	}

	/** Null takes the message away. */
	private say(message: string | null): void {
		this.messageEl?.toggleClass('is-hidden', message === null);
		this.messageEl?.setText(message ?? '');
		this.submitEl?.setText(this.parts.when.ui.add.submit);
		this.confirmed = null;
	}
}

function listIn(words: string): readonly string[] {
	return words
		.split(/[,;]/)
		.map((word) => word.trim())
		.filter((word) => word !== '');
}
