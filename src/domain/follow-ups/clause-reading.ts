import { ClauseWords, hasDeadline, isLast, leadsToDate } from './clause-words';
import type { People } from './people';
import type { Clause } from './sentences';
import { Cue } from './cue-words';
import { is, type Token } from './tokens';

/** What one clause says, taken by itself. */
export interface ClauseReading {
	/**
	 * `mine`: I act, or am asked to. `appointment`: something with the person. `moved` / `cancelled`: what an older line
	 * said holds no more. `label`: announces something to be done. `other`: somebody else acts, or a fact. `past`: it
	 * happened. `none`: says nothing by itself (a bare date, a few nouns).
	 */
	readonly says: 'mine' | 'appointment' | 'moved' | 'cancelled' | 'label' | 'other' | 'past' | 'none';
	/** Who acts in it, as far as it says. */
	readonly subject: 'me' | 'other' | null;
	readonly negated: boolean;
	readonly habit: boolean;
	readonly wish: boolean;
	readonly fact: boolean;
	/** With the person, or already fixed: more than the noun alone. */
	readonly withThem: boolean;
	/** A verb alone before a colon: "Tel:". */
	readonly alone: boolean;
	/** I am doing it: "I'm taking him". */
	readonly arranged: boolean;
	/** Where the words of a move end: the new day stands behind them. −1 without a move. */
	readonly movedAt: number;
	/** The verb families and appointment words that carry it. */
	readonly families: readonly string[];
	/** Speaks of what was named before: "I'm picking her up", "I'll do it". */
	readonly refersBack: boolean;
	/** A verb in the form of somebody else. */
	readonly theirs: boolean;
	/** Names somebody else who acts, by a pronoun or name. */
	readonly others: boolean;
}

const VERBS: readonly Cue[] = [Cue.act, Cue.doing, Cue.did, Cue.ido];

/** Reads a clause from left to right: who acts, and is it still to come. `inherited`: who acts in the clause before. */
export function readClause(clause: Clause, people: People, inherited: 'other' | null = null): ClauseReading {
	return new ClauseReader(clause, people, inherited).read();
}

class ClauseReader {
	private subject: 'me' | 'other' | null;
	/** A word says that something is to be done, and nobody else is to do it. */
	private will = false;
	private requested = false;
	private toMe = false;
	private meNotMy = false;
	private said = false;
	private negated = false;
	private habit = false;
	private wish = false;
	private fact = false;
	private arranged = false;
	/** A question: "can we shift it to Saturday". */
	private asks = false;
	/** "must", "to be" stands in the clause, whoever is to do it. */
	private duty = false;
	/** A participle opens it: "Revised draft back to her by the 7th". */
	private finished = false;
	private comesToUs = false;
	private movedAt = -1;
	private movedLast = false;
	private did = false;
	private theirs = false;
	/** Of their verbs the clause has "is" alone: "next visit is the 5th". */
	private copula = true;
	private booked = false;
	/** "Arranged to have lunch": the appointment follows. */
	private bookedBefore = false;
	private moved = false;
	private cancelled = false;
	private label = false;
	private toThem = false;
	private withThem = false;
	private appointment = false;
	private theirAppointment = false;
	private mine = false;
	/** `mine` for a word that may be a noun as well: "Lunch on Friday", "Treffen am Freitag". */
	private mineByNoun = false;
	private others = false;
	private whereabouts = false;
	/** Only words that may stand before an imperative so far. */
	private atStart = true;
	private readonly families: string[] = [];

	private readonly at: ClauseWords;

	constructor(
		private readonly clause: Clause,
		private readonly people: People,
		inherited: 'other' | null,
	) {
		this.at = new ClauseWords(clause, people);
		this.subject = inherited;
		this.others = inherited === 'other';
	}

