import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NoteReading } from '../../src/domain/contact';
import { plusDays, type Day } from '../../src/domain/day';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings } from '../../src/domain/settings';

const begin: Day = '2026-02-10';
const days = Array.from({ length: 420 }, (_, count) => plusDays(begin, count));

/** Days that pass before the note says something else than it did when `rereadOn` last asked for it to be read. */
function faultsOf(read: (today: Day) => NoteReading): readonly Day[] {
	let known = read(begin);
	return days.filter((today) => {
		const now = read(today);
		const isDue = known.rereadOn !== null && known.rereadOn <= today;
		const same = JSON.stringify({ ...now, rereadOn: 0 }) === JSON.stringify({ ...known, rereadOn: 0 });
		if (isDue || !same) known = now;
		return !isDue && !same;
	});
}

const noteOf = (
	text: string,
	known: { readonly connected?: Day; readonly created?: Day; readonly path?: string },
) => ({
	path: known.path ?? 'Ann.md',
	text,
	properties: known.connected ? { connected: known.connected } : {},
	tags: known.path ? [] : ['contact'],
	created: known.created ?? null,
});

describe('what a note says by the day alone is read again in time:', () => {
	it.each([
		'- 24 Nov Rang. Send it by Friday.',
		'- Mon 23 Nov Rang. Send it on Friday.',
		'- 3 May Rang.\n- 2026-05-01 Met. Ring her tomorrow.',
		'- 2026-11-30 Ring him.\n- Spoke. Ring again in a week.',
		'- 10 Oct 2025 Met.\n- 20 Jul Rang. Send it by Friday.',
		'- 2026-05-01 Met.\n- 3 Mar Ring her in two weeks.',
		'- 2026-01-01 Met.\n- Tue 15 Jul Ring her.',
		'## November 2026\n\n- Rang her. Ring again next Friday.',
		'## 3 December\n\nRang. Mail her tomorrow.',
		'Spoke 25 November. Ring in 2 weeks.',
		'Spoke 25 November 2026. Ring in 2 weeks.',
		'Met her on the 12th. Ring in 2 weeks.',
		'- the 13th Rang. Ring tomorrow.',
		'- Fri the 13th: met. Ring her tomorrow.',
		'29 Feb\n\nRang. Ring again tomorrow.',
		'Rang. Send it in two weeks.',
	])('%s', (text) => {
		expect(faultsOf((today) => readNote(noteOf(text, {}), defaultSettings, today))).toEqual([]);
		for (const known of [{ connected: '2026-08-05' }, { created: '2026-09-05' }] as const)
			expect(faultsOf((today) => readNote(noteOf(text, known), defaultSettings, today))).toEqual([]);
	});

	it('a daily note of a day to come', () => {
		const note = noteOf('- Coffee with [[Ann]]. Send her the plan in a week.', {
			path: 'Daily/2026-06-20.md',
		});
		expect(faultsOf((today) => readNote(note, defaultSettings, today))).toEqual([]);
	});

	it('every note of the golden vault, its years left out', () => {
		const people = join(import.meta.dirname, '../fixtures/golden-vault/People');
		for (const name of readdirSync(people)) {
			const text = readFileSync(join(people, name), 'utf8').replace(/\b20\d\d-(\d\d)-(\d\d)\b/g, '$2/$1');
			const path = `People/${name}`;
			const note = { path, text, properties: {}, tags: ['contact'], created: null };
			expect(faultsOf((today) => readNote(note, defaultSettings, today))).toEqual([]);
		}
	});

	it('a sure date never makes it read again', () => {
		const note = noteOf('- 2026-02-01 Rang. Send it by Friday.\n- 2026-02-03 Met.', {});
		expect(readNote(note, defaultSettings, begin).rereadOn).toBeNull();
	});
});
