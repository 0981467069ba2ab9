import type { Asking } from './asking';
import type { Facts } from './import-memory';
import type { KnownContact } from './known-contact';
import { companyKey, nameKey, type ImportedPerson } from './person';

/** A note that a person may be: one of the vault, or one that this import makes. */
export interface Candidate {
	readonly path: string;
	/** Null for a note that this import makes. */
	readonly known: KnownContact | null;
	/** What the note has, or will have, of a property. */
	readonly texts: KnownContact['texts'];
	readonly names: readonly string[];
	/** Files whose people it is; for a new note the file that it comes from. */
	readonly claimedBy: Set<string>;
}

/** What became of a search for a person's note. */
export interface Match {
	readonly note: Candidate | null;
	/** Notes that it could be, so that the user has to say. */
	readonly doubtful: readonly Candidate[];
}

/** Ways of being the same, the surest first. */
const levels = ['profile', 'email', 'phone', 'linked', 'company', 'seen'] as const;
type Level = (typeof levels)[number];

/** Mailboxes and switchboards of many. */
const SHARED = /^(?:info|office|kontakt|contact|hello|hallo|mail|sales|support|admin|team|service|post)@/;
const PAUSE = 200;

/**
 * Says which note each person is: by a profile, else an email address, a phone number, the day of linking with the name,
 * the company with the name. One note is one person of a file, and the surest tie of all of them comes first. An email
 * or phone that two people share, or that belongs to somebody of quite another name, ties nobody.
 */
export class Matching {
	private readonly byKey = new Map<string, Candidate[]>();
	/** Emails and phones that several people of the import have. */
	private readonly shared = new Set<string>();

	private constructor(
		private readonly people: readonly ImportedPerson[],
		private readonly facts: Facts,
	) {}

	static *of(
		contacts: readonly KnownContact[],
		people: readonly ImportedPerson[],
		facts: Facts,
	): Asking<Matching> {
		const matching = new Matching(people, facts);
		const met = new Set<string>();
		for (const [at, person] of people.entries()) {
			if (at % PAUSE === 0) yield null;
			for (const key of new Set(contactKeys(person))) (met.has(key) ? matching.shared : met).add(key);
		}
		for (const [at, known] of contacts.entries()) {
			if (at % PAUSE === 0) yield null;
			const { contact, path, profiles } = known;
			const names = [contact.name, ...contact.aliases].map(nameKey);
			matching.put({ path, known, texts: known.texts, names, claimedBy: new Set() }, profiles, contact);
		}
		return matching;
	}

	/** The notes of the vault that people are, by the person's place. */
	*inVault(): Asking<readonly (Candidate | null)[]> {
		const found: (Candidate | null)[] = this.people.map(() => null);
		for (const level of levels) {
			for (const [at, person] of this.people.entries()) {
				if (at % PAUSE === 0) yield null;
				if (found[at]) continue;
				const match = this.atLevel(level, person);
				if (!match) continue;
				match.claimedBy.add(person.file);
				found[at] = match;
			}
		}
		return found;
	}

	/** Who was not found in the vault: somebody whom this import brought already, or who may be somebody there. */
	elsewhere(person: ImportedPerson): Match {
		for (const level of levels) {
			if (level === 'seen') break;
			const note = this.atLevel(level, person, true);
			if (note) return { note, doubtful: [] };
		}
		const ties = contactKeys(person).filter((key) => !this.shared.has(key) && !SHARED.test(key.slice(2)));
		const tied = ties
			.flatMap((key) => this.byKey.get(key) ?? [])
			.filter(({ known, claimedBy }) => known && !claimedBy.size);
		const name = person.key;
		const called = (this.byKey.get(`n:${name}`) ?? []).filter(({ claimedBy }) => !claimedBy.has(person.file));
		// A note that is somebody else of this file for sure is none of two.
		const free = called.filter(({ known, claimedBy }) => (known ? claimedBy.size === 0 : true));
		return { note: null, doubtful: [...new Set([...free, ...tied])] };
	}

