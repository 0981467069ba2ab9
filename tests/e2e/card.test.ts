import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import type { WorkbenchOptions } from '../support/workbench-page';
import { contactNote, openGang, type GangPage } from './gang-page';

const annPath = 'People/Ann Lee.md';
const ann = [
	'---',
	'tags: [contact]',
	'relation: client',
	'networks: [LinkedIn]',
	'connected: 2026-11-12',
	'company: "[[Acme]]"',
	'role: Buyer',
	'frequency: 6 weeks # at least',
	'email: ann@example.com',
	'phone: "+1 555 0100"',
	'linkedin: javascript:alert(1)',
	'introduced-by: "[[Bob Stone]]"',
	'---',
	'- 2026-11-12 Met at the fair. Ring her next Tuesday.',
	'- 2026-11-14 Rang, she likes tea. Send her the plan by 4 December.',
	'',
].join('\n');

const vault = {
	[annPath]: ann,
	'People/Bob Stone.md': contactNote('Tall.'),
	'Daily/2026-11-16.md': 'Coffee with [[Ann Lee]].\n',
	'Ideas.md': 'Nothing.\n',
};

interface CardPage extends GangPage {
	readonly card: Locator;
	/** The file, as soon as it is not as it was. */
	written(before: string): Promise<string>;
}

async function openCard(options: WorkbenchOptions = {}): Promise<CardPage> {
	const gang = await openGang({ vault, ...options });
	await expect.poll(() => gang.names()).toContain('Overdue: Ann Lee');
	await gang.openNote(annPath);
	await gang.runCommand('Show the card of this person');
	const card = gang.page.locator('.what-then-card');
	await card.getByRole('heading', { name: 'Ann Lee' }).waitFor();
	const written = async (before: string): Promise<string> => {
		await expect.poll(() => gang.readFile(annPath)).not.toBe(before);
		return gang.readFile(annPath);
	};
	return { ...gang, card, written };
}

