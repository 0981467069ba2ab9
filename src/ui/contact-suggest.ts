import { AbstractInputSuggest, type App } from 'obsidian';
import type { Contact } from '../domain/contact';
import { folded } from '../domain/folded';

/** Offers contacts while a name is being typed, by name and alias; of several names, parted by commas, the last one. */
export class ContactSuggest extends AbstractInputSuggest<Contact> {
	constructor(
		app: App,
		input: HTMLInputElement,
		private readonly contacts: () => readonly Contact[],
		private readonly onChoose: (contact: Contact) => void,
		private readonly several = false,
	) {
		super(app, input);
	}

	protected override getSuggestions(query: string): Contact[] {
		const wanted = folded(query.slice(this.startOfName(query)).trim());
		if (wanted === '' && query !== '') return [];
		return this.contacts()
			.flatMap((contact) => {
				const score = Math.max(...[contact.name, ...contact.aliases].map((name) => closeness(name, wanted)));
				return score > 0 ? [{ contact, score }] : [];
			})
			.sort((a, b) => b.score - a.score || a.contact.name.localeCompare(b.contact.name))
			.slice(0, this.limit)
			.map(({ contact }) => contact);
	}

	override renderSuggestion(contact: Contact, el: HTMLElement): void {
		el.createDiv({ text: contact.name, attr: { dir: 'auto' } });
		const about = [contact.role, contact.company ?? contact.relation].filter((part) => part).join(', ');
		if (about !== '') el.createDiv({ cls: 'what-then-suggestion-about', text: about, attr: { dir: 'auto' } });
	}

	override selectSuggestion(contact: Contact): void {
		const typed = this.getValue();
		this.setValue(typed.slice(0, this.startOfName(typed)) + contact.name);
		this.onChoose(contact);
		this.close();
	}

	private startOfName(typed: string): number {
		return this.several ? (/^.*,\s*/.exec(typed)?.[0].length ?? 0) : 0;
	}
}

/** Contacts of this name or alias; case and accents do not matter. */
export function contactsCalled(name: string, contacts: readonly Contact[]): readonly Contact[] {
	const wanted = folded(name.trim());
	return contacts.filter((contact) =>
		[contact.name, ...contact.aliases].some((other) => folded(other) === wanted),
	);
}

/** 0 = not meant; more the better the name fits what was typed. */
function closeness(name: string, wanted: string): number {
	const text = folded(name);
	if (text.startsWith(wanted)) return 3;
	if (text.includes(` ${wanted}`)) return 2;
	return text.includes(wanted) ? 1 : 0;
}
