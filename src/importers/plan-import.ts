import type { Day } from '../domain/day';
import { freeNotePath, noteFileName } from '../domain/edit/note-file-name';
import type { WrittenWords } from '../domain/edit/written-words';
import { folded } from '../domain/folded';
import { plusDays } from '../domain/day';
import type { Asking, LeftOut, WhyName } from './asking';
import type { Facts } from './import-memory';
import { isCaredFor, type FillKey, type KnownContact } from './known-contact';
import { Matching, type Candidate } from './matching';
import { person, profileOf, type ImportedPerson } from './person';
import type { ImportReading } from './read-import';

/** One property that an import gives a note. */
export interface Fill {
	readonly key: FillKey;
	readonly value: string;
	/** What stands there and is replaced, as an import wrote it; null where the property is empty, or gets one more. */
	readonly was: string | null;
	/** One more value of a property that may have several. */
	readonly adds: boolean;
}

/** A line for the log of a note. */
export interface Entry {
	readonly day: Day;
	/** Its words, in the language of the note. */
	readonly tell: (words: WrittenWords) => string;
}

/** One person, and what is to become of their note. */
export interface PlannedPerson {
	readonly person: ImportedPerson;
	readonly action: 'create' | 'update' | 'same' | 'unclear';
	/** The note's path; where it is not clear whose note it is, one that it may be. */
	readonly path: string;
	/** Paths of all notes that it may be, where that is not clear; once the user said it, the one that it is. */
	readonly doubtful: readonly string[];
	readonly fills: readonly Fill[];
	readonly entries: readonly Entry[];
	/** Text that goes above the log, as no day is told. */
	readonly notes: readonly string[];
	/** What is to be done once the user said whose note it is; null where that is clear. */
	readonly answers: Answers | null;
}

/** One of the notes that it may be is theirs, or they get one of their own. */
export interface Answers {
	readonly same: (path: string) => PlannedPerson | null;
	readonly other: () => PlannedPerson;
}

export interface ImportPlan {
	readonly people: readonly PlannedPerson[];
	readonly leftOut: readonly LeftOut[];
	/** New people whom the choice leaves out. */
	readonly notChosen: readonly ImportedPerson[];
}

/** Which new people are taken in. Those who have a note already are always looked after, but for `liked`. */
export interface Choice {
	/** Linked on or after that day. */
	readonly since: Day | null;
	/** Only those with messages. */
	readonly withMessages: boolean;
	/** Only those in the vault whom one cares for. */
	readonly liked: boolean;
}

/** What a plan depends on besides what was read. */
export interface PlanContext {
	readonly contacts: Iterable<KnownContact>;
	readonly facts: Facts;
	/** Where new notes go; empty = the vault's top. */
	readonly folder: string;
	/** Is there a file of this path, whatever its case? */
	readonly isTaken: (path: string) => boolean;
	readonly today: Day;
	readonly choice: Choice;
}

const PAUSE = 200;
/** Days within which one says well done. */
const WELL_DONE_DAYS = 7;

/** What is to be done with all people that were read. Nothing is written. */
export function* planImport(reading: ImportReading, context: PlanContext): Asking<ImportPlan> {
	const { people } = reading;
	const contacts = [...context.contacts];
	const matching = yield* Matching.of(contacts, people, context.facts);
	const inVault = yield* matching.inVault();
	const leftOut: LeftOut[] = [];
	const notChosen: ImportedPerson[] = [];
	const paths = new FreePaths(context);
	const planned: PlannedPerson[] = [];
	for (const [at, one] of people.entries()) {
		if (at % PAUSE === 0) yield null;
		const known = inVault[at];
		if (known) {
			if (!context.choice.liked || (known.known && isCaredFor(known.known.contact)))
				planned.push(forKnown(one, known, context));
			else leftOut.push(leftOutFor(one, 'not-chosen'));
			continue;
		}
		const why = whyOut(one, context);
		if (why) {
			leftOut.push(leftOutFor(one, why));
			if (why === 'not-chosen') notChosen.push(one);
			continue;
		}
		const { note, doubtful } = matching.elsewhere(one);
		if (note) planned.push(forKnown(one, note, context));
		else if (doubtful[0]) planned.push(unclear(one, doubtful, paths, context));
		else {
			const made = forNew(one, paths.next(one.name), context.today);
			planned.push(made);
			matching.add(made.path, one, (key) =>
				made.fills.flatMap((fill) => (fill.key === key ? [fill.value] : [])),
			);
		}
	}
	planned.push(...(yield* lostLinks(contacts, reading, context)));
	return { people: planned, leftOut: [...reading.leftOut, ...leftOut], notChosen };
}

