import type * as Obsidian from 'obsidian';
import { afterEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/workbench-page';
import { openCheck } from './support/open-check';

let bench: Workbench;
afterEach(() => bench.close());

const seen = (): Promise<string[]> => bench.page.evaluate(() => window.check.seen);

test('a start: no files in onload, create for each, then the layout; then the user has enabled it', async () => {
	bench = await openCheck({ vault: { 'a.md': '', 'sub/b.md': '' } });
	expect(await seen()).toEqual([
		'notes in onload: 0',
		'data: null',
		'create sub',
		'create a.md',
		'create sub/b.md',
		'layout ready: 2',
		'enabled by the user',
	]);
	expect(bench.errors).toEqual([]);
	await bench.page.reload();
	await bench.page.locator('html[data-started]').waitFor();
	expect(await seen()).not.toContain('enabled by the user');
});

test('the bundle gets the page’s own modules, as plain objects', async () => {
	bench = await openCheck();
	const found = await bench.page.evaluate(() => {
		const { obsidian } = window.check;
		return [Object.keys(obsidian).length > 80, Object.hasOwn(obsidian, 'Plugin'), obsidian.apiVersion];
	});
	expect(found).toEqual([true, true, '1.13.1']);
	expect(await bench.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--none'))).toBe(
		'',
	);
	await expect(bench.page.locator('link[href="/plugin/styles.css"]').count()).resolves.toBe(1);
});

test('unloading leaves no trace, but the leaf', async () => {
	bench = await openCheck({ vault: { 'a.md': 'text' } });
	await bench.openNote('a.md');
	await bench.page.evaluate(() => window.check.app.workspace.ensureSideLeaf('check-view', 'right'));
	await bench.page.getByText('hello from the view').waitFor();
	const field = (): Promise<number | null> =>
		bench.page.evaluate(() => {
			const { app, editorField, obsidian } = window.check;
			const view = app.workspace.getLeavesOfType('markdown')[0]?.view;
			if (!(view instanceof obsidian.MarkdownView)) return null;
			const { cm } = view.editor as Obsidian.Editor & {
				cm: { state: { field(f: unknown, no: false): number } };
			};
			return cm.state.field(editorField, false) ?? null;
		});
	expect(await field()).toBe(7);
	const [ended, ticks] = await bench.page.evaluate(async () => {
		const { app, plugin, seen: list } = window.check;
		(app as typeof app & { plugins: { disablePlugin(id: string): void } }).plugins.disablePlugin('check');
		const heard = [...list];
		list.length = 0;
		const before = plugin.ticks;
		const file = app.vault.getFileByPath('a.md');
		if (file !== null) await app.vault.modify(file, 'other');
		document.dispatchEvent(new Event('copy'));
		await new Promise((done) => window.setTimeout(done, 120));
		return [heard.slice(-2), plugin.ticks - before];
	});
	expect(ended).toEqual(['view closed', 'unload']);
	expect(ticks).toBe(0);
	expect(await seen()).toEqual([]);
	expect(await field()).toBeNull();
	for (const trace of ['Check ribbon', 'check status', 'hello from the view']) {
		expect(await bench.page.locator('body').innerHTML()).not.toContain(trace);
	}
	await expect(bench.page.locator('link[href="/plugin/styles.css"]').count()).resolves.toBe(0);
	const left = await bench.page.evaluate(() => {
		const { app } = window.check;
		const { commands, setting } = app as typeof app & {
			commands: { commands: Record<string, unknown> };
			setting: { openTabById(id: string): unknown };
		};
		const ids = Object.keys(commands.commands).filter((id) => id.startsWith('check:'));
		return [ids, setting.openTabById('check'), app.workspace.getLeavesOfType('check-view').length];
	});
	expect(left).toEqual([[], null, 1]);
	expect(bench.errors).toEqual([]);
});

test('a restored view in the background is deferred until it is looked at', async () => {
	bench = await openCheck({ vault: { 'a.md': 'text' } });
	await bench.openNote('a.md');
	await bench.page.evaluate(async () => {
		const { workspace } = window.check.app;
		await workspace.ensureSideLeaf('check-view', 'right');
		const front = workspace.getRightLeaf(false);
		await front?.setViewState({ type: 'file-explorer', active: true });
	});
	await bench.page.waitForTimeout(400);
	await bench.page.reload();
	await bench.page.locator('html[data-started]').waitFor();
	const state = (): Promise<unknown> =>
		bench.page.evaluate(() => {
			const [leaf] = window.check.app.workspace.getLeavesOfType('check-view');
			return [leaf?.isDeferred, window.check.seen.includes('view opened')];
		});
	expect(await state()).toEqual([true, false]);
	await expect(bench.page.locator('.mod-root .workspace-tab-header', { hasText: 'a' }).count()).resolves.toBe(
		1,
	);
	await bench.page.locator('.workspace-tab-header[data-type="check-view"]').click();
	await bench.page.getByText('hello from the view').waitFor();
	expect(await state()).toEqual([false, true]);
});

describe('the plugin’s own data', () => {
	test('saving at once, many times, ends with the last; a copy is kept', async () => {
		bench = await openCheck();
		await bench.page.evaluate(async () => {
			const { plugin } = window.check;
			const data = { n: 0, list: [1] };
			await Promise.all([1, 2, 3, 4, 5].map((n) => plugin.saveData({ ...data, n })));
			data.list.push(2);
		});
		expect(JSON.parse(await bench.readFile('.obsidian/plugins/check/data.json'))).toEqual({
			n: 5,
			list: [1],
		});
		expect(await bench.page.evaluate(() => window.check.plugin.loadData() as Promise<unknown>)).toEqual({
			n: 5,
			list: [1],
		});
		expect(await seen()).not.toContain('settings changed outside');
	});

	test('a change from outside is told, and is not overwritten unseen', async () => {
		bench = await openCheck();
		await bench.page.evaluate(() => window.check.plugin.saveData({ n: 1 }));
		await bench.writeFile('.obsidian/plugins/check/data.json', '{"n":2}');
		await expect.poll(seen).toContain('settings changed outside');
		expect(await bench.page.evaluate(() => window.check.plugin.loadData() as Promise<unknown>)).toEqual({
			n: 2,
		});
	});
});

test('a plugin that throws is named, and the window goes on', async () => {
	bench = await openCheck({ vault: { 'a.md': 'text' } });
	await bench.page.route('**/plugin/main.js', (route) =>
		route.fulfill({
			contentType: 'text/javascript',
			body: 'module.exports = class extends require("obsidian").Plugin { onload() { throw new Error("broken") } }',
		}),
	);
	await bench.page.reload();
	await bench.page.getByText('Failed to load plugin Check: Error: broken').waitFor();
	await bench.openNote('a.md');
});

test('the page can reach nothing but its own server', async () => {
	bench = await openCheck();
	const reached = await bench.page.evaluate(async () => {
		const one = await fetch('https://example.com/').then(
			() => 'reached',
			() => 'refused',
		);
		const image = await new Promise((done) => {
			const el = new Image();
			el.onload = () => done('reached');
			el.onerror = () => done('refused');
			el.src = 'https://example.com/x.png';
		});
		return [one, image];
	});
	expect(reached).toEqual(['refused', 'refused']);
	expect(bench.errors.join(' ')).toContain('Content Security Policy');
});

test('a folder of many files begins folded, and one that grows stays as it is', async () => {
	bench = await openCheck();
	for (let number = 0; number <= 100; number++) await bench.writeFile(`many/${number}.md`, 'x');
	const folder = bench.page.locator('.nav-folder-title[data-path="many"]');
	const files = bench.page.locator('.nav-file-title[data-path^="many/"]');
	await expect.poll(() => files.count()).toBe(101);
	await bench.page.reload();
	await bench.page.locator('html[data-started]').waitFor();
	await expect.poll(() => folder.getAttribute('aria-expanded')).toBe('false');
	expect(await files.count()).toBe(0);
	await folder.click();
	await expect.poll(() => files.count()).toBe(101);
});
