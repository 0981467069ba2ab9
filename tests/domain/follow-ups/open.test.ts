import { describe, expect, test } from 'vitest';
import { openIn, readAlex } from '../../support/read-note-text';

/** What is open on 22 November 2026, as "line due"; and why, in the user's words. */
const notes: Readonly<Record<string, readonly [string, readonly string[]]>> = {
	'a promise nobody kept': ['- 2026-11-02 Met. Ring her on Friday.', ['1 2026-11-06']],
	'a touch on the due day or after keeps a sentence': [
		'- 2026-11-09 Spoke.\n- 2026-11-02 Met. Ring her on Friday.',
		[],
	],
	'a touch before the due day does not': [
		'- 2026-11-04 Spoke.\n- 2026-11-02 Met. See her on Friday.',
		['2 2026-11-06'],
	],
	'an entry in between tells of doing it': [
		'- 2026-11-04 Sent the brochure.\n- 2026-11-02 Met. Send the brochure by Friday 27 Nov.',
		[],
	],
	'counted from what another entry names': [
		'- 2026-11-18 Thank her the day after the chat.\n- 2026-11-12 Chat set for Tuesday 24 November.',
		['1 2026-11-25', '2 2026-11-24'],
	],
	'within so many days of it': [
		'# Ottoline\n\nTalk: The Drowned Mills, Thursday 26 November.\n\n- 2026-11-16 Rang. Pay her fee within 14 days of the talk.',
		['3 2026-11-26', '5 2026-12-10'],
	],
	'"after work" names nothing': ['- 2026-11-19 Said I would come on Monday after work.', ['1 2026-11-23']],
	'who answered need not be chased': [
		'- 2026-11-13 She replied, sorry, swamped.\n- 2026-11-09 No reply. Bump her in two weeks if still nothing.',
		[],
	],
	'who did not answer is': [
		'- 2026-11-13 Saw her sister.\n- 2026-11-09 Emailed. Bump her in two weeks if still nothing.',
		['2 2026-11-23'],
	],
	'something else was written to them': [
		'- 2026-11-20 texted her a video\n- 2026-11-13 spoke at the door, let her know the price by 1 Dec',
		['2 2026-12-01'],
	],
	'it was written to somebody else': [
		'- 2026-10-23 emailed Highways about it\n- 2026-10-21 rang me. Said I would get back to him within six weeks.',
		['2 2026-12-02'],
	],
	'told in another way than was meant': [
		'- 2026-11-20 wrote to him, yes\n- 2026-11-13 spoke. Must tell him by 1 Dec',
		[],
	],
	'a move that says from which day moves no other': [
		'- 2026-11-02 met. Lesson on 28 Nov.\n- 2026-11-20 test was 6 Jan, got her a cancellation so now 9 Dec.',
		['1 2026-11-28', '2 2026-12-09'],
	],
	'what is done on the day of an appointment is no second one': [
		"- 2026-11-02 she rang: talk is on Friday 15 January. I'm to meet her off the train that day.",
		['1 2027-01-15'],
	],
	'another thing sent keeps nothing': [
		'- 2026-11-04 Sent the invoice.\n- 2026-11-02 Met. Send the brochure by Friday 27 Nov.',
		['2 2026-11-27'],
	],
	'a task is settled by its own mark alone': [
		'- 2026-11-09 Spoke.\n- [ ] ring her by 6 Nov 2026\n- [x] post it by 6 Nov 2026',
		['2 2026-11-06'],
	],
	'cancelled and struck': ['- [-] ring her by 30 Nov\n- ~~write to her by 30 Nov~~', []],
	'📅 wins over ⏳ and words': ['- [ ] ring her by 30 Nov ⏳ 2026-12-01 📅 2026-12-03', ['1 2026-12-03']],
	'⏳ where there is no 📅': ['- [ ] ring her ⏳ 2026-12-01', ['1 2026-12-01']],
	'history marks are no dates': ['- [ ] ring her ➕ 2026-11-01 🛫 2026-11-25', []],
	'a Dataview date': ['- ring her [due:: 2026-12-01]', ['1 2026-12-01']],
	'marked as done behind its sentence': ['- 2026-11-02 Met. Ring her on Friday 27 Nov (done).', []],
	'marked with a tick of Tasks': ['- 2026-11-02 Ring her on 27 Nov ✅ 2026-11-20', []],
	'moved by a later line': [
		'- 2026-11-20 Lunch moved to 4 Dec\n- 2026-11-02 Lunch set for 26 Nov',
		['1 2026-12-04'],
	],
	'moved on the line itself': ['- 2026-11-02 Lunch set for 26 Nov (moved to 2026-12-04)', ['1 2026-12-04']],
	'a person who moved house is no appointment': ['- 2026-11-02 Moved to the care home on 1 Dec', []],
	'called off later': ['- 2026-11-20 lunch cancelled\n- 2026-11-02 Lunch set for 26 Nov', []],
	'one day named twice': ['- 2026-11-18 Pick her up on the 12th (concert 12 Dec).', ['1 2026-12-12']],
	'several in one line': [
		'- 2026-11-18 Ring her on Friday and email Ben on Monday.',
		['1 2026-11-20', '1 2026-11-23'],
	],
	'one over two lines': ['2026-11-18 I said that I would\nring her on Friday.', ['2 2026-11-20']],
	'a visit to be booked took place': [
		'- 2026-11-05 Site visit, met the crew.\n- 2026-10-20 Intro call. Book site visit for the first week of November.',
		[],
	],
	'a card sent is no letter written': [
		'- 2026-11-12 Sent her a card.\n- 2026-11-02 Met. Text the agenda to her before Christmas.',
		['2 2026-12-24'],
	],
	'a task with a day in brackets': [
		'# Alex\n- [ ] renewal quote to Alex before the December board mtg (8/12)',
		['2 2026-12-08'],
	],
	'a range is due on its last day': ['- 2026-11-18 Ring her next week.', ['1 2026-11-29']],
	'leaning on a day named before': [
		'- 2026-11-18 Her exam is on 2 December. Ring her the day after.',
		['1 2026-12-03'],
	],
	'a next-step column': [
		'| Date | Touch | Next |\n|---|---|---|\n| 2026-11-12 | Called | Call back 19 Nov |',
		['3 2026-11-19'],
	],
	'a list of next steps': ['## Next steps\n- figures by 1 Dec\n- Ben: minutes by 1 Dec', ['2 2026-12-01']],
	'a to-do callout': ['> [!todo]\n> Send the draft by 11 Dec', ['2 2026-12-11']],
	'quotes, code and comments are nobody’s promise': [
		'> ring me on 1 Dec\n\n`ring 1 Dec`\n\n%% ring 1 Dec %%\n\n<!-- ring\n1 Dec -->\n\n```\nring 1 Dec\n```',
		[],
	],
	'a day still to come opens the line': ['- 2026-11-02 Met\n- 2026-12-05 dinner with her', ['2 2026-12-05']],
};

