import { describe, expect, it } from 'vitest';
import { contactNote, openGang, smallGang } from './gang-page';

describe('add contact', () => {
	it('makes a note through the palette, with the next step on its day', async () => {
		const gang = await openGang();
		await gang.runCommand('Add contact');
		await gang.field('Name').fill('Eve Marsh: "E"');
		await gang.field('Relation').selectOption('client');
		await gang.field('Networks').fill('LinkedIn, in person');
		await gang.field('Connected').fill('last Friday');
		await gang.field('What then?').fill('ring her in 3 days');
		const meanings = gang.page.locator('.what-then-meaning');
		await expect.poll(() => meanings.allInnerTexts()).toEqual(['Fri 20 Nov 2026', 'Wed 25 Nov 2026']);
		await gang.page.getByText('More about this person').click();
		await gang.field('Email').fill('eve@example.com');
		await gang.field('Introduced by').fill('cat');
		await gang.page.locator('.suggestion-item', { hasText: 'Cat Hill' }).click();
		await gang.page.locator('.modal').getByRole('button', { name: 'Add contact' }).click();
		await expect.poll(() => gang.names()).toContain('Later: Eve Marsh: "E"');
		const note = await gang.readFile('Eve Marsh E.md');
		for (const line of [
			'tags: [contact]',
			'relation: client',
			'networks: [LinkedIn, in person]',
			'connected: 2026-11-20',
			'email: eve@example.com',
			'introduced-by: "[[Cat Hill]]"',
		]) {
			expect(note.split('\n')).toContain(line);
		}
		expect(note).toContain('- 2026-11-22 ring her in 3 days (2026-11-25)');
		await expect.poll(() => gang.editorText()).toContain('ring her in 3 days');
		expect(gang.errors).toEqual([]);
	});

	it('wants a name, and a day that can be', async () => {
		const gang = await openGang();
		await gang.runCommand('Add contact');
		await gang.field('Name').press('Enter');
		await gang.page.getByText('Enter a name.').waitFor();
		await gang.field('Name').fill('Eve');
		await gang.field('Connected').fill('soonish');
		await gang.field('Connected').press('Enter');
		await gang.page.locator('.what-then-message', { hasText: 'No day in these words' }).waitFor();
	});

	it('warns of a namesake before it makes a second note', async () => {
		const gang = await openGang();
		await gang.runCommand('Add contact');
		await gang.field('Name').fill('ann lee');
		await gang.field('Name').press('Enter');
		await gang.page.locator('.what-then-message', { hasText: 'People/Ann Lee.md' }).waitFor();
		await gang.field('Name').press('Enter');
		await expect.poll(() => gang.names().then((names) => names.join())).toContain('ann lee');
		expect(await gang.readFile('ann lee.md')).toContain('tags: [contact]');
		expect(await gang.readFile('People/Ann Lee.md')).toBe(smallGang['People/Ann Lee.md']);
	});

	it('uses the template and the folder of the settings', async () => {
		const gang = await openGang({
			vault: {
				...smallGang,
				'Templates/Person.md': '---\nmood: calm\ntags: [people]\n---\n# {{title}}\nSince {{date}}\n',
				'.obsidian/plugins/what-then/data.json': JSON.stringify({
					template: 'Templates/Person.md',
					newContactFolder: 'Gang/New',
				}),
			},
		});
		await gang.runCommand('Add contact');
		await gang.field('Name').fill('Eve Marsh');
		await gang.field('Name').press('Enter');
		await expect.poll(() => gang.readFile('Gang/New/Eve Marsh.md').catch(() => '')).toContain('# Eve Marsh');
		const note = await gang.readFile('Gang/New/Eve Marsh.md');
		expect(note).toContain('mood: calm');
		expect(note).toContain('Since 2026-11-22');
		await expect.poll(() => gang.names()).toContain('Just linked, what then?: Eve Marsh');
	});
});

