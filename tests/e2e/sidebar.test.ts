import { describe, expect, it } from 'vitest';
import { contactNote, expectNames, openGang, smallGang } from './gang-page';

const atFirst = ['Overdue: Ann Lee', 'Later: Bob Stone', 'The rest of the gang: Cat Hill'];

describe('the gang in the sidebar', () => {
	it('shows who is due, why, and when', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		const ann = gang.row('Ann Lee');
		expect(await ann.locator('.what-then-why').textContent()).toContain('Ring her next Tuesday');
		expect(await ann.locator('.what-then-date').innerText()).toBe('next Tuesday');
		expect(await ann.locator('.what-then-due').innerText()).toBe('Due 5 days ago');
		const dates = 'Due Tue 17 Nov 2026 · Written Thu 12 Nov 2026';
		expect(await ann.locator('.what-then-text').getAttribute('title')).toBe(dates);
		expect(await ann.getAttribute('aria-description')).toBe(dates);
		expect(await gang.page.locator('.what-then-due-count').innerText()).toBe('1 person due');
		expect(gang.errors).toEqual([]);
	});

	it.each([0, 20, 500])('follows what is typed in the editor (cache delay %i ms)', async (cache) => {
		const gang = await openGang({ query: { cache } });
		await expectNames(gang, atFirst);
		await gang.openNote('People/Cat Hill.md');
		await gang.page.locator('.workspace-leaf.mod-active .cm-content').click();
		await gang.page.keyboard.press('ControlOrMeta+End');
		await gang.page.keyboard.type('- 2026-11-16 Met her. Send her the plan by Wednesday.');
		await expectNames(gang, ['Overdue: Cat Hill', 'Overdue: Ann Lee', 'Later: Bob Stone'].sort(byDue));
		expect(await gang.row('Cat Hill').locator('.what-then-date').innerText()).toContain('Wednesday');
	});

	it('follows a file that another program changed, made or deleted', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.writeFile(
			'People/Bob Stone.md',
			contactNote('- 2026-11-20 Rang. Ring him again today.', '- 2026-11-21 Nothing.'),
		);
		await gang.writeFile('People/Dan Fox.md', contactNote('- [ ] Return his drill 📅 2026-11-22'));
		await expect.poll(() => gang.names()).toContain('Today: Dan Fox');
		await gang.trash('People/Ann Lee.md');
		await expect.poll(() => gang.names()).not.toContain('Overdue: Ann Lee');
		expect(gang.errors).toEqual([]);
	});

	it('follows a rename, and a tag that comes or goes', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.rename('People/Ann Lee.md', 'People/Anna Lee.md');
		await expect.poll(() => gang.names()).toContain('Overdue: Anna Lee');
		await gang.writeFile('Ideas.md', contactNote('- 2026-11-20 Rang Ida. Ring her on Wednesday.'));
		await gang.writeFile('People/Anna Lee.md', 'Not a contact any more.\n');
		await expect.poll(() => gang.names()).toContain('Later: Ideas');
		await expect.poll(() => gang.names()).not.toContain('Overdue: Anna Lee');
	});

	it('counts what a daily note says of a contact', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.writeFile('Daily/2026-11-19.md', 'Coffee with [[Cat Hill]], send her the deck by Friday.\n');
		await expect.poll(() => gang.names()).toContain('Overdue: Cat Hill');
		await gang.row('Cat Hill').click();
		await expect.poll(() => gang.lineAtCursor()).toContain('send her the deck');
	});

	it('counts it too when the contact came later, was renamed, or the daily note went', async () => {
		const gang = await openGang({
			vault: {
				...smallGang,
				'Daily/2026-11-19.md': 'Coffee with [[Dan Fox]], send him the deck by Friday.\n',
			},
		});
		await expectNames(gang, atFirst);
		await gang.writeFile('People/Dan Fox.md', contactNote('Tall.'));
		await expect.poll(() => gang.names()).toContain('Overdue: Dan Fox');
		await gang.rename('People/Dan Fox.md', 'People/Daniel Fox.md');
		await expect.poll(() => gang.names()).toContain('Overdue: Daniel Fox');
		expect(await gang.readFile('Daily/2026-11-19.md')).toContain('[[Daniel Fox]]');
		await gang.trash('Daily/2026-11-19.md');
		await expect.poll(() => gang.names()).toContain('The rest of the gang: Daniel Fox');
	});

	it('misses no change while it reads for the first time', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 300 }, (_, index) => [`People/Person ${index}.md`, contactNote('Linked.')]),
		);
		const gang = await openGang({ vault: { ...many, ...smallGang }, query: { reads: 'slow', cache: 0 } });
		await gang.writeFile(
			'People/Person 299.md',
			contactNote('- 2026-11-20 Rang. Ring again today.', '- Tall.'),
		);
		await gang.writeFile('People/Person 298.md', contactNote('- [ ] Return the drill 📅 2026-11-22'));
		await gang.writeFile('People/Ann Lee.md', contactNote('Moved on.'));
		await expect.poll(() => gang.names()).toContain('Today: Person 298');
		await expect.poll(() => gang.names()).not.toContain('Overdue: Ann Lee');
		await gang.page.locator('.what-then-progress').waitFor({ state: 'hidden' });
		expect(await gang.names()).toContain('Today: Person 298');
		expect(await gang.names()).not.toContain('Overdue: Ann Lee');
	});

	it('speaks the language of the app', async () => {
		const gang = await openGang({ query: { language: 'de' } });
		await expect.poll(() => gang.names()).toContain('Überfällig: Ann Lee');
		expect(await gang.row('Ann Lee').locator('.what-then-due').innerText()).toBe('Fällig vor 5 Tagen');
	});

	it('opens the note at the line, in the tab that shows it already', async () => {
		const gang = await openGang();
		await gang.row('Bob Stone').click();
		await expect.poll(() => gang.lineAtCursor()).toContain('Send him the price list');
		await gang.row('Ann Lee').click({ button: 'middle' });
		await expect.poll(() => gang.lineAtCursor()).toContain('Ring her next Tuesday');
		await gang.row('Bob Stone').click();
		await expect.poll(() => gang.lineAtCursor()).toContain('Send him the price list');
		const tabs = gang.page.locator('.mod-root .workspace-tab-header');
		expect((await tabs.allInnerTexts()).map((title) => title.trim())).toEqual(['Bob Stone', 'Ann Lee']);
		expect(gang.errors).toEqual([]);
	});

	it('shows the line without selecting it, so that what is typed next replaces nothing', async () => {
		const gang = await openGang();
		await gang.row('Bob Stone').click();
		await gang.page.locator('.what-then-flash', { hasText: 'Send him the price list' }).waitFor();
		await gang.page.keyboard.type(' Soon!');
		await expect
			.poll(() => gang.editorText())
			.toContain('- 2026-11-20 Rang. Send him the price list by Friday. Soon!');
		await gang.page.locator('.what-then-flash').waitFor({ state: 'detached' });
		expect(gang.errors).toEqual([]);
	});

	it('keeps the folded sections on this device', async () => {
		const gang = await openGang();
		await gang.page.locator('.what-then-section', { hasText: 'Overdue' }).click();
		await expectNames(gang, atFirst.slice(1));
		const saved = (): Promise<string> =>
			gang.page.evaluate(() => Object.entries(localStorage).flat().join(' '));
		await expect.poll(saved).toContain('"type":"what-then-gang"');
		await gang.page.reload();
		await gang.page.locator('.what-then-row').first().waitFor();
		await expectNames(gang, atFirst.slice(1));
	});

	it('says what a contact is where there are none', async () => {
		const gang = await openGang({ vault: { 'Ideas.md': 'Nothing.\n' } });
		const empty = gang.page.locator('.what-then-empty');
		await empty.waitFor();
		expect(await empty.innerText()).toContain('with the tag #contact');
		await empty.getByRole('button', { name: 'Add contact' }).click();
		await gang.field('Name').waitFor();
	});

	it('moves on at midnight by itself', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.setClock('2026-11-23T00:01');
		await gang.page.clock.fastForward(30_000);
		await expect.poll(() => gang.names()).toContain('This week: Bob Stone');
		expect(await gang.row('Ann Lee').locator('.what-then-due').innerText()).toBe('Due 6 days ago');
	});

	it('moves on when the device wakes up on another day', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.setClock('2026-11-28');
		await gang.page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await expect.poll(() => gang.names()).toContain('Overdue: Bob Stone');
	});

	it('shows 30,000 people, searched, filtered and gone through by keys, with only those in view in the page', async () => {
		const gang = await openGang();
		await expectNames(gang, atFirst);
		await gang.page.evaluate(hearOfMany, 30_000);
		const counts = gang.page.locator('.what-then-section .what-then-count');
		await expect.poll(() => counts.last().innerText(), { timeout: 60_000 }).toBe('30,001');
		const rows = gang.page.locator('.what-then-row');
		const focused = (name: string) => gang.page.locator('.what-then-row:focus', { hasText: name });
		expect(await rows.count()).toBeLessThan(60);
		await rows.first().focus();
		await gang.page.keyboard.press('End');
		await focused('Person 9999').waitFor();
		await gang.page.keyboard.press('PageUp');
		await focused('Person 998').waitFor();
		expect(await rows.count()).toBeLessThan(60);
		await gang.page.keyboard.press('/');
		await gang.page.keyboard.type('son 2999');
		await expect.poll(() => counts.last().innerText()).toBe('13');
		await gang.page.getByRole('searchbox').fill('');
		await gang.page.getByRole('button', { name: 'Filter', exact: true }).click();
		await gang.page.getByRole('button', { name: 'friend 10,000' }).click();
		await expect.poll(() => counts.last().innerText()).toBe('10,000');
		expect(await rows.count()).toBeLessThan(60);
		expect(gang.errors).toEqual([]);
	});
});

/** As if so many notes had come by sync: the app tells of each, with its text. Files of their own would take minutes. */
function hearOfMany(count: number): void {
	const known = window.app?.vault.getFileByPath('People/Cat Hill.md');
	for (let index = 0; index < count; index++) {
		const relation = index % 3 ? 'client' : 'friend';
		const basename = `Person ${index}`;
		const path = `People/${index % 100}/${basename}.md`;
		const file: unknown = Object.assign(
			Object.create(Object.getPrototypeOf(known) as object) as object,
			known,
			{
				basename,
				name: `${basename}.md`,
				path,
			},
		);
		const text = `---\ntags: [contact]\nrelation: ${relation}\n---\nLinked.\n`;
		window.app?.metadataCache.trigger('changed', file, text, {
			frontmatter: { tags: ['contact'], relation },
		});
	}
}

/** Ann is due on 17 November, Cat on the 18th. */
function byDue(a: string, b: string): number {
	return (
		['Ann', 'Cat', 'Bob'].findIndex((name) => a.includes(name)) -
		['Ann', 'Cat', 'Bob'].findIndex((name) => b.includes(name))
	);
}
