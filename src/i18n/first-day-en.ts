import type { FirstDayStrings } from './first-day-strings';
import type { Written } from './messages';

export const firstDayEn: Written<FirstDayStrings> = {
	title: 'Who is in your gang?',
	found: '{0|1 note looks like a contact|# notes look like contacts}, by {1}.',
	foundNone: 'No contacts yet: add one, import some, or say how yours are marked.',
	ways: { tag: 'the tag {0}', folder: 'the folder {0}', property: 'the property {0}' },
	kinds: { tag: 'Tag', folder: 'Folder', property: 'Property' },
	marked: 'How your contacts are marked',
	other: 'In another way',
	examples: { tag: 'person', folder: 'People', property: 'type: person' },
	use: 'These are my contacts',
	notNow: 'Not now',
	sayHow: 'Say how yours are marked',
	review: 'Look through old promises',
	look: 'Look through',
	reviewHint: 'Promises that were due more than 60 days before you began here.',
	place: '{0} of {1}',
	keep: 'Leave it',
	open: 'Open the note',
	closeAll: 'Mark all {0} as done',
	dropAll: 'Mark all {0} as not follow-ups',
	reviewed: 'That was the last one: no old promise is left.',
};
