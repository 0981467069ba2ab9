import type { Day } from '../domain/day';
import type { WrittenWords } from '../domain/edit/written-words';
import type { Asking } from './asking';
import type { Facts } from './import-memory';
import type { KnownContact } from './known-contact';
import { person } from './person';
import { nothing, type PlannedPerson } from './planned-person';
import type { ImportReading } from './read-import';

/** After so many people the page gets its turn. */
const PAUSE = 200;

/**
 * Connections of an earlier export who are in this one no more. Where most of them are missing it is another person's
 * export or a part of one, and where rows could not be read it may be one of those: then nothing is said. Who is
 * hidden has a row with nothing but the day of linking.
 */
export function* lostLinks(
	contacts: readonly KnownContact[],
	reading: ImportReading,
	{ facts, today }: { readonly facts: Facts; readonly today: Day },
): Asking<readonly PlannedPerson[]> {
	const now = new Set(
		reading.people.filter(({ networks }) => networks.includes('LinkedIn')).map(({ id }) => id),
	);
	const isWhole = !reading.leftOut.some(({ why: [why] }) => why === 'row-cells' || why === 'row-quotes');
	if (now.size === 0 || !isWhole) return [];
	const hidden = new Set(
		reading.leftOut.flatMap(({ why: [why, day] }) => (why === 'row-hidden' ? [day] : [])),
	);
	let kept = 0;
	const lost: PlannedPerson[] = [];
	for (const [at, known] of contacts.entries()) {
		if (at % PAUSE === 0) yield null;
		const id = known.profiles.find((profile) => profile.startsWith('linkedin/') && facts.has(profile, 'in'));
		if (id === undefined) continue;
		if (now.has(id)) kept++;
		const { contact } = known;
		if (now.has(id) || facts.has(id, 'lost') || hidden.has(contact.connected ?? '')) continue;
		const { name, emails, phones, company, role, networks, connected } = contact;
		const one = person({
			file: '',
			line: null,
			id,
			name,
			emails,
			phones,
			company,
			role,
			networks,
			connected,
		});
		const entries = [{ day: today, tell: ({ unlinked }: WrittenWords) => `${unlinked} LinkedIn.` }];
		lost.push({ ...nothing, person: one, action: 'update', path: known.path, entries });
	}
	return lost.length > kept ? [] : lost;
}
