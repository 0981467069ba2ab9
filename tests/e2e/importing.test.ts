import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { faultsOf } from '../support/axe';
import { zipOf } from '../support/pretend-zip';
import { contactNote, dataFile, openGang, type GangPage } from './gang-page';

interface Upload {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

const upload = (name: string, content: string | Uint8Array): Upload => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(content),
});
const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const connections = (...rows: readonly string[]): Upload =>
	upload('Connections.csv', [header, ...rows].join('\n'));
const row = (name: string, company: string, role: string, email = ''): string => {
	const [first = '', last = ''] = name.split(' ');
	const slug = name.toLowerCase().replace(' ', '-');
	return `${first},${last},https://www.linkedin.com/in/${slug},${email},${company},${role},08 Nov 2026`;
};

const ann = '---\ntags: [contact]\nliked: true\nlinkedin: https://www.linkedin.com/in/ann-lee\n---\nTall.\n';
const vault: Readonly<Record<string, string>> = {
	'People/Ann Lee.md': ann,
	'People/Cat Hill.md': contactNote('- 2026-11-01 Met at the fair.'),
	'People/Cat.md': '---\ntags: [contact]\nname: Cat Hill\n---\n- 2026-11-03 Rang her.\n',
	'Fair.md': 'With [[Cat]].\n',
	'People/Dan Fox.md': '---\ntags: [contact]\nlinkedin: linkedin.com/in/dan-fox\n---\nSmall.\n',
};
const export1 = connections(
	row('Ann Lee', 'Acme', 'Buyer'),
	row('Bob Stone', 'Acme', 'Buyer'),
	row('Cat Hill', 'Bolt', 'Head'),
	row('Eve Marsh', 'Bolt', 'Chair'),
	'Fay,Gold,https://www.linkedin.com/in/fay-gold,,Bolt',
	',,,,,,09 Nov 2026',
);

async function isThere(gang: GangPage, path: string): Promise<boolean> {
	return gang.readFile(path).then(
		() => true,
		() => false,
	);
}

/** The dialog, and what is done in it. */
function dialogOf(gang: GangPage) {
	const { page } = gang;
	const modal = page.locator('.modal.what-then-import');
	const files = modal.locator('.what-then-files');
	const rows = modal.locator('.what-then-preview-row');
	return {
		modal,
		choose: async (...uploads: readonly Upload[]): Promise<void> => {
			await gang.runCommand('Import contacts');
			await files.setInputFiles([...uploads]);
		},
		/** Names in the order of the list, each behind what becomes of it: "New: Ann Lee". */
		rows: () =>
			rows.evaluateAll((elements) =>
				elements.map((el) => {
					const [state, name] = ['state', 'name'].map(
						(part) => el.querySelector(`.what-then-preview-${part}`)?.textContent ?? '',
					);
					return `${state ?? ''}: ${name ?? ''}`;
				}),
			),
		row: (name: string): Locator => rows.filter({ hasText: name }),
		go: modal.locator('.mod-cta'),
		isOver: () => modal.waitFor({ state: 'detached' }),
	};
}

