import { afterEach, expect, test } from 'vitest';
import type { Workbench } from '../support/workbench-page';
import { openCheck } from './support/open-check';

let bench: Workbench;
afterEach(() => bench.close());

const shown = (): Promise<string> =>
	bench.page.evaluate(() => window.check.app.workspace.activeEditor?.editor?.getValue() ?? '');
const onDisk = (path: string) => (): Promise<string> => bench.readFile(path);

test('what is typed reaches the file; what changes on disk reaches the editor, with the cursor where it was', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one\ntwo\nthree' } });
	await bench.openNote('a.md');
	await bench.page.evaluate(() =>
		window.check.app.workspace.activeEditor?.editor?.setCursor({ line: 1, ch: 3 }),
	);
	await bench.page.keyboard.type('!');
	await expect.poll(onDisk('a.md')).toBe('one\ntwo!\nthree');
	await bench.writeFile('a.md', 'zero\none\ntwo!\nthree');
	await expect.poll(shown).toBe('zero\none\ntwo!\nthree');
	const cursor = await bench.page.evaluate(() =>
		window.check.app.workspace.activeEditor?.editor?.getCursor(),
	);
	expect(cursor).toEqual({ line: 2, ch: 4 });
	expect(
		await bench.page.evaluate(() => window.check.seen.filter((one) => one === 'modify a.md').length),
	).toBe(2);
});

test('words not saved yet and a change on disk elsewhere in the note: both are kept', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one\ntwo\nthree' }, query: { save: 600 } });
	await bench.openNote('a.md');
	await bench.page.keyboard.press('ControlOrMeta+Home');
	await bench.page.keyboard.type('my ');
	await bench.writeFile('a.md', 'one\ntwo\nthree and theirs');
	await expect.poll(shown).toBe('my one\ntwo\nthree and theirs');
	await expect.poll(onDisk('a.md')).toBe('my one\ntwo\nthree and theirs');
});

test('words not saved yet and a change on disk in the same place: the disk wins, is not overwritten, and undo brings the words', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one' }, query: { save: 1500 } });
	await bench.openNote('a.md');
	await bench.page.keyboard.press('ControlOrMeta+End');
	await bench.page.keyboard.type(' mine');
	await bench.writeFile('a.md', 'one theirs');
	await expect.poll(shown).toBe('one theirs');
	await bench.page.getByText('a changed on disk where you were typing').waitFor();
	await bench.page.waitForTimeout(1800);
	expect(await bench.readFile('a.md')).toBe('one theirs');
	await bench.page.locator('.cm-content').click();
	await bench.page.keyboard.press('ControlOrMeta+z');
	expect(await shown()).toBe('one mine');
});

test('a write of a plugin that was based on something older is refused, told, and the disk kept; a change is made again on the newer text', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one' } });
	// The page must not hear of the change before it writes: both happen in one go.
	const result = await bench.page.evaluate(async () => {
		const { vault } = window.check.app;
		const file = vault.getFileByPath('a.md');
		if (file === null) return null;
		const info = JSON.parse(document.getElementById('workbench-start')?.textContent ?? '') as {
			token: string;
		};
		const changeOnDisk = (text: string): Promise<unknown> =>
			fetch('/api/file?path=a.md', {
				method: 'PUT',
				headers: { 'x-workbench-token': info.token, 'if-match': '*' },
				body: text,
			});
		await changeOnDisk('theirs');
		const refused = await vault.modify(file, 'mine').then(
			() => 'written',
			(error: Error) => error.message,
		);
		const kept = await vault.read(file);
		await changeOnDisk('newer');
		return [refused, kept, await vault.process(file, (text) => `${text} and mine`)];
	});
	expect(result).toEqual(['The file changed on disk.', 'theirs', 'newer and mine']);
	await bench.page.getByText('The version on disk was kept').waitFor();
	expect(await bench.readFile('a.md')).toBe('newer and mine');
});