describe('the card of a person', () => {
	it('says who it is, what is open, how often, and how we met', async () => {
		const { card, errors } = await openCard();
		const text = (await card.innerText()).replace(/\s+/g, ' ');
		for (const words of [
			'Buyer, Acme, client',
			'Overdue',
			'Due 5 days ago Ring her next Tuesday.',
			'in 12 days Send her the plan by 4 December.',
			'every 6 weeks; next by Mon 28 Dec 2026',
			'6 days ago Coffee with Ann Lee.',
			'Linked Thu 12 Nov 2026 · LinkedIn',
			'Through Bob Stone',
			'10 days ago Met at the fair.',
		])
			expect(text).toContain(words);
		const links = await card.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
		expect(links).toEqual(['mailto:ann@example.com', 'tel:+15550100']);
		expect(errors).toEqual([]);
	});

	it('follows the note in front, and what is written in it', async () => {
		const gang = await openCard();
		const { card } = gang;
		await gang.openNote('People/Bob Stone.md');
		await card.getByRole('heading', { name: 'Bob Stone' }).waitFor();
		await card.getByText('Nothing is open.').waitFor();
		await gang.writeFile('People/Bob Stone.md', contactNote('- 2026-11-20 Rang. Ring him on Friday.'));
		await card.locator('.what-then-before', { hasText: 'Ring him' }).waitFor();
		await gang.openNote('Ideas.md');
		await card.getByText('Open the note of a contact').waitFor();
		await gang.openNote(annPath);
		await card.getByRole('button', { name: 'Bob Stone' }).click();
		await card.getByRole('heading', { name: 'Bob Stone' }).waitFor();
	});

	it('shows whom the menu of a row is asked for, until another note comes to the front', async () => {
		const gang = await openCard();
		const { card, page } = gang;
		await page.getByRole('tab', { name: 'The gang' }).click();
		await gang.row('Bob Stone').click({ button: 'right' });
		await page.locator('.menu').getByText('Show the card of this person').click();
		await card.getByRole('heading', { name: 'Bob Stone' }).waitFor();
		await gang.rename('People/Bob Stone.md', 'People/Rob Stone.md');
		await card.getByRole('heading', { name: 'Rob Stone' }).waitFor();
		await gang.openNote('Ideas.md');
		await card.getByText('Open the note of a contact').waitFor();
	});

	it.each([
		['other words', 'every 2 months', 'frequency: every 2 months # at least'],
		['never', 'never', 'frequency: never # at least'],
		['no words', '', 'frequency: # at least'],
	])('writes how often into its property and nowhere else: %s', async (_, words, line) => {
		const gang = await openCard();
		const { card, page } = gang;
		const field = card.getByLabel('How often');
		expect(await field.inputValue()).toBe('6 weeks');
		await field.fill(words);
		await page.keyboard.press('Enter');
		expect(await gang.written(ann)).toBe(ann.replace('frequency: 6 weeks # at least', line));
		await gang.notice('How often: Ann Lee');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile(annPath)).toBe(ann);
	});

	it('writes nothing for words that are no length of time, and keeps them in the field', async () => {
		const gang = await openCard();
		const { card, page } = gang;
		const field = card.getByLabel('How often');
		await field.fill('when I can');
		await page.keyboard.press('Enter');
		await card.getByText('“when I can” is no length of time').waitFor();
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		await page.keyboard.press('Escape');
		expect(await field.inputValue()).toBe('6 weeks');
		expect(await gang.readFile(annPath)).toBe(ann);
	});

	it('keeps what is being typed when the note changes meanwhile', async () => {
		const gang = await openCard();
		const { card, page } = gang;
		const field = card.getByLabel('How often');
		await field.focus();
		await page.keyboard.press('End');
		await page.keyboard.type(' or 7');
		await gang.writeFile('Daily/2026-11-17.md', 'Tea with [[Ann Lee]].\n');
		await card.getByText('Tea with Ann Lee').waitFor();
		await page.keyboard.type(' days');
		expect(await field.inputValue()).toBe('6 weeks or 7 days');
	});

	it('does it all without a mouse', async () => {
		const gang = await openCard();
		const { card, page } = gang;
		const focused = page.locator('.what-then-card :focus');
		await card.getByRole('button', { name: 'Done', exact: true }).first().focus();
		await page.keyboard.press('Enter');
		const done = await gang.written(ann);
		expect(done).toBe(ann.replace('next Tuesday.', 'next Tuesday. ✅ 2026-11-22'));
		await card.locator('.what-then-before', { hasText: 'Ring her' }).waitFor({ state: 'detached' });
		expect(await focused.getAttribute('aria-label')).toBe('Done');

		await card.getByRole('button', { name: 'meet' }).press('Enter');
		const answered = await gang.written(done);
		expect(answered).toContain('\nwhat-then: meet\n');
		const meet = card.getByRole('button', { name: 'meet', pressed: true });
		await meet.waitFor();
		expect(await focused.innerText()).toBe('meet');
		await page.keyboard.press('Space');
		expect(await gang.written(answered)).toBe(done.replace('\n---\n- ', '\nwhat-then:\n---\n- '));

		await card.getByRole('button', { name: 'Liked', pressed: false }).press('Enter');
		await card.getByRole('button', { name: 'Liked', pressed: true }).waitFor();
		await card.getByRole('button', { name: 'In own words' }).press('Enter');
		await page.locator('.modal').getByText('Ann Lee: what then?').waitFor();
	});

	it('is there again after a restart', async () => {
		const { card, page } = await openCard();
		const saved = (): Promise<string> => page.evaluate(() => Object.entries(localStorage).flat().join(' '));
		await expect.poll(saved).toContain('"type":"what-then-person"');
		await page.reload();
		await card.getByRole('heading', { name: 'Ann Lee' }).waitFor();
	});
});
