import { Cue } from './cue-words';
import { is, type Token } from './tokens';
import type { People } from './people';
import type { Clause } from './sentences';

/** Nothing follows it but what a preposition or the like begins: "anrufen wegen der Muster". */
export function isLast(clause: Clause, i: number): boolean {
	const next = clause.tokens[i + 1];
	return next === undefined || is(next, Cue.light) || is(next, Cue.act);
}

/** "moved to 4 Dec", but not "moved to the care home on 1 Sept". */
export function leadsToDate(token: Token, clause: Clause): boolean {
	const date = clause.dates.find(({ index }) => index >= token.end);
	if (!date) return false;
	return clause.tokens.every(
		({ start, senses, end }) =>
			start < token.end ||
			end > date.index ||
			senses.some(({ cue }) => cue === Cue.light || cue === Cue.will || cue === Cue.theirs),
	);
}

/** The clause names a last day ("deadline"), which an action beside it shares. */
export function hasDeadline({ tokens }: Clause): boolean {
	return tokens.some((token) => is(token, Cue.deadline));
}

/** It names something besides the fact itself ("birthday card", "recording"). */
export function namesSomething({ tokens }: Clause): boolean {
	return tokens.some(
		({ senses, word }) => senses.every(({ cue }) => cue === Cue.doing) && /\p{L}{3}/u.test(word),
	);
}

/** It has words besides dates, small words and marks. */
export function isWorded(clause: Clause | undefined): boolean {
	return (
		clause !== undefined &&
		clause.tokens.some(
			(token) => !is(token, Cue.light) && !is(token, Cue.joints) && /^[^\d]*\p{L}/u.test(token.word),
		)
	);
}

/** How the words of a clause stand to one another, whoever acts in it. */
export class ClauseWords {
	constructor(
		private readonly clause: Clause,
		private readonly people: People,
	) {}

	/** "Tel: …", "Email: …", "Booked: …": a verb alone before a colon names what follows. */
	isNamedColumn(): boolean {
		const { tokens, colon, dates } = this.clause;
		const [named] = tokens;
		return (
			colon && tokens.length === 1 && dates.length === 0 && (is(named, Cue.act) || is(named, Cue.booked))
		);
	}

	/** "I'm her supervisor until April", as against "we're all meeting on Friday" */
	isState(): boolean {
		const [first, next, ...rest] = this.clause.tokens;
		const named = is(next, Cue.possessive) || is(next, Cue.article);
		return (
			is(first, Cue.iAm) && named && !rest.some((token) => is(token, Cue.doing) || token.word.endsWith('ing'))
		);
	}

	/** "No session on the 17th" */
	isNone(): boolean {
		const [first, next] = this.clause.tokens;
		return is(first, Cue.negation) && is(next, Cue.appointment) && !is(next, Cue.act);
	}

	/** "Off to her son": what follows is hers, as against "off to her on Friday". */
	isTheirThing({ end, lastWord }: Token, next: Token | undefined): boolean {
		const stands = next?.start === end + 1 && next.senses.length === 0 && /^\p{L}/u.test(next.word);
		return stands && this.people.possessives.has(lastWord);
	}

	/** "the 7th instead", "auf den 30. verschoben": the word that moves is the last, the new day before it. */
	standsBehindNewDay(token: Token): boolean {
		const { tokens, dates } = this.clause;
		const day = dates[dates.length - 1];
		if (!day || day.index > token.start || tokens[tokens.length - 1] !== token) return false;
		const before = [...tokens].reverse().find(({ end }) => end <= day.index);
		return is(token, Cue.instead) || is(before, Cue.movedTo);
	}

	/** "pushed our walkthrough to 12/3": what was moved stands between. */
	leadsOverTo(token: Token): boolean {
		const { tokens, dates } = this.clause;
		const day = dates.find(({ index }) => index >= token.end);
		const last = day && [...tokens].reverse().find(({ end }) => end <= day.index);
		return is(last, Cue.movedTo) || day?.bound === 'from';
	}

	/** A word follows at once, and no date. */
	leadsToWord(token: Token): boolean {
		return this.clause.tokens[this.clause.tokens.indexOf(token) + 1]?.start === token.end + 1;
	}

