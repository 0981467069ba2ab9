import { Cue } from './cue-words';
import type { FoundDate } from '../dates/found-date';
import type { ClauseReading } from './clause-reading';
import { hasDeadline, isWorded, namesSomething } from './clause-words';
import { is, type Token } from './tokens';
import type { Found, Read, Setting } from './rules';
import type { Clause } from './sentences';

/** An hour stands behind the day: "11/24 at 5:30", "19 January, 11 a.m.", "Fr 15 Uhr". */
export function isTimed({ index, text: words }: FoundDate, text: string): boolean {
	return TIME.test(text.slice(index + words.length, index + words.length + 32));
}

const TIME =
	/^\)?(?: \(\d{4}-\d\d-\d\d\))?,?\s*(?:[-–@]\s*)?(?:(?:at|um|à|a las|om|alle|às) \d{1,2}(?=$|[\s,;.)](?!\d))|(?:(?:at|um|ab|à|a las?|om|alle|às?)\s+)?\d{1,2}(?:[:.h]\d\d(?!\d)|\s*[ap]\.?m?\b|\s*(?:uhr|h|uur|o['’]clock)\b|\s*[–-]\s*\d{1,2}\b))/i;

/** The rule for one date of the clause with this number. `timed`: an hour stands behind it. */
export function judgeDate(i: number, clauses: readonly Read[], setting: Setting, timed: boolean): Found {
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
	// "I'll ring her on her birthday, which is the 29th"
	const before = clauses[i - 1];
	const named = clause.opens === 'because' && clause.tokens.length === 2 && is(clause.tokens[1], Cue.copula);
	if (named && before?.reading.says === 'mine' && !before.reading.negated && before.clause.dates.length === 0)
		return { rule: 'my-action', carrier: before };
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
		const event = timed && !reading.theirs && clause.tokens.some((token) => is(token, Cue.events));
		return event ? { rule: 'appointment', carrier: own } : { rule: 'fact' };
	}
	if (reading.says === 'other') {
		// "Remind her on 8 Dec (the letter is for the 15th)"
		const beside =
			clause.before === '(' && clauses.some((other) => other !== own && other.clause.dates.length > 0);
		if (setting === 'task' && !reading.others && !beside) return { rule: 'task' };
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
	// "letter to her by 1 March, new rent from 1 April"
	const starts = isWorded(clause) && clause.dates.every(({ bound }) => bound === 'from');
	if (fragment?.carrier && starts && fragment.carrier.clause.dates.length > 0) return { rule: 'no-cue' };
	if (fragment) return fragment;
	if (setting === 'task') return { rule: 'task' };
	if (setting === 'announced') return { rule: 'announced' };
	// "Second showing Tuesday 11/24 at 5:30": a thing with its hour is in my diary.
	const past = clauses.slice(0, i).some((before) => before.reading.says === 'past');
	const theirs = reading.refersBack || clause.tokens.some((token) => is(token, Cue.withName));
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
export function fallback(later: readonly Read[]): Read | undefined {
	const failed = later.some(
		({ clause, reading }) =>
			clause.opens === 'condition' &&
			clause.dates.length === 0 &&
			clause.tokens.some((token) => is(token, Cue.negation)) &&
			reading.says !== 'mine',
	);
	return later.find(
		({ clause, reading }) =>
			reading.says === 'mine' &&
			!reading.negated &&
			clause.dates.length === 0 &&
			clause.opens !== 'condition' &&
			(failed || is(clause.tokens[0], Cue.otherwise)),
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
						(event && !reading.refersBack && clause.tokens.some((token) => is(token, Cue.firstWill))) ||
						clause.tokens.some((token) => is(token, Cue.them)) ||
						((reading.refersBack || event) && reading.families.length > 0))) ||
				// "Fitting-out is the weekend after Easter, I've promised her both days"
				(event && reading.says === 'label' && reading.subject === 'me' && reading.refersBack) ||
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
			(joinsIn(reading) || clause.tokens.some((token) => is(token, Cue.moved))),
	);
}

/** "She presents on the 26th, I should go along": where they are, I shall be too. */
export function joinsIn({ families }: ClauseReading): boolean {
	return families.includes('meet') || families.includes('celebrate');
}

/** A time of day alone: "19 h", "at 7.30 pm". */
function isHour({ tokens, dates }: Clause): boolean {
	const isTime = ({ word, senses }: Token): boolean =>
		/^(?:\d{1,2}(?:[.:h]\d\d)?(?:am|pm|h)?|h|uhr|uur|heures?|horas?|am|pm|o'clock)$/.test(word) ||
		senses.some(({ cue }) => cue === Cue.light);
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
