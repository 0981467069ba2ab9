import { Small } from '../date-words';
import { KIND } from '../lexicon';
import {
	isAny,
	isSmall,
	meaningAt,
	oneDay,
	pastSmall,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';

/** The very day named before: "the same day", "that day". */
export const leaningDay: Finder = {
	name: 'day named before',
	figures: false,
	starts: ({ relation, unit, small }) => isAny(relation, unit) || (small & Small.the) !== 0,
	needs: KIND.unit,
	within: 3,
	read: readLeaning,
	examples: { '5 November, the same day': '2026-11-05', 'that day': null },
};

function readLeaning(passage: Passage, from: number): Reading | null {
	const at = pastSmall(passage, from, Small.the);
	const { relation } = meaningAt(passage, at);
	const same = relation === 'same' || relation === 'that';
	const unitAt = same ? at + 1 : at;
	if (meaningAt(passage, unitAt).unit !== 'day' || !passage.anchor) return null;
	// "on the day", but never "the day" alone.
	const onTheDay = at > from && isSmall(passage, from - 1, Small.on);
	if (!same && !onTheDay) return null;
	const next = meaningAt(passage, unitAt + 1);
	if (next.small & Small.of && !same) return null;
	return oneDay(unitAt + 1, passage.anchor, { leans: true, relative: true });
}
