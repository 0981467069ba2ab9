import type { Contact } from './contact';
import { daysBetween, plusDays, type Day } from './day';
import { peaceOf } from './answer';
import { dayAndWords } from './edit/spoken-day';
import type { StepContext } from './edit/pin';
import { folded } from './folded';
import type { Settings } from './settings';

/** The answers that have a key and a button of their own, in that order; the last leaves in peace. */
export const answerKinds = ['ring', 'email', 'message', 'meet', 'introduce', 'sit'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** How such answers begin, in English and German, as folded text. */
const beginnings: Readonly<Record<Exclude<AnswerKind, 'sit'>, RegExp>> = {
	ring: /^(?:ring|call|phone|anruf|ruf|telefon)/,
	email: /^(?:e-?mail|mail)/,
	message: /^(?:message|write|text|dm\b|nachricht|schreib|anschreib)/,
	meet: /^(?:meet|coffee|lunch|treff|kaffee)/,
	introduce: /^(?:introduc|vorstell|bekannt ?mach)/,
};

/** Days until the step where the relation says none. */
const usualDays: Readonly<Record<AnswerKind, number | null>> = {
	ring: 3,
	email: 2,
	message: 2,
	meet: 14,
	introduce: 7,
	sit: null,
};

/** Who linked at most so many days ago is fresh: the first word is due within a day. */
const FRESH_DAYS = 7;
/** Answers that are a first word by themselves. */
const firstWords: readonly (AnswerKind | null)[] = ['ring', 'email', 'message'];

/** What will be done with somebody, and by when; null where it has no day. */
export interface FirstStep {
	readonly answer: string;
	readonly day: Day | null;
}

/** What the days of steps depend on. */
export interface FirstStepContext extends StepContext {
	readonly settings: Pick<Settings, 'firstSteps'>;
	/** What the answers of `answerKinds` are called by the user. */
	readonly answers: readonly string[];
}

/** Which of the answers these words are; null for words of one's own. */
export function answerKindOf(words: string, answers: readonly string[]): AnswerKind | null {
	if (peaceOf(words)) return 'sit';
	const plain = folded(words.trim());
	const named = answerKinds[answers.findIndex((answer) => folded(answer) === plain)];
	return named ?? answerKinds.find((kind) => kind !== 'sit' && beginnings[kind].test(plain)) ?? null;
}

/**
 * The answer with its day: that of the relation's own first step where it is of the same kind, else a usual one; within
 * a day where it is the first word to somebody who has just linked.
 */
export function stepFor(answer: string, contact: Contact, context: FirstStepContext): FirstStep {
	const kind = answerKindOf(answer, context.answers);
	const usual = kind && usualDays[kind];
	const own = relationStep(contact, context);
	const isAlike =
		own !== null && (firstWords.includes(own.kind) ? firstWords.includes(kind) : own.kind === kind);
	const day = isAlike && own.day ? own.day : usual === null ? null : plusDays(context.today, usual);
	const tomorrow = plusDays(context.today, 1);
	const isFirstWord = firstWords.includes(kind) && isFresh(contact, context.today);
	return { answer, day: isFirstWord && (day === null || day > tomorrow) ? tomorrow : day };
}

/** What is done first with somebody of this relation; where that says nothing, what the contact can be reached by. */
export function firstStepOf(contact: Contact, context: FirstStepContext): FirstStep {
	const own = relationStep(contact, context);
	const { emails, phones } = contact;
	const kind = own ? own.kind : emails.length ? 'email' : phones.length ? 'ring' : 'message';
	const answer = kind === null ? '' : (context.answers[answerKinds.indexOf(kind)] ?? kind);
	if (own && kind === null) return { answer: own.answer, day: own.day };
	return stepFor(answer, contact, context);
}

/** Linked a few days ago, and no word since. */
function isFresh({ connected, lastTouch }: Contact, today: Day): boolean {
	if (connected === null || daysBetween(connected, today) > FRESH_DAYS) return false;
	return lastTouch === null || lastTouch.day <= connected;
}

/** The settings' first step of the contact's relation, its case not minded; null where there is none. */
function relationStep(
	{ relation }: Contact,
	context: FirstStepContext,
): (FirstStep & { readonly kind: AnswerKind | null }) | null {
	if (relation === null) return null;
	const found = Object.entries(context.settings.firstSteps).find(
		([name]) => folded(name.trim()) === folded(relation.trim()),
	);
	if (!found) return null;
	const { words, day } = dayAndWords(found[1], context);
	return words === '' ? null : { answer: words, day, kind: answerKindOf(words, context.answers) };
}
