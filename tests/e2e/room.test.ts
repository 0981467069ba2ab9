import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/axe';
import { dataFile, openGang, today, type GangPage } from './gang-page';

/** What the page was to open, and what was copied: neither leaves it. */
async function catchWhatLeaves({ page }: GangPage): Promise<{
	readonly opened: () => Promise<string | null>;
	readonly copied: () => Promise<string | null>;
}> {
	await page.evaluate(() => {
		window.open = (url) => {
			document.body.dataset['opened'] = String(url);
			return null;
		};
		Object.defineProperty(navigator, 'clipboard', {
			value: {
				writeText: (text: string) => {
					document.body.dataset['copied'] = text;
					return Promise.resolve();
				},
			},
		});
	});
	return {
		opened: () => page.locator('body').getAttribute('data-opened'),
		copied: () => page.locator('body').getAttribute('data-copied'),
	};
}

describe('what to say', () => {
	it('begins with a template by reason, goes to the mail program or the clipboard, and is logged when it was sent', async () => {
		const vault = {
			'Ann Lee.md': [
				'---',
				'tags: [contact]',
				'connected: 2026-11-10',
				'networks: [LinkedIn]',
				'email: ann@example.com',
				'linkedin: https://www.linkedin.com/in/ann-lee-example',
				'company: Acme & Sons',
				'what-then: email',
				'follow-up: 2026-11-23',
				'---',
				'- 2026-11-10 Met at the fair. She wants oak.',
				'',
			].join('\n'),
			'Bob Stone.md': '---\ntags: [contact]\nconnected: 2026-11-20\n---\n',
		};
		const gang = await openGang({ vault });
		const { page } = gang;
		const { opened, copied } = await catchWhatLeaves(gang);
		const message = gang.field('Message');
		await gang.row('Bob Stone').focus();
		await page.keyboard.press('w');
		await message.waitFor();
		expect(await message.inputValue()).toBe('');
		await page.getByRole('button', { name: 'Make message templates to begin with' }).click();
		await gang.notice('4 message templates are in Messages');
		await expect.poll(() => message.inputValue()).toContain('Hi Bob,\n\nthanks for linking.\n\nAll the best');
		expect(await gang.field('Subject').inputValue()).toBe('Thanks for linking');
		expect(JSON.parse(await gang.readFile(dataFile))).toMatchObject({ messageFolder: 'Messages' });
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press('Escape');

		await gang.row('Ann Lee').focus();
		await page.keyboard.press('w');
		await message.waitFor();
		await gang.field('Template').selectOption('As promised');
		expect(await message.inputValue()).toContain('as promised when we talked (She wants oak), here it is.');
		await gang.field('Template').selectOption('Thanks for linking');
		expect(await message.inputValue()).toContain(
			'It was good to meet you at the fair, and I would like to hear more about what you do at Acme & Sons.',
		);
		await message.fill('Hi Ann,\nthanks & see you.');
		await page.keyboard.press('ControlOrMeta+Enter');
		await expect
			.poll(opened)
			.toBe(
				'mailto:ann@example.com?subject=Thanks%20for%20linking&body=Hi%20Ann%2C%0D%0Athanks%20%26%20see%20you.',
			);
		await page.getByText('Did you get in touch with Ann Lee?').waitFor();
		expect(await gang.readFile('Ann Lee.md')).toBe(vault['Ann Lee.md']);
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press('y');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toContain(`- ${today} Email: Thanks for linking.`);
		await expect.poll(() => gang.readFile('Ann Lee.md')).not.toContain('follow-up: 2026-11-23');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile('Ann Lee.md')).toBe(vault['Ann Lee.md']);

		await gang.row('Ann Lee').focus();
		await page.keyboard.press('w');
		await message.fill('Hello');
		await page.getByRole('button', { name: 'Copy and open the profile' }).click();
		await expect.poll(copied).toBe('Hello');
		await expect.poll(opened).toContain('linkedin.com/in/ann-lee-example');
		await page.getByText('Did you get in touch with Ann Lee?').waitFor();
		await page.keyboard.press('n');
		expect(await gang.readFile('Ann Lee.md')).toBe(vault['Ann Lee.md']);
		expect(gang.errors).toEqual([]);
	});
});
