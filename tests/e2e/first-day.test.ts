import { describe, expect, it } from 'vitest';
import { contactNote, dataFile, expectNames, openGang, today } from './gang-page';

const promise = '- 2025-01-10 Met at the fair. Send the drawings by Friday.';
const names = ['Ann Lee', 'Bob Stone', 'Cat Hill', 'Dan Fox'];
const pathOf = (name: string): string => `People/${name}.md`;

describe('the first day', () => {
	it('says which notes look like contacts; the user says how theirs are marked, and is not asked again', async () => {
		const people = Object.fromEntries(
			names.map((name) => [`CRM/${name}.md`, '---\ntags: [person]\n---\nTall.\n']),
		);
		const vault = {
			...people,
			'Friends/Eve.md': '---\ntype: person\n---\nSmall.\n',
			'Ideas/Soup.md': 'Nothing about people.\n',
			'Templates/Person.md': '---\ntags: [person]\n---\n',
		};
		const gang = await openGang({ vault, fresh: true });
		const panel = gang.page.getByRole('region', { name: 'Who is in your gang?' });
		await panel.getByText('4 notes look like contacts, by the tag #person.').waitFor();
		await panel.getByRole('checkbox', { name: 'Tag #person' }).uncheck();
		await panel.getByText('No contacts yet').waitFor();
		await panel.getByRole('checkbox', { name: 'Property type: person' }).check();
		await panel.getByText('1 note looks like a contact, by the property type: person.').waitFor();
		await panel.getByRole('checkbox', { name: 'Tag #person' }).check();
		await panel.getByRole('combobox').selectOption('folder');
		await panel.getByRole('textbox', { name: 'In another way' }).fill('/Ideas/');
		await panel.getByText('6 notes look like contacts').waitFor();
		await gang.writeFile('Ideas/Bread.md', 'Nothing about people.\n');
		await panel.getByText('7 notes look like contacts').waitFor();
		await panel.getByRole('textbox', { name: 'In another way' }).fill('');
		await panel.getByRole('button', { name: 'These are my contacts' }).click();
		const all = [...names, 'Eve'].map((name) => `The rest of the gang: ${name}`);
		await expectNames(gang, all);
		await panel.waitFor({ state: 'hidden' });
		await gang.page.getByText('All done: nobody is waiting for you today.').waitFor();
		expect(JSON.parse(await gang.readFile(dataFile))).toMatchObject({
			contactTags: ['person'],
			contactFolders: [],
			contactProperty: 'type',
			contactPropertyValue: 'person',
			templateFolder: 'Templates',
			greeted: true,
		});
		await gang.page.reload();
		await expectNames(gang, all);
		expect(await panel.isVisible()).toBe(false);
		expect(gang.errors).toEqual([]);
	});

	it('where nobody is there, says what to do, now and afterwards', async () => {
		const gang = await openGang({ vault: { 'Ideas.md': 'Nothing.\n' }, fresh: true });
		const panel = gang.page.getByRole('region', { name: 'Who is in your gang?' });
		await panel.getByRole('button', { name: 'Add contact' }).click();
		await gang.field('Name').waitFor();
		await gang.page.keyboard.press('Escape');
		await panel.getByRole('button', { name: 'Import contacts' }).click();
		await gang.page.locator('.what-then-import').waitFor();
		await gang.page.keyboard.press('Escape');
		await panel.getByRole('button', { name: 'Not now' }).click();
		await gang.page.getByText('No contacts yet').waitFor();
		await gang.page.getByRole('button', { name: 'Import contacts' }).click();
		await gang.page.locator('.what-then-import').waitFor();
		await gang.page.keyboard.press('Escape');
		await gang.page.getByRole('button', { name: 'Say how yours are marked' }).click();
		await panel.getByRole('textbox', { name: 'In another way' }).waitFor();
		expect(gang.errors).toEqual([]);
	});
});

describe('old promises', () => {
	it('are folded, and looked through one by one, or closed in one step that can be undone', async () => {
		const vault = Object.fromEntries(names.map((name) => [pathOf(name), contactNote(promise)]));
		const gang = await openGang({ vault });
		const section = gang.page.locator('.what-then-section', { hasText: 'Old promises' });
		await expect.poll(() => section.locator('.what-then-count').innerText()).toBe('4');
		expect(await section.getAttribute('aria-expanded')).toBe('false');
		await section.focus();
		await gang.page.keyboard.press('m');
		await gang.page.locator('.menu').getByText('Look through').click();
		const modal = gang.page.locator('.modal.what-then-review');
		await modal.getByText('1 of 4').waitFor();
		expect(await modal.locator('.what-then-date').innerText()).toBe('Friday');
		await modal.getByText('Due Fri 17 Jan 2025 · Written Fri 10 Jan 2025').waitFor();
		await gang.page.keyboard.press('d');
		await modal.getByText('2 of 4').waitFor();
		await expect.poll(() => gang.readFile(pathOf('Ann Lee'))).toContain(`✅ ${today}`);
		await modal.getByRole('button', { name: 'Leave it' }).click();
		await modal.getByText('3 of 4').waitFor();
		await gang.page.keyboard.press('s');
		await gang.field('Until when?').fill('tomorrow');
		await gang.page.keyboard.press('Enter');
		await modal.getByText('4 of 4').waitFor();
		await expect.poll(() => gang.readFile(pathOf('Cat Hill'))).toContain('(moved to 2026-11-23)');
		await gang.page.keyboard.press('x');
		await modal.getByText('no old promise is left').waitFor();
		await expect.poll(() => gang.readFile(pathOf('Dan Fox'))).toContain('%%not a follow-up%%');
		await gang.page.keyboard.press('Escape');
		for (let step = 0; step < 3; step++) await gang.runCommand('Undo last action');
		await expect.poll(() => section.locator('.what-then-count').innerText()).toBe('4');

		await gang.runCommand('Look through old promises');
		await modal.getByRole('button', { name: 'Mark all 4 as done' }).click();
		await gang.notice('Done: 4 people');
		for (const name of names) expect(await gang.readFile(pathOf(name))).toContain(`✅ ${today}`);
		await gang.page.keyboard.press('Escape');
		await gang.runCommand('Undo last action');
		for (const name of names) await expect.poll(() => gang.readFile(pathOf(name))).toBe(vault[pathOf(name)]);
		expect(gang.errors).toEqual([]);
	});
});
