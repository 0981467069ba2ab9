import { describe, expect, it } from 'vitest';
import { contactNote, expectNames, openGang, smallGang, type GangPage } from './gang-page';

const ann = 'People/Ann Lee.md';
const bob = 'People/Bob Stone.md';
const atFirst = ['Overdue: Ann Lee', 'Later: Bob Stone', 'The rest of the gang: Cat Hill'];

/** Puts the keyboard on a person's row. */
async function focusRow(gang: GangPage, name: string): Promise<void> {
	await gang.row(name).focus();
}

const lineWith = (text: string, words: string): string | undefined =>
	text.split('\n').find((line) => line.includes(words));

describe('acting on a row by one key', () => {
	it('d marks a promise as done in its note, undo and redo take it back and forth', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await focusRow(gang, 'Ann Lee');
		await gang.page.keyboard.press('d');
		await expect
			.poll(() => gang.readFile(ann))
			.toBe(contactNote('- 2026-11-12 Met at the fair. Ring her next Tuesday. ✅ 2026-11-22'));
		await expect.poll(() => gang.names()).not.toContain('Overdue: Ann Lee');
		await gang.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => gang.readFile(ann)).toBe(smallGang[ann]);
		await expectNames(gang, atFirst);
		await gang.runCommand('Redo last action');
		await expect.poll(() => gang.readFile(ann)).toContain('✅ 2026-11-22');
		expect(gang.errors).toEqual([]);
	});

	it('s moves it to the day that the words mean, shown while typing', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await focusRow(gang, 'Ann Lee');
		await gang.page.keyboard.press('s');
		await gang.field('Until when?').fill('soonish');
		await gang.page.keyboard.press('Enter');
		await gang.page.locator('.modal .what-then-message', { hasText: 'No day' }).waitFor();
		await gang.field('Until when?').fill('in 10 days');
		await expect
			.poll(() => gang.page.locator('.modal .what-then-meaning').innerText())
			.toBe('Wed 2 Dec 2026');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.readFile(ann)).toContain('(moved to 2026-12-02)');
		await expect.poll(() => gang.names()).toContain('Later: Ann Lee');
	});

	it('x says that it is none, a answers, l logs, p pins', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await focusRow(gang, 'Bob Stone');
		await gang.page.keyboard.press('p');
		await expect.poll(() => gang.readFile(bob)).toContain('price list by Friday (2026-11-27).');
		await focusRow(gang, 'Bob Stone');
		await gang.page.keyboard.press('x');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Bob Stone');
		await focusRow(gang, 'Bob Stone');
		await gang.page.keyboard.press('a');
		await gang.page.locator('.modal').getByRole('button', { name: 'email' }).click();
		await gang.field('When').fill('on Thursday');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.names()).toContain('Later: Bob Stone');
		const note = await gang.readFile(bob);
		expect(lineWith(note, 'what-then')).toBe('what-then: email');
		expect(lineWith(note, 'follow-up:')).toContain('2026-11-26');
		await focusRow(gang, 'Cat Hill');
		await gang.page.keyboard.press('l');
		await expect.poll(() => gang.field('Who').inputValue()).toBe('Cat Hill');
		expect(gang.errors).toEqual([]);
	});

	it('means something for a cadence, a birthday and somebody just linked', async () => {
		const gang = await openGang({
			vault: {
				'Dan Fox.md': '---\ntags: [contact]\nkeep-in-touch: 2 weeks # or so\n---\n- 2026-10-01 Rang.\n',
				'Eve Marsh.md': '---\ntags: [contact]\nconnected: 2026-11-20\n---\nTall.\n',
				'Fay Gold.md': '---\ntags: [contact]\nbirthday: 1980-11-28\n---\nTall.\n',
			},
		});
		await expectNames(gang, [
			'Just linked, what then?: Eve Marsh',
			'Losing touch: Dan Fox',
			'Birthdays: Fay Gold',
		]);
		await focusRow(gang, 'Fay Gold');
		await gang.page.keyboard.press('d');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Fay Gold');
		expect(await gang.readFile('Fay Gold.md')).toContain('✅ 2026-11-28');
		await focusRow(gang, 'Dan Fox');
		await gang.page.keyboard.press('d');
		await expect.poll(() => gang.readFile('Dan Fox.md')).toContain('\n- 2026-11-22 Was in touch.\n');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Dan Fox');
		await focusRow(gang, 'Eve Marsh');
		await gang.page.keyboard.press('d');
		await expect
			.poll(() => gang.readFile('Eve Marsh.md'))
			.toBe('---\ntags: [contact]\nconnected: 2026-11-20\nwhat-then: done\n---\nTall.\n');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Eve Marsh');
		await gang.runCommand('Undo last action');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile('Dan Fox.md')).not.toContain('Was in touch');
		expect(await gang.readFile('Dan Fox.md')).toContain('keep-in-touch: 2 weeks # or so');
	});
});

