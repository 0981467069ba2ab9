import { describe, expect, it } from 'vitest';
import { contactNote, expectNames, openGang, today, type GangPage } from './gang-page';

const ann = '- 2026-11-12 Met at the fair. Ring her next Tuesday.';
const vault: Readonly<Record<string, string>> = {
	'Ann Lee.md': [
		'---',
		'tags: [contact]',
		'email: ann@example.com',
		'phone: "01632 960114"',
		'linkedin: https://www.linkedin.com/in/ann-lee-example',
		'---',
		ann,
		'',
	].join('\n'),
	'Bob Stone.md': contactNote('- [ ] Return the drill 📅 2026-11-20', '- [ ] Send the plan 📅 2026-11-30'),
	'Cat Hill.md': contactNote('- 2026-11-20 Rang. Send her the list next Friday.'),
	'Dan Fox.md': '---\ntags: [contact]\nconnected: 2026-11-20\n---\nTall.\n',
	'Eve Marsh.md': contactNote('Small.'),
};
const atFirst = [
	'Overdue: Ann Lee',
	'Overdue: Bob Stone',
	'Just linked, what then?: Dan Fox',
	'Later: Cat Hill',
	'The rest of the gang: Eve Marsh',
];

interface Keyboard {
	readonly press: (...keys: readonly string[]) => Promise<void>;
	/** The row that has the keyboard says this. */
	readonly isOn: (words: string) => Promise<void>;
}

async function openWithKeys(): Promise<GangPage & Keyboard> {
	const gang = await openGang({ vault });
	await expectNames(gang, atFirst);
	await gang.runCommand('Open the gang');
	return {
		...gang,
		press: async (...keys) => {
			for (const key of keys) await gang.page.keyboard.press(key);
		},
		isOn: (words) => gang.page.locator(':focus', { hasText: words }).waitFor(),
	};
}

const selected = (gang: GangPage): Promise<readonly string[]> =>
	gang.page.locator('.what-then-person[aria-selected="true"] .what-then-name').allInnerTexts();

