import type { Day } from '../domain/day';
import type { Asking, LeftOut, WhyName } from './asking';
import { FreePaths, type NotePlace } from './free-paths';
import {
	datedNotes,
	inOrder,
	messageEntry,
	newsOf,
	undatedNotes,
	withNetwork,
	type Entry,
} from './import-entries';
import type { Facts } from './import-memory';
import { fillOf, isLasting, isList, valuesOf } from './imported-values';
import { isCaredFor, type KnownContact } from './known-contact';
import { lostLinks } from './lost-links';
import { Matching, type Candidate } from './matching';
import { profileOf, type ImportedPerson } from './person';
import { nothing, type Answers, type PlannedPerson } from './planned-person';
import type { ImportReading } from './read-import';

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
export interface PlanContext extends NotePlace {
	readonly contacts: Iterable<KnownContact>;
	readonly facts: Facts;
	readonly today: Day;
	readonly choice: Choice;
}

/** After so many people the page gets its turn. */
const PAUSE = 200;

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

function earliest(a: Day | null, b: Day | null): Day | null {
	return a !== null && b !== null && b < a ? b : (a ?? b);
}