describe('who asks without a line of the note', () => {
	it('s lets a cadence and a birthday wait, h likes, and likes no more', async () => {
		const dan = '---\ntags: [contact]\nkeep-in-touch: 2 weeks\n---\n- 2026-10-01 Rang.\n';
		const fay = '---\ntags: [contact]\nbirthday: 1980-12-04\n---\nTall.\n';
		const gang = await openGang({ vault: { 'Dan Fox.md': dan, 'Fay Gold.md': fay } });
		await expectNames(gang, ['Losing touch: Dan Fox', 'Birthdays: Fay Gold']);
		for (const name of ['Dan Fox', 'Fay Gold']) {
			await focusRow(gang, name);
			await gang.page.keyboard.press('s');
			await gang.field('Until when?').fill('on Wednesday');
			await gang.page.keyboard.press('Enter');
			await expect.poll(() => gang.names()).toContain(`The rest of the gang: ${name}`);
			expect(await gang.readFile(`${name}.md`)).toContain('\nsnoozed: 2026-11-25\n---\n');
		}
		await focusRow(gang, 'Fay Gold');
		await gang.page.keyboard.press('h');
		await expect.poll(() => gang.readFile('Fay Gold.md')).toContain('\nliked: true\n---\n');
		const heart = gang.row('Fay Gold').locator('.what-then-heart');
		await heart.and(gang.page.locator('.is-liked')).waitFor();
		await heart.click();
		await expect.poll(() => gang.readFile('Fay Gold.md')).toContain('\nliked: false\n---\n');
		await gang.row('Fay Gold').hover();
		await heart.click();
		await expect.poll(() => gang.readFile('Fay Gold.md')).toContain('\nliked: true\n---\n');
		await gang.openNote('Fay Gold.md');
		await gang.runCommand('Like this contact, or no more');
		await expect.poll(() => gang.readFile('Fay Gold.md')).toContain('\nliked: false\n---\n');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile('Fay Gold.md')).toContain('\nliked: true\n---\n');
		expect(gang.errors).toEqual([]);
	});
});

