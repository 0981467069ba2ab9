import type { CardStrings } from './card-strings';
import type { Written } from './messages';

export const cardDe: Written<CardStrings> = {
	title: 'Person',
	show: 'Karte dieser Person zeigen',
	none: 'Öffne die Notiz eines Kontakts: Dann steht hier, was offen ist, wie oft ihr Kontakt haben wollt und woher ihr euch kennt.',
	answered: 'Antwort: {0}',
	likedSet: 'Gemocht oder nicht: {0}',
	followUps: 'Vorhaben',
	noFollowUps: 'Nichts ist offen.',
	ownWords: 'In eigenen Worten …',
	inTouch: 'In Verbindung',
	cadence: 'Wie oft',
	cadenceExample: 'alle 6 Wochen',
	cadenceNone: 'Noch kein Rhythmus: Sage einen in Worten, etwa monatlich oder nie.',
	cadenceSet: 'Wie oft: {0}',
	byRelation: '{0}, wie für jede Beziehung „{1}“',
	nextBy: '{0}; wieder bis {1}',
	met: 'Woher wir uns kennen',
	linked: 'Verbunden {0}',
	through: 'Durch',
};
