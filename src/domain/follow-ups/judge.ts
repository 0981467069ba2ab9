import type { Day } from '../day';
import type { FoundDate } from '../dates/found-date';
import {
	hasDeadline,
	isWorded,
	namesSomething,
	readClause,
	type ClauseReading,
	type People,
} from './clause-reading';
import { is, type Token, type Words } from './lexicon';
import { clausesOf, type Clause, type Range } from './sentences';

/** The rule by which a date in a text is a follow-up, or is none. */
export type Rule =
	| 'my-action'
	| 'appointment'
	| 'moved'
	| 'cancelled'
	| 'task'
	| 'announced'
	| 'others-action'
	| 'fact'
	| 'happened'
	| 'habit'
	| 'negated'
	| 'wish'
	| 'past-date'
	| 'same-promise'
	| 'dismissed'
	| 'no-cue';

/** What is said of one date. */
export interface Judgement {
	readonly date: FoundDate;
	readonly rule: Rule;
	/** The words that carry it: verb families and appointments, for knowing it again. */
	readonly families: readonly string[];
	/** The clause in which the action stands. */
	readonly clause: Clause;
	/** The day from which it is moved, where the date itself says it: "from the 24th to the 29th". */
	readonly oldDay?: Day;
}

/** Rules that make a date a follow-up. */
export function promises(rule: Rule): boolean {
	return (
		rule === 'my-action' ||
		rule === 'appointment' ||
		rule === 'moved' ||
		rule === 'task' ||
		rule === 'announced'
	);
}

interface Read {
	readonly clause: Clause;
	readonly reading: ClauseReading;
}

/** How the words around help a line that says little: a task box, a list of next steps, a column "Next". */
export type Setting = 'prose' | 'task' | 'announced';

/** Judges each date of a sentence. `setting` is what the place alone says. */
export function judgeSentence(
	text: string,
	sentence: Range,
	dates: readonly FoundDate[],
	setting: Setting,
	people: People,
	words: Words,
): readonly Judgement[] {
	const clauses = readClauses(clausesOf(text, sentence, dates, words), setting, people);
	const judged: (Judgement & { readonly group: string })[] = [];
	clauses.forEach((read, i) => {
		for (const date of read.clause.dates) {
			const judgedHere =
				judgeSwapped(date, read, text) ?? judgeDate(i, clauses, setting, isTimed(date, text));
			const found = isVague(date, judgedHere, read) ? { rule: 'no-cue' as const } : judgedHere;
			const carrier = found.carrier ?? read;
			// "moved from the 24th to the 29th": the last of them.
			const moved = found.rule === 'moved' && date.bound === 'from' && date.grain === 'day';
			judged.push({
				date: moved ? { ...date, start: date.end } : date,
				...(moved ? { oldDay: date.start } : {}),
				rule: found.rule,
				families: carrier.reading.families,
				clause: carrier.clause,
				group: groupOf(date, i, clauses, carrier, text),
			});
		}
	});
	return judged.map(({ group, ...judgement }) => {
		if (!promises(judgement.rule)) return judgement;
		const { start, end } = judgement.date;
		const rivals = judged.filter(
			({ date, ...other }) =>
				promises(other.rule) &&
				(other.group === group || (!date.leans && date.start === start && date.end === end)),
		);
		return bestOf(rivals)?.date === judgement.date ? judgement : { ...judgement, rule: 'same-promise' };
	});
}