describe('where it is written', () => {
	it('a note in an editor keeps its cursor, and the editor can undo', async () => {
		const gang = await openGang({ query: { save: 60_000 } });
		await gang.openNote(bob);
		await gang.page.locator('.workspace-leaf.mod-active .cm-content').click();
		await gang.page.keyboard.press('ControlOrMeta+Home');
		for (let line = 0; line < 3; line++) await gang.page.keyboard.press('ArrowDown');
		await gang.page.keyboard.press('End');
		await gang.page.keyboard.type(' And cake.');
		await gang.row('Bob Stone').hover();
		await gang.row('Bob Stone').getByRole('button', { name: 'Done' }).click();
		await expect.poll(() => gang.readFile(bob)).toContain('price list by Friday. ✅ 2026-11-22');
		expect(await gang.readFile(bob)).toContain('Likes tea. And cake.');
		expect(await gang.lineAtCursor()).toBe('Likes tea. And cake.');
		await gang.page.locator('.mod-root .cm-content').focus();
		await gang.page.keyboard.press('ControlOrMeta+z');
		await expect.poll(() => gang.editorText()).not.toContain('✅');
		expect(await gang.editorText()).toContain('And cake.');
	});

	it('a line that changed meanwhile is left alone, and a notice says so', async () => {
		const gang = await openGang({ query: { cache: 5000 } });
		await expectNames(gang, atFirst);
		const changed = contactNote('- 2026-11-12 Met at the fair. Write to her next Tuesday.');
		await gang.writeFile(ann, changed);
		await expect
			.poll(() => gang.page.evaluate((path) => window.app?.vault.adapter.read(path), ann))
			.toBe(changed);
		await gang.page.waitForTimeout(300);
		await focusRow(gang, 'Ann Lee');
		await gang.page.keyboard.press('d');
		await gang.notice('Nothing was written: the note has changed meanwhile.');
		expect(await gang.readFile(ann)).toBe(changed);
		await gang.runCommand('Undo last action');
		await gang.notice('There is nothing to undo today.');
	});

	it('undo leaves alone what was changed since', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await focusRow(gang, 'Ann Lee');
		await gang.page.keyboard.press('d');
		await expect.poll(() => gang.readFile(ann)).toContain('✅');
		const own = contactNote('- 2026-11-12 Met at the fair. Rang her. ✅ 2026-11-22');
		await gang.writeFile(ann, own);
		await gang.page.waitForTimeout(400);
		await gang.runCommand('Undo last action');
		await gang.notice('Nothing was written: the note has changed meanwhile.');
		expect(await gang.readFile(ann)).toBe(own);
	});

	it('can be undone after a reload on the same day, and not on the next', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await focusRow(gang, 'Ann Lee');
		await gang.page.keyboard.press('d');
		await gang.notice('Done: ');
		await gang.page.reload();
		await gang.page.locator('html[data-started]').waitFor();
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile(ann)).toBe(smallGang[ann]);
		await gang.runCommand('Redo last action');
		await gang.notice(/^Done: /);
		await gang.setClock('2026-11-23');
		await gang.page.reload();
		await gang.page.locator('html[data-started]').waitFor();
		await gang.runCommand('Undo last action');
		await gang.notice('There is nothing to undo today.');
	});

	it('undo follows a note to its new name', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await focusRow(gang, 'Ann Lee');
		await gang.page.keyboard.press('d');
		await expect.poll(() => gang.readFile(ann)).toContain('✅');
		await gang.rename(ann, 'People/Anna Lee.md');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile('People/Anna Lee.md')).toBe(smallGang[ann]);
	});

	it('properties of several lines are left to the app, and come back whole', async () => {
		const folded = '---\ntags: [contact]\nwhat-then: >-\n  ring\n  her\nrole: Buyer\n---\nTall.\n';
		const gang = await openGang({ vault: { 'Eve Marsh.md': folded } });
		await expectNames(gang, ['The rest of the gang: Eve Marsh']);
		await focusRow(gang, 'Eve Marsh');
		await gang.page.keyboard.press('a');
		await gang.page.locator('.modal').getByRole('button', { name: 'email' }).click();
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.readFile('Eve Marsh.md')).toContain('what-then: email\nrole: Buyer\n');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile('Eve Marsh.md')).toBe(folded);
	});

	it('broken properties are refused, and nothing is lost', async () => {
		const broken = '---\ntags: [contact]\nconnected: 2026-11-20\nrole: a: b\n---\n#contact Tall.\n';
		const gang = await openGang({ vault: { 'Eve Marsh.md': broken } });
		await expectNames(gang, ['The rest of the gang: Eve Marsh']);
		await focusRow(gang, 'Eve Marsh');
		await gang.page.keyboard.press('a');
		await gang.page.locator('.modal').getByRole('button', { name: 'ring' }).click();
		await gang.page.keyboard.press('Enter');
		await gang.notice('the properties of the note cannot be changed safely');
		expect(await gang.readFile('Eve Marsh.md')).toBe(broken);
	});
});

