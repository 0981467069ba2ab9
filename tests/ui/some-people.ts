import type { Contact } from '../../src/domain/contact';
import type { FollowUp } from '../../src/domain/follow-ups/follow-up';
import type { Reason, SectionKey } from '../../src/domain/gang';

/** A contact of whom nothing is known but the name. */
export function aContact(name: string, known: Partial<Contact> = {}): Contact {
	return {
		path: `People/${name}.md`,
		name,
		aliases: [],
		tags: ['contact'],
		relation: null,
		networks: [],
		connected: null,
		liked: false,
		cadenceDays: null,
		cadenceLine: null,
		answer: null,
		peace: null,
		for: [],
		company: null,
		role: null,
		emails: [],
		phones: [],
		linkedin: null,
		birthday: null,
		introducedBy: null,
		knows: [],
		followUps: [],
		lastTouch: null,
		...known,
	};
}

export function aFollowUp(path: string, known: Partial<FollowUp> = {}): FollowUp {
	return {
		id: `${path} ${known.line ?? 1}`,
		path,
		line: 1,
		due: '2026-11-24',
		from: '2026-11-24',
		written: '2026-11-20',
		guess: false,
		kind: 'text',
		text: 'Ring her next Tuesday.',
		date: { index: 9, length: 12 },
		...known,
	};
}

export function aReason(
	{ path }: Contact,
	section: SectionKey,
	line: number | null,
	followUp: FollowUp | null = null,
): Reason {
	return {
		kind: followUp?.kind ?? 'none',
		section,
		due: followUp?.due ?? null,
		path,
		line,
		followUp,
		rank: 0,
	};
}