describe('what is open', () => {
	test.each(Object.entries(notes))('%s', (_why, [text, open]) => {
		expect(openIn(text)).toEqual(open);
	});
});

/** The last touch that a text tells of. */
const touches: Readonly<Record<string, readonly [string, string | null]>> = {
	'a past dated entry': ['- 2026-11-02 Met at the fair.\n- 2026-10-02 Rang.', '2026-11-02'],
	'a bare noun tells that it happened': ['## 2026-11-18\nVisit. Bit low.', '2026-11-18'],
	'a plan alone is none': ['- 2026-11-18 Must ring her about the roof.\n- 2026-10-02 Rang.', '2026-10-02'],
	'a task is none': ['- [x] 2026-11-18 ring her\n- 2026-10-02 Rang.', '2026-10-02'],
	'a note to self is none': ['- 2026-11-18 Note to self: practise.\n- 2026-10-02 Rang.', '2026-10-02'],
	'hearsay is none': [
		'- 2026-11-18 Saw on LinkedIn that she has a new job.\n- 2026-10-02 Rang.',
		'2026-10-02',
	],
	'the future is none': ['- 2026-12-18 Lunch.\n- 2026-10-02 Rang.', '2026-10-02'],
	'a sentence that gives its day': ['Spoke 1 November 2026 after church.', '2026-11-01'],
	'a fact with a date is none': ['Born 2 May 1980. Contract renewed 3 March 2026.', null],
};

describe('the last touch', () => {
	test.each(Object.entries(touches))('%s', (_why, [text, day]) => {
		expect(readAlex(text).lastTouch?.day ?? null).toBe(day);
	});
});

test('a day without a year is read anew when it comes round', () => {
	expect(readAlex('- 2026-11-02 Met\n- 2026-12-05 dinner').rereadOn).toBe('2026-12-05');
});

test('a follow-up keeps its name while its text stays, wherever the line moves to', () => {
	const [one] = readAlex('- 2026-11-02 Ring her on 27 Nov.').followUps;
	const [other] = readAlex('# Alex\n\n- 2026-11-02 Ring her on 27 Nov.').followUps;
	expect(one?.id).toBe(other?.id);
	expect(one?.id).not.toBe(readAlex('- 2026-11-02 Ring him on 27 Nov.').followUps[0]?.id);
});
