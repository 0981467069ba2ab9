import type { CardStrings } from './card-strings';
import type { Written } from './messages';

export const cardEn: Written<CardStrings> = {
	title: 'Person',
	show: 'Show the card of this person',
	none: 'Open the note of a contact to see what is open, how often you mean to be in touch, and how you met.',
	answered: 'Answer: {0}',
	likedSet: 'Liked or not: {0}',
	followUps: 'Follow-ups',
	noFollowUps: 'Nothing is open.',
	ownWords: 'In own words…',
	inTouch: 'In touch',
	cadence: 'How often',
	cadenceExample: 'every 6 weeks',
	cadenceNone: 'No rhythm yet: say one in words, such as monthly or never.',
	cadenceSet: 'How often: {0}',
	byRelation: '{0}, as for each {1}',
	nextBy: '{0}; next by {1}',
	met: 'How we met',
	linked: 'Linked {0}',
	through: 'Through',
};