	read(): ClauseReading {
		const { tokens, dates } = this.clause;
		for (const [i, token] of tokens.entries()) this.readToken(token, i);
		if (this.requested && this.toMe && !this.others) this.mine = true;
		// "Wants comments by the 5th": from me.
		const bound = dates.some(
			(date) =>
				(date.bound === 'by' || date.bound === 'before') && (date.grain === 'day' || date.grain === 'week'),
		);
		if (this.requested && bound && !this.duty && !this.did && !this.others) this.mine = true;
		// Where participles tell of the past, "I" with any other verb is still to come: "ich schlag ihm Termine vor".
		// "ich baue mit ihr auf": with a verb that no list has.
		const present = this.people.infinitive === 'last' && this.subject === 'me' && !this.did && !this.theirs;
		if (present && this.withThem && !this.negated) this.arranged = true;
		if (
			this.people.infinitive === 'last' &&
			this.subject === 'me' &&
			dates.length > 0 &&
			!this.did &&
			!this.theirs
		)
			this.mine ||= !this.whereabouts;
		if (this.toMe && this.theirs && !this.others && hasDeadline(this.clause)) this.mine = true;
		if (this.will && this.subject !== 'other' && !this.whereabouts && !this.theirs) this.mine = true;
		if (this.label && this.toMe && !this.others) this.mine = true;
		// "Revised plan to them in ten days"
		const alone = this.finished && tokens.slice(1).every((token) => !is(token, Cue.did));
		const passive = this.toThem && dates.length > 0 && (!this.did || this.duty || alone);
		// "The hedge is to be done by their man", "We go to them on the 11th"
		const byOther = tokens.some((token, i) => is(token, Cue.doneBy) && is(tokens[i + 1], Cue.possessive));
		if (this.toThem && this.subject === 'me' && dates.length > 0 && !this.did && !this.theirs)
			this.mine = true;
		const theirThing = (is(tokens[0], Cue.possessive) && this.duty) || byOther;
		if (passive && !theirThing && !this.others && this.subject !== 'me') {
			this.mine = true;
			this.families.push('send');
		}
		return {
			says: this.says(),
			subject: this.subject,
			negated: this.negated,
			habit: this.habit,
			wish: this.wish,
			fact: this.fact,
			arranged: this.arranged,
			withThem: this.withThem || this.booked || this.label,
			alone: this.at.isNamedColumn() && !this.label,
			movedAt: this.movedAt,
			families: this.families,
			refersBack: tokens.some((token) => is(token, Cue.them) || is(token, Cue.object)),
			theirs: this.theirs || this.others,
			others: this.others,
		};
	}

	private says(): ClauseReading['says'] {
		const dated = this.clause.dates.length > 0;
		if (this.asks || this.at.isState() || this.at.isNone()) return 'other';
		if (this.bookedBefore && this.appointment) this.booked = true;
		if (this.mineByNoun && (this.cancelled || this.moved || this.booked)) this.mine = false;
		if (this.cancelled && !this.mine) return 'cancelled';
		if (this.at.isNamedColumn()) return 'label';
		if (this.movedLast && (!this.mine || this.mineByNoun)) return 'moved';
		if (this.mine) return 'mine';
		if (this.moved && dated) return 'moved';
		if (this.booked && !this.theirAppointment && !this.fact) return 'appointment';
		// "His report should be with us before Christmas": from him.
		// "Er bringt die Bücher am Freitag vorbei"
		const gives = this.clause.tokens.some(({ senses }) =>
			senses.some(({ cue, family }) => cue === Cue.theirs && (family === 'bring' || family === 'send')),
		);
		const theirs = this.duty && is(this.clause.tokens[0], Cue.possessive);
		const comes = this.comesToUs && !theirs && !(gives && this.others);
		if (comes && dated && !this.did && !this.negated) return 'appointment';
		// "Asked him to ours"
		if (this.comesToUs && is(this.clause.tokens[0], Cue.request) && !this.negated) return 'appointment';
		if (this.others) return 'other';
		const together = this.appointment || (this.withThem && dated);
		const told = this.theirs && !(this.copula && this.appointment && dated && !this.theirAppointment);
		if (together && !this.did && !told && (this.withThem || !this.theirAppointment)) return 'appointment';
		// "Next round opens in February"
		if (this.label && (this.clause.colon || this.copula || !this.theirs)) return 'label';
		if (this.said && !this.theirs) return 'none';
		if (this.did) return 'past';
		if (this.theirs || this.subject === 'other' || this.fact) return 'other';
		return this.subject === 'me' ? 'past' : 'none';
	}