	/** Nothing follows but what a preposition begins. */
	isEndOf(token: Token): boolean {
		const { tokens } = this.clause;
		const next = tokens[tokens.indexOf(token) + 1];
		return next === undefined || (is(next, Cue.light) && is(next, Cue.condition));
	}

	/** "Dehorning eight calves for him on Tuesday": it is for them. */
	servesThem(): boolean {
		const { tokens, dates } = this.clause;
		return tokens.some(
			(token, i) =>
				is(token, Cue.toName) &&
				is(tokens[i + 1], Cue.them) &&
				(tokens[i + 2] === undefined ||
					is(tokens[i + 2], Cue.light) ||
					dates.some(({ index }) => index === (tokens[i + 1]?.end ?? 0) + 1)),
		);
	}

	/** "I'd be out to retest it": to be somewhere, to do something there. */
	goesOut(i: number): boolean {
		const { tokens } = this.clause;
		const to = tokens.findIndex((token, k) => k > i && is(token, Cue.will) && is(token, Cue.toName));
		return is(tokens[i - 1], Cue.firstWill) && to > 0 && tokens[to + 1] !== undefined;
	}

	/** "Email from her", "Offer in!": what could be a verb came to me. */
	standsAsNoun(i: number): boolean {
		const { tokens } = this.clause;
		const next = tokens[i + 1];
		if (!next || !is(next, Cue.nounBefore)) return false;
		// "Collect from him on Monday"
		if (tokens[i]?.senses.some(({ family }) => family === 'bring' || family === 'buy')) return false;
		if (next.word.length > 2) return true;
		return i + 2 === tokens.length && !this.clause.dates.some(({ index }) => index >= next.end);
	}

	/** "at the water company": behind an article no verb stands where they open what is to be done. */
	isNamed(i: number): boolean {
		const { tokens } = this.clause;
		const before = tokens[i - 1];
		return (
			this.people.infinitive === 'first' &&
			(is(before, Cue.article) || is(before, Cue.possessive)) &&
			!is(before, Cue.me) &&
			before?.end === (tokens[i]?.start ?? 0) - 1
		);
	}

	/** "Lunch with him", "next visit": what could be a verb names the appointment. */
	isNounHere(i: number): boolean {
		const { tokens } = this.clause;
		const next = tokens[i + 1];
		if (!is(tokens[i], Cue.appointment)) return false;
		return is(next, Cue.withThem) || is(next, Cue.withName) || is(tokens[i - 1], Cue.labels);
	}

	/** "Transfer window opens in March": what could be a verb is a thing of which something is said. */
	isSubjectHere(i: number): boolean {
		if (this.people.infinitive !== 'first') return false;
		const [noun, verb] = this.clause.tokens.slice(i + 1, i + 3);
		// "Review due July 2027"
		if (is(this.clause.tokens[i], Cue.appointment) && is(noun, Cue.deadline)) return true;
		// "Plan runs to October"
		if (noun?.word.endsWith('s') && (is(noun, Cue.theirs) || is(noun, Cue.facts)) && !is(noun, Cue.act))
			return true;
		return noun?.senses.length === 0 && is(verb, Cue.theirs) && (is(verb, Cue.facts) || is(verb, Cue.copula));
	}

	/** "Seeing her Friday", as against "Leaving drinks", "Reading room". */
	meets(i: number): boolean {
		const [token, next] = this.clause.tokens.slice(i, i + 2);
		const together = token?.senses.some(
			({ family }) =>
				family === 'meet' || family === 'talk' || family === 'celebrate' || family === 'contact',
		);
		return together === true && !is(next, Cue.appointment);
	}

	/** "Collecting them Thursday", "dropping her at the station on the 5th": I do, as they are the object. */
	handles(i: number): boolean {
		return is(this.clause.tokens[i + 1], Cue.them) && !is(this.clause.tokens[i], Cue.appointment);
	}