test('a note deleted on disk closes; words not saved yet can be put back', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one' }, query: { save: 3000 } });
	await bench.openNote('a.md');
	await bench.page.keyboard.press('ControlOrMeta+End');
	await bench.page.keyboard.type(' mine');
	const { unlink } = await import('node:fs/promises');
	await unlink(`${bench.vaultDir}/a.md`);
	await bench.page.getByText('Put my text back').click();
	await expect.poll(() => bench.readFile('a.md').catch(() => null)).toBe('one mine');
});

test('two editors on one note show the same', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one' } });
	await bench.openNote('a.md');
	await bench.page.evaluate(async () => {
		const { app } = window.check;
		const file = app.vault.getFileByPath('a.md');
		if (file !== null) await app.workspace.getLeaf('split').openFile(file);
	});
	await bench.page.keyboard.press('ControlOrMeta+End');
	await bench.page.keyboard.type(' two');
	await expect.poll(() => bench.page.locator('.cm-content').allInnerTexts()).toEqual(['one two', 'one two']);
});

test('the editor as plugins use it', async () => {
	bench = await openCheck({ vault: { 'a.md': 'one\ntwo\nthree', 'b.md': '# B\n\n## Log\ntext' } });
	await bench.openNote('a.md');
	const result = await bench.page.evaluate(() => {
		const { app, obsidian } = window.check;
		const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
		if (view === null) return null;
		const { editor } = view;
		editor.replaceRange('1 ', { line: 0, ch: 0 });
		editor.transaction({
			changes: [
				{ from: { line: 0, ch: 0 }, text: '- ' },
				{ from: { line: 2, ch: 0 }, to: { line: 2, ch: 5 }, text: '3' },
			],
			selection: { from: { line: 2, ch: 1 } },
		});
		const before = editor.getValue();
		editor.undo();
		return {
			before,
			undone: editor.getValue(),
			line: editor.getLine(1),
			none: editor.getLine(9),
			offset: editor.posToOffset({ line: 1, ch: 1 }),
			pos: editor.offsetToPos(7),
			word: editor.wordAt({ line: 1, ch: 1 }),
			count: editor.lineCount(),
			file: app.workspace.getActiveFile()?.path,
			info: app.workspace.activeEditor?.file?.path,
		};
	});
	expect(result).toEqual({
		before: '- 1 one\ntwo\n3',
		undone: 'one\ntwo\nthree',
		line: 'two',
		none: '',
		offset: 5,
		pos: { line: 1, ch: 3 },
		word: { from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 } },
		count: 3,
		file: 'a.md',
		info: 'a.md',
	});
	const lines = await bench.page.evaluate(async () => {
		const { app } = window.check;
		const at = (): number | undefined => app.workspace.activeEditor?.editor?.getCursor().line;
		const file = app.vault.getFileByPath('b.md');
		if (file === null) return [];
		await app.workspace.getLeaf(false).openFile(file, { eState: { line: 3 } });
		const found = [at()];
		await app.workspace.openLinkText('b#Log', 'a.md');
		return [...found, at()];
	});
	expect(lines).toEqual([3, 2]);
});

test('suggestions come while typing and put their words in', async () => {
	bench = await openCheck({ vault: { 'a.md': '' } });
	await bench.openNote('a.md');
	await bench.page.keyboard.type('see @to');
	await expect
		.poll(() => bench.page.locator('.suggestion-item').allInnerTexts())
		.toEqual(['tomorrow', 'today']);
	await bench.page.keyboard.press('ArrowDown');
	await bench.page.keyboard.press('Enter');
	expect(await shown()).toBe('see today');
	await expect(bench.page.locator('.suggestion-container').count()).resolves.toBe(0);
});

test('a click on a link opens its note, in a new tab with Ctrl', async () => {
	bench = await openCheck({ vault: { 'a.md': 'see [[b]] and more', 'b.md': 'here' } });
	await bench.openNote('a.md');
	const link = bench.page.locator('.mod-active .cm-hmd-internal-link').first();
	await link.click({ modifiers: ['ControlOrMeta'] });
	await expect.poll(shown).toBe('here');
	await expect(bench.page.locator('.mod-root .workspace-tab-header').count()).resolves.toBe(2);
	await bench.page.locator('.mod-root .workspace-tab-header-inner-title').first().click();
	await link.click();
	await expect.poll(shown).toBe('here');
});