/** The clauses of a sentence with what each says; who acts holds on where a clause names nobody. */
function readClauses(clauses: readonly Clause[], setting: Setting, people: People): readonly Read[] {
	const reads: Read[] = [];
	let labelled = false;
	let mine = clauses.some((clause) => /^[(:]$/.test(clause.before) && isMe(clause));
	for (const clause of clauses) {
		const last = reads[reads.length - 1];
		const going = last !== undefined && goesOn(clause, last, reads) && !isAsked(clause, last, people);
		const inherited = labelled || going ? 'other' : null;
		const reading = readClause(clause, people, inherited);
		labelled ||= isOthersLabel(clause, reads.length, setting, people);
		mine ||= reads.length === 0 && clause.colon && isMe(clause);
		// "Collecting them on Thursday, dropping back on Saturday"
		const doing = is(clause.tokens[0], 'doing') && is(last?.clause.tokens[0], 'doing');
		const goesOnMine = reading.says === 'none' && doing && last?.reading.says === 'mine';
		// "I must have it pressed and posted by 9 December"
		const furthered =
			reading.says === 'past' && reading.subject === null && isToDo(last) && clause.opens === 'joint';
		const says = labelled
			? 'other'
			: goesOnMine || furthered || (mine && (reading.says === 'none' || reading.says === 'past'))
				? 'mine'
				: reading.says;
		reads.push({ clause, reading: labelled ? { ...reading, says, theirs: true } : { ...reading, says } });
	}
	return reads;
}

/** What I shall do, without a day of its own. */
function isToDo(last: Read | undefined): boolean {
	return (
		last?.reading.says === 'mine' &&
		last.clause.dates.length === 0 &&
		last.clause.tokens.some((token) => is(token, 'firstWill'))
	);
}

/** "me: rerun it by Wednesday", "Interment of ashes 16 Jan (me)", "Drawings to CF: me, by 27/11". */
function isMe({ tokens }: Clause): boolean {
	return tokens.length === 1 && is(tokens[0], 'mine');
}

/** "he'll come and bring the file", "Will (her husband) will drop them off": the same one acts on. */
function goesOn(clause: Clause, last: Read, reads: readonly Read[]): boolean {
	// "Wants six more, will take them to her Saturday"
	const toThem = clause.tokens.some((token) => is(token, 'toThem') && !is(token, 'will'));
	const acting = last.reading.says === 'other' && last.reading.subject === 'other' && !toThem;
	if (clause.before === ')') return reads[reads.length - 2]?.reading.subject === 'other';
	const anew = is(clause.tokens[0], 'consequence') || is(clause.tokens[0], 'otherwise');
	if (clause.opens === 'joint') return acting && !last.reading.fact && !anew;
	return acting && clause.before === ',' && is(clause.tokens[0], 'will');
}

/** "… if Beth is free and tell him": what stands as in an imperative is none of hers, unless she will or can. */
function isAsked({ tokens }: Clause, { clause }: Read, { infinitive }: People): boolean {
	return (
		infinitive === 'first' &&
		is(tokens[1], 'act') &&
		!clause.tokens.some((token) =>
			(['will', 'may', 'thirdWill', 'request', 'did'] as const).some((cue) => is(token, cue)),
		)
	);
}

/** "Brandon: share the list": a name before a colon says whose task it is. */
function isOthersLabel(
	{ tokens, colon, dates }: Clause,
	i: number,
	setting: Setting,
	people: People,
): boolean {
	const [name, more] = tokens;
	if (i === 0 && colon && tokens.length === 1 && (is(name, 'them') || is(name, 'third'))) return true;
	if (i > 0 || !colon || !name?.capital || tokens.length > 2 || dates.length > 0) return false;
	if (more !== undefined && !more.capital) return false;
	if (people.names.has(name.word)) return true;
	return setting !== 'prose' && name.senses.length === 0;
}

/** Dates of one group belong to one promise: one verb, and nothing new named between them. */
function groupOf(date: FoundDate, i: number, clauses: readonly Read[], carrier: Read, text: string): string {
	for (let k = i; clauses[k] !== undefined && clauses[k] !== carrier; k--) {
		if (isWorded(clauses[k]?.clause)) return `clause ${k}`;
	}
	const before = carrier.clause.dates.find((other) => other.index < date.index);
	const joined =
		before !== undefined &&
		/^[\s,]*(?:and|plus|und|et|puis|y|en|e|&|\+)[\s,]*(?:(?:again|then|wieder|dann|encore|otra vez|weer|di nuovo|de novo) )?(?:on |am |le |el |op |il |em )?$/i.test(
			text.slice(before.index + before.text.length, date.index),
		);
	// "the script by the end of February and a wish-list by Wednesday"
	const each =
		before !== undefined &&
		before.bound === date.bound &&
		(date.bound === 'by' || date.bound === 'before') &&
		carrier.clause.tokens.some(
			(token) => is(token, 'joints') && token.start > before.index && token.end < date.index,
		);
	return joined || each ? `date ${date.index}` : `at ${carrier.clause.start}`;
}

/** Of several dates for one promise the one that binds: "by", then a day before a month, then the first. */
function bestOf<T extends { readonly date: FoundDate }>(rivals: readonly T[]): T | undefined {
	const weight = ({ date: { finder, bound, grain } }: T): number => {
		const wide = grain !== 'day' && grain !== 'week';
		return (finder === 'holiday' ? 0.5 : 0) + (wide ? 3 : bound === 'by' || bound === 'before' ? 0 : 2);
	};
	return [...rivals].sort((a, b) => weight(a) - weight(b))[0];
}

/** A noun and a month ("review: April 2027") is news; a promise says more. */
function isVague(date: FoundDate, { rule, carrier }: Found, { clause }: Read): boolean {
	const wide = date.grain !== 'day' && date.grain !== 'week';
	// "Q4 review with both": what kind of thing it is.
	const opens = clause.tokens.every(({ start }) => start > date.index);
	// "Remind him of the £90 from August"
	if (wide && date.bound === 'from' && rule === 'my-action') return true;
	if (!wide || date.bound !== 'on') return false;
	// "Q3 call.", but "Early March call him"
	if (rule === 'my-action') return opens && clause.tokens.length === 1 && is(clause.tokens[0], 'appointment');
	return rule === 'appointment' && (opens || carrier?.reading.withThem !== true);
}

/** "Monday's ride got pushed to Wednesday", "Thursday 26th not Wednesday": an old day, and the new one beside it. */
function judgeSwapped(date: FoundDate, own: Read, text: string): Found | null {
	const { clause, reading } = own;
	const to = clause.dates.find(({ index }) => index > date.index);
	if (reading.says === 'moved' && (date.index < reading.movedAt || (date.bound === 'from' && to)))
		return { rule: 'same-promise' };
	const [first, second] = clause.dates;
	const between = first && second && text.slice(first.index + first.text.length, second.index);
	if (!between || !/^[\s,]*\p{L}+\s+$/u.test(between)) return null;
	const swapped = clause.tokens.some(
		(token) => is(token, 'negation') && token.start > first.index && token.end < second.index,
	);
	if (!swapped) return null;
	return date === first ? { rule: 'moved', carrier: own } : { rule: 'same-promise' };
}

/** An hour stands behind the day: "11/24 at 5:30", "19 January, 11 a.m.", "Fr 15 Uhr". */
export function isTimed({ index, text: words }: FoundDate, text: string): boolean {
	return TIME.test(text.slice(index + words.length, index + words.length + 32));
}

const TIME =
	/^\)?(?: \(\d{4}-\d\d-\d\d\))?,?\s*(?:[-–@]\s*)?(?:(?:at|um|à|a las|om|alle|às) \d{1,2}(?=$|[\s,;.)](?!\d))|(?:(?:at|um|ab|à|a las?|om|alle|às?)\s+)?\d{1,2}(?:[:.h]\d\d(?!\d)|\s*[ap]\.?m?\b|\s*(?:uhr|h|uur|o['’]clock)\b|\s*[–-]\s*\d{1,2}\b))/i;

interface Found {
	readonly rule: Rule;
	readonly carrier?: Read;
}

function judgeDate(i: number, clauses: readonly Read[], setting: Setting, timed: boolean): Found {
	const own = clauses[i];
	if (!own) return { rule: 'no-cue' };
	const { reading, clause } = own;
	if (reading.habit && reading.says !== 'moved') return { rule: 'habit' };
	if (reading.negated && reading.says === 'mine') return { rule: 'negated' };
	if (reading.negated && reading.says === 'label') return { rule: 'negated' };
	if ((reading.says === 'none' || reading.says === 'appointment') && declined(clauses.slice(i + 1)))
		return { rule: 'negated' };
	const direct = ownVerdict(reading, own);
	if (direct) return direct;
	if (clause.opens === 'condition') {
		const governed = governing(i, clauses);
		// "If there's nothing by the 23rd I ring her on the 24th": that is the day.
		if (governed?.carrier?.clause.dates.some(({ bound }) => bound === 'on')) return { rule: 'same-promise' };
		if (governed) return governed;
	}
	const instead = fallback(clauses.slice(i + 1)) ?? atHand(i, clauses);
	if (instead) return { rule: 'my-action', carrier: instead };
	if (reading.says === 'other' && reading.fact) {
		const done = clauses
			.slice(i + 1)
			.find((later) => later.reading.says === 'mine' && later.clause.dates.length === 0);
		if (done) return { rule: 'my-action', carrier: done };
		const before = clauses
			.slice(0, i)
			.find(
				(near) => near.reading.says === 'mine' && near.clause.dates.every(({ grain }) => grain !== 'day'),
			);
		if (before && !reading.theirs && hasDeadline(clause)) return { rule: 'my-action', carrier: before };
		if (setting === 'task' && !reading.theirs && (namesSomething(clause) || timed)) return { rule: 'task' };
		const event = timed && !reading.theirs && clause.tokens.some((token) => is(token, 'events'));
		return event ? { rule: 'appointment', carrier: own } : { rule: 'fact' };
	}
	if (reading.says === 'other') {
		if (setting === 'task' && !reading.others) return { rule: 'task' };
		return arrangedAfter(i, clauses) ?? { rule: 'others-action' };
	}
	if (reading.says === 'past') {
		// "Shared meal on Saturday, I'm bringing the figs"
		const going = reading.subject === null ? arrangedAfter(i, clauses) : null;
		if (going?.carrier?.reading.arranged) return going;
		return { rule: setting === 'announced' ? 'announced' : 'happened' };
	}
	// "disco call, no budget until Q2"
	if (reading.negated && namesSomething(clause) && clause.opens === null) return { rule: 'no-cue' };
	const fragment = fromBefore(i, clauses, setting) ?? fromAfter(i, clauses) ?? arrangedAfter(i, clauses);
	if (fragment) return fragment;
	if (setting === 'task') return { rule: 'task' };
	if (setting === 'announced') return { rule: 'announced' };
	// "Second showing Tuesday 11/24 at 5:30": a thing with its hour is in my diary.
	const past = clauses.slice(0, i).some((before) => before.reading.says === 'past');
	const theirs = reading.refersBack || clause.tokens.some((token) => is(token, 'withName'));
	if (timed && namesSomething(clause) && !reading.negated && !past && (!theirs || reading.withThem))
		if (clause.opens === null && clause.before !== '(') return { rule: 'appointment', carrier: own };
	return { rule: 'no-cue' };
}

function ownVerdict(reading: ClauseReading, own: Read): Found | null {
	switch (reading.says) {
		case 'mine':
			return { rule: 'my-action', carrier: own };
		case 'appointment':
			return reading.wish ? { rule: 'wish' } : { rule: 'appointment', carrier: own };
		case 'moved':
			return { rule: 'moved', carrier: own };
		case 'cancelled':
			return { rule: 'cancelled', carrier: own };
		case 'label':
			return { rule: 'announced', carrier: own };
		default:
			return null;
	}
}

/** The action that a condition belongs to: before it ("ring her if …"), else after it ("if …, ring her"). */
function governing(i: number, clauses: readonly Read[]): Found | null {
	for (const near of [...clauses.slice(0, i).reverse(), ...clauses.slice(i + 1)]) {
		if (near.reading.says === 'mine') {
			return near.reading.negated ? { rule: 'negated' } : { rule: 'my-action', carrier: near };
		}
	}
	return null;
}

/** "He'll send it by Friday, chase if not", "…, otherwise ring": what I do on the day on which they should have acted. */
function fallback(later: readonly Read[]): Read | undefined {
	const failed = later.some(
		({ clause, reading }) =>
			clause.opens === 'condition' &&
			clause.dates.length === 0 &&
			clause.tokens.some((token) => is(token, 'negation')) &&
			reading.says !== 'mine',
	);
	return later.find(
		({ clause, reading }) =>
			reading.says === 'mine' &&
			!reading.negated &&
			clause.dates.length === 0 &&
			clause.opens !== 'condition' &&
			(failed || is(clause.tokens[0], 'otherwise')),
	);
}

/** "She's in London on 9 March: take her out to dinner": what I do then stands behind a colon or dash. */
function atHand(i: number, clauses: readonly Read[]): Read | undefined {
	const next = clauses.slice(i + 1).find(({ clause }) => clause.before !== '(');
	if (!next || next.clause.dates.length > 0 || !/^[:–—→-]/.test(next.clause.before)) return undefined;
	const event = clauses[i]?.clause.before === '(' ? clauses[i - 1] : clauses[i];
	return event?.reading.says === 'other' && next.reading.says === 'mine' && !next.reading.negated
		? next
		: undefined;
}

/** What a sentence without a date adds to the day of the one before it: "If not, chase.", "I'll be there." */
export function carriedOn(
	text: string,
	sentence: Range,
	setting: Setting,
	people: People,
	words: Words,
): Pick<Judgement, 'rule' | 'families' | 'clause'> | null {
	const clauses = readClauses(clausesOf(text, sentence, [], words), setting, people);
	const instead = fallback(clauses);
	const going = clauses.find(
		({ clause, reading }, i) =>
			reading.says === 'mine' &&
			!reading.negated &&
			((i === 0 && (joinsIn(reading) || reading.arranged)) || agrees(clause, reading, people)),
	);
	const carrier = instead ?? going;
	if (!carrier) return null;
	const { clause, reading } = carrier;
	return { rule: instead ? 'my-action' : 'appointment', families: reading.families, clause };
}

/** "said yes, I'm coming", "Told him I will.": nothing more than that I shall. */
function agrees({ tokens }: Clause, { arranged }: ClauseReading, people: People): boolean {
	const last = tokens.at(-1);
	if (arranged && tokens.length === 2) return people.joining.has(last?.word ?? '');
	return is(last, 'firstWill') && tokens.some((token) => is(token, 'said'));
}

/** A few words with a date carry on what the clauses before them say. */
function fromBefore(i: number, clauses: readonly Read[], setting: Setting): Found | null {
	for (let k = i - 1; k >= 0; k--) {
		const near = clauses[k];
		if (!near) break;
		const { says, negated, habit } = near.reading;
		if (near.clause.opens === 'condition') continue;
		if (habit) return { rule: 'habit' };
		// "on 4 January, not before (his year end)"
		if (says === 'none' && negated && !isWorded(near.clause) && clauses[i]?.clause.before === '(')
			return { rule: 'negated' };
		if (says === 'none') continue;
		// "a card with the run dates (2–19 December) by Friday"
		const beside = clauses[i]?.clause.before === '(' && near.clause.dates.length > 0;
		if (says === 'mine' && !negated && beside) return { rule: 'same-promise' };
		if (says === 'mine') return negated ? { rule: 'negated' } : { rule: 'my-action', carrier: near };
		if (says === 'appointment')
			return near.reading.wish ? { rule: 'wish' } : { rule: 'appointment', carrier: near };
		if (says === 'label' && negated) return { rule: 'negated' };
		if (says === 'label')
			return near.reading.alone && isWorded(clauses[i]?.clause) ? null : { rule: 'announced', carrier: near };
		if (says === 'other' && setting === 'task' && !near.reading.others) return { rule: 'task' };
		if (says === 'other') return { rule: near.reading.fact ? 'fact' : 'others-action' };
		return null;
	}
	return null;
}

/** "Eye clinic is Thursday and I'm taking him": what I arrange is for the day that was named. */
function arrangedAfter(i: number, clauses: readonly Read[]): Found | null {
	const event = clauses[i]?.reading.others !== true;
	const next = clauses.slice(i + 1);
	const dated = next.findIndex(({ clause }) => clause.dates.length > 0 && clause.before !== '(');
	const mine = (dated < 0 ? next : next.slice(0, dated)).find(
		({ clause, reading }) =>
			(reading.arranged ||
				(reading.says === 'mine' &&
					reading.subject === 'me' &&
					(joinsIn(reading) ||
						(event && !reading.refersBack && clause.tokens.some((token) => is(token, 'firstWill'))) ||
						clause.tokens.some((token) => is(token, 'them')) ||
						((reading.refersBack || event) && reading.families.length > 0))) ||
				// "pick day is Saturday, be there at 10"
				(event && reading.says === 'mine' && reading.subject === null && joinsIn(reading))) &&
			!reading.negated &&
			clause.opens !== 'condition' &&
			clause.opens !== 'because' &&
			clause.dates.length === 0,
	);
	return mine ? { rule: 'appointment', carrier: mine } : null;
}

/** "House party at Duke's, told him I can't make it". */
function declined(later: readonly Read[]): boolean {
	return later.some(
		({ clause, reading }) =>
			reading.negated &&
			reading.subject === 'me' &&
			clause.dates.length === 0 &&
			(joinsIn(reading) || clause.tokens.some((token) => is(token, 'moved'))),
	);
}

/** "She presents on the 26th, I should go along": where they are, I shall be too. */
function joinsIn({ families }: ClauseReading): boolean {
	return families.includes('meet') || families.includes('celebrate');
}

/** A time of day alone: "19 h", "at 7.30 pm". */
function isHour({ tokens, dates }: Clause): boolean {
	const isTime = ({ word, senses }: Token): boolean =>
		/^(?:\d{1,2}(?:[.:h]\d\d)?(?:am|pm|h)?|h|uhr|uur|heures?|horas?|am|pm|o'clock)$/.test(word) ||
		senses.some(({ cue }) => cue === 'light');
	return dates.length === 0 && /\d/.test(tokens[0]?.word ?? '') && tokens.every(isTime);
}

/** "Next Tuesday: call him": the action stands after the date. */
function fromAfter(i: number, clauses: readonly Read[]): Found | null {
	// "Friday 18 December, 19 h, bring something"
	const next = clauses.slice(i + 1).find(({ clause }) => !isHour(clause));
	if (!next || next.clause.dates.length > 0 || next.clause.before === '(') return null;
	const { says, negated } = next.reading;
	if (says === 'mine') return negated ? { rule: 'negated' } : { rule: 'my-action', carrier: next };
	if (says === 'appointment') return { rule: 'appointment', carrier: next };
	return null;
}