describe('bringing people in', () => {
	it('from a file by keyboard: what would be done is seen, chosen, done, and taken back as one step', async () => {
		const gang = await openGang({ vault });
		const { page } = gang;
		const { modal, choose, rows, go, isOver } = dialogOf(gang);
		await choose(export1);
		await expect
			.poll(rows)
			.toEqual([
				'New: Bob Stone',
				'New: Eve Marsh',
				'Changed: Ann Lee',
				'Unclear: Cat Hill',
				'Left out: Connections.csv:6',
				'Left out: Connections.csv:7',
			]);
		expect(await faultsOf(page)).toEqual([]);
		expect(await go.innerText()).toBe('Import 3 people');
		// The keyboard stands in the list: Eve is left out, whose note Cat is gets told, and why the last row is not read.
		for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'Enter'])
			await page.keyboard.press(key);
		await page.locator('.menu').getByText('Same person: People/Cat.md').waitFor();
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(rows).toContain('Same person: Cat Hill');
		await page.keyboard.press('End');
		await expect
			.poll(() => modal.locator('.what-then-preview-whole').innerText())
			.toBe('LinkedIn tells only the day of linking: this member is hidden.');
		expect(await go.innerText()).toBe('Import 3 people');

		// Another choice keeps what was said.
		const whom = modal.getByRole('combobox', { name: 'Whom' });
		await whom.selectOption('since');
		await modal.getByLabel('Since').fill('2026-11-10');
		await expect.poll(rows).toContain('Left out: Bob Stone');
		await whom.selectOption('all');
		await expect.poll(rows).toContain('New: Bob Stone');
		await modal.getByRole('searchbox').fill('bolt');
		await expect.poll(rows).toEqual(['New: Eve Marsh', 'Same person: Cat Hill']);
		await modal.getByRole('searchbox').fill('zzz');
		await modal.getByText('Nobody here.').waitFor();
		await modal.getByRole('searchbox').fill('');
		expect(await go.innerText()).toBe('Import 3 people');
		await go.press('Enter');
		await isOver();
		await gang.notice('Imported 3 people.');
		expect(await gang.readFile('Bob Stone.md')).toContain('company: Acme');
		expect(await gang.readFile('People/Ann Lee.md')).toMatch(/^[^]*liked: true[^]*role: Buyer[^]*Tall\.\n$/);
		expect(await gang.readFile('People/Cat.md')).toContain('linkedin: https://www.linkedin.com/in/cat-hill');
		await expect.poll(() => gang.names()).toContain('Just linked, what then?: Bob Stone');

		await choose(export1);
		await expect
			.poll(rows)
			.toEqual([
				'New: Eve Marsh',
				'Same: Ann Lee',
				'Same: Bob Stone',
				'Same: Cat Hill',
				'Left out: Connections.csv:6',
				'Left out: Connections.csv:7',
			]);
		await page.keyboard.press('Escape');
		await isOver();

		// Another job of somebody who is liked comes up, and counts as no contact.
		await choose(connections(row('Ann Lee', 'Globex', 'Head of Buying'), row('Bob Stone', 'Acme', 'Chair')));
		await expect.poll(rows).toEqual(['Changed: Ann Lee', 'Changed: Bob Stone', 'Changed: Cat Hill']);
		await go.press('Enter');
		await isOver();
		const news =
			'2026-11-22 Now Head of Buying at Globex, was Buyer at Acme. New job: say well done by 2026-11-29.';
		await expect.poll(() => gang.readFile('People/Ann Lee.md')).toContain(news);
		expect(await gang.readFile('Bob Stone.md')).toMatch(/Now Chair at Acme, was Buyer\.\n/);
		await expect.poll(() => gang.row('Ann Lee').innerText()).toContain('New job: say well done');
		await expect.poll(() => gang.names()).toContain('Just linked, what then?: Bob Stone');
		expect(await gang.readFile('People/Cat.md')).toContain('- 2026-11-22 No longer linked on LinkedIn.');
		await gang.runCommand('Undo last action');
		await expect.poll(() => gang.readFile('People/Ann Lee.md')).not.toContain('Globex');
		await gang.runCommand('Undo last action');
		for (const path of Object.keys(vault)) await expect.poll(() => gang.readFile(path)).toBe(vault[path]);
		await expect.poll(() => isThere(gang, 'Bob Stone.md')).toBe(false);
		await expect
			.poll(async () => JSON.parse(await gang.readFile(dataFile)) as unknown)
			.toMatchObject({ imports: { facts: '' } });
		expect(gang.errors).toEqual([]);
	});

	it('from files that are dropped onto the list; what cannot be read says what to do', async () => {
		const gang = await openGang({ vault });
		const { page } = gang;
		const { modal, choose, rows, go, isOver, row: rowOf } = dialogOf(gang);
		const pages = zipOf({ 'connections/friends/your_friends.html': '<html><body>Ann</body></html>' });
		await page.evaluate(
			([name, text]) => {
				const dropped = new DataTransfer();
				const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
				dropped.items.add(new File([bytes], name));
				dropped.items.add(new File(['Wer,Wo\nGus Reed,Globex\n'], 'people.csv'));
				const target = document.querySelector('.what-then-gang');
				for (const type of ['dragover', 'drop'])
					target?.dispatchEvent(
						new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }),
					);
			},
			['facebook-ann.zip', Buffer.from(pages).toString('base64')] as const,
		);
		await modal.getByText('Columns of people.csv').waitFor();
		expect(await faultsOf(page)).toEqual([]);
		await modal.getByRole('combobox', { name: 'Wer' }).selectOption('name');
		await modal.getByRole('combobox', { name: 'Wo' }).selectOption('company');
		await modal.getByRole('button', { name: 'Go on' }).click();
		await rowOf('facebook-ann.zip').focus();
		await modal.locator('.what-then-preview-whole', { hasText: 'choose JSON as its format' }).waitFor();
		// Nobody is chosen, and it is remembered; the columns are known from then on.
		await rowOf('Gus Reed').click();
		expect(await go.isDisabled()).toBe(true);
		await modal.getByRole('checkbox', { name: 'Do not ask again' }).press('Space');
		await go.click();
		await isOver();
		const more = upload('more.csv', 'Wer,Wo\nGus Reed,Globex\nHal King,Globex\n');
		await choose(more);
		await expect.poll(rows).toEqual(['New: Hal King', 'Left out: Gus Reed']);
		await go.click();
		await isOver();
		expect(await gang.readFile('Hal King.md')).toContain('company: Globex');
		await gang.runCommand('Undo last action');
		await gang.notice('Undone: Imported 1 person.');
		await gang.runCommand('Undo last action');
		await gang.notice('Undone: Imported 0 people.');
		await choose(more);
		await expect.poll(rows).toEqual(['New: Gus Reed', 'New: Hal King']);
		await page.keyboard.press('Escape');
		expect(gang.errors).toEqual([]);
	});

	it('can be ended in the midst: what was written stays, is told, and can be taken back', async () => {
		const gang = await openGang({ vault: {}, query: { mode: 'desktop' } });
		const { modal, choose, go, isOver } = dialogOf(gang);
		const many = Array.from({ length: 2000 }, (_, at) => row(`Pat${at} Sample`, 'Acme', 'Buyer'));
		await choose(connections(...many));
		await go.click();
		await expect
			.poll(() => modal.locator('.what-then-busy p').innerText())
			.toMatch(/^Writing: [1-9]\d* of 2000$/);
		expect(await faultsOf(gang.page)).toEqual([]);
		await modal.getByRole('button', { name: 'Cancel' }).click();
		await isOver();
		await gang.notice('people.');
		const made = await gang.page.evaluate(() => window.app?.vault.getMarkdownFiles().length ?? 0);
		expect(made).toBeGreaterThan(0);
		expect(made).toBeLessThan(2000);
		await gang.runCommand('Undo last action');
		await expect
			.poll(() => gang.page.evaluate(() => window.app?.vault.getMarkdownFiles().length), { timeout: 30_000 })
			.toBe(0);
		expect(gang.errors).toEqual([]);
	});
});

