import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../support/workbench-page';
import { openCheck } from './support/open-check';

let bench: Workbench;
beforeAll(async () => {
	bench = await openCheck({ vault: { 'a.md': 'text', 'People/b.md': '' } });
	await bench.page.keyboard.press('ControlOrMeta+,');
	await bench.page.locator('.mod-settings .setting-item', { hasText: 'Switch' }).first().waitFor();
});
afterAll(() => bench.close());

const row = (name: string): ReturnType<Workbench['page']['locator']> =>
	bench.page.locator('.mod-settings .setting-items > .setting-item', { hasText: name }).first();
const settings = (): Promise<unknown> => bench.page.evaluate(() => window.check.plugin.settings);
const saved = async (): Promise<unknown> =>
	JSON.parse(await bench.readFile('.obsidian/plugins/check/data.json').catch(() => 'null'));

test('a switch is kept, and shows what depends on it', async () => {
	await row('Word').waitFor();
	await row('Switch').getByRole('checkbox').click();
	await row('Word').waitFor({ state: 'hidden' });
	await expect.poll(saved).toMatchObject({ on: false, word: 'yes' });
	await row('Switch').getByRole('checkbox').press(' ');
	await row('Word').waitFor();
	await expect.poll(saved).toMatchObject({ on: true });
});

test('what the check refuses is not kept, and the row says why', async () => {
	const field = row('Word').getByRole('textbox');
	await field.fill('');
	await row('A word is needed.').waitFor();
	expect(await settings()).toMatchObject({ word: 'yes' });
	await field.fill('no');
	await row('A word is needed.').waitFor({ state: 'detached' });
	await expect.poll(saved).toMatchObject({ word: 'no' });
});

test('numbers are numbers, folders are offered', async () => {
	await row('Count').getByRole('spinbutton').fill('7');
	await expect.poll(saved).toMatchObject({ count: 7 });
	await row('Folder').getByRole('textbox').fill('peo');
	await bench.page.locator('.suggestion-item', { hasText: 'People' }).click();
	await expect.poll(saved).toMatchObject({ folder: 'People' });
	await expect(row('Folder').getByRole('textbox').inputValue()).resolves.toBe('People');
});

test('a list grows and shrinks', async () => {
	await bench.page.getByRole('button', { name: 'Add name' }).click();
	await row('Name 2').waitFor();
	await row('Name 2').getByRole('button', { name: 'Delete' }).click();
	await row('Ann').getByRole('button', { name: 'Delete' }).click();
	await bench.page.getByText('No names yet.').waitFor();
	expect(await settings()).toMatchObject({ names: [] });
});

test('a page leads in and back', async () => {
	await row('More').click();
	await row('Deep switch').waitFor();
	await bench.page.getByRole('button', { name: 'Back' }).click();
	await row('Count').waitFor();
	await bench.page.keyboard.press('Escape');
	await expect(bench.page.locator('.mod-settings').count()).resolves.toBe(0);
	expect(bench.errors).toEqual([]);
});
