import { describe, expect, it } from 'vitest';
import { openGang, type GangPage } from './gang-page';

/** Puts the cursor behind the last word of the note. */
async function goToEnd(gang: GangPage, path: string): Promise<void> {
	await gang.openNote(path);
	const text = await gang.readFile(path);
	const [firstLine = ''] = text.split('\n');
	await expect.poll(() => gang.editorText()).toContain(firstLine);
	await gang.page.locator('.workspace-leaf.mod-active .cm-content').click();
	await gang.page.keyboard.press('ControlOrMeta+End');
	// What is typed before the cursor has come there would stand elsewhere.
	await expect.poll(() => gang.page.evaluate(isAtEnd)).toBe(true);
}

function isAtEnd(): boolean {
	const editor = window.app?.workspace.activeEditor?.editor;
	return editor ? editor.getCursor().line === editor.lastLine() : false;
}

describe('while writing', () => {
	it('shows at the end of the line on which day a follow-up is understood to be due', async () => {
		const gang = await openGang();
		const hints = gang.page.locator('.what-then-hint');
		await goToEnd(gang, 'People/Bob Stone.md');
		await expect.poll(() => hints.allInnerTexts()).toEqual(['Fri 27 Nov 2026']);
		await gang.page.keyboard.type('- 2026-11-22 Rang. I will ring him again on Tuesday. ');
		await expect.poll(() => hints.allInnerTexts()).toEqual(['Fri 27 Nov 2026', 'Tue 24 Nov 2026']);
		expect(gang.errors).toEqual([]);
	});

	it('shows nothing where the date says its year, in other notes, and when it is turned off', async () => {
		const gang = await openGang({
			vault: {
				'People/Ann Lee.md': '---\ntags: [contact]\n---\n- 2026-11-20 Rang. Ring her on Tuesday.\n',
				'People/Bob Stone.md': '---\ntags: [contact]\n---\n- 2026-11-20 Rang. Ring him on 1 Dec 2026.\n',
				'Ideas.md': '- 2026-11-20 Rang. Ring her on Tuesday.\n',
			},
		});
		const hints = gang.page.locator('.what-then-hint');
		await gang.openNote('People/Ann Lee.md');
		await hints.waitFor();
		await gang.openNote('People/Bob Stone.md');
		await expect.poll(() => gang.editorText()).toContain('Ring him');
		await gang.page.waitForTimeout(500);
		expect(await hints.count()).toBe(0);
		await gang.openNote('Ideas.md');
		await gang.page.waitForTimeout(500);
		expect(await hints.count()).toBe(0);
		await gang.openNote('People/Ann Lee.md');
		await hints.waitFor();
		await gang.writeFile('.obsidian/plugins/what-then/data.json', '{"dueHints": false}');
		await expect.poll(() => hints.count()).toBe(0);
	});

	it('completes a date, and pins it', async () => {
		const gang = await openGang();
		await goToEnd(gang, 'People/Bob Stone.md');
		await gang.page.keyboard.type('- 2026-11-22 Rang. Ring him next tu');
		const choices = gang.page.locator('.suggestion-item');
		await expect.poll(() => choices.allInnerTexts()).toEqual(['next Tuesday\nTue 24 Nov 2026']);
		await gang.page.keyboard.press('Enter');
		await gang.page.keyboard.type(' early.');
		await expect
			.poll(() => gang.editorText())
			.toContain('- 2026-11-22 Rang. Ring him next Tuesday (2026-11-24) early.');
		expect(gang.errors).toEqual([]);
	});

	it('completes it as the hint will say it: from the day of its line, from today where that is a guess', async () => {
		const gang = await openGang();
		await goToEnd(gang, 'People/Bob Stone.md');
		await gang.page.keyboard.type('- 2026-11-20 Rang. Ring him in 5 da');
		const choices = gang.page.locator('.suggestion-item');
		await expect.poll(() => choices.allInnerTexts()).toEqual(['in 5 days\nWed 25 Nov 2026']);
		await gang.page.keyboard.type('ys. ');
		const hints = gang.page.locator('.what-then-hint');
		await expect.poll(() => hints.allInnerTexts()).toContain('Wed 25 Nov 2026');
		await gang.page.keyboard.type('\nRing him in 5 da');
		await expect.poll(() => choices.allInnerTexts()).toEqual(['in 5 days\nFri 27 Nov 2026']);
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.editorText()).toContain('\n- Ring him in 5 days (2026-11-27)');
		expect(gang.errors).toEqual([]);
	});

	it('lets Enter make a new line behind whole words, and offers nothing in other notes', async () => {
		const gang = await openGang();
		await goToEnd(gang, 'People/Bob Stone.md');
		await gang.page.keyboard.type('Ring him next Tuesday');
		await gang.page.keyboard.press('Enter');
		await gang.page.keyboard.type('We sat');
		await gang.page.keyboard.press('Enter');
		await gang.page.keyboard.type('Put it in a');
		await gang.page.keyboard.press('Enter');
		await expect.poll(() => gang.editorText()).toMatch(/Ring him next Tuesday\nWe sat\nPut it in a\n?$/);
		await goToEnd(gang, 'Ideas.md');
		await gang.page.keyboard.type('Ring him next tu');
		await gang.page.waitForTimeout(200);
		expect(await gang.page.locator('.suggestion-item').count()).toBe(0);
	});
});