	private readToken(token: Token, i: number): void {
		const can = (cue: Cue): boolean => is(token, cue);
		const next = this.clause.tokens[i + 1];
		if (token.senses.length === 0) {
			// A word that the lexicon does not know is a name, a thing, or a verb that few people use.
			if (this.isActingPerson(token, i)) this.readOther();
			else if (!this.readUnknown(token, next) && !token.isMark) this.atStart = false;
			return;
		}
		this.readMarks(token, i);
		if (can(Cue.reminder)) {
			this.will = true;
			return;
		}
		if (can(Cue.negation)) {
			if (!this.mine) this.negated = true;
			return;
		}
		if (this.subject === 'me' && this.at.willReceive(token, i)) {
			this.mine = true;
			this.families.push('send');
			return;
		}
		// "He swears I'll have it by Wednesday": from him.
		if (can(Cue.firstWill) && this.theirs && is(next, Cue.receives)) {
			this.readOther();
			return;
		}
		const toUs = can(Cue.me) && this.subject === 'other';
		if (!toUs && (can(Cue.firstWill) || can(Cue.first) || (can(Cue.mine) && this.clause.colon))) {
			this.subject = 'me';
			if (can(Cue.firstWill)) this.will = true;
			// "I'll reach back out", "I'm picking her up": whatever verb stands here is mine.
			const verb = next?.senses.length === 0 && this.people.infinitive === 'first' ? next.word : '';
			if (can(Cue.firstWill) && verb !== '') this.mine = true;
			if (verb.endsWith('ing') && can(Cue.iAm)) this.mine = this.arranged = true;
			return;
		}
		if (can(Cue.thirdWill) || (can(Cue.third) && !this.isObject(token, i)) || this.isActingPerson(token, i)) {
			this.readOther();
			return;
		}
		// "Promised me the scans by Friday": by them.
		if (can(Cue.said) && this.subject === null && is(next, Cue.me) && is(next, Cue.mine)) {
			this.readOther();
			return;
		}
		// "Quote promised by Wednesday"
		if (can(Cue.said) && can(Cue.labels) && this.subject === null && !this.theirs && this.at.isPromised(i)) {
			this.mine = true;
			this.families.push('send');
			return;
		}
		if (can(Cue.said) && this.subject !== 'other' && !is(next, Cue.third) && !is(next, Cue.thirdWill)) {
			this.said = true;
			this.atStart = false;
			if (is(next, Cue.firstWill) || is(next, Cue.will)) return;
			// "told her before Thanksgiving": when, not what.
			if (token.senses.every(({ cue }) => cue === Cue.said || cue === Cue.did)) return;
		}
		// "Can we shift it to Saturday": somebody asks.
		if (can(Cue.may) && i === 0 && is(next, Cue.first)) this.asks = true;
		if (can(Cue.may)) {
			// "electrician can do Tuesday"
			const thing = this.clause.tokens[i - 1];
			if (this.atSubject(thing, i - 1) && is(next, Cue.act)) this.readOther();
			// "may look in the new year" does not say who; "I may" does.
			if (this.subject === null && !this.will) this.atStart = false;
			return;
		}
		// "to 12/3"
		const beforeDay = can(Cue.movedTo) && this.clause.dates.some(({ index }) => index === token.end + 1);
		// "returns to Nadine by 12/2"
		const beforeName = can(Cue.toName) && this.at.isName(next);
		if (can(Cue.will) && !beforeDay && !beforeName) {
			this.readWill(next);
			return;
		}
		if (this.readVerb(token, i) || this.readOurs(token)) return;
		this.readNoun(token, i);
		const small = can(Cue.light) || can(Cue.joints) || can(Cue.labels) || can(Cue.wish) || can(Cue.condition);
		if (!small && !token.isMark) this.atStart = false;
	}

	/** What a word says whatever else it is. */
	private readMarks(token: Token, i: number): void {
		const can = (cue: Cue): boolean => is(token, cue);
		const next = this.clause.tokens[i + 1];
		// "find cover for his Saturdays"
		if (can(Cue.habit) && !is(this.clause.tokens[i - 1], Cue.possessive)) this.habit = true;
		if (can(Cue.wish)) this.wish = true;
		if (can(Cue.facts)) this.fact = true;
		if (can(Cue.whereabouts)) this.whereabouts = true;
		if (can(Cue.cancelled) && (!this.mine || this.mineByNoun)) this.cancelled = true;
		if (
			can(Cue.moved) &&
			(leadsToDate(token, this.clause) || (!can(Cue.light) && this.at.leadsOverTo(token)))
		) {
			this.moved = true;
			this.movedAt = token.end;
		} else if (can(Cue.movedBehind) && this.at.standsBehindNewDay(token)) {
			this.movedLast = true;
			this.movedAt = this.clause.dates[this.clause.dates.length - 1]?.index ?? -1;
		} else if (can(Cue.moved) && token.senses.length === 1) {
			this.did ||= !this.mine;
		}
		if (can(Cue.toUs)) this.comesToUs = true;
		if (
			can(Cue.booked) &&
			(this.at.isBookedFor(token, this.subject === 'other') || this.appointment || this.subject === 'me') &&
			// "she has booked for half-term"
			!this.at.isTheirs(i)
		)
			this.booked = true;
		if (can(Cue.booked)) this.bookedBefore = true;
		if (can(Cue.me)) this.toMe = true;
		if (can(Cue.me) && !can(Cue.light)) this.meNotMy = true;
		if (
			(can(Cue.toThem) && !(i === 0 && this.at.isTheirThing(token, next))) ||
			(can(Cue.toName) && this.at.isName(next))
		)
			this.toThem = true;
		// "Revised plan to them in ten days": no verb follows.
		const afterThem = this.clause.tokens[i + 2];
		if (can(Cue.will) && is(next, Cue.them) && (afterThem === undefined || is(afterThem, Cue.light)))
			this.toThem = true;
		if (can(Cue.withThem) || (can(Cue.withName) && (this.at.isName(next) || is(next, Cue.them))))
			this.withThem = true;
		if (can(Cue.request)) {
			this.requested = true;
			// "He wants the figures from me": what he wants is mine to do.
			if (!this.mine) this.others = false;
			this.subject ??= 'other';
		}
		// "Plan runs to October", but "next is Tuesday"
		const subject = is(next, Cue.theirs) && !is(next, Cue.copula) && !this.clause.colon;
		// "Open: the lease", but "Open March to October"
		const label = can(Cue.labels) && !(can(Cue.facts) && !this.clause.colon);
		if (label && !subject && (this.atStart || this.clause.colon)) {
			this.label = true;
			// "so next tea is on …" names somebody new to act.
			if (!this.theirs) this.others = false;
		}
	}

