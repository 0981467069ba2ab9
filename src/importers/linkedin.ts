import { dayOf, laterOf, readDay, type Day } from '../domain/day';
import type { Asking, LeftOut } from './asking';
import { plainHeader } from './columns';
import type { Table } from './csv-table';
import {
	countByName,
	nameKey,
	profileOf,
	type ImportedNote,
	type ImportedPerson,
	type Invitation,
} from './person';

/**
 * What LinkedIn's other files tell of connections: by profile, and by name where an older export has no profiles. Of
 * messages only the last day is kept.
 */
export class LinkedInStory {
	private readonly messages = new Map<string, Day>();
	private readonly invitations = new Map<string, Invitation>();
	private readonly notes = new Map<string, ImportedNote[]>();

	/** Reads messages, invitations or notes to the end; rows that are broken are told. */
	*read(table: Table, file: string): Asking<readonly LeftOut[]> {
		const leftOut: LeftOut[] = [];
		const plain = table.headers.map(plainHeader);
		for (let rows = yield* table.rows.next(); rows; rows = yield* table.rows.next()) {
			for (const { cells, line } of rows) {
				if (cells === null) leftOut.push({ file, line, why: ['row-quotes'] });
				else this.readRow(table.kind, (name) => cells[plain.indexOf(name)]?.trim() ?? '');
			}
			yield null;
		}
		return leftOut;
	}

	/** Gives a person what is told of them here; those are all people. */
	joining(people: readonly ImportedPerson[]): (one: ImportedPerson) => ImportedPerson {
		const maps = [this.messages, this.invitations, this.notes];
		if (!maps.some(({ size }) => size > 0)) return (one) => one;
		const namesakes = countByName(people);
		return (one) => {
			if (!one.networks.includes('LinkedIn')) return one;
			const keys = [...one.profiles, namesakes.get(one.key) === 1 ? one.key : null].filter(
				(key) => key !== null,
			);
			const first = <Told>(told: ReadonlyMap<string, Told>): Told | null =>
				keys.map((key) => told.get(key)).find((found) => found !== undefined) ?? null;
			const days = keys.flatMap((key) => this.messages.get(key) ?? []);
			return {
				...one,
				lastMessage: days.sort().at(-1) ?? null,
				invitation: first(this.invitations),
				notes: [...one.notes, ...(first(this.notes) ?? [])],
			};
		};
	}

	private readRow(kind: Table['kind'], cell: (name: string) => string): void {
		if (kind === 'messages') this.readMessage(cell);
		else if (kind === 'invitations') this.readInvitation(cell);
		else if (kind === 'linkedin-notes') this.readNote(cell);
	}

	/** Between two people: drafts, advertisements and talks of many are no contact. */
	private readMessage(cell: (name: string) => string): void {
		const day = anyDay(cell('date'));
		const sender = profileOf(cell('sender profile url'));
		const isDraft = /^(?:yes|true)$/i.test(cell('is message draft') || cell('is conversation draft'));
		if (day === null || sender === null || isDraft || /^spam$/i.test(cell('folder'))) return;
		const recipients = cell('recipient profile urls').split(',');
		if (recipients.length > 1) return;
		// Before 2023 recipients have no address; a comma parts two of them, or a name from what its owner can.
		const to =
			recipients[0] === ''
				? /,/.test(cell('to'))
					? null
					: nameKey(cell('to'))
				: profileOf(recipients[0] ?? '');
		if (to === null) return;
		for (const key of [sender, to]) this.messages.set(key, laterOf(day, this.messages.get(key) ?? day));
	}

	private readInvitation(cell: (name: string) => string): void {
		const byMe = /^outgoing$/i.test(cell('direction'));
		const url = cell(byMe ? 'inviteeprofileurl' : 'inviterprofileurl');
		const key = profileOf(url) ?? nameKey(cell(byMe ? 'to' : 'from'));
		if (key !== '') this.invitations.set(key, { day: anyDay(cell('sent at')), byMe });
	}

	private readNote(cell: (name: string) => string): void {
		const key =
			profileOf(cell('connection profile url')) ??
			nameKey(`${cell('connection first name')} ${cell('connection last name')}`);
		const note = { day: anyDay(cell('created on')) ?? anyDay(cell('edited on')), text: cell('note') };
		this.notes.set(key, [...(this.notes.get(key) ?? []), note]);
	}
}

/** "2026-02-08 10:15:00 UTC", "2026/02/08 …", or American: "2/8/26, 10:15 AM". */
function anyDay(text: string): Day | null {
	const american = /^(\d{1,2})\/(\d{1,2})\/(\d\d|\d{4})\b/.exec(text);
	if (american) {
		const year = Number(american[3]);
		return dayOf(year < 100 ? year + 2000 : year, Number(american[1]), Number(american[2]));
	}
	return readDay(text.slice(0, 10).replace(/\//g, '-'));
}