describe('acting from elsewhere', () => {
	it('the menu of a row has it all', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.row('Ann Lee').click({ button: 'right' });
		const titles = await gang.page.locator('.menu .menu-item').allInnerTexts();
		expect(titles.map((title) => title.trim())).toEqual(
			expect.arrayContaining([
				'Done',
				'Snooze',
				'Log contact',
				'What then?',
				'Not a follow-up',
				'Pin the date',
			]),
		);
		await gang.page.locator('.menu .menu-item', { hasText: 'Not a follow-up' }).click();
		await expect.poll(() => gang.names()).not.toContain('Overdue: Ann Lee');
		expect(await gang.readFile(ann)).toContain('%%');
	});

	it('the menu of a row reaches people, by links that are safe to open', async () => {
		const gang = await openGang({
			vault: {
				'Eve Marsh.md':
					'---\ntags: [contact]\nemail: eve@example.com\nphone: "020 7946 0321"\nlinkedin: "javascript:alert(1)"\n---\nTall.\n',
			},
		});
		await gang.row('Eve Marsh').click({ button: 'right' });
		const titles = (await gang.page.locator('.menu .menu-item').allInnerTexts()).map((title) => title.trim());
		expect(titles).toEqual(expect.arrayContaining(['Email eve@example.com', 'Call 020 7946 0321']));
		expect(titles).not.toContain('Open LinkedIn page');
	});

	it('commands act on the line at the cursor, else on what is most urgent in the note', async () => {
		const two = contactNote(
			'- 2026-11-20 Rang. Send him the list by Friday.',
			'- [ ] Return the drill 📅 2026-12-01',
		);
		const gang = await openGang({ vault: { [bob]: two, 'Ideas.md': 'Ring Ida.\n' } });
		await gang.openNote(bob);
		await gang.page.locator('.mod-root .cm-content').click();
		await gang.page.keyboard.press('ControlOrMeta+Home');
		for (let line = 0; line < 4; line++) await gang.page.keyboard.press('ArrowDown');
		await gang.runCommand('Mark follow-up as done');
		await expect
			.poll(() => gang.readFile(bob))
			.toContain('- [x] Return the drill 📅 2026-12-01 ✅ 2026-11-22');
		await gang.page.locator('.mod-root .cm-content').click();
		await gang.page.keyboard.press('ControlOrMeta+Home');
		await gang.runCommand('Mark follow-up as done');
		await expect.poll(() => gang.readFile(bob)).toContain('Send him the list by Friday. ✅ 2026-11-22');
		await gang.openNote('Ideas.md');
		await gang.page.keyboard.press('ControlOrMeta+p');
		await gang.page.locator('.prompt-input').fill('Mark follow-up as done');
		await gang.page.waitForTimeout(200);
		expect(await gang.page.locator('.prompt .suggestion-item').count()).toBe(0);
	});

	it('the menu of the editor acts on the line at the cursor', async () => {
		const gang = await openGang();
		await gang.openNote(ann);
		const line = gang.page.locator('.mod-root .cm-line', { hasText: 'Ring her' });
		await line.click();
		await line.click({ button: 'right' });
		await gang.page.locator('.menu .menu-item', { hasText: 'Pin the date' }).click();
		await expect.poll(() => gang.readFile(ann)).toContain('next Tuesday (2026-11-17)');
		expect(gang.errors).toEqual([]);
	});

	it('fingers find the buttons without hovering', async () => {
		const gang = await openGang({ query: { mode: 'phone' }, viewport: { width: 390, height: 800 } });
		await gang.row('Bob Stone').getByRole('button', { name: 'More actions' }).click();
		await gang.page.locator('.menu .menu-item', { hasText: 'Pin the date' }).click();
		await expect.poll(() => gang.readFile(bob)).toContain('(2026-11-27)');
		await gang.row('Ann Lee').getByRole('button', { name: 'Done' }).click();
		await expect.poll(() => gang.readFile(ann)).toContain('✅');
	});

	it('ticks a task as the Tasks plugin does, where that is there', async () => {
		const gang = await openGang({
			vault: { [bob]: contactNote('- [ ] Ring him 🔁 every week 📅 2026-11-20') },
		});
		await expectNames(gang, ['Overdue: Bob Stone']);
		await gang.page.evaluate(() => {
			const plugins: unknown = window.app && Reflect.get(window.app.plugins, 'plugins');
			const apiV1 = {
				executeToggleTaskDoneCommand: (line: string): string =>
					`- [ ] Ring him 🔁 every week 📅 2026-11-27\n${line.replace('[ ]', '[x]')} ✅ 2026-11-22`,
			};
			if (typeof plugins === 'object' && plugins) Reflect.set(plugins, 'obsidian-tasks-plugin', { apiV1 });
		});
		await focusRow(gang, 'Bob Stone');
		await gang.page.keyboard.press('d');
		await expect
			.poll(() => gang.readFile(bob))
			.toBe(
				contactNote(
					'- [ ] Ring him 🔁 every week 📅 2026-11-27',
					'- [x] Ring him 🔁 every week 📅 2026-11-20 ✅ 2026-11-22',
				),
			);
		await expectNames(gang, ['Later: Bob Stone']);
	});
});