	actsBeside(token: Token | undefined, i: number): boolean {
		if (token === undefined) return false;
		if (is(token, Cue.act)) return i < this.clause.tokens.length - 1 && !isLast(this.clause, i);
		return is(token, Cue.theirs) || is(token, Cue.will) || is(token, Cue.may);
	}

	isName(token: Token | undefined): boolean {
		return (
			token !== undefined && this.people.names.has(token.word) && (token.capital || token.word.length > 1)
		);
	}

	/** "booked for 8 Jan", "Booked Callum for 8 Jan"; "booked to July" says how long. */
	isBookedFor(token: Token, byOther: boolean): boolean {
		const { tokens, dates } = this.clause;
		const day = dates.find(({ index }) => index >= token.end);
		const last = day && [...tokens].reverse().find(({ end }) => end <= day.index);
		if (is(last, Cue.movedTo) || day?.bound === 'by') return false;
		// "booked again with her Saturday"
		const between = tokens.filter(({ start, end }) => start >= token.end && day && end <= day.index);
		const withThem = between.every(
			(word) => is(word, Cue.light) || is(word, Cue.withThem) || is(word, Cue.withName) || is(word, Cue.them),
		);
		return leadsToDate(token, this.clause) || (day && withThem) || (!byOther && is(last, Cue.toName));
	}

	/** "she has booked", as against "she has booked us in" and "she's booked". */
	isTheirs(i: number): boolean {
		const { tokens } = this.clause;
		const has = tokens[i - 1];
		return (
			is(has, Cue.thirdWill) && has?.lastWord !== has?.word && !tokens.some((token) => is(token, Cue.me))
		);
	}

	/** Something, a last day, and "promised" behind it: by whom else than me? */
	isPromised(i: number): boolean {
		const { tokens, dates } = this.clause;
		const thing = tokens
			.slice(0, i)
			.some(({ senses, word }) => senses.length === 0 && /\p{L}{3}/u.test(word));
		const bound = dates.some((date) => date.bound === 'by' || date.bound === 'before');
		return thing && bound && isLast(this.clause, i);
	}

	/** "I said she'd have it by Friday": what they are to get is mine to send. */
	willReceive(token: Token, i: number): boolean {
		const said = this.clause.tokens.slice(0, i).some((word) => is(word, Cue.said));
		const promised = said && (is(token, Cue.third) || is(token, Cue.thirdWill));
		const verb = this.clause.tokens.slice(i + 1).find((word) => !is(word, Cue.may) && !is(word, Cue.will));
		return promised && is(verb, Cue.receives);
	}

	/** A name is the one who acts where a verb of theirs, "to" or "will" follows. */
	isActingPerson(token: Token, i: number, opens: boolean): boolean {
		if (!token.capital) return false;
		const next = this.clause.tokens.slice(i + 1).find((word) => !is(word, Cue.me));
		if (i === 0 && is(token, Cue.will) && is(next, Cue.will)) return true;
		// A stranger's name acts where it opens the clause; further on it may be any capital ("both SA returns").
		if (!this.isName(token) && (token.senses.length > 0 || !opens)) return false;
		if (is(next, Cue.toThem)) return false;
		// "Hartley to sign", but "Card to Janet", "Report to the trustees".
		if (next && is(next, Cue.toName)) {
			const after = this.clause.tokens[this.clause.tokens.indexOf(next) + 1];
			if (after === undefined || after.capital || is(after, Cue.light)) return false;
			// "Ram to go back to him": a thing.
			const behind = this.clause.tokens[this.clause.tokens.indexOf(after) + 1];
			if (!this.isName(token) && is(after, Cue.act) && is(behind, Cue.toThem)) return false;
		}
		// "AGM is 9 January": a thing and its day.
		const after = this.clause.tokens[this.clause.tokens.indexOf(next ?? token) + 1];
		const dayBehind = this.clause.dates.some(({ index }) => next && index === next.end + 1);
		if (!this.isName(token) && is(next, Cue.copula) && (after === undefined || dayBehind)) return false;
		return (
			is(next, Cue.theirs) ||
			is(next, Cue.will) ||
			is(next, Cue.may) ||
			is(next, Cue.did) ||
			is(next, Cue.thirdWill)
		);
	}
}
