import type { Contact } from './contact';
import { folded } from './folded';

/** Who of the gang is at which company; put together when it is first asked for, and again after a change. */
export class Colleagues {
	private byCompany: ReadonlyMap<string, readonly Contact[]> | null = null;

	constructor(private readonly gang: () => readonly Contact[]) {}

	/** The gang has changed. */
	forget(): void {
		this.byCompany = null;
	}

	/** Others of the gang at this contact's company, in the order of the gang; nobody who is gone. */
	of({ company, path }: Contact): readonly Contact[] {
		if (company === null) return [];
		this.byCompany ??= grouped(this.gang());
		return (this.byCompany.get(folded(company)) ?? []).filter((other) => other.path !== path);
	}
}

function grouped(gang: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
	const byCompany = new Map<string, Contact[]>();
	for (const contact of gang) {
		if (contact.company === null || contact.peace === 'gone') continue;
		const key = folded(contact.company);
		const there = byCompany.get(key);
		if (there) there.push(contact);
		else byCompany.set(key, [contact]);
	}
	return byCompany;
}