/** Remembers what a person's source said, so that saying it again changes nothing. */
export function remember(facts: Facts, { person: one, doubtful: [told] }: PlannedPerson): void {
	if (one.file === '') return facts.add(one.id, 'lost');
	facts.add(one.id, 'in');
	if (told !== undefined) facts.add(one.id, 'is', told);
	for (const [key, value] of valuesOf(one)) if (!isLasting(key)) facts.add(one.id, key, value);
	for (const { text } of one.notes) facts.add(one.id, 'note', text);
	if (one.lastMessage !== null) facts.add(one.id, 'message', one.lastMessage);
}

/** A person whom the user keeps out is not asked for again. */
export function keepOut(facts: Facts, one: ImportedPerson): void {
	facts.add(one.id, 'out');
}

function leftOutFor({ file, line, name }: ImportedPerson, why: WhyName): LeftOut {
	return { file, line, who: name, why: [why] };
}

function whyOut(one: ImportedPerson, { facts, choice }: PlanContext): 'kept-out' | 'not-chosen' | null {
	if (facts.has(one.id, 'out')) return 'kept-out';
	const { since, withMessages, liked } = choice;
	const isLate = since === null || (one.connected !== null && one.connected >= since);
	return isLate && !liked && (!withMessages || one.lastMessage !== null) ? null : 'not-chosen';
}

function unclear(
	one: ImportedPerson,
	doubtful: readonly Candidate[],
	paths: FreePaths,
	context: PlanContext,
): PlannedPerson {
	const answers: Answers = {
		same(path) {
			const note = doubtful.find((other) => other.path === path);
			return note ? { ...forKnown(one, note, context), doubtful: [path] } : null;
		},
		other: () => forNew(one, paths.next(one.name), context.today),
	};
	const all = doubtful.map(({ path }) => path);
	return { ...nothing, person: one, action: 'unclear', path: all[0] ?? '', doubtful: all, answers };
}

const nothing = { doubtful: [], fills: [], entries: [], notes: [], answers: null } as const;

/** A new person, or one who is unclear and is to get a note of their own. */
function forNew(one: ImportedPerson, path: string, today: Day): PlannedPerson {
	const { invitation, connected } = one;
	const asked: Entry | null = invitation && {
		// The clocks of both may differ by a day; nobody is asked after the link is there.
		day: earliest(invitation.day, connected) ?? today,
		tell: ({ iAsked, askedMe }) => withNetwork(one, invitation.byMe ? iAsked : askedMe),
	};
	const fills = valuesOf(one).map(([key, value]) => ({ key, value, was: null, adds: isList(key) }));
	const entries = inOrder([...(asked ? [asked] : []), ...messageEntry(one), ...datedNotes(one)]);
	return { ...nothing, person: one, action: 'create', path, fills, entries, notes: undatedNotes(one) };
}

/** Somebody who has a note: only what is empty, or as an import left it, is filled. */
function forKnown(
	one: ImportedPerson,
	{ path, known, texts }: Pick<Candidate, 'path' | 'known' | 'texts'>,
	context: PlanContext,
): PlannedPerson {
	const { facts } = context;
	const wasIn = facts.has(one.id, 'in');
	const said = (key: string, value: string): boolean =>
		isLasting(key) ? wasIn : facts.has(one.id, key, value);
	const fills = valuesOf(one).flatMap(([key, value]) =>
		said(key, value) || known?.profiles.includes(profileOf(value) ?? '-')
			? []
			: (fillOf(key, value, texts(key), (old) => said(key, old)) ?? []),
	);
	const isNew = ({ text }: { readonly text: string }): boolean => !said('note', text);
	const fresh = { ...one, notes: one.notes.filter(isNew) };
	const lastTouch = known?.contact.lastTouch?.day ?? '';
	const hasMessage =
		one.lastMessage !== null && one.lastMessage > lastTouch && !said('message', one.lastMessage);
	const entries = [
		...(hasMessage ? messageEntry(one) : []),
		...datedNotes(fresh),
		...(known && wasIn ? newsOf(one, known, fills, context) : []),
	];
	const notes = undatedNotes(fresh);
	const action = fills.length + entries.length + notes.length > 0 ? 'update' : 'same';
	return { ...nothing, person: one, action, path, fills, entries: inOrder(entries), notes };
}