	/** A note that this import makes may be further people of other files. */
	add(path: string, person: ImportedPerson, texts: Candidate['texts']): void {
		const names = [person.key, ...person.aliases.map(nameKey)];
		const candidate = { path, known: null, texts, names, claimedBy: new Set([person.file]) };
		this.put(candidate, person.profiles, person);
	}

	private atLevel(level: Level, person: ImportedPerson, isNew = false): Candidate | null {
		const name = person.key;
		// By the name alone only who has nothing else, and was brought by an import before; or the user said it.
		if (level === 'seen' && !this.facts.has(person.id, 'in')) return null;
		for (const key of keysAt(level, person)) {
			const all = this.byKey.get(key) ?? [];
			// The same profile twice in a file is the same person twice.
			if (level === 'profile' && all[0] && (isNew || all[0].known)) return all[0];
			const free = all.filter(
				({ claimedBy, known }) => !claimedBy.has(person.file) && (known === null) === isNew,
			);
			const same = free.find(({ names, path }) =>
				level === 'seen' && hasTies(person) ? this.facts.has(person.id, 'is', path) : names.includes(name),
			);
			if (same) return same;
			const [only, second] = level === 'seen' ? [] : free;
			if (!only || second || this.shared.has(key)) continue;
			if (isNameless(person) || only.names.some((other) => areAlike(name, other))) return only;
		}
		return null;
	}

	private put(candidate: Candidate, profiles: readonly (string | null)[], ties: Ties): void {
		const keys = candidate.names.flatMap((name) => [`n:${name}`, ...namedKeys(name, ties)]);
		for (const key of new Set([
			...profiles.map((profile) => `u:${profile}`),
			...contactKeys(ties),
			...keys,
		])) {
			const there = this.byKey.get(key);
			if (there) there.push(candidate);
			else this.byKey.set(key, [candidate]);
		}
	}
}

function hasTies(person: ImportedPerson): boolean {
	const { emails, phones, urls, connected, company } = person;
	return emails.length + phones.length + urls.length > 0 || connected !== null || company !== null;
}

/** Called by an address, a number or a company, as the source knows no name. */
function isNameless({ name, emails, phones, company }: ImportedPerson): boolean {
	return [...emails, ...phones, company].includes(name);
}

type Ties = Pick<ImportedPerson, 'emails' | 'phones' | 'networks' | 'connected' | 'company'>;

function keysAt(level: Level, person: ImportedPerson): readonly string[] {
	const name = person.key;
	switch (level) {
		case 'profile':
			return person.profiles.map((profile) => `u:${profile}`);
		case 'email':
			return person.emails.map((email) => `e:${email.toLowerCase()}`);
		case 'phone':
			return person.phones.flatMap((phone) => phoneKey(phone) ?? []);
		case 'linked':
			return namedKeys(name, { ...person, company: null });
		case 'company':
			return namedKeys(name, { ...person, connected: null });
		case 'seen':
			return [`n:${name}`, ...contactKeys(person)];
	}
}

function contactKeys({ emails, phones }: Ties): readonly string[] {
	return [
		...emails.map((email) => `e:${email.toLowerCase()}`),
		...phones.flatMap((phone) => phoneKey(phone) ?? []),
	];
}

/** A name with the network and the day of linking, and with the company. */
function namedKeys(name: string, { networks, connected, company }: Ties): readonly string[] {
	const at = companyKey(company);
	return [
		...(connected === null
			? []
			: networks.map((network) => `i:${name}|${network.toLowerCase()}|${connected}`)),
		...(at === null ? [] : [`c:${name}|${at}`]),
	];
}

/** The last figures of a phone number, as the country may be there or not; null where they are few. */
function phoneKey(phone: string): string | null {
	const figures = phone.replace(/(?:ext|x|;).*$/i, '').replace(/\D+/g, '');
	return figures.length < 7 ? null : `p:${figures.slice(-9)}`;
}

/** The first names are the same, or one is the other's first letter, or one is no name but an address or company. */
function areAlike(a: string, b: string): boolean {
	const [[first = ''], [other = '']] = [a.split(' '), b.split(' ')];
	if (first === other) return true;
	const [short, long] = first.length < other.length ? [first, other] : [other, first];
	return short.length === 1 && long.startsWith(short) && a.split(' ').at(-1) === b.split(' ').at(-1);
}
