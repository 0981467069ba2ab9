import { describe, expect, it } from 'vitest';
import { contactNote, expectNames, openGang, type GangPage } from './gang-page';

const due = ['Ann Lee', 'Bob Stone', 'Cat Hill', 'Dan Fox'];
const pathOf = (name: string): string => `People/${name}.md`;
const promise = '- 2026-11-12 Met at the fair. Ring again next Tuesday.';
/** Four who are overdue, and one to whom nothing is due. */
const vault: Readonly<Record<string, string>> = {
	...Object.fromEntries(due.map((name) => [pathOf(name), contactNote(promise)])),
	'People/Eve Marsh.md': contactNote('Tall.'),
};
const atFirst = [...due.map((name) => `Overdue: ${name}`), 'The rest of the gang: Eve Marsh'];

async function openBusyGang(options: Parameters<typeof openGang>[0] = {}): Promise<GangPage> {
	const gang = await openGang({ vault, ...options });
	await expectNames(gang, atFirst);
	return gang;
}

const selected = (gang: GangPage): Promise<readonly string[]> =>
	gang.page.locator('.what-then-row[aria-selected="true"] .what-then-name').allInnerTexts();

const bar = (gang: GangPage) => gang.page.getByRole('toolbar', { name: 'selected' });

describe('several at once', () => {
	it('Ctrl or Cmd chooses one more, Shift all up to it, a plain click opens and chooses none', async () => {
		const gang = await openBusyGang();
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Cat Hill').click({ modifiers: ['ControlOrMeta'] });
		expect(await selected(gang)).toEqual(['Ann Lee', 'Cat Hill']);
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		expect(await selected(gang)).toEqual(['Cat Hill']);
		await gang.row('Cat Hill').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Dan Fox').click({ modifiers: ['Shift'] });
		expect(await selected(gang)).toEqual(due);
		await bar(gang).getByText('4 selected').waitFor();
		await gang.row('Bob Stone').click();
		expect(await selected(gang)).toEqual([]);
		await bar(gang).waitFor({ state: 'hidden' });
		expect(gang.errors).toEqual([]);
	});

	it('are acted on in one step, which is undone in one', async () => {
		const gang = await openBusyGang();
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Cat Hill').click({ modifiers: ['Shift'] });
		await bar(gang).getByRole('button', { name: 'Done' }).click();
		await expectNames(gang, ['Overdue: Dan Fox', ...restOf('Ann Lee', 'Bob Stone', 'Cat Hill', 'Eve Marsh')]);
		await gang.notice('Done: 3 people');
		expect(await selected(gang)).toEqual([]);
		for (const name of due.slice(0, 3)) expect(await gang.readFile(pathOf(name))).toContain('✅ 2026-11-22');
		await gang.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await expectNames(gang, atFirst);
		for (const name of due) expect(await gang.readFile(pathOf(name))).toBe(vault[pathOf(name)]);
	});

	it('are snoozed, answered, logged and let sit together', async () => {
		const gang = await openBusyGang();
		const chooseTwo = async (): Promise<void> => {
			await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
			await gang.row('Bob Stone').click({ modifiers: ['ControlOrMeta'] });
		};
		await chooseTwo();
		await bar(gang).getByRole('button', { name: 'Snooze' }).click();
		await gang.field('Until when?').fill('in 10 days');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.names()).toContain('Later: Bob Stone');
		expect(await gang.names()).toContain('Later: Ann Lee');
		await chooseTwo();
		await bar(gang).getByRole('button', { name: 'What then?' }).click();
		await gang.page.locator('.modal').getByText('2 people: what then?').waitFor();
		await gang.page.locator('.modal').getByRole('button', { name: 'email' }).click();
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.readFile(pathOf('Bob Stone'))).toContain('what-then: email');
		expect(await gang.readFile(pathOf('Ann Lee'))).toContain('what-then: email');
		await expect.poll(() => selected(gang)).toEqual([]);
		await chooseTwo();
		await bar(gang).getByRole('button', { name: 'Let sit' }).click();
		await expect.poll(() => gang.readFile(pathOf('Bob Stone'))).toContain('what-then: let sit');
		await expect.poll(() => gang.readFile(pathOf('Ann Lee'))).toContain('what-then: let sit');
		await expect.poll(() => selected(gang)).toEqual([]);
		await chooseTwo();
		await bar(gang).getByRole('button', { name: 'Log contact' }).click();
		await expect.poll(() => gang.field('Who').inputValue()).toBe('Ann Lee, Bob Stone');
		expect(gang.errors).toEqual([]);
	});

	it('a note that changed meanwhile is left alone and named, the others are written', async () => {
		const gang = await openBusyGang({ query: { cache: 5000 } });
		const changed = contactNote('- 2026-11-12 Met at the fair. Write to her next Tuesday.');
		await gang.writeFile(pathOf('Bob Stone'), changed);
		await expect
			.poll(() => gang.page.evaluate((path) => window.app?.vault.adapter.read(path), pathOf('Bob Stone')))
			.toBe(changed);
		await gang.page.waitForTimeout(300);
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Bob Stone').click({ modifiers: ['ControlOrMeta'] });
		await gang.page.keyboard.press('d');
		await gang.notice('Bob Stone: Nothing was written: the note has changed meanwhile.');
		await expect.poll(() => gang.readFile(pathOf('Ann Lee'))).toContain('✅');
		expect(await gang.readFile(pathOf('Bob Stone'))).toBe(changed);
	});

	it('who is not shown any more is chosen no more; those who stay, stay chosen', async () => {
		const gang = await openBusyGang();
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Eve Marsh').click({ modifiers: ['ControlOrMeta'] });
		await gang.trash(pathOf('Eve Marsh'));
		await bar(gang).getByText('1 selected').waitFor();
		await gang.writeFile(pathOf('Ann Lee'), contactNote(`${promise} Bring cake.`));
		await expect.poll(() => gang.row('Ann Lee').innerText()).toContain('Ring again');
		expect(await selected(gang)).toEqual(['Ann Lee']);
	});

	it('a finger that stays on a row begins to choose, further touches go on', async () => {
		const gang = await openBusyGang({ query: { mode: 'phone' }, viewport: { width: 390, height: 800 } });
		await gang.row('Ann Lee').dispatchEvent('contextmenu');
		await gang.row('Bob Stone').click();
		expect(await selected(gang)).toEqual(['Ann Lee', 'Bob Stone']);
		await bar(gang).getByRole('button', { name: 'Done' }).click();
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Ann Lee');
		await gang.row('Cat Hill').click();
		await expect.poll(() => gang.lineAtCursor()).toContain('Ring again');
	});
});

function restOf(...names: readonly string[]): readonly string[] {
	return names.map((name) => `The rest of the gang: ${name}`);
}
