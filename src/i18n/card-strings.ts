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

export const cardEn: CardStrings = {
	title: 'Person',
	show: 'Show the card of this person',
	none: 'Open the note of a contact to see what is open, how often you mean to be in touch, and how you met.',
	answered: (answer) => `Answer: ${answer}`,
	likedSet: (name) => `Liked or not: ${name}`,
	followUps: 'Follow-ups',
	noFollowUps: 'Nothing is open.',
	ownWords: 'In own words…',
	inTouch: 'In touch',
	cadence: 'How often',
	cadenceExample: 'every 6 weeks',
	cadenceNone: 'No rhythm yet: say one in words, such as monthly or never.',
	cadenceSet: (name) => `How often: ${name}`,
	byRelation: (every, relation) => `${every}, as for each ${relation}`,
	nextBy: (every, day) => `${every}; next by ${day}`,
	met: 'How we met',
	linked: (day) => `Linked ${day}`,
	through: 'Through',
};

export const cardDe: CardStrings = {
	title: 'Person',
	show: 'Karte dieser Person zeigen',
	none: 'Öffne die Notiz eines Kontakts: Dann steht hier, was offen ist, wie oft ihr Kontakt haben wollt und woher ihr euch kennt.',
	answered: (answer) => `Antwort: ${answer}`,
	likedSet: (name) => `Gemocht oder nicht: ${name}`,
	followUps: 'Vorhaben',
	noFollowUps: 'Nichts ist offen.',
	ownWords: 'In eigenen Worten …',
	inTouch: 'In Verbindung',
	cadence: 'Wie oft',
	cadenceExample: 'alle 6 Wochen',
	cadenceNone: 'Noch kein Rhythmus: Sage einen in Worten, etwa monatlich oder nie.',
	cadenceSet: (name) => `Wie oft: ${name}`,
	byRelation: (every, relation) => `${every}, wie für jede Beziehung „${relation}“`,
	nextBy: (every, day) => `${every}; wieder bis ${day}`,
	met: 'Woher wir uns kennen',
	linked: (day) => `Verbunden ${day}`,
	through: 'Durch',
};