/** What a file says of somebody, property by property. */
function valuesOf(one: ImportedPerson): readonly (readonly [FillKey, string])[] {
	const values: [FillKey, string][] = [];
	const put = (key: FillKey, value: string | null): void =>
		void (value !== null && values.push([key, value]));
	put('relation', one.relation);
	for (const network of one.networks) put('networks', network);
	put('connected', one.connected);
	put('company', one.company);
	put('role', one.role);
	for (const [at, url] of one.urls.entries()) {
		const site = one.profiles[at]?.split('/')[0];
		put(site === 'linkedin' || site === 'x' || site === 'facebook' ? site : 'website', url);
	}
	for (const email of one.emails) put('email', email);
	for (const phone of one.phones) put('phone', phone);
	put('birthday', one.birthday);
	for (const alias of one.aliases) put('aliases', alias);
	return values;
}

/** What does not change from one export to the next is remembered with the person. */
const isLasting = (key: string): boolean =>
	['networks', 'connected', 'linkedin', 'x', 'facebook'].includes(key);

const isList = (key: FillKey): boolean => ['networks', 'email', 'phone', 'website', 'aliases'].includes(key);

function fillOf(
	key: FillKey,
	value: string,
	there: readonly string[],
	isOurs: (old: string) => boolean,
): Fill | null {
	const [old] = there;
	if (old === undefined) return { key, value, was: null, adds: isList(key) };
	const same = (text: string): boolean => comparable(key, text) === comparable(key, value);
	if (there.some(same)) return null;
	if (isList(key)) return key === 'aliases' ? null : { key, value, was: null, adds: true };
	return there.length === 1 && isOurs(old) ? { key, value, was: old, adds: false } : null;
}

