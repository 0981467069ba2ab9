import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/domain/follow-ups/judge';
import { readAlex } from '../../support/read-note-text';

/** What is said of 3 December in an entry of 20 November, and by which rule. */
const sentences: Readonly<Record<string, Rule>> = {
	'Ring her on 3 Dec.': 'my-action',
	'Said I would ring on 3 Dec.': 'my-action',
	"Told her I'd be back on 3 Dec with the ladder.": 'my-action',
	"Must drop the keys round on 3 Dec, she's out till six.": 'my-action',
	'I owe him an answer by 3 Dec.': 'my-action',
	'He wants the figures from me by 3 Dec.': 'my-action',
	'She asked me to check the proofs by 3 Dec.': 'my-action',
	'Quote to him by 3 Dec.': 'my-action',
	'Photos to be sent to her by 3 Dec.': 'my-action',
	'My chapter must go to her by 3 Dec.': 'my-action',
	"Ring him if he's not come back by 3 Dec.": 'my-action',
	"If it hasn't come by 3 Dec chase her.": 'my-action',
	"If it hasn't come by 3 Dec I need to ring her sister.": 'my-action',
	'He sends the list by 3 Dec, chase if not.': 'my-action',
	'She rings on 3 Dec, otherwise ring her.': 'my-action',
	'He sends the list by 3 Dec. If not, chase.': 'my-action',
	'He is sending me his puzzle to test, wants comments by 3 Dec.': 'my-action',
	'Papers must be with the registry by 3 Dec.': 'my-action',
	"She'll be in London for the book fair (3 Dec): take her out to dinner.": 'my-action',
	'Nag her about it on 3 Dec.': 'my-action',
	'Her letter has to be in by 3 Dec.': 'no-cue',
	'Methods draft to A by 3 Dec.': 'no-cue',
	'Photos to Alex by 3 Dec.': 'my-action',
	"Don't forget to post the form by 3 Dec.": 'my-action',
	'On 3 Dec, send her the list.': 'my-action',
	'Birthday 3 Dec: take her some flowers.': 'my-action',
	'Return the form (signed) by 3 Dec.': 'my-action',
	'Report to the trustees by 3 Dec.': 'my-action',
	"I'm seeing her on 3 Dec.": 'my-action',
	'Lunch with him 3 Dec, the usual place.': 'appointment',
	'Coffee booked for 3 Dec.': 'appointment',
	'Demo set for 3 Dec at 2.': 'appointment',
	'Next visit is 3 Dec.': 'appointment',
	"They're coming to us on 3 Dec.": 'appointment',
	"The clinic is on 3 Dec and I'm taking him.": 'appointment',
	"Her concert is on 3 Dec. I'll be there.": 'appointment',
	'Call was 45 min. Next QBR is 3 Dec.': 'announced',
	'Next: 3 Dec': 'announced',
	'Follow-up: 3 Dec': 'announced',
	'Coffee moved to 3 Dec.': 'moved',
	'Pushed our walkthrough to 3 Dec.': 'moved',
	'He gave me another week, so now 3 Dec.': 'moved',
	'Lunch on 3 Dec cancelled.': 'cancelled',
	"He'll ring me on 3 Dec.": 'others-action',
	'Alex: share the list by 3 Dec': 'others-action',
	'Alex to confirm by 3 Dec.': 'others-action',
	'They will send somebody on 3 Dec.': 'others-action',
	"He'll come on 3 Dec and bring the file.": 'others-action',
	'Will (her brother) will drop it off on 3 Dec.': 'others-action',
	'Client decides 3 Dec.': 'others-action',
	'Her niece comes on 3 Dec.': 'others-action',
	'Contract runs until 3 Dec.': 'fact',
	'Birthday 3 Dec.': 'fact',
	'Letter dated 3 Dec.': 'fact',
	'The certificate is valid until 3 Dec 2027.': 'fact',
	"Don't ring before 3 Dec.": 'negated',
	'Usually in on Mondays, also 3 Dec.': 'habit',
	'Perhaps a film together on 3 Dec.': 'wish',
	'Sent the invoice for 3 Dec.': 'happened',
	'Page proofs 3 Dec.': 'no-cue',
};

describe('a sentence with 3 December in an entry of 20 November', () => {
	test.each(Object.entries(sentences))('%s → %s', (words, rule) => {
		const { verdicts } = readAlex(`# Alex\n\n## 2026-11-20\n${words}\n`);
		const about = verdicts.filter(({ start }) => start.endsWith('-12-03'));
		expect(about.map((verdict) => verdict.rule)).toEqual([rule]);
	});
});
