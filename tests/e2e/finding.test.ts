import { describe, expect, it } from 'vitest';
import { dataFile, expectNames, openGang, type GangPage } from './gang-page';

const vault: Readonly<Record<string, string>> = {
	'Work/Ann Lee.md':
		'---\ntags: [contact]\nrelation: client\ncompany: "[[Acme]]"\nconnected: 2026-03-01\n---\n- 2026-11-12 Met. Ring her next Tuesday.\n',
	'Work/Mesut Özil.md':
		'---\ntags: [contact/team]\nrelation: client\nnetworks: [LinkedIn]\nconnected: 2025-03-01\nfor: [advice]\n---\n- 2026-11-20 Rang. Send him the list by Friday.\n',
	'Bob Stone.md':
		'---\ntags: [contact]\nrelation: friend\naliases: [Bobby]\nliked: true\nwhat-then: ring\n---\n- 2026-11-01 Had lunch.\n',
	'Old/Gil Gone.md': '---\ntags: [contact]\nwhat-then: gone\n---\nLeft for good.\n',
};
const everyone = ['Overdue: Ann Lee', 'Later: Mesut Özil', 'The rest of the gang: Bob Stone'];

const search = (gang: GangPage) => gang.page.getByRole('searchbox', { name: 'Search people' });
const focused = (gang: GangPage) => gang.page.locator('.what-then-row:focus');
const button = (gang: GangPage, name: string) => gang.page.getByRole('button', { name, exact: true });

async function choose(gang: GangPage, menu: string, ...titles: readonly string[]): Promise<void> {
	for (const title of titles) {
		await button(gang, menu).click();
		await gang.page.locator('.menu').getByText(title, { exact: true }).click();
	}
}

describe('finding people', () => {
	it('/ searches names, aliases, companies and tags, in folded sections too; arrow, Enter, Escape go on from there', async () => {
		const gang = await openGang({ vault });
		await expectNames(gang, everyone);
		await gang.row('Bob Stone').focus();
		await gang.page.keyboard.press('/');
		for (const [words, names] of [
			['ozil', ['Later: Mesut Özil']],
			['bobby', ['The rest of the gang: Bob Stone']],
			['ACME lee', ['Overdue: Ann Lee']],
			['team', ['Later: Mesut Özil']],
			['gil', ['Gone: Gil Gone']],
		] as const) {
			await search(gang).fill(words);
			await expectNames(gang, names);
		}
		await gang.page.locator('.what-then-said', { hasText: '1 person found' }).waitFor({ state: 'attached' });
		await gang.page.keyboard.press('ArrowDown');
		expect(await focused(gang).innerText()).toContain('Gil Gone');
		await gang.page.keyboard.press('Escape');
		await expectNames(gang, everyone);
		expect(await focused(gang).innerText()).not.toContain('Gil Gone');

		await gang.page.keyboard.press('/');
		await gang.page.keyboard.type('ann');
		await expectNames(gang, everyone.slice(0, 1));
		await gang.page.keyboard.press('Escape');
		expect(await focused(gang).innerText()).toContain('Ann Lee');
		await gang.page.keyboard.press('Escape');
		await expectNames(gang, everyone);
		expect(await focused(gang).innerText()).toContain('Ann Lee');
		await gang.page.keyboard.press('/');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.lineAtCursor()).toContain('Ring her next Tuesday');

		await search(gang).fill('ann');
		await gang.page.locator('.what-then-section', { hasText: 'Overdue' }).click();
		await expectNames(gang, []);
		await search(gang).fill('');
		await expectNames(gang, everyone);
		await gang.page.locator('.what-then-section', { hasText: 'Overdue' }).click();
		await expectNames(gang, everyone.slice(1));
		await gang.runCommand('Search the gang');
		await gang.page.keyboard.type('lee');
		await expectNames(gang, everyone.slice(0, 1));
		await search(gang).fill('');
		await expectNames(gang, everyone.slice(1));

		await search(gang).fill('zoe m');
		await gang.page.getByText('Nobody found').waitFor();
		await gang.page.locator('.what-then-empty').getByRole('button', { name: 'Add contact' }).click();
		expect(await gang.field('Name').inputValue()).toBe('zoe m');
		await gang.page.keyboard.press('Escape');
		await button(gang, 'Show everybody').click();
		await expectNames(gang, everyone.slice(1));
		expect(await search(gang).inputValue()).toBe('');
		expect(gang.errors).toEqual([]);
	});

	it('filters by chips, groups and sorts; what has a name and what is shown survive a restart', async () => {
		const gang = await openGang({ vault });
		await expectNames(gang, everyone);
		await button(gang, 'Filter').click();
		const kinds = gang.page.locator('.what-then-filter-kind');
		expect(await kinds.locator('.what-then-filter-title').allInnerTexts()).toEqual([
			'Relation',
			'Network',
			'Liked',
			'Looking for',
			'Company',
			'Tag',
			'Folder',
			'Answer',
		]);
		for (const [chip, names] of [
			['friend', everyone.slice(2)],
			['LinkedIn', everyone.slice(1, 2)],
			['Liked', everyone.slice(2)],
			['advice', everyone.slice(1, 2)],
			['Acme', everyone.slice(0, 1)],
			['#contact/team', everyone.slice(1, 2)],
			['Work', everyone.slice(0, 2)],
			['ring', everyone.slice(2)],
		] as const) {
			const chipEl = kinds.getByRole('button', { name: new RegExp(`^${chip} \\d`) });
			await chipEl.click();
			await expectNames(gang, names);
			expect(await chipEl.getAttribute('aria-pressed')).toBe('true');
			await chipEl.click();
			await expectNames(gang, everyone);
		}
		await kinds.getByRole('button', { name: 'client' }).click();
		await button(gang, 'Filter').click();
		await choose(gang, 'Group and sort', 'Group by network', 'Linked (old to new)');
		await expectNames(gang, ['LinkedIn: Mesut Özil', 'No network: Ann Lee']);
		await choose(gang, 'Group and sort', 'Group by relation');
		const clients = ['client: Mesut Özil', 'client: Ann Lee'];
		await expectNames(gang, clients);
		await choose(gang, 'Saved views', 'Save this view…');
		await gang.page.getByLabel('Name of the view', { exact: true }).fill('Clients');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.readFile(dataFile)).toContain('"name": "Clients"');
		await expect
			.poll(() => gang.page.evaluate(() => Object.values(localStorage).join(' ')))
			.toContain('"groupBy":"relation"');
		await gang.page.reload();
		await gang.page.locator('.what-then-person').first().waitFor();
		await expectNames(gang, clients);
		await gang.page.getByRole('button', { name: 'Remove filter: Relation: client' }).click();
		await expectNames(gang, [...clients, 'friend: Bob Stone']);
		await choose(gang, 'Saved views', 'Everybody, most urgent first');
		await expectNames(gang, everyone);
		await choose(gang, 'Saved views', 'Clients');
		await expectNames(gang, clients);
		await choose(gang, 'Saved views', 'Remove “Clients”');
		await expect.poll(() => gang.readFile(dataFile)).not.toContain('Clients');
		expect(gang.errors).toEqual([]);
	});
});