function comparable(key: FillKey, text: string): string {
	if (key === 'phone') return text.replace(/\D+/g, '').slice(-9);
	return profileOf(text) ?? folded(text).replace(/^(?:mailto|tel):|\/$|^https?:\/\//g, '');
}

/** Another job, another address: told in the words of the note. */
function newsOf(
	one: ImportedPerson,
	known: KnownContact,
	fills: readonly Fill[],
	{ facts, today }: PlanContext,
): readonly Entry[] {
	const text = (key: 'company' | 'role'): string | null => known.texts(key)[0] ?? null;
	const old = { company: known.contact.company, role: text('role') };
	const isOther = (key: 'company' | 'role'): boolean => {
		const now = one[key];
		const then = old[key];
		return now !== null && then !== null && !facts.has(one.id, key, now) && folded(now) !== folded(then);
	};
	const entries: Entry[] = [];
	const isElsewhere = isOther('company');
	if (isElsewhere || isOther('role')) {
		const isWished = isCaredFor(known.contact);
		entries.push({
			day: today,
			tell(words) {
				const was = job(isElsewhere ? old : { ...old, company: null }, words);
				const told = `${words.now} ${job(one, words)}, ${words.was} ${was}.`;
				return isWished
					? `${told} ${words.wellDone.replace('{day}', plusDays(today, WELL_DONE_DAYS))}`
					: told;
			},
		});
	}
	for (const { key, value, adds } of fills)
		if (key === 'email' && adds) entries.push({ day: today, tell: ({ newEmail }) => `${newEmail} ${value}` });
	return entries;
}

function job({ role, company }: Pick<ImportedPerson, 'role' | 'company'>, { at }: WrittenWords): string {
	return inert(
		[role, company === null ? null : `${at} ${company}`].filter((part) => part !== null).join(' '),
	);
}

/**
 * Connections of an earlier export who are in this one no more. Where most of them are missing it is another person's
 * export or a part of one, and where rows could not be read it may be one of those: then nothing is said. Who is
 * hidden has a row with nothing but the day of linking.
 */
function* lostLinks(
	contacts: readonly KnownContact[],
	reading: ImportReading,
	context: PlanContext,
): Asking<readonly PlannedPerson[]> {
	const { facts, today } = context;
	const now = new Set(
		reading.people.filter(({ networks }) => networks.includes('LinkedIn')).map(({ id }) => id),
	);
	const isWhole = !reading.leftOut.some(({ why: [why] }) => why === 'row-cells' || why === 'row-quotes');
	if (now.size === 0 || !isWhole) return [];
	const hidden = new Set(
		reading.leftOut.flatMap(({ why: [why, day] }) => (why === 'row-hidden' ? [day] : [])),
	);
	let kept = 0;
	const lost: PlannedPerson[] = [];
	for (const [at, known] of contacts.entries()) {
		if (at % PAUSE === 0) yield null;
		const id = known.profiles.find((profile) => profile.startsWith('linkedin/') && facts.has(profile, 'in'));
		if (id === undefined) continue;
		if (now.has(id)) kept++;
		const { contact } = known;
		if (now.has(id) || facts.has(id, 'lost') || hidden.has(contact.connected ?? '')) continue;
		const { name, emails, phones, company, role, networks, connected } = contact;
		const one = person({
			file: '',
			line: null,
			id,
			name,
			emails,
			phones,
			company,
			role,
			networks,
			connected,
		});
		const entries = [{ day: today, tell: ({ unlinked }: WrittenWords) => `${unlinked} LinkedIn.` }];
		lost.push({ ...nothing, person: one, action: 'update', path: known.path, entries });
	}
	return lost.length > kept ? [] : lost;
}

function messageEntry(one: ImportedPerson): readonly Entry[] {
	const day = one.lastMessage;
	return day === null ? [] : [{ day, tell: ({ message }) => withNetwork(one, message) }];
}

function withNetwork({ networks }: ImportedPerson, text: string): string {
	return networks[0] === undefined ? text : `${networks[0]}: ${text}`;
}

function datedNotes({ notes }: Pick<ImportedPerson, 'notes'>): readonly Entry[] {
	return notes.flatMap(({ day, text }) =>
		day === null ? [] : [{ day, tell: () => inert(text.replace(/\s+/g, ' ').trim()) }],
	);
}

function undatedNotes({ notes }: Pick<ImportedPerson, 'notes'>): readonly string[] {
	return notes.flatMap(({ day, text }) =>
		day === null
			? [
					text
						.trim()
						.split(/\r\n?|\n/)
						.map(inert)
						.join('\n'),
				]
			: [],
	);
}

/** Text from outside as text of a note: it begins no code, no command, no HTML, no picture and no other part of a note. */
function inert(line: string): string {
	return line
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/<%/g, '< %')
		.replace(/%%/g, '% %')
		.replace(/`/g, '\\`')
		.replace(/<(?=[a-z/!?])/gi, '\\<')
		.replace(/!(?=\[)/g, '\\!')
		.replace(/^(\s*)(?=#|~~~|---|===|\$\$)/, '$1\\')
		.trimEnd();
}

function earliest(a: Day | null, b: Day | null): Day | null {
	return a !== null && b !== null && b < a ? b : (a ?? b);
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
	return [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Paths of notes that are to be made: each is free, and no two are the same. */
class FreePaths {
	private readonly made = new Map<string, number>();

	constructor(private readonly place: Pick<PlanContext, 'folder' | 'isTaken'>) {}

	next(name: string): string {
		const base = noteFileName(name);
		const key = base.toLowerCase();
		const number = this.made.get(key) ?? 0;
		const { folder, isTaken } = this.place;
		// Of a thousand namesakes each begins where the last ended.
		let count = number;
		let path = numbered(folder, base, count);
		while (isTaken(path) || this.isMade(path)) path = numbered(folder, base, ++count);
		this.made.set(key, count + 1);
		this.mark(path);
		return path;
	}

	private readonly marked = new Set<string>();

	private isMade(path: string): boolean {
		return this.marked.has(path.toLowerCase());
	}

	private mark(path: string): void {
		this.marked.add(path.toLowerCase());
	}
}

/** "Ann.md", "Ann 2.md", … */
function numbered(folder: string, base: string, count: number): string {
	return freeNotePath(folder, count === 0 ? base : `${base} ${count + 1}`, () => false);
}

/** What becomes of a note, in words: "company: Globex (was Acme)", "2026-11-22 Now at Globex, was at Acme." */
export function changesOf({ fills, entries, notes }: PlannedPerson, words: WrittenWords): readonly string[] {
	return [
		...fills.map(({ key, value, was }) => `${key}: ${value}${was === null ? '' : ` (${words.was} ${was})`}`),
		...entries.map(({ day, tell }) => `${day} ${tell(words)}`),
		...notes,
	];
}
