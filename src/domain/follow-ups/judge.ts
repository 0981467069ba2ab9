import { Cue } from './cue-words';
import type { Day } from '../day';
import type { FoundDate } from '../dates/found-date';
import { readClause, type ClauseReading } from './clause-reading';
import { isWorded } from './clause-words';
import { fallback, isTimed, joinsIn, judgeDate } from './judge-date';
import type { People } from './people';
import { is, type Words } from './tokens';
import { promises, type Found, type Read, type Rule, type Setting } from './rules';
import { clausesOf, type Clause, type Range } from './sentences';

/** What is said of one date. */
export interface Judgement {
	readonly date: FoundDate;
	readonly rule: Rule;
	/** The words that carry it: verb families and appointments, for knowing it again. */
	readonly families: readonly string[];
	/** An hour stands behind the day. */
	readonly timed: boolean;
	/** The clause in which the action stands. */
	readonly clause: Clause;
	/** The day from which it is moved, where the date itself says it: "from the 24th to the 29th". */
	readonly oldDay?: Day;
}

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
	const judged: (Judgement & { readonly group: string; readonly byThem: boolean })[] = [];
	clauses.forEach((read, i) => {
		for (const date of read.clause.dates) {
			const timed = isTimed(date, text);
			const judgedHere = judgeSwapped(date, read, text) ?? judgeDate(i, clauses, setting, timed);
			const found = isVague(date, judgedHere, read) ? { rule: 'no-cue' as const } : judgedHere;
			const carrier = found.carrier ?? read;
			// "moved from the 24th to the 29th": the last of them.
			const moved = found.rule === 'moved' && date.bound === 'from' && date.grain === 'day';
			judged.push({
				date: moved ? { ...date, start: date.end } : date,
				...(moved ? { oldDay: date.start } : {}),
				rule: found.rule,
				families: carrier.reading.families,
				timed,
				clause: carrier.clause,
				group: groupOf(date, i, clauses, carrier, text),
				byThem:
					carrier.reading.subject === 'other' && carrier.clause.tokens.some((token) => is(token, Cue.me)),
			});
		}
	});
	return judged.map(({ group, byThem, ...judgement }) => {
		if (!promises(judgement.rule)) return judgement;
		const { start, end } = judgement.date;
		const rivals = judged.filter(
			({ date, ...other }) =>
				promises(other.rule) &&
				(other.group === group || (!date.leans && date.start === start && date.end === end)),
		);
		// "He needs our gazebo on the 12th, I'm to drop it off the night before": the day that this counts from.
		const leant = judged.some(
			({ date, rule }) => promises(rule) && date.leans && date.index > judgement.date.index,
		);
		const best = bestOf(rivals)?.date === judgement.date && !(byThem && leant);
		return best ? judgement : { ...judgement, rule: 'same-promise' };
	});
}

