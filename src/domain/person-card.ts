import { readCadence } from './cadence';
import type { Contact } from './contact';
import { plusDays, type Day } from './day';
import { reasonsOf, type Reason, type SectionKey } from './gang';
import { propertyTable, textOf } from './note/properties';
import type { Note } from './note/note';
import type { ToldTouch } from './read-touches';
import type { Settings } from './settings';

/** How often I mean to be in touch, and who says so. */
export interface CardCadence {
	/** The property's own words; empty where the note has none. */
	readonly words: string;
	/** `unread`: the words are no length of time. */
	readonly by: 'note' | 'relation' | 'unread' | 'none';
	/** Null = never, or not said. */
	readonly days: number | null;
	/** The last day that keeps it; null where nothing counts from. */
	readonly until: Day | null;
}

/** What the card of a person says, ready to be drawn. */
export interface PersonCard {
	readonly contact: Contact;
	/** Where the person stands in the queue; null for the gone. */
	readonly section: SectionKey | null;
	/** Open follow-ups, most urgent first. */
	readonly followUps: readonly Reason[];
	/** Why the person is on the list besides. */
	readonly others: readonly Reason[];
	readonly cadence: CardCadence;
	/** The latest first, without the one that tells how we met, unless there is no other. */
	readonly touches: readonly ToldTouch[];
	/** The touch that tells how we met; null where none is that early. */
	readonly met: ToldTouch | null;
}

const MOST_TOUCHES = 5;

/** The card of a contact whose note this is; `told` are all touches, of daily notes too, in any order. */
export function personCard(
	contact: Contact,
	note: Pick<Note, 'properties' | 'text'>,
	told: readonly ToldTouch[],
	settings: Settings,
	today: Day,
): PersonCard {
	const reasons = reasonsOf(contact, today, settings).filter(({ kind }) => kind !== 'none');
	const touches = [...told].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
	const met = meetingOf(contact, touches);
	const others = touches.filter((touch) => touch !== met);
	return {
		contact,
		section: contact.peace === 'gone' ? null : (reasons[0]?.section ?? 'rest'),
		followUps: reasons.filter(({ followUp }) => followUp !== null),
		others: reasons.filter(({ followUp }) => followUp === null),
		cadence: cadenceOf(contact, note, settings),
		touches: (others.length > 0 ? others : touches).slice(0, MOST_TOUCHES),
		met,
	};
}

function cadenceOf(
	{ cadenceDays, lastTouch, connected }: Contact,
	note: Pick<Note, 'properties' | 'text'>,
	settings: Settings,
): CardCadence {
	const words = textOf(propertyTable(note, settings).get('keep-in-touch')?.value) ?? '';
	const own = readCadence(words);
	const since = lastTouch?.day ?? connected;
	return {
		words,
		by: own !== null ? 'note' : words !== '' ? 'unread' : cadenceDays === null ? 'none' : 'relation',
		days: cadenceDays,
		until: cadenceDays === null || since === null ? null : plusDays(since, cadenceDays),
	};
}

/** The first touch, where it is as old as the link; one of the properties has no words to tell. */
function meetingOf({ connected }: Contact, touches: readonly ToldTouch[]): ToldTouch | null {
	const first = touches.filter(({ text }) => text !== '').at(-1) ?? null;
	const early = connected === null ? touches.length > 1 : first !== null && first.day <= connected;
	return early ? first : null;
}
