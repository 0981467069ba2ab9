import type { Written } from './messages';
import type { RoomStrings } from './room-strings';

export const roomEn: Written<RoomStrings> = {
	writeTo: 'Write to {0}',
	template: 'Template',
	noTemplate: 'None',
	makeTemplates: 'Make message templates to begin with',
	made: '{0|1 message template is|# message templates are} in {1}: make them your own.',
	folder: 'Messages',
	starters: [
		[
			'Thanks for linking',
			'---\nreason: just linked\nsubject: Thanks for linking\n---\nHi [first name],\n\nthanks for linking. It was good to meet you [how we met], and I would like to hear more about what you do at [company].\n\nAll the best\n',
		],
		[
			'How are you',
			'---\nreason: losing touch\nsubject: How are you?\n---\nHi [first name],\n\nit has been a while. I still think of our last talk ([last talk]). How are you, and how are things at [company]?\n\nAll the best\n',
		],
		[
			'Happy birthday',
			'---\nreason: birthday\nsubject: Happy birthday\n---\nHi [first name],\n\nhappy birthday! I hope you have a very good day.\n\nAll the best\n',
		],
		[
			'As promised',
			'---\nreason: follow-up\nsubject: As promised\n---\nHi [first name],\n\nas promised when we talked ([last talk]), here it is.\n\nAll the best\n',
		],
	],
	subject: 'Subject',
	message: 'Message',
	copy: 'Copy',
	copyAndOpen: 'Copy and open the profile',
	copied: 'The message is on the clipboard.',
	tooLong: 'The message is too long for a link: it is on the clipboard, paste it into the email.',
	through: 'through {0}',
	on: 'on {0}',
	reached: 'Did you get in touch with {0}?',
	reachedHint: 'It is logged in the note. Nothing was sent from here.',
	yes: 'Yes, log it',
	notYet: 'Not yet',
};
