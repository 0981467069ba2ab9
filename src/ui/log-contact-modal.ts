import { Modal, Setting, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import { ContactSuggest, contactsCalled } from './contact-suggest';
import type { Guard } from './guarded';
import { meaningOfPastDay, meaningOfStep, readPastDay, type WhenReader } from './read-when';
import { addTextField, addWordsField } from './words-field';

/** What did happen, and what is next. */
export interface LogForm {
	/** Those who were there; what is next stands in the note of the first. */
	readonly contacts: readonly [Contact, ...Contact[]];
	readonly day: Day;
	/** How: "Phone"; empty where it is not said. */
	readonly channel: string;
	readonly what: string;
	/** The next step, in words; empty = none. */
	readonly next: string;
}

/** What the form needs from the rest of the plugin. */
export interface LogContactParts {
	readonly when: WhenReader;
	readonly guard: Guard;
	contacts(): readonly Contact[];
	log(form: LogForm): Promise<void>;
}

/** The form of *Log contact*: who, when, what happened, what then. */
export class LogContactModal extends Modal {
	/** By the name as it stands in the field: of people called alike the one that was chosen. */
	private readonly chosen = new Map<string, Contact>();
	private whenWords: string;
	private whoWords: string;
	private channel = '';
	private what = '';
	private next = '';
	private busy = false;
	private messageEl: HTMLElement | null = null;

	constructor(
		app: App,
		private readonly parts: LogContactParts,
		/** Chosen in advance. */
		contacts: readonly Contact[],
	) {
		super(app);
		this.whenWords = parts.when.ui.when.today;
		for (const contact of contacts) {
			// Of people called alike, all but one stand there by their notes.
			this.chosen.set(this.chosen.has(contact.name) ? contact.path : contact.name, contact);
		}
		this.whoWords = [...this.chosen.keys()].join(', ');
	}

	override onOpen(): void {
		const { when, guard } = this.parts;
		const { ui } = when;
		this.setTitle(ui.log.title);
		this.modalEl.addClass('what-then-modal');
		const formEl = this.contentEl.createEl('form', { attr: { novalidate: '' } });
		formEl.addEventListener('submit', (event) => {
			event.preventDefault();
			guard(() => this.submit());
		});
		// Enter alone makes a new line in what happened.
		this.scope.register(['Mod'], 'Enter', () => {
			formEl.requestSubmit();
			return false;
		});
		const who = addTextField(formEl, ui.log.who, (names) => (this.whoWords = names), {
			value: this.whoWords,
			desc: ui.log.whoHint,
		});
		const choose = (contact: Contact): void => {
			this.chosen.set(contact.name, contact);
			this.whoWords = who.value;
		};
		new ContactSuggest(this.app, who, () => this.parts.contacts(), choose, true);
		addWordsField(formEl, {
			name: ui.log.when,
			value: this.whenWords,
			meaning: (words) => meaningOfPastDay(words, when),
			onChange: (words) => (this.whenWords = words),
		});
		addTextField(formEl, ui.log.channel, (channel) => (this.channel = channel), {
			placeholder: ui.log.channelExample,
		});
		const what = createEl('textarea', {
			attr: { 'aria-label': ui.log.what, placeholder: ui.log.whatExample, rows: '3' },
		});
		new Setting(formEl).setName(ui.log.what).setClass('what-then-words').controlEl.append(what);
		what.addEventListener('input', () => (this.what = what.value));
		addWordsField(formEl, {
			name: ui.log.next,
			desc: ui.add.nextHint,
			placeholder: ui.add.nextExample,
			value: '',
			meaning: (words) => meaningOfStep(words, when),
			onChange: (words) => (this.next = words),
		});
		this.messageEl = formEl.createDiv({ cls: 'what-then-message is-hidden', attr: { role: 'alert' } });
		const buttons = formEl.createDiv('modal-button-container');
		buttons.createEl('button', { cls: 'mod-cta', text: ui.log.submit, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: ui.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		(this.whoWords === '' ? who : what).focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private async submit(): Promise<void> {
		const { ui } = this.parts.when;
		if (this.busy) return;
		const contacts = this.peopleIn(this.whoWords.trim());
		if (typeof contacts === 'string') return this.say(contacts);
		const day = readPastDay(this.whenWords, this.parts.when);
		if (!day) return this.say(ui.log.future);
		const what = this.what.replace(/\s+/g, ' ').trim();
		if (what === '') return this.say(ui.log.whatMissing);
		this.busy = true;
		try {
			const next = this.next.replace(/\s+/g, ' ').trim();
			await this.parts.log({ contacts, day, channel: this.channel, what, next });
			this.close();
		} finally {
			this.busy = false;
		}
	}

	/** The people of these names, or what is wrong with them. A name may have a comma in it. */
	private peopleIn(names: string): LogForm['contacts'] | string {
		const { log } = this.parts.when.ui;
		const whole = this.personCalled(names);
		if (whole !== null && typeof whole !== 'string') return [whole];
		const people: Contact[] = [];
		for (const name of names.split(',').map((part) => part.trim())) {
			if (name === '') continue;
			const person = this.personCalled(name);
			if (person === null) return log.unknown(name);
			if (typeof person === 'string') return person;
			if (!people.includes(person)) people.push(person);
		}
		const [first, ...others] = people;
		return first ? [first, ...others] : log.whoMissing;
	}

	/** Null where nobody is called so; a sentence where several are. */
	private personCalled(name: string): Contact | string | null {
		const chosen = this.chosen.get(name);
		if (chosen) return chosen;
		const [first = null, second] = contactsCalled(name, this.parts.contacts());
		return second ? this.parts.when.ui.log.several(name) : first;
	}

	private say(message: string): void {
		this.messageEl?.removeClass('is-hidden');
		this.messageEl?.setText(message);
	}
}
