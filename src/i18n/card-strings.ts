/** The words of the card of a person. */
export interface CardStrings {
	readonly title: string;
	readonly show: string;
	/** The note in front is no contact's. */
	readonly none: string;
	readonly answered: (answer: string) => string;
	readonly likedSet: (name: string) => string;
	readonly followUps: string;
	readonly noFollowUps: string;
	readonly ownWords: string;
	readonly inTouch: string;
	readonly cadence: string;
	readonly cadenceExample: string;
	readonly cadenceNone: string;
	readonly cadenceSet: (name: string) => string;
	readonly byRelation: (every: string, relation: string) => string;
	readonly nextBy: (every: string, day: string) => string;
	readonly met: string;
	readonly linked: (day: string) => string;
	readonly through: string;
}