describe('two notes of one person', () => {
	it('become one, by the command or where an import is unclear; links follow, and it can be taken back', async () => {
		const gang = await openGang({ vault });
		const { page } = gang;
		await gang.openNote('People/Cat Hill.md');
		await gang.runCommand('Merge two notes of one person');
		await page.locator('.prompt .suggestion-item', { hasText: 'Cat Hill (People/Cat.md)' }).waitFor();
		await page.keyboard.press('Enter');
		await gang.notice('Merged with Cat Hill.');
		await expect
			.poll(() => gang.readFile('People/Cat Hill.md'))
			.toMatch(/Rang her\.[^]*Met at the fair\.|Met at the fair\.[^]*Rang her\./);
		expect(await gang.readFile('Fair.md')).toBe('With [[Cat Hill]].\n');
		await expect.poll(() => isThere(gang, 'People/Cat.md')).toBe(false);
		await gang.runCommand('Undo last action');
		for (const path of Object.keys(vault))
			await expect.poll(() => gang.readFile(path).catch(() => '')).toBe(vault[path]);

		const { modal, choose, rows } = dialogOf(gang);
		await choose(connections(row('Cat Hill', 'Bolt', 'Head')));
		await expect.poll(rows).toEqual(['Unclear: Cat Hill']);
		await page.keyboard.press('Enter');
		await page.locator('.menu').getByText('Merge two notes of one person').click();
		await modal
			.locator('.what-then-preview-row')
			.getByText('May be People/Cat Hill.md', { exact: true })
			.waitFor();
		await expect.poll(() => isThere(gang, 'People/Cat.md')).toBe(false);
		expect(gang.errors).toEqual([]);
	});
});
