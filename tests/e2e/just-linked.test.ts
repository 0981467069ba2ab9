import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/axe';
import { contactNote, dataFile, expectNames, openGang, today } from './gang-page';

const linkedNote = (connected: string, ...lines: readonly string[]): string =>
	['---', 'tags: [contact]', `connected: ${connected}`, 'networks: [LinkedIn]', ...lines, '---', ''].join(
		'\n',
	);

const vault: Readonly<Record<string, string>> = {
	'Ann Lee.md': linkedNote(
		'2026-11-21',
		'relation: client',
		'company: Acme',
		'introduced-by: "[[Ken Hart]]"',
	),
	'Bob Stone.md': linkedNote('2026-11-10', 'phone: "01632 960114"'),
	'Cat Hill.md': linkedNote('2026-11-20', 'relation: recruiter'),
	'Dan Fox.md': linkedNote('2026-11-19', 'relation: recruiter'),
	'Eve Marsh.md': linkedNote('2026-10-01', 'relation: friend'),
	'Fay Long.md': linkedNote('2026-08-01'),
	'Ken Hart.md': contactNote('- 2026-11-01 Had lunch.').replace('---\n-', 'company: "[[Acme]]"\n---\n-'),
	[dataFile]: JSON.stringify({
		setUpOn: today,
		firstSteps: { client: 'ring by Wednesday', recruiter: 'let sit' },
	}),
};
const linked = (name: string): string => `Just linked, what then?: ${name}`;
const resting = (name: string): string => `The rest of the gang: ${name}`;
const atFirst = [
	...['Ann Lee', 'Cat Hill', 'Dan Fox', 'Bob Stone', 'Eve Marsh'].map(linked),
	...['Fay Long', 'Ken Hart'].map(resting),
];

describe('just linked', () => {
	it('shows what is known, and one key answers with a day that fits, for one or a whole group', async () => {
		const gang = await openGang({ vault });
		await expectNames(gang, atFirst);
		await gang.runCommand('Open the gang');
		const press = async (...keys: readonly string[]): Promise<void> => {
			for (const key of keys) await gang.page.keyboard.press(key);
		};
		const isOn = (words: string): Promise<void> => gang.page.locator(':focus', { hasText: words }).waitFor();
		const note = (name: string): Promise<string> => gang.readFile(`${name}.md`);

		const ann = gang.row('Ann Lee');
		expect(await ann.locator('.what-then-why').innerText()).toBe(
			'Linked yesterday on LinkedIn, through Ken Hart; Ken Hart at Acme too: what then?',
		);
		expect(await ann.locator('[data-verb="first"]').getAttribute('aria-label')).toBe(
			'First step: ring, Mon 23 Nov 2026 (f)',
		);
		expect(await faultsOf(gang.page)).toEqual([]);

		// Fresh: the first word within a day, though the relation would leave more time. The list goes on with the next.
		await press('ArrowDown');
		await isOn('Ann Lee');
		await press('2');
		await gang.notice('Answered: Ann Lee: email, Mon 23 Nov 2026');
		await expect.poll(() => note('Ann Lee')).toMatch(/what-then: email\nfollow-up: 2026-11-23/);
		await isOn('Cat Hill');
		expect(await gang.row('Ann Lee').locator('.what-then-why').textContent()).toBe('email: 2026-11-23');

		// A whole group: by the filter and its heading.
		await gang.page.getByRole('button', { name: 'Filter' }).click();
		await gang.page.locator('.what-then-chip', { hasText: 'recruiter' }).click();
		await gang.page.locator('.what-then-section').focus();
		await press('d');
		expect(await note('Cat Hill')).not.toContain('what-then');
		await press('f');
		await gang.notice('Answered: 2 people: let sit');
		for (const name of ['Cat Hill', 'Dan Fox'])
			await expect.poll(() => note(name)).toContain('what-then: let sit');
		await gang.runCommand('Undo last action');
		for (const name of ['Cat Hill', 'Dan Fox']) await expect.poll(() => note(name)).toBe(vault[`${name}.md`]);
		await gang.page.locator('.what-then-chip', { hasText: 'recruiter' }).click();

		// The menu of the heading chooses those of one relation.
		await gang.runCommand('Open the gang');
		const heading = gang.page.locator('.what-then-section', { hasText: 'Just linked' });
		await heading.focus();
		await press('m');
		await gang.page.locator('.menu').getByText('Select these people: recruiter (2)').click();
		expect(await gang.page.locator('.what-then-person[aria-selected="true"]').count()).toBe(2);
		await gang.row('Dan Fox').focus();
		await press('6');
		await gang.notice('Let sit: 2 people');
		await expectNames(gang, [
			...['Bob Stone', 'Eve Marsh'].map(linked),
			'Later: Ann Lee',
			...['Cat Hill', 'Dan Fox', 'Fay Long', 'Ken Hart'].map(resting),
		]);
		expect(gang.errors).toEqual([]);
	});

	it('own words and another day have their form, where a day that fits is filled in', async () => {
		const gang = await openGang({ vault });
		await expectNames(gang, atFirst);
		const note = (name: string): Promise<string> => gang.readFile(`${name}.md`);
		const open = async (name: string): Promise<void> => {
			await gang.row(name).focus();
			await gang.page.keyboard.press('a');
			await gang.field('Answer').waitFor();
		};
		await open('Bob Stone');
		await gang.page.locator('.modal').getByRole('button', { name: 'meet' }).click();
		expect(await gang.field('When').inputValue()).toBe('2026-12-06');
		await gang.page.locator('.modal').getByText('Sun 6 Dec 2026').waitFor();
		await gang.field('Answer').fill('Call him');
		expect(await gang.field('When').inputValue()).toBe('2026-11-25');
		await gang.field('When').fill('after Christmas');
		await gang.field('Answer').fill('ring');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => note('Bob Stone')).toMatch(/what-then: ring\nfollow-up: 2026-12-2\d/);
		await open('Eve Marsh');
		await gang.field('Answer').fill('send the brochure');
		expect(await gang.field('When').inputValue()).toBe('');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => note('Eve Marsh')).toContain('what-then: send the brochure');
		expect(await note('Eve Marsh')).not.toContain('follow-up');
		expect(gang.errors).toEqual([]);
	});
});