describe('without a mouse', () => {
	it('goes to every row, folds, unfolds and opens', async () => {
		const gang = await openWithKeys();
		const { press, isOn } = gang;
		await isOn('Overdue');
		await press('ArrowDown');
		await isOn('Ann Lee');
		await press('End');
		await isOn('Eve Marsh');
		await press('PageUp', 'PageUp');
		await isOn('Overdue');
		await press('PageDown', 'PageDown');
		await isOn('Eve Marsh');
		await press('ArrowLeft');
		await isOn('The rest of the gang');
		await press('ArrowLeft');
		await expectNames(gang, atFirst.slice(0, -1));
		expect(await gang.page.locator(':focus').getAttribute('aria-expanded')).toBe('false');
		await press('ArrowRight', 'ArrowRight');
		await isOn('Eve Marsh');
		await press('Home', 'ArrowDown', 'ArrowDown');
		await isOn('Bob Stone');
		await press('ArrowRight', 'ArrowRight');
		await isOn('Send the plan');
		await press('ArrowLeft');
		await isOn('Bob Stone');
		await press('ArrowLeft');
		await gang.page.locator('.what-then-reason').waitFor({ state: 'detached' });
		await press('Enter');
		await expect.poll(() => gang.lineAtCursor()).toContain('Return the drill');
		await gang.runCommand('Open the gang');
		await isOn('Bob Stone');
		await press('ArrowUp', 'ControlOrMeta+Enter');
		await expect.poll(() => gang.lineAtCursor()).toContain('Ring her next Tuesday');
		expect(await gang.page.locator('.mod-root .workspace-tab-header').count()).toBe(2);
		expect(gang.errors).toEqual([]);
	});

	it('selects, acts, undoes, and finds all of it in the menu and the list of keys', async () => {
		const gang = await openWithKeys();
		const { press, isOn } = gang;
		const said = gang.page.locator('.what-then-said[aria-live]');
		/** The form that opens has the keyboard in this field. */
		const fill = async (label: string, words: string): Promise<void> => {
			await gang.field(label).and(gang.page.locator(':focus')).waitFor();
			await gang.page.keyboard.type(words);
			await press(label === 'What happened' ? 'ControlOrMeta+Enter' : 'Enter');
		};
		await press('ArrowDown', 'Space', 'Shift+ArrowDown');
		expect(await selected(gang)).toEqual(['Ann Lee', 'Bob Stone']);
		expect(await said.textContent()).toBe('2 selected');
		await press('ControlOrMeta+a');
		expect(await selected(gang)).toHaveLength(5);
		await press('Escape', 'Home', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'd');
		await expect.poll(() => gang.readFile('Bob Stone.md')).toContain('[x] Return the drill');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain(`✅ ${today}`);
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Ann Lee');
		await expect.poll(() => said.textContent()).toBe('Done: 2 people');
		await press('ControlOrMeta+z');
		await expectNames(gang, atFirst);

		await press('Home', 'ArrowDown');
		await isOn('Ann Lee');
		await press('p');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain('next Tuesday (2026-11-17)');
		await press('h');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain('liked: true');
		await press('l');
		await fill('What happened', 'Told her about the desk');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain('Told her about the desk');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Ann Lee');
		await press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
		await expectNames(gang, atFirst);
		await press('Home', 'ArrowDown');
		await isOn('Ann Lee');
		await press('s');
		await fill('Until when?', 'on Wednesday');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain('(moved to 2026-11-25)');
		await expect.poll(() => gang.names()).toContain('Later: Ann Lee');
		await press('ControlOrMeta+z');
		await expectNames(gang, atFirst);
		await press('Home', 'ArrowDown');
		await isOn('Ann Lee');
		await press('x');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain('%%not a follow-up%%');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Ann Lee');
		await press('ControlOrMeta+z');
		await expectNames(gang, atFirst);
		await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
		await isOn('Dan Fox');
		await press('a');
		await fill('Answer', 'email');
		await expect.poll(() => gang.readFile('Dan Fox.md')).toContain('what-then: email');
		await expect.poll(() => gang.names()).toContain('Later: Dan Fox');
		await press('ControlOrMeta+z');
		await expectNames(gang, atFirst);
		await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
		await isOn('Dan Fox');
		await press('z');
		await expect.poll(() => gang.readFile('Dan Fox.md')).toContain('what-then: let sit');

		await press('Home', 'ArrowDown', 'ContextMenu');
		const menu = gang.page.locator('.menu');
		await menu.waitFor();
		await press('Escape', 'm');
		await menu.waitFor();
		expect((await menu.locator('.menu-item-title').allInnerTexts()).slice(0, 14)).toEqual([
			'Open in new tab',
			'Show the card of this person',
			'Done',
			'Snooze',
			'Log contact',
			'Write a message',
			'What then?',
			'Let sit',
			'Like, or no more',
			'Not a follow-up',
			'Pin the date',
			'Email ann@example.com',
			'Call 01632 960114',
			'Open LinkedIn page',
		]);
		await gang.page.evaluate(() => {
			window.open = (url) => {
				document.body.dataset['opened'] = String(url);
				return null;
			};
		});
		const opened = (): Promise<string | null> => gang.page.locator('body').getAttribute('data-opened');
		await press(...Array<string>(12).fill('ArrowDown'), 'Enter');
		await expect.poll(opened).toBe('mailto:ann@example.com');
		await press('m', ...Array<string>(13).fill('ArrowDown'), 'Enter');
		await expect.poll(opened).toMatch(/^tel:/);
		await press('m', ...Array<string>(14).fill('ArrowDown'), 'Enter');
		await expect.poll(opened).toContain('linkedin.com/in/ann-lee-example');

		await press('?');
		await gang.page.locator('.what-then-keys kbd').first().waitFor();
		await press('Escape', '/');
		expect(await gang.page.locator(':focus').getAttribute('type')).toBe('search');
		// The buttons above, and the filters, are on the way of the Tab key.
		await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter');
		await gang.page.locator('.what-then-chip:focus').waitFor();
		await press('Enter');
		await expect
			.poll(() => gang.page.locator('.what-then-chip:focus').getAttribute('aria-pressed'))
			.toBe('true');
		expect(gang.errors).toEqual([]);
	});
});
