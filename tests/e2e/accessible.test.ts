import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/axe';
import { contactNote, openGang, smallGang, type GangPage } from './gang-page';

/** One for each way of being on the list: several reasons, guessed, liked, asked for today, just linked, losing touch. */
const busyGang = {
	...smallGang,
	'People/Dan Fox.md': contactNote(
		'- 2026-11-10 Rang. Send him the plan by Friday. Meet him on 22 November.',
		'- [ ] Return the drill 📅 2026-12-01',
	),
	'People/Eve Marsh.md': '---\ntags: [contact]\nconnected: 2026-11-20\nliked: true\n---\nTall.\n',
	'People/Fay Gold.md': '---\ntags: [contact]\nkeep-in-touch: 2 weeks\n---\n- 2026-10-01 Rang.\n',
	'People/Gus Reed.md': contactNote('Ring him on Tuesday.'),
};

/** Puts the keyboard on somebody's row, presses the key, and waits for what that opens. */
async function press(gang: GangPage, key: string, opens: string): Promise<void> {
	await gang.row('Dan Fox').focus();
	await gang.page.keyboard.press(key);
	await gang.page.locator(opens).waitFor();
}

describe.each(['light', 'dark'])('axe finds nothing (%s)', (theme) => {
	it('in the list: busy, unfolded, hovered, selected, with its menu', async () => {
		const gang = await openGang({ vault: busyGang, query: { theme } });
		await gang.row('Gus Reed').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.row('Dan Fox').focus();
		await gang.page.keyboard.press('ArrowRight');
		await gang.page.locator('.what-then-reason').first().waitFor();
		await gang.row('Ann Lee').hover();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('ControlOrMeta+a');
		await gang.page.getByRole('toolbar', { name: 'selected' }).waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('Escape');
		await press(gang, 'm', '.menu');
		expect(await faultsOf(gang.page)).toEqual([]);
		expect(gang.errors).toEqual([]);
	});

	it('beside a note that is opened from it', async () => {
		const gang = await openGang({ vault: busyGang, query: { theme } });
		await gang.row('Dan Fox').click();
		await gang.page.locator('.what-then-flash').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
	});

	it('in the forms, the keys and the settings', async () => {
		const gang = await openGang({ vault: busyGang, query: { theme } });
		await gang.row('Gus Reed').waitFor();
		for (const key of ['?', 's', 'a', 'l']) {
			await press(gang, key, '.modal');
			expect(await faultsOf(gang.page), key).toEqual([]);
			await gang.page.keyboard.press('Escape');
			await gang.page.locator('.modal').waitFor({ state: 'detached' });
		}
		await gang.page.getByRole('button', { name: 'Add contact' }).click();
		await gang.field('Name').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('Escape');
		await gang.openSettings();
		await gang.page.locator('.modal .setting-item').first().waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
	});

	it('where nobody is there yet, or nobody waits; asked on the first day, and with old promises', async () => {
		const gang = await openGang({
			vault: { 'Ideas.md': 'Nothing.\n', 'Ann.md': '---\ntype: person\n---\nTall.\n' },
			query: { theme },
			fresh: true,
		});
		await gang.page.locator('.what-then-start').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.getByRole('button', { name: 'Not now' }).click();
		await gang.page.locator('.what-then-empty').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.writeFile('Old.md', contactNote('- 2025-01-10 Met. Send the drawings by Friday.'));
		await gang.writeFile('Bob.md', contactNote('Ring him next month.'));
		await gang.page.locator('.what-then-all-done').waitFor();
		await gang.page.locator('.what-then-review-button').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.locator('.what-then-review-button').click();
		await gang.page.locator('.modal.what-then-review').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
	});

	it('in the search: all filters, chosen ones, the menus, nobody found', async () => {
		const gang = await openGang({ vault: busyGang, query: { theme } });
		await gang.row('Gus Reed').waitFor();
		await gang.page.getByRole('button', { name: 'Filter', exact: true }).click();
		await gang.page.getByRole('button', { name: /^Liked \d/ }).click();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.getByRole('button', { name: 'Filter', exact: true }).click();
		await gang.page.getByRole('button', { name: 'Group and sort' }).click();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('Escape');
		await gang.page.getByRole('searchbox').fill('zzz');
		await gang.page.getByText('Nobody found').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
	});

	it.each(['desktop', 'phone'] as const)('in the import and its columns (%s)', async (mode) => {
		const viewport = { width: mode === 'phone' ? 390 : 1280, height: 800 };
		const gang = await openGang({ vault: busyGang, query: { theme, mode }, viewport });
		await gang.row('Gus Reed').waitFor();
		const modal = gang.page.locator('.modal.what-then-import');
		const choose = async (name: string, content: string): Promise<void> => {
			await gang.runCommand('Import contacts');
			await modal.locator('.what-then-files').waitFor({ state: 'attached' });
			expect(await faultsOf(gang.page)).toEqual([]);
			const buffer = Buffer.from(content);
			await modal.locator('.what-then-files').setInputFiles({ name, mimeType: 'text/csv', buffer });
		};
		await choose('people.csv', 'Wer,Wo\nPat Sample,Globex\n');
		await modal.getByRole('combobox', { name: 'Wer' }).waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('Escape');
		await modal.waitFor({ state: 'detached' });
		const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
		await choose('Connections.csv', `${header}\nPat,Sample,,,Globex,Chair,20 Nov 2026\n,,,,,,21 Nov 2026\n`);
		await modal.locator('.what-then-preview-row').first().waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		expect(gang.errors).toEqual([]);
	});

	it('on a card, while writing to somebody, and in the room', async () => {
		const gang = await openGang({ vault: busyGang, query: { theme } });
		await press(gang, 'w', '.modal');
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('Escape');
		await gang.openNote('People/Dan Fox.md');
		await gang.runCommand('Show the card of this person');
		await gang.page.locator('.what-then-card').getByRole('heading', { name: 'Dan Fox' }).waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.runCommand('Work the room');
		await gang.page.locator('.modal').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.page.keyboard.press('Enter');
		await gang.page.locator('.modal h2.what-then-review-name').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
	});

	it('on a phone', async () => {
		const gang = await openGang({
			vault: busyGang,
			query: { theme, mode: 'phone' },
			viewport: { width: 390, height: 800 },
		});
		await gang.row('Gus Reed').waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
		await gang.row('Ann Lee').dispatchEvent('contextmenu');
		await gang.page.getByRole('toolbar', { name: 'selected' }).waitFor();
		expect(await faultsOf(gang.page)).toEqual([]);
	});
});
