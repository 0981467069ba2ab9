/**
 * The words by which a language says what is to be done, by whom, and what is done. Each field is a list parted by
 * commas; a phrase of several words is found as one, and `cancelad[o/a]` is two. Apostrophes are straight.
 */
export interface CueWords {
	/**
	 * What I may do for a person, a verb a line: `family: to do; did; I do`. `to do` holds imperatives and infinitives,
	 * `did` past forms and participles, `I do` first persons of the present and future where the language has them.
	 * Verbs of one family tell of the same thing: "ring her" is done when an entry says "spoke to her".
	 */
	readonly verbs: string;
	/** A "did" of a language whose participles follow a rule, made from "to do": 'ed' for English. */
	readonly regular: 'ed' | null;
	/**
	 * Forms that follow a rule, made from "to do" by its ending, the first that fits: `ar` of Spanish has the past forms
	 * `ado, ó`, the first persons `o, aré`, those of somebody else `a, ará`. `ge~t` puts "ge" before the stem, `~` is the stem itself.
	 */
	readonly forms: Readonly<
		Record<string, { readonly did: string; readonly iDo: string; readonly theirs: string }>
	>;
	/**
	 * Endings that the first word of a "to do" may carry for "him", "her", "them": Spanish `le, lo, la`. `e>lo` takes the
	 * place of a last e: Italian "chiamarlo". Those with a hyphen go with first persons too: Portuguese "envio-lhe".
	 */
	readonly enclitics: string;
	/** What stands between the parts of a "to do" written `an|rufen`, besides nothing: 'zu' for German, ' te ' for Dutch. */
	readonly parted: string;
	/**
	 * Where a "to do" without anybody who acts is mine: `first` only at the start of its clause (English, where it may be
	 * a noun or another form), `last` also at the end (German, Dutch), `any` everywhere (an infinitive that is nothing else).
	 */
	readonly infinitive: 'first' | 'last' | 'any';
	/** Endings by which a word of no list is an infinitive where one stands: French `er, ir`; none where other words end so as well. `!ge`: not with these letters and a stem before the ending, German "aufgenommen". */
	readonly infinitives: string;
	/** I, we, as the one who acts. */
	readonly first: string;
	/** Of `first`, those with "am" in them: what I am, or what I am doing on a day. Only where the language has such a form. */
	readonly iAm: string;
	/** I or we, together with the will to do: "I'll", "let's". */
	readonly firstWill: string;
	/** Somebody else as the one who acts: he, she, they … */
	readonly third: string;
	/** Those of `third` that may also be the object: they act only beside a verb. German "sie anrufen". */
	readonly object: string;
	/** Somebody else, together with a verb that is no more than theirs: "he'll", "she's". */
	readonly thirdWill: string;
	/** Words that say that something is to be done, whoever by: must, need to, promised to … Any verb may follow. */
	readonly will: string;
	/** Weaker ones, which only a verb of the list makes a promise: can, might, would … */
	readonly may: string;
	/** What was promised or said, before the words of the promise: said, told her, agreed … */
	readonly said: string;
	/** Their wish for something of mine: "wants … from me", "asked me to". */
	readonly request: string;
	/** Me, us, my, as the one who is asked. */
	readonly me: string;
	/** Something of mine that goes to the person: "to her", "to be sent". */
	readonly toThem: string;
	/** The person comes to me: "coming to us". */
	readonly toUs: string;
	/** Words after which a verb at the start was a noun: "email from her". */
	readonly nounBefore: string;
	/** Something together with the person: "with her". */
	readonly withThem: string;
	/** Prepositions that do the same before a name: to, with. */
	readonly toName: string;
	readonly withName: string;
	/** Verbs in the form of somebody else: is, has, comes, decides … A clause that has one tells of them or of a fact. */
	readonly theirs: string;
	/** Of those, the ones that only join a thing and its day: is, are. */
	readonly copula: string;
	/** Him, her, them; before a colon they say whose task it is. */
	readonly them: string;
	/** "it": a thing, as the object of a verb that no list has. Only where an infinitive opens its clause. */
	readonly thing: string;
	/** Before somebody else who is to do what the clause tells of: "to be done by their man". */
	readonly doneBy: string;
	/** That I shall be there, behind "I'm": coming, in. */
	readonly joining: string;
	/** Joints after which somebody new may act: so, then. */
	readonly consequence: string;
	/** Begins what I do where they do not act: otherwise, else. */
	readonly otherwise: string;
	/** The, a, some: before the object of a verb that no list has. Only where an infinitive opens its clause. */
	readonly article: string;
	/** What they do with that which I promised: "I said she'd have it". */
	readonly receives: string;
	/** His, her, their: what follows is theirs. */
	readonly possessive: string;
	/** Begins a condition or a time: if, when, once, as soon as … */
	readonly condition: string;
	/** Begins what only explains: because, who, which … */
	readonly because: string;
	/** Joins two clauses: and, but, then … */
	readonly joints: string;
	/** Words that may stand before an imperative and change nothing: then, also, please … */
	readonly light: string;
	readonly negation: string;
	/** Negations that remind: "don't forget to". */
	readonly reminder: string;
	/** Standing habits: every, usually, on Sundays … */
	readonly habit: string;
	/** Wishes without a promise: perhaps, would be nice … */
	readonly wish: string;
	/** What one does together with a person: lunch, meeting, visit … `-termin` holds for longer words that end so, too. */
	readonly appointments: string;
	/** An appointment is made: booked for, set for, in the diary … */
	readonly booked: string;
	/** A date takes the place of an older one: moved to, now, postponed until … */
	readonly moved: string;
	/** Of words for moving, those that stand behind the new day: "auf den 30. verschoben" behind one of `movedTo`, … */
	readonly movedBehind: string;
	readonly movedTo: string;
	/** … and those that need none: "the 7th instead". */
	readonly instead: string;
	/** An appointment or promise is off: cancelled, called off, no longer … */
	readonly cancelled: string;
	/** It is done: done, sorted … */
	readonly done: string;
	/** Opens what is to be done: next, next step, to do, action … (before a colon, or as a heading). */
	readonly labels: string;
	/** Opens what I am to do, in a list of several people's tasks: me. */
	readonly mine: string;
	/** Facts that come round or end on a day: birthday, contract, expires … */
	readonly facts: string;
	/** Of those, what I go to as well when it has its hour: funeral, wedding … */
	readonly events: string;
	/** Last days for something: deadline, due date … */
	readonly deadline: string;
	/** Where I am, as against what I do: away, on holiday, back … */
	readonly whereabouts: string;
	/** A note to myself, not a contact with the person. */
	readonly noteToSelf: string;
	/** News of a person that came by another way: heard that, saw on LinkedIn … */
	readonly hearsay: string;
	/** Leans on a day named before without saying which: afterwards, straight after … */
	readonly afterwards: string;
	/** … and so that what is to be done comes before it: beforehand. */
	readonly beforehand: string;
	/** Headings of a column of next steps in a table, and of one of their days. */
	readonly nextColumns: string;
	readonly dueColumns: string;
	/** Columns of a table that say whether the next step of a row was done: "Status", "Done". */
	readonly doneColumns: string;
	/** Words of a cell or line that says that there is nothing to do. */
	readonly nothing: string;
}

