import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/axe';
import { contactNote, openGang, smallGang, type GangPage } from './gang-page';

const vault = {
	...smallGang,
	'People/Dan Fox.md': contactNote(
		'- 2026-11-10 Rang. Send him the plan by Friday.',
		'- [ ] Return the drill 📅 2026-12-01',
	),
	'People/דנה לוי.md': contactNote('- 2026-11-12 נפגשנו. Ring her next Tuesday.'),
	'People/Old Pal.md': contactNote('- 2025-01-10 Met. Send the drawings by Friday.'),
};
const first = 'Overdue: Ann Lee';

async function open(query: Readonly<Record<string, string>> = {}, width = 1280): Promise<GangPage> {
	const gang = await openGang({ vault, query, viewport: { width, height: 800 } });
	await expect.poll(() => gang.names()).toContain(first);
	await gang.page.locator('.what-then-progress').waitFor({ state: 'hidden' });
	return gang;
}

/** Controls in this part of the page that are smaller than a finger, in words. */
async function tooSmall(gang: GangPage, within: string): Promise<readonly string[]> {
	const controls = gang.page
		.locator(within)
		.locator('button, input:not([type=checkbox]), select, label:has(input), [role=treeitem]');
	return controls.evaluateAll((all) =>
		all.flatMap((el) => {
			const { width, height } = el.getBoundingClientRect();
			if (!width || !height || (width >= 44 && height >= 44)) return [];
			const label = el.getAttribute('aria-label') ?? el.textContent;
			return [`${el.tagName} ${label}: ${Math.round(width)} × ${Math.round(height)}`];
		}),
	);
}

/** Parts of the rows that stick out of them, or out of the sidebar. */
function stickingOut(gang: GangPage): Promise<readonly string[]> {
	return gang.page.locator('.what-then-gang').evaluate((view) => {
		const outer = view.getBoundingClientRect();
		const found = view.scrollWidth > view.clientWidth ? ['the view'] : [];
		for (const row of view.querySelectorAll('.what-then-row')) {
			const box = row.getBoundingClientRect();
			if (box.left < outer.left || box.right > outer.right) found.push(row.className);
			for (const el of row.querySelectorAll('*')) {
				const { left, right, width } = el.getBoundingClientRect();
				const isClipped = el.closest('.what-then-why, .what-then-name, .what-then-about') !== null;
				if (width && !isClipped && (left < box.left - 1 || right > box.right + 1)) found.push(el.className);
			}
		}
		return found;
	});
}

