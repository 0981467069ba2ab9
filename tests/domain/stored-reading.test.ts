import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vaultNotes } from '../../scripts/bench/vault-notes.mjs';
import type { NoteReading } from '../../src/domain/contact';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings } from '../../src/domain/settings';
import { readingFrom, storedReading, type StoredReading } from '../../src/domain/stored-reading';
import { aContact, aFollowUp } from '../ui/some-people';

const today = '2026-11-22';

function keptAndBack(reading: NoteReading): NoteReading {
	const text = JSON.stringify(storedReading(reading, [1, 2, today], today));
	const stored = JSON.parse(text) as StoredReading;
	return readingFrom(stored, stored[0]);
}

describe('a reading that is kept', () => {
	it('comes back as it was, all that can be known of a contact in it', () => {
		const path = 'People/Ann.md';
		const contact = aContact('Ann', {
			aliases: ['Annie'],
			relation: 'client',
			networks: ['LinkedIn', 'X'],
			connected: '2026-01-02',
			liked: true,
			cadenceDays: 42,
			cadenceLine: 4,
			snoozed: '2026-12-24',
			answer: 'ring',
			peace: 'let-sit',
			for: ['advice'],
			company: 'Acme',
			role: 'Buyer',
			emails: ['ann@example.com'],
			phones: ['0113 496 0000'],
			linkedin: 'https://example.com/ann',
			birthday: { month: 5, day: 2, year: 1980, line: 9, seen: '2026-05-02' },
			introducedBy: 'Bob',
			knows: ['Cat', 'Dev'],
			followUps: [
				aFollowUp(path, { nth: 2, guess: true, kind: 'task', from: '2026-11-23' }),
				aFollowUp('Daily/2026-11-20.md', { line: null, written: null, date: null }),
			],
			lastTouch: { day: '2026-11-20', path: 'Daily/2026-11-20.md', line: null },
		});
		const mentions = [
			{ link: 'Ann', followUps: [aFollowUp(path)], touches: [{ day: today, path, line: 3 } as const] },
		];
		const reading = { path, contact, mentions, rereadOn: today } as const;
		expect(keptAndBack(reading)).toEqual(reading);
	});

	it.each([...vaultNotes(60)].map((note) => [note.path, note] as const))('of %s comes back', (_, note) => {
		const reading = readNote({ ...note, created: '2026-01-01' }, defaultSettings, today);
		expect(keptAndBack(reading)).toEqual(reading);
	});

	it('of every note of the golden vault comes back', () => {
		const vault = join(import.meta.dirname, '../fixtures/golden-vault');
		for (const path of readdirSync(vault, { recursive: true, encoding: 'utf8' })) {
			if (!path.endsWith('.md')) continue;
			const text = readFileSync(join(vault, path), 'utf8');
			for (const tags of [['contact'], []]) {
				const reading = readNote({ path, text, properties: {}, tags, created: null }, defaultSettings, today);
				expect(keptAndBack(reading)).toEqual(reading);
			}
		}
	});
});
