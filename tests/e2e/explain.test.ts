import { describe, expect, it } from 'vitest';
import { openGang, smallGang, type GangPage } from './gang-page';

/** The lines of the window: what stands there, why it was written when, and the verdicts. */
const explained = (gang: GangPage): Promise<readonly (readonly string[])[]> =>
	gang.page
		.locator('.what-then-line')
		.evaluateAll((lines) =>
			lines.map((line) =>
				[...line.querySelectorAll('button, .what-then-written, li')].map((el) => el.textContent ?? ''),
			),
		);

describe('explain the dates in this note', () => {
	it('tells of each line when it was written, and what was made of its dates', async () => {
		const gang = await openGang();
		await gang.openNote('People/Bob Stone.md');
		await gang.runCommand('Explain the dates in this note');
		await gang.page.locator('.modal', { hasText: 'Dates in Bob Stone' }).waitFor();
		expect(await explained(gang)).toEqual([
			['Likes tea.', expect.stringMatching(/^Written Fri 20 Nov 2026, by .*\(guess\)$/)],
			[
				'- 2026-11-20 Rang. Send him the price list by Friday.',
				'Written Fri 20 Nov 2026, by the date that opens it',
				'“Friday” = Fri 27 Nov 2026: follow-up, what I will do',
			],
		]);
		await gang.page.getByRole('button', { name: 'Likes tea.' }).click();
		await gang.page.locator('.modal').waitFor({ state: 'detached' });
		await expect.poll(() => gang.lineAtCursor()).toBe('Likes tea.');
		expect(gang.errors).toEqual([]);
	});

	it('reads a daily note as one, and what was just typed with it', async () => {
		const daily = 'Daily/2026-11-19.md';
		const gang = await openGang({
			vault: { ...smallGang, [daily]: 'Coffee with [[Cat Hill]].\n' },
			query: { save: 60_000 },
		});
		await gang.openNote(daily);
		await gang.page.locator('.workspace-leaf.mod-active .cm-content').click();
		await gang.page.keyboard.press('ControlOrMeta+Home');
		await gang.page.keyboard.press('End');
		await gang.page.keyboard.type(' Send her the deck by Friday.');
		await gang.runCommand('Explain the dates in this note');
		await expect
			.poll(() => explained(gang))
			.toEqual([
				[
					'Coffee with [[Cat Hill]]. Send her the deck by Friday.',
					'Written Thu 19 Nov 2026, by the date of the note',
					'“Friday” = Fri 20 Nov 2026: follow-up, what I will do',
				],
			]);
	});

	it('says so where the note is none that counts', async () => {
		const gang = await openGang();
		await gang.openNote('Ideas.md');
		await gang.runCommand('Explain the dates in this note');
		await gang.page.getByText('This note is no contact').waitFor();
	});
});