	private readOther(): void {
		this.atStart = false;
		if (this.mine) return;
		this.subject = 'other';
		this.others = true;
	}

	private readWill(next: Token | undefined): void {
		this.duty = true;
		if (this.subject === 'other') {
			this.others ||= !(this.requested && this.toMe);
			if (this.requested && this.toMe) this.will = true;
		} else if (is(next, Cue.theirs)) {
			this.theirs = true;
			this.copula &&= is(next, Cue.copula);
		} else if (this.subject === 'me' || this.atStart || this.said || (this.toMe && !this.requested)) {
			this.will = true;
		}
	}

	/** True where the word is read as a verb, and as nothing else. */
	private readVerb(token: Token, i: number): boolean {
		const senses = token.senses.filter(({ cue }) => VERBS.includes(cue));
		// Spanish "quedamos" is "we meet" as well as "we met": a date tells.
		const dated = this.clause.dates.length > 0;
		const first = senses[0]?.cue;
		const wanted = dated ? Cue.ido : first === Cue.ido ? Cue.did : first;
		const sense = senses.find(({ cue }) => cue === wanted) ?? senses[0];
		if (!sense || (dated && sense.cue === Cue.did && is(token, Cue.appointment))) return false;
		const { cue } = sense;
		const start = this.atStart;
		if (!is(token, Cue.light)) this.atStart = false;
		if (cue === Cue.did) this.readDid(i);
		else if (this.isMine(cue, start, i)) {
			this.mineByNoun = !this.mine && is(token, Cue.appointment) && this.subject === null;
			this.appointment ||= this.mineByNoun;
			this.mine = true;
		} else if (this.subject === 'other' && cue !== Cue.doing && !this.requested) this.others = true;
		const noun = (is(token, Cue.appointment) || is(token, Cue.theirs)) && !this.mine;
		if (!noun && sense.family !== '' && !this.families.includes(sense.family))
			this.families.push(sense.family);
		return !noun;
	}

	/** "Nag him about it", "photocopy the Debussy by Friday": an unknown word before its object, at the start, asks for something. */
	private readUnknown({ word, capital }: Token, next: Token | undefined): boolean {
		if (this.isUnknownInfinitive(word, capital, next)) {
			this.mine = true;
			return true;
		}
		const dated = this.clause.dates.length > 0;
		const object =
			is(next, Cue.them) ||
			(dated && word.endsWith('ing') && this.at.servesThem()) ||
			(dated &&
				((is(next, Cue.me) && !is(next, Cue.light)) ||
					// "Shut the first fortnight of December": the article is that of the date.
					(next && is(next, Cue.article) && this.at.leadsToWord(next)) ||
					is(next, Cue.possessive) ||
					// "fit it the weekend after", "fit it before their concert on the 5th"
					(next && is(next, Cue.thing) && this.at.isEndOf(next))));
		if (this.people.infinitive !== 'first' || !this.atStart || !object) return false;
		if (this.subject === 'other' || this.people.names.has(word) || !/^\p{L}{3,}$/u.test(word)) return false;
		// "Paul the plumber on Friday"
		if (capital && is(next, Cue.article) && this.clause.before === ',') return false;
		this.mine = true;
		this.atStart = false;
		return true;
	}