/** The clauses of a sentence with what each says; who acts holds on where a clause names nobody. */
function readClauses(clauses: readonly Clause[], setting: Setting, people: People): readonly Read[] {
	const reads: Read[] = [];
	let labelled = setting === 'theirs';
	let mine = clauses.some((clause) => /^[(:]$/.test(clause.before) && isMe(clause));
	for (const clause of clauses) {
		const last = reads[reads.length - 1];
		const going = last !== undefined && goesOn(clause, last, reads) && !isAsked(clause, last, people);
		const inherited = labelled || going ? 'other' : null;
		const reading = readClause(clause, people, inherited);
		labelled ||= isOthersLabel(clause, reads, setting, people);
		mine ||= reads.length === 0 && clause.colon && isMe(clause);
		// "Collecting them on Thursday, dropping back on Saturday"
		const doing = is(clause.tokens[0], Cue.doing) && is(last?.clause.tokens[0], Cue.doing);
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
		last.clause.tokens.some(
			(token) => is(token, Cue.firstWill) || (is(token, Cue.will) && !is(token, Cue.light)),
		)
	);
}

/** "me: rerun it by Wednesday", "Interment of ashes 16 Jan (me)", "Drawings to CF: me, by 27/11". */
function isMe({ tokens }: Clause): boolean {
	return tokens.length === 1 && is(tokens[0], Cue.mine);
}

/** "he'll come and bring the file", "Will (her husband) will drop them off": the same one acts on. */
function goesOn(clause: Clause, last: Read, reads: readonly Read[]): boolean {
	// "Wants six more, will take them to her Saturday"
	const toThem = clause.tokens.some((token) => is(token, Cue.toThem) && !is(token, Cue.will));
	// "He'll be 80 on the 9th, must ring him on the day"
	const asObject = clause.tokens.some((token, i) => {
		const next = clause.tokens[i + 1];
		return is(token, Cue.them) && (!is(token, Cue.possessive) || !next || is(next, Cue.light));
	});
	const acting = last.reading.says === 'other' && last.reading.subject === 'other' && !toThem && !asObject;
	if (clause.before === ')') return reads[reads.length - 2]?.reading.subject === 'other';
	const anew = is(clause.tokens[0], Cue.consequence) || is(clause.tokens[0], Cue.otherwise);
	if (clause.opens === 'joint') return acting && !last.reading.fact && !anew;
	return acting && clause.before === ',' && is(clause.tokens[0], Cue.will);
}

/** "… if Beth is free and tell him": what stands as in an imperative is none of hers, unless she will or can. */
function isAsked({ tokens }: Clause, { clause }: Read, { infinitive }: People): boolean {
	return (
		infinitive === 'first' &&
		is(tokens[1], Cue.act) &&
		!clause.tokens.some((token) =>
			[Cue.will, Cue.may, Cue.thirdWill, Cue.request, Cue.did].some((cue) => is(token, cue)),
		)
	);
}

/** "Brandon: share the list": a name before a colon says whose task it is. */
function isOthersLabel(
	{ tokens, colon, dates }: Clause,
	before: readonly Read[],
	setting: Setting,
	people: People,
): boolean {
	const [name, more] = tokens;
	const i = before.length;
	// "Action – Brandon: …"
	const opens = before.every(({ clause }) => clause.tokens.every((token) => is(token, Cue.labels)));
	if (i === 0 && colon && tokens.length === 1 && (is(name, Cue.them) || is(name, Cue.third))) return true;
	if (!opens || !colon || !name?.capital || tokens.length > 2 || dates.length > 0) return false;
	if (more !== undefined && !more.capital) return false;
	if (people.names.has(name.word)) return true;
	return (i > 0 || setting !== 'prose') && name.senses.length === 0;
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
			(token) => is(token, Cue.joints) && token.start > before.index && token.end < date.index,
		);
	// "the price list by this Friday and the labels on Monday"
	const between = carrier.clause.tokens.filter(
		({ start, end }) => before && start > before.index && end < date.index,
	);
	const other = is(between[0], Cue.joints) && is(between[1], Cue.article) && between[2]?.senses.length === 0;
	return joined || each || other ? `date ${date.index}` : `at ${carrier.clause.start}`;
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
	// "She wants us all to come in July"
	const asked = carrier?.reading.subject === 'other' && carrier.reading.says === 'mine';
	if (
		wide &&
		date.bound === 'on' &&
		asked &&
		(carrier.reading.families.length === 0 || joinsIn(carrier.reading))
	)
		return true;
	// "Review due July 2027"
	if (wide && date.bound === 'by' && rule === 'appointment' && carrier?.reading.withThem !== true)
		return true;
	// "Remind him of the £90 from August"
	if (wide && date.bound === 'from' && rule === 'my-action') return true;
	if (!wide || date.bound !== 'on') return false;
	// "Q3 call.", but "Early March call him"
	if (rule === 'my-action')
		return opens && clause.tokens.length === 1 && is(clause.tokens[0], Cue.appointment);
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
		(token) => is(token, Cue.negation) && token.start > first.index && token.end < second.index,
	);
	if (!swapped) return null;
	return date === first ? { rule: 'moved', carrier: own } : { rule: 'same-promise' };
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
	return is(last, Cue.firstWill) && tokens.some((token) => is(token, Cue.said));
}