/** What a word of a sentence does in it: a number, since it is asked of every word many times. */
export const enum Cue {
	act,
	did,
	doing,
	ido,
	appointment,
	first,
	iAm,
	firstWill,
	third,
	object,
	thirdWill,
	will,
	may,
	said,
	request,
	me,
	toThem,
	toUs,
	nounBefore,
	withThem,
	toName,
	withName,
	theirs,
	copula,
	them,
	thing,
	doneBy,
	consequence,
	otherwise,
	article,
	receives,
	possessive,
	condition,
	because,
	joints,
	light,
	negation,
	reminder,
	habit,
	wish,
	booked,
	moved,
	movedBehind,
	movedTo,
	instead,
	cancelled,
	labels,
	mine,
	facts,
	events,
	deadline,
	whereabouts,
	noteToSelf,
	hearsay,
	afterwards,
	beforehand,
}

/** The fields whose words are cues of the same name, in the order in which they are gathered. */
export const cueLists = {
	first: Cue.first,
	iAm: Cue.iAm,
	firstWill: Cue.firstWill,
	third: Cue.third,
	object: Cue.object,
	thirdWill: Cue.thirdWill,
	will: Cue.will,
	may: Cue.may,
	said: Cue.said,
	request: Cue.request,
	me: Cue.me,
	toThem: Cue.toThem,
	toUs: Cue.toUs,
	nounBefore: Cue.nounBefore,
	withThem: Cue.withThem,
	toName: Cue.toName,
	withName: Cue.withName,
	theirs: Cue.theirs,
	copula: Cue.copula,
	them: Cue.them,
	thing: Cue.thing,
	doneBy: Cue.doneBy,
	consequence: Cue.consequence,
	otherwise: Cue.otherwise,
	article: Cue.article,
	receives: Cue.receives,
	possessive: Cue.possessive,
	condition: Cue.condition,
	because: Cue.because,
	joints: Cue.joints,
	light: Cue.light,
	negation: Cue.negation,
	reminder: Cue.reminder,
	habit: Cue.habit,
	wish: Cue.wish,
	booked: Cue.booked,
	moved: Cue.moved,
	movedBehind: Cue.movedBehind,
	movedTo: Cue.movedTo,
	instead: Cue.instead,
	cancelled: Cue.cancelled,
	labels: Cue.labels,
	mine: Cue.mine,
	facts: Cue.facts,
	events: Cue.events,
	deadline: Cue.deadline,
	whereabouts: Cue.whereabouts,
	noteToSelf: Cue.noteToSelf,
	hearsay: Cue.hearsay,
	afterwards: Cue.afterwards,
	beforehand: Cue.beforehand,
} as const satisfies Partial<Record<keyof CueWords, Cue>>;