	/** "arroser les plantes samedi", "vorher mit zudrehen": an infinitive that no list has, by its ending and place. */
	private isUnknownInfinitive(word: string, capital: boolean, next: Token | undefined): boolean {
		const { infinitive, endings } = this.people;
		if (endings === null || this.subject === 'other' || this.did || this.theirs) return false;
		const stands =
			infinitive === 'last' ? next === undefined && !capital : this.atStart && next !== undefined;
		return stands && endings.test(word);
	}

	/** Forms that mean me beside "I" or "we": French "j'envoie", "on déjeune", which are "he sends" without. */
	private readOurs(token: Token): boolean {
		const family = token.senses.find(({ cue }) => cue === Cue.theirs)?.family ?? '';
		if (family === '' || this.subject !== 'me' || this.did) return false;
		this.mine = true;
		this.families.push(family);
		return true;
	}

	/** "Draft accounts emailed to her": what looked like a thing to do is the thing that was done. */
	private readDid(i: number): void {
		const next = this.clause.tokens[i + 1];
		const closes = next === undefined || is(next, Cue.toThem) || is(next, Cue.light);
		if (this.mine && !this.will && this.subject === null && closes && this.clause.dates.length === 0)
			this.mine = false;
		const thing = !is(next, Cue.act) || is(this.clause.tokens[2], Cue.toThem);
		if (i === 0 && thing && next !== undefined && !closes) this.finished = true;
		this.did ||= !this.mine;
	}

	private isMine(cue: Cue, start: boolean, i: number): boolean {
		if (cue === Cue.act && this.at.isNamed(i)) return false;
		if (cue === Cue.ido) {
			if (this.subject === 'me') return true;
			return this.subject === null && !this.toMe && !is(this.clause.tokens[i + 1], Cue.nounBefore);
		}
		if (this.requested && this.toMe) return true;
		if (this.subject === 'other') return false;
		if (this.subject === 'me') {
			this.arranged ||= cue === Cue.doing;
			return this.will || cue === Cue.doing || !this.did;
		}
		if (cue === Cue.doing)
			return start && this.clause.dates.length > 0 && (this.at.meets(i) || this.at.handles(i));
		if (start && this.at.standsAsNoun(i)) {
			this.did = true;
			return false;
		}
		// Portuguese "se não responder": the form of a condition, not of something to do.
		if (this.clause.opens === 'condition' && this.people.infinitive === 'any') return false;
		if (start && (this.at.isNounHere(i) || this.at.isSubjectHere(i))) return false;
		if (start || this.will) return true;
		if (this.did || this.theirs || this.people.infinitive === 'first') return false;
		if (this.meNotMy) return false;
		return this.people.infinitive === 'any' || isLast(this.clause, i);
	}

	private readNoun(token: Token, i: number): void {
		if (is(token, Cue.appointment) && !is(token, Cue.facts)) {
			const before = this.clause.tokens.slice(Math.max(0, i - 2), i);
			if (before.some((word) => is(word, Cue.possessive) || /['’]s$/.test(word.word)))
				this.theirAppointment = true;
			if (this.subject !== 'other' || this.booked) this.appointment = true;
			const known = token.senses.find(({ cue }) => cue === Cue.appointment)?.family;
			this.families.push(known === undefined || known === '' ? token.word : known);
		}
		if (is(token, Cue.theirs) && !is(token, Cue.appointment) && !this.at.goesOut(i)) {
			this.theirs = true;
			this.copula &&= is(token, Cue.copula);
			if (!this.mine) this.subject ??= 'other';
		}
	}

	/** A word that is nothing else opens the clause: a thing or person of which something is said. */
	private atSubject(token: Token | undefined, i: number): boolean {
		return token !== undefined && i <= 1 && this.subject === null && token.senses.length === 0;
	}

	/** "it", "you" after my own act are its objects; German "sie" is where no verb stands beside it. */
	private isObject(token: Token, i: number): boolean {
		const { tokens } = this.clause;
		const next = tokens[i + 1];
		if (is(token, Cue.object) && is(tokens[i - 1], Cue.request)) return true;
		if (
			is(token, Cue.object) &&
			!this.at.actsBeside(tokens[i - 1], i - 1) &&
			!this.at.actsBeside(next, i + 1)
		)
			return true;
		return (this.mine || this.will) && !is(next, Cue.theirs) && !is(next, Cue.will);
	}

	/** A stranger's name acts where it opens the clause; further on it may be any capital ("both SA returns"). */
	private isActingPerson(token: Token, i: number): boolean {
		return !this.mine && this.at.isActingPerson(token, i, this.atStart && !this.label);
	}
}
