import { describe, expect, it } from 'vitest';
import { dataFile, expectNames, openGang, smallGang, today } from './gang-page';

describe('the settings', () => {
	it('keep the day on which the plugin was set up, and write nothing else by themselves', async () => {
		const gang = await openGang({ fresh: true });
		await expect.poll(() => gang.readFile(dataFile).catch(() => '')).toContain(`"setUpOn": "${today}"`);
		for (const [path, text] of Object.entries(smallGang)) expect(await gang.readFile(path)).toBe(text);
	});

	it('say how contacts are known', async () => {
		const gang = await openGang();
		await expectNames(gang, ['Overdue: Ann Lee', 'Later: Bob Stone', 'The rest of the gang: Cat Hill']);
		await gang.openSettings();
		const window = gang.page.locator('.modal');
		await window.getByText('3 notes are contacts now.').waitFor();
		await window.getByRole('button', { name: 'Add tag' }).first().click();
		await gang.page.getByLabel('Tags of contacts', { exact: true }).fill('#idea');
		await gang.page.keyboard.press('Enter');
		await gang.writeFile('Ideas.md', '#idea Ring Ida.\n');
		await window.getByText('4 notes are contacts now.').waitFor();
		expect(JSON.parse(await gang.readFile(dataFile))).toMatchObject({ contactTags: ['contact', 'idea'] });
		expect(gang.errors).toEqual([]);
	});

	it('are read again when they come from another device', async () => {
		const gang = await openGang();
		await expectNames(gang, ['Overdue: Ann Lee', 'Later: Bob Stone', 'The rest of the gang: Cat Hill']);
		await gang.writeFile(dataFile, JSON.stringify({ contactTags: ['contact/friend'], setUpOn: today }));
		await expectNames(gang, ['The rest of the gang: Cat Hill']);
	});

	it('that are broken do no harm', async () => {
		const gang = await openGang({
			vault: { ...smallGang, [dataFile]: '{"contactTags": 7, "cadences": [], "dateOrder": "upside down"}' },
		});
		await expectNames(gang, ['Overdue: Ann Lee', 'Later: Bob Stone', 'The rest of the gang: Cat Hill']);
	});
});

describe('unloading', () => {
	it('leaves no trace', async () => {
		const gang = await openGang();
		await expectNames(gang, ['Overdue: Ann Lee', 'Later: Bob Stone', 'The rest of the gang: Cat Hill']);
		const commands = await gang.enable(true);
		expect(commands).toContain('what-then:open-gang');
		expect(await gang.enable(false)).toEqual([]);
		await expect.poll(() => gang.page.locator('.what-then-row').count()).toBe(0);
		expect(await gang.page.locator('.what-then-due-count').count()).toBe(0);
		expect(await gang.page.locator('[aria-label="The gang"].side-dock-ribbon-action').count()).toBe(0);
		await gang.writeFile('People/Bob Stone.md', 'Changed.\n');
		await gang.setClock('2026-11-23T00:01');
		await gang.page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await gang.page.waitForTimeout(300);
		expect(gang.errors).toEqual([]);

		expect(await gang.enable(true)).toEqual(commands);
		await gang.runCommand('Open the gang');
		await expectNames(gang, ['Overdue: Ann Lee', 'The rest of the gang: Cat Hill']);
		expect(gang.errors).toEqual([]);
	});
});