describe('log contact', () => {
	it('writes a dated line into the note of the contact at hand, in its editor', async () => {
		const gang = await openGang();
		await gang.openNote('People/Ann Lee.md');
		await gang.runCommand('Log contact');
		expect(await gang.field('Who').inputValue()).toBe('Ann Lee');
		await gang.field('What happened').fill('Rang her');
		await gang.field('What then?').fill('send her the plan by Friday');
		await gang.page.locator('.modal').getByRole('button', { name: 'Log contact' }).click();
		await gang.notice('Logged in the note of Ann Lee.');
		const written = '- 2026-11-22 Rang her. Send her the plan by Friday (2026-11-27).\n';
		await expect
			.poll(() => gang.readFile('People/Ann Lee.md'))
			.toBe(`${smallGang['People/Ann Lee.md']}${written}`);
		await expect.poll(() => gang.names()).toContain('Later: Ann Lee');
		expect(await gang.editorText()).toContain('Rang her.');
		expect(gang.errors).toEqual([]);
	});

	it('writes into a note that is not open, an older day apart from what is next', async () => {
		const gang = await openGang();
		await gang.runCommand('Log contact');
		await gang.field('Who').fill('cat');
		await gang.page.locator('.suggestion-item', { hasText: 'Cat Hill' }).click();
		await gang.field('When').fill('yesterday');
		await gang.field('What happened').fill('Lunch at the pier');
		await gang.field('What then?').fill('invite her on 5 December 2026');
		await gang.page.locator('.modal').getByRole('button', { name: 'Log contact' }).click();
		await expect
			.poll(() => gang.readFile('People/Cat Hill.md'))
			.toContain(
				'- 2026-11-01 Had lunch.\n- 2026-11-21 Lunch at the pier.\n- 2026-11-22 Invite her on 5 December 2026.\n',
			);
	});

	it('writes one line for each of several people, linked, and takes all back in one step', async () => {
		const gang = await openGang();
		await gang.runCommand('Log contact');
		await gang.field('Who').fill('bob');
		await gang.page.locator('.suggestion-item', { hasText: 'Bob Stone' }).click();
		await gang.field('Who').pressSequentially(', Cat');
		await gang.page.locator('.suggestion-item', { hasText: 'Cat Hill' }).click();
		await gang.field('How').fill('LinkedIn');
		await gang.field('What happened').fill('Talked about the fair');
		await gang.field('What then?').fill('write to both tomorrow');
		await gang.page.locator('.modal').getByRole('button', { name: 'Log contact' }).click();
		await expect
			.poll(() => gang.readFile('People/Cat Hill.md'))
			.toContain('\n- 2026-11-22 LinkedIn: Talked about the fair. With [[Bob Stone]].\n');
		await expect
			.poll(() => gang.readFile('People/Bob Stone.md'))
			.toContain('. With [[Cat Hill]]. Write to both tomorrow (2026-11-23).\n');
		await gang.runCommand('Undo last action');
		for (const path of ['People/Bob Stone.md', 'People/Cat Hill.md'])
			await expect.poll(() => gang.readFile(path)).toBe(smallGang[path]);
		expect(gang.errors).toEqual([]);
	});

	it('does not log what is still to come, nor for someone unknown', async () => {
		const gang = await openGang();
		await gang.runCommand('Log contact');
		await gang.field('Who').fill('Nobody');
		await gang.field('What happened').fill('Rang');
		await gang.field('Who').press('Enter');
		await gang.page.getByText('No contact is called Nobody.').waitFor();
		await gang.field('Who').fill('Ann Lee');
		await gang.field('When').fill('2030-01-01');
		await gang.field('When').press('Enter');
		await gang.page.getByText('That day is still to come').waitFor();
		expect(await gang.readFile('People/Ann Lee.md')).toBe(smallGang['People/Ann Lee.md']);
	});
});

describe('go to the next follow-up', () => {
	it('goes from one to the next', async () => {
		const gang = await openGang();
		await expect.poll(() => gang.names().then((names) => names.length)).toBe(3);
		await gang.runCommand('Go to the next follow-up');
		await expect.poll(() => gang.lineAtCursor()).toContain('Ring her next Tuesday');
		await gang.runCommand('Go to the next follow-up');
		await expect.poll(() => gang.lineAtCursor()).toContain('price list');
	});

	it('says so where there is none', async () => {
		const gang = await openGang({ vault: { 'People/Cat.md': contactNote('Tall.') } });
		await gang.runCommand('Go to the next follow-up');
		await gang.notice('Nothing is waiting');
	});
});
