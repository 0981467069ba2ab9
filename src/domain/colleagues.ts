import type { Contact } from './contact';
import { folded } from './folded';

/** Who of the gang is at which company; put together when it is first asked for, and again after a change. */
export class Colleagues {
	private byCompany: ReadonlyMap<string, readonly Contact[]> | null = null;

	/** Companies as they are compared: many people have the same one. */
	private readonly keys = new Map<string, string>();

	constructor(private readonly gang: () => readonly Contact[]) {}

	/** The gang has changed. */
	forget(): void {
		this.byCompany = null;
	}

	/** The first of the others of the gang at this contact's company, and how many there are; nobody who is gone. */
	of(contact: Contact): { readonly first: Contact | null; readonly count: number } {
		this.byCompany ??= this.grouped();
		const all = contact.company === null ? [] : (this.byCompany.get(this.keyOf(contact.company)) ?? []);
		const first = all.find((other) => other !== contact) ?? null;
		return { first, count: all.length - (all.includes(contact) ? 1 : 0) };
	}

	private grouped(): ReadonlyMap<string, readonly Contact[]> {
		const byCompany = new Map<string, Contact[]>();
		for (const contact of this.gang()) {
			if (contact.company === null || contact.peace === 'gone') continue;
			const key = this.keyOf(contact.company);
			const there = byCompany.get(key);
			if (there) there.push(contact);
			else byCompany.set(key, [contact]);
		}
		return byCompany;
	}

	private keyOf(company: string): string {
		const known = this.keys.get(company);
		if (known !== undefined) return known;
		const key = folded(company);
		this.keys.set(company, key);
		return key;
	}
}
