/** Words of the notes that are made for measuring. People and firms are invented. */
export const firstNames = [
	'Ann',
	'Bob',
	'Carla',
	'Dev',
	'Eleanor',
	'Farid',
	'Grace',
	'Hugh',
	'Ines',
	'Jonas',
	'Kemi',
	'Liam',
	'Maya',
	'Nils',
	'Olga',
	'Priya',
	'Quentin',
	'Rosa',
	'Sam',
	'Tess',
	'Umar',
	'Vera',
	'Will',
	'Xenia',
	'Yusuf',
	'Zoe',
];
export const lastNames = [
	'Abbott',
	'Barlow',
	'Castell',
	'Dunne',
	'Ekberg',
	'Fairley',
	'Garrick',
	'Hale',
	'Imrie',
	'Jarvis',
	'Kestrel',
	'Lindqvist',
	'Moreau',
	'Naylor',
	'Okafor',
	'Penrose',
	'Quist',
	'Raman',
	'Sorley',
	'Tamblyn',
	'Urquhart',
	'Vogt',
	'Wexley',
	'Yarrow',
	'Zeller',
];
export const relations = ['client', 'ex-colleague', 'potential client', 'supplier', 'friend', 'recruiter'];
export const networks = ['LinkedIn', 'Facebook', 'X', 'in person'];
export const cadences = ['6 weeks', 'monthly', 'every 2 months', 'quarterly', 'yearly', 'never'];
export const firms = [
	'Acme',
	'Northgate Supplies',
	'Bramble & Co',
	'Tidewater',
	'Fenwick Tools',
	'Larch Studio',
];
export const roles = ['Buyer', 'Head of operations', 'Designer', 'Managing director', 'Project manager'];

/** What did happen. */
export const happened = [
	'Met at the trade fair in Leeds. She runs the buying for the north and knows everybody there.',
	'Rang about the spring order; they are happy with the samples but the board has not said yes.',
	'Long lunch by the river. Talked about the children, her move to Bristol and the new warehouse.',
	'Emailed the price list and two drawings. He answered within the hour: "looks good".',
	'Quick call. The budget of £12,500 is agreed, 3 of the 5 sites want to begin in the summer.',
	'Bumped into each other at the station; he may be leaving the firm in the autumn.',
	'Coffee with the whole team. They use version 4.2 of the planning tool and hate it.',
	'She wrote to say thanks for the introduction to the people at Tidewater.',
	'Spoke on the phone about the delay. The supplier sits in Lisbon and March was a bad month.',
	'Sent a card for the new baby, a girl, and got a lovely photograph back.',
	'Had a video call with him and his successor. Both want fewer meetings and shorter reports.',
	'He asked whether we know a good electrician near Harrogate (I gave him the number 0113 496 0000).',
];
/** What is going to happen, with a date that only its own day makes one. */
export const promised = [
	'Follow up next Tuesday.',
	'Send her the revised quote by Friday.',
	'I will ring him again in two weeks.',
	'Must email the drawings before the end of the month.',
	'Need to book the room for the 15th.',
	'Let us catch up after Christmas.',
	'I promised to introduce her to the Larch Studio people next week.',
	'Call back in a fortnight if he has not come back to me.',
];
/** Neither: how people fill their notes. */
export const chatter = [
	'Likes strong tea, cannot stand the new office; rows on the canal every morning before work.',
	'Two children, one at university. The dog is called Biscuit.',
	'Thinks that the whole sector will merge within the decade and is probably right.',
	'Prefers a short message to a call. Never on Mondays, she says with a smile.',
	'Knows the history of every building in the street and tells it well.',
	'Their process: a request goes to the desk, then to finance, then it sits for ages.',
	'Was at the same school as my cousin, a few years apart.',
	'Her assistant handles the diary; write to both when it is urgent.',
];
/** Prose of notes that are about no one. */
export const prose = [
	'The argument of the book is simple: small habits, kept for long, beat great plans.',
	'A list of what to pack, and what to leave at home for once.',
	'Chapter three compares four cities and finds that the rents explain most of it.',
	'It may be worth trying the other method; the numbers in the table do not add up yet.',
	'Draft of the talk. Open with the story of the bridge, close with the question.',
	'The recipe needs 250 g of flour, 3 eggs and about an hour; turn the oven down at the end.',
];