describe('the sidebar belongs', () => {
	it('in a window from right to left', async () => {
		const gang = await open();
		const { page } = gang;
		await page.evaluate(() => {
			document.documentElement.dir = 'rtl';
			document.body.classList.add('mod-rtl');
			window.dispatchEvent(new Event('resize'));
		});
		const dan = gang.row('Dan Fox');
		const leftOf = (part: string): Promise<number> =>
			dan.locator(part).evaluate((el) => el.getBoundingClientRect().left);
		await expect
			.poll(async () => (await leftOf('.what-then-avatar')) > (await leftOf('.what-then-text')))
			.toBe(true);
		await dan.hover();
		expect(await leftOf('.what-then-acts')).toBeLessThan(await leftOf('.what-then-name'));
		expect(await stickingOut(gang)).toEqual([]);
		await dan.focus();
		await page.keyboard.press('ArrowLeft');
		await page.locator('.what-then-reason').waitFor();
		await page.keyboard.press('ArrowRight');
		await page.locator('.what-then-reason').waitFor({ state: 'detached' });
		expect(await gang.row('דנה לוי').locator('.what-then-name').getAttribute('dir')).toBe('auto');
		expect(await faultsOf(page)).toEqual([]);
	});

	it('on a phone: everything is as large as a finger, nothing sticks out, the drawer makes way', async () => {
		const gang = await open({ mode: 'phone' }, 390);
		const { page } = gang;
		const view = '.what-then-gang';
		expect(await tooSmall(gang, view)).toEqual([]);
		expect(await stickingOut(gang)).toEqual([]);
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		expect(await tooSmall(gang, view)).toEqual([]);
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		await gang.row('Ann Lee').dispatchEvent('contextmenu');
		await page.getByRole('toolbar', { name: 'selected' }).waitFor();
		expect(await tooSmall(gang, view)).toEqual([]);
		await page.getByRole('button', { name: 'Select none' }).click();
		await gang.row('Ann Lee').getByRole('button', { name: 'More actions' }).click();
		await page.locator('.menu').getByText('Show the card of this person').click();
		await page.locator('.what-then-card').getByText('Ann Lee').first().waitFor();
		expect(await tooSmall(gang, '.what-then-card')).toEqual([]);
		await gang.runCommand('Look through old promises');
		await page.locator('.what-then-review button').first().waitFor();
		expect(await tooSmall(gang, '.what-then-review')).toEqual([]);
		await page.keyboard.press('Escape');
		await gang.runCommand('Open the gang');
		await gang.row('Ann Lee').click();
		await expect.poll(() => gang.editorText()).toContain('Ring her next Tuesday');
		await gang.row('Ann Lee').waitFor({ state: 'hidden' });
		expect(gang.errors).toEqual([]);
	});

	it('in few colors, with more contrast, without motion, and when it is narrow', async () => {
		const gang = await open();
		const { page } = gang;
		await page.emulateMedia({ forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' });
		await gang.row('Ann Lee').click({ modifiers: ['ControlOrMeta'] });
		await gang.row('Dan Fox').focus();
		const styleOf = (name: string, style: string): Promise<string> =>
			gang.row(name).evaluate((el, key) => getComputedStyle(el).getPropertyValue(key), style);
		expect(await styleOf('Ann Lee', 'outline-style')).toBe('dashed');
		await page.keyboard.press('ArrowDown');
		expect(
			await page.locator('.what-then-row:focus').evaluate((el) => getComputedStyle(el).outlineStyle),
		).toBe('solid');
		expect(await styleOf('Bob Stone', 'transition-duration')).toBe('0s');
		await gang.row('Bob Stone').click();
		await page.locator('.what-then-flash').waitFor();
		const moving = await page.evaluate(() =>
			document
				.getAnimations()
				.filter((one) => 'animationName' in one && String(one.animationName).includes('what-then')),
		);
		expect(moving).toEqual([]);
		await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
		await page.locator('.mod-right-split').evaluate((el) => {
			(el as HTMLElement).style.width = '220px';
		});
		await expect.poll(() => gang.row('Dan Fox').evaluate((el) => el.clientWidth)).toBeLessThan(230);
		expect(await stickingOut(gang)).toEqual([]);
		expect(await faultsOf(page)).toEqual([]);
	});

	it('in a window of its own', async () => {
		const gang = await open();
		const { page } = gang;
		await page.evaluate(() => {
			const frame = document.body.createEl('iframe', { attr: { id: 'own', width: '400', height: '300' } });
			const leaf = document.querySelector('.workspace-leaf:has(.what-then-gang)');
			const body = frame.contentDocument?.body;
			if (!leaf || !body) throw new Error('There is no window to move to.');
			body.append(leaf);
			for (const el of leaf.querySelectorAll('*')) el.dispatchEvent(new Event('window-migrated'));
		});
		const own = page.frameLocator('#own');
		const row = (name: string) => own.locator('.what-then-row', { hasText: name });
		await row('Dan Fox').waitFor();
		await row('Dan Fox').focus();
		await page.keyboard.press('ArrowRight');
		await own.locator('.what-then-reason').waitFor();
		await page.keyboard.press('d');
		await expect.poll(() => gang.readFile('People/Dan Fox.md')).toContain('✅');
		await gang.writeFile('People/Eve Marsh.md', contactNote('Ring her today.'));
		await row('Eve Marsh').waitFor();
		await page.keyboard.press('/');
		await page.keyboard.type('eve');
		await row('Dan Fox').waitFor({ state: 'detached' });
		expect(gang.errors).toEqual([]);
	});
});
