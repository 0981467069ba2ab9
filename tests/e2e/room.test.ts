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

const firstNames = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve'];
const lastNames = ['Fox', 'Hill', 'Lee', 'Marsh', 'Stone'];
/** Twenty-five people who linked, one a day, the last of them yesterday. */
const people = lastNames.flatMap((last, of) =>
	firstNames.map((first, place) => ({ name: `${first} ${last}`, daysAgo: 1 + of * 5 + place })),
);
const nameAt = (place: number): string => people[place]?.name ?? '';

const linkedInExport = [
	'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
	...people.map(({ name, daysAgo }) => {
		const [first = '', last = ''] = name.split(' ');
		const slug = name.toLowerCase().replace(' ', '-');
		const day = new Date(Date.UTC(2026, 10, 22 - daysAgo));
		const month = day.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
		const connected = `${day.getUTCDate()} ${month.slice(0, 3)} ${day.getUTCFullYear()}`;
		return `${first},${last},https://www.linkedin.com/in/${slug},${slug}@example.com,Acme,Buyer,${connected}`;
	}),
].join('\n');

describe('the whole way of a new user, by keyboard alone', () => {
	it('brings an export in, answers twenty people, works the room for five, and tells the day of it', async () => {
		const gang = await openGang({ vault: { [`Days/${today}.md`]: '# Sunday\n\nSlept long.' } });
		const { page } = gang;
		const { opened } = await catchWhatLeaves(gang);
		const press = async (...keys: readonly string[]): Promise<void> => {
			for (const key of keys) await page.keyboard.press(key);
		};
		const tabTo = async (text: string): Promise<void> => {
			for (let tabs = 0; tabs < 40; tabs++) {
				if (((await page.locator(':focus').textContent()) ?? '').includes(text)) return;
				await press('Tab');
			}
			throw new Error(`No Tab leads to ${text}.`);
		};
		const note = (name: string): Promise<string> => gang.readFile(`${name}.md`);
		const section = page.locator('.what-then-section', { hasText: 'Just linked' });
		const waiting = (): Promise<string> => section.locator('.what-then-count').innerText();

		// The dialog of the system, in which a file is chosen, is no part of the page.
		await gang.runCommand('Import contacts');
		await page.locator('.modal.what-then-import .what-then-files').setInputFiles({
			name: 'Connections.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(linkedInExport),
		});
		await page.locator('.what-then-import .mod-cta', { hasText: 'Import 25 people' }).waitFor();
		await tabTo('Import 25 people');
		await press('Enter');
		await gang.notice('Imported 25 people.');
		await expect.poll(waiting, { timeout: 10_000 }).toBe('25');

		// Twenty of them, newest first; the list goes on with the next by itself.
		await gang.runCommand('Open the gang');
		await press('Home', 'ArrowDown');
		const keys = ['1', '2', '3', '4', '5', '6', 'f', 'z', 'a', '2'];
		for (let answered = 0; answered < 20; answered++) {
			await page.locator(':focus', { hasText: nameAt(answered) }).waitFor();
			const key = keys[answered % keys.length] ?? '';
			await press(key);
			if (key === 'a') {
				await gang.field('Answer').and(page.locator(':focus')).waitFor();
				await page.keyboard.type('send the brochure');
				await press('Tab');
				for (let tabs = 0; tabs < 6; tabs++) await press('Tab');
				await gang.field('When').and(page.locator(':focus')).waitFor();
				await page.keyboard.type('on Friday');
				await press('Enter');
			}
			await expect.poll(waiting, { timeout: 10_000 }).toBe(String(24 - answered));
		}
		expect(await note(nameAt(0))).toMatch(/what-then: ring\nfollow-up: 2026-11-23/);
		expect(await note(nameAt(3))).toMatch(/what-then: meet\nfollow-up: 2026-12-06/);
		expect(await note(nameAt(5))).toContain('what-then: let sit');
		expect(await note(nameAt(6))).toMatch(/what-then: email\nfollow-up: 2026-11-23/);
		expect(await note(nameAt(8))).toMatch(/what-then: send the brochure\nfollow-up: 2026-11-27/);
		expect(await note(nameAt(19))).toMatch(/what-then: email\nfollow-up: 2026-11-24/);

		// The five who are left.
		await gang.runCommand('Work the room');
		await page.keyboard.type('5 apples');
		await press('Enter');
		await page.getByText('Say it in people or minutes').first().waitFor();
		await press('ControlOrMeta+a');
		await page.keyboard.type('5 people');
		await press('Enter');
		const room = page.locator('.modal.what-then-room');
		const isAt = async (place: number): Promise<void> => {
			await room.getByText(`${place} of 5`).waitFor();
			await room.getByRole('heading', { name: nameAt(19 + place) }).waitFor();
		};
		await isAt(1);
		await room.getByText('Linked 3 weeks ago on LinkedIn').waitFor();
		await room.getByText('Nothing in the log yet.').waitFor();
		expect(await faultsOf(page)).toEqual([]);
		await press('o');
		await expect.poll(opened).toContain('linkedin.com/in/ann-stone');
		await press('w');
		await gang.field('Message').and(page.locator(':focus')).waitFor();
		await page.keyboard.type('Hello');
		await press('ControlOrMeta+Enter');
		await page.getByText(`Did you get in touch with ${nameAt(20)}?`).waitFor();
		await expect.poll(opened).toContain('mailto:ann-stone@example.com');
		await press('y');
		await room.getByText('Was in touch.').waitFor();
		await press('n');
		await isAt(2);
		await press('l');
		await gang.field('What happened').and(page.locator(':focus')).waitFor();
		await page.keyboard.type('Talked about oak');
		await press('Tab');
		await page.keyboard.type('Ring him next Friday');
		await press('ControlOrMeta+Enter');
		await room.getByText('Talked about oak').first().waitFor();

		// Stopped, and gone on with after a new start.
		await press('Escape');
		await room.waitFor({ state: 'detached' });
		await page.reload();
		await page.locator('html[data-started]').waitFor();
		await expect.poll(waiting, { timeout: 10_000 }).toBe('3');
		await gang.runCommand('Work the room');
		await isAt(2);
		await press('n');
		await isAt(3);
		await press('s');
		await gang.field('Until when?').and(page.locator(':focus')).waitFor();
		await page.keyboard.type('after Christmas');
		await press('Enter');
		await isAt(4);
		await press('z');
		await isAt(5);
		await press('b');
		await isAt(4);
		await press('n', 'n');
		await room.getByRole('heading', { name: 'That was the room' }).waitFor();
		for (const words of [
			'In touch with 2 people',
			'2 next steps set',
			'1 person left in peace',
			'1 person skipped',
		])
			await room.getByText(words).waitFor();
		expect(await faultsOf(page)).toEqual([]);
		await tabTo(`Write it into ${today}`);
		await press('Enter');
		await expect
			.poll(() => gang.readFile(`Days/${today}.md`))
			.toBe(
				`# Sunday\n\nSlept long.\n- Worked the room: was in touch with [[${nameAt(20)}]], [[${nameAt(21)}]]. 2 next steps set.\n`,
			);
		expect(await note(nameAt(23))).toContain('what-then: let sit');
		expect(gang.errors).toEqual([]);
	});
});
