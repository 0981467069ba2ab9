import type { Contact } from './contact';
import type { MessageParts } from './message';
import type { PersonCard } from './person-card';

/** How it is said where there are no words in the notes: "through Ann Lee", "on LinkedIn". */
export interface MetWords {
	readonly through: (name: string) => string;
	readonly on: (network: string) => string;
}

const TITLES = /^(?:(?:dr|prof|mr|mrs|ms|herr|frau|ing|dipl|sir|dame)\b\.?[\s-]*)+/i;
const PLACE =
	/^(?:at|on|in|through|via|over|during|by|for|when|while|bei|beim|auf|im|am|in|über|durch|während|zu|zum|zur|vor)\s/i;
const MET =
	/^(?:we )?(?:first )?met(?: up)?(?: with)?(?: (?:her|him|them|us))?\s+|^(?:kennengelernt|getroffen)\s+|\s+(?:kennengelernt|getroffen)$/gi;
const TALKED =
	/^(?:(?:we )?(?:talked|spoke|chatted)(?: (?:to|with) \S+)? about|discussed|told (?:her|him|them) about|(?:wir )?(?:sprachen|redeten) über)\s+/i;
/** Words of a sentence that has something to tell. */
const FEWEST_WORDS = 3;

/** "Ann" of "Dr. Ann van Dyke", of "van Dyke, Ann" as well. */
export function firstNameOf(name: string): string {
	const [last = '', first] = name.split(',').map((part) => part.trim());
	const given = (first || last).replace(TITLES, '');
	return given.split(/\s+/)[0] || name.trim();
}

/** What the notes say of a person that a message can take up; `through` is the name of who introduced us. */
export function messageParts(
	{ contact, touches, met }: Pick<PersonCard, 'contact' | 'touches' | 'met'>,
	through: string | null,
	words: MetWords,
): MessageParts {
	const { name, company, role, networks } = contact;
	const [network = null] = networks;
	const place = (text: string): string | null => (/^in /i.test(text) ? text : words.on(text));
	return {
		firstName: firstNameOf(name),
		name,
		met: metAt(met?.text ?? '') ?? (through === null ? network && place(network) : words.through(through)),
		lastTalk: lastTalkOf(contact, touches),
		company,
		role,
		network,
	};
}

/** "Met at the fair. She wants oak." → "at the fair"; null where the words name no place or occasion. */
export function metAt(text: string): string | null {
	const [sentence = ''] = sentencesOf(text);
	const [clause = ''] = sentence.split(/\s*[,;:–—(]/);
	const words = clause.replace(MET, '').trim();
	return PLACE.test(words) ? words : null;
}

/** The newest sentence of the log with something to tell, which is no promise still open. */
function lastTalkOf({ followUps }: Contact, touches: PersonCard['touches']): string | null {
	for (const { text } of touches)
		for (const sentence of sentencesOf(text)) {
			if (sentence.split(/\s+/).length < FEWEST_WORDS) continue;
			// How we met has a placeholder of its own.
			if (sentence.replace(MET, '') !== sentence) continue;
			if (followUps.some((followUp) => followUp.text.includes(sentence))) continue;
			return sentence.replace(TALKED, '');
		}
	return null;
}

/** Without the marks at their ends. */
function sentencesOf(text: string): readonly string[] {
	return text
		.split(/[.!?…]+(?:\s+|$)/)
		.map((sentence) => sentence.trim())
		.filter(Boolean);
}
