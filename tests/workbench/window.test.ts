import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/workbench-page';
import { openCheck } from './support/open-check';

let bench: Workbench;
beforeAll(async () => {
	bench = await openCheck({ vault: { 'a.md': 'text', 'sub/b.md': 'more', 'empty/': '' } });
});
afterAll(() => bench.close());
beforeEach(() => bench.page.evaluate(() => void (window.check.seen.length = 0)));

const seen = (): Promise<string[]> => bench.page.evaluate(() => window.check.seen);

test('the page says what it is', async () => {
	await bench.page.getByText('A stand-in for Obsidian, not Obsidian').waitFor();
	await bench.page.getByText('edits here are thrown away').waitFor();
});

describe('commands', () => {
	test('the palette finds a command by its letters and runs it', async () => {
		await bench.page.keyboard.press('ControlOrMeta+p');
		await bench.page.locator('.prompt-input').fill('chgo');
		await expect.poll(() => bench.page.locator('.suggestion-item').allInnerTexts()).toEqual(['Check: Go']);
		await bench.page.keyboard.press('Enter');
		expect(await seen()).toEqual(['go']);
		await expect(bench.page.locator('.prompt').count()).resolves.toBe(0);
	});

	test('what cannot be done now is not offered; the rest is called by its id', async () => {
		const done = await bench.page.evaluate(() => {
			const { commands } = window.check.app as typeof window.check.app & {
				commands: { executeCommandById(id: string): boolean; listCommands(): { id: string }[] };
			};
			const ids = commands.listCommands().map((one) => one.id);
			return [
				ids.includes('check:go'),
				ids.includes('check:never'),
				commands.executeCommandById('check:go'),
				commands.executeCommandById('check:never'),
				commands.executeCommandById('check:none'),
			];
		});
		expect(done).toEqual([true, false, true, false, false]);
	});

	test('ribbon and status bar', async () => {
		await bench.page.getByRole('button', { name: 'Check ribbon' }).click();
		expect(await seen()).toEqual(['ribbon']);
		await bench.page.locator('.status-bar', { hasText: 'check status' }).waitFor();
	});
});

describe('the file explorer', () => {
	test('follows the disk, and opens a note', async () => {
		await bench.writeFile('sub/new.md', 'new');
		await bench.openNote('sub/new.md');
		await bench.page.locator('.cm-content', { hasText: 'new' }).waitFor();
		await bench.page.locator('.nav-folder-title[data-path="sub"]').click();
		await expect(bench.page.locator('.nav-file-title[data-path="sub/new.md"]').count()).resolves.toBe(0);
		await bench.page.locator('.nav-folder-title[data-path="sub"]').click();
		await bench.page.locator('.nav-folder-title[data-path="empty"]').waitFor();
	});

	test('renames and deletes from its menu, where plugins add their own', async () => {
		await bench.page.evaluate(() => {
			const { app, plugin, seen: list } = window.check;
			plugin.registerEvent(
				app.workspace.on('file-menu', (menu, file) => {
					menu.addItem((item) =>
						item.setTitle('From a plugin').onClick(() => list.push(`menu ${file.path}`)),
					);
				}),
			);
		});
		await bench.writeFile('gone.md', 'x');
		const row = bench.page.locator('.nav-file-title[data-path="gone.md"]');
		await row.click({ button: 'right' });
		await bench.page.getByRole('menuitem', { name: 'From a plugin' }).click();
		await expect.poll(seen).toContain('menu gone.md');
		await row.click({ button: 'right' });
		await bench.page.getByRole('menuitem', { name: 'Rename' }).click();
		await bench.page.locator('.modal input').fill('renamed');
		await bench.page.locator('.modal').getByRole('button', { name: 'Save' }).click();
		await bench.page.locator('.nav-file-title[data-path="renamed.md"]').click({ button: 'right' });
		await bench.page.getByRole('menuitem', { name: 'Delete' }).click();
		await expect.poll(() => bench.readFile('.trash/renamed.md').catch(() => null)).toBe('x');
		// The page is told after the disk; the next test is to hear nothing of it.
		await expect.poll(seen).toEqual(expect.arrayContaining(['delete renamed.md', 'deleted renamed.md']));
	});
});

describe('layers', () => {
	test('a modal takes the keys, keeps the focus inside, and gives it back', async () => {
		await bench.openNote('a.md');
		await bench.page.evaluate(() => {
			const { app, obsidian, seen: list } = window.check;
			const modal = new obsidian.Modal(app);
			modal.setTitle('A modal').setContent('with words');
			modal.setCloseCallback(() => list.push('closed'));
			modal.contentEl.createEl('input', { type: 'text' });
			modal.contentEl.createEl('button', { text: 'Last' });
			modal.scope.register(['Mod'], 'Enter', () => {
				list.push('Mod+Enter');
				return false;
			});
			modal.open();
		});
		const focused = (): Promise<string> =>
			bench.page.evaluate(() => document.activeElement?.tagName ?? 'none');
		expect(await focused()).toBe('INPUT');
		await bench.page.keyboard.press('Tab');
		expect(await focused()).toBe('BUTTON');
		await bench.page.keyboard.press('Tab');
		expect(await focused()).toBe('INPUT');
		await bench.page.keyboard.press('ControlOrMeta+Enter');
		await bench.page.keyboard.press('Escape');
		expect(await seen()).toEqual(['Mod+Enter', 'closed']);
		await expect(bench.page.getByText('with words').count()).resolves.toBe(0);
		const inEditor = await bench.page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null);
		expect(inEditor).toBe(true);
	});

	test('a confirmation closes with an answer', async () => {
		await bench.page.evaluate(() => {
			const { app, obsidian, seen: list } = window.check;
			new obsidian.ConfirmationModal(app)
				.setTitle('Sure?')
				.addButton((button) => button.setButtonText('Do it').onClick(() => void list.push('done')))
				.addCancelButton()
				.open();
		});
		await bench.page.getByRole('button', { name: 'Do it' }).click();
		await expect(bench.page.getByText('Sure?').count()).resolves.toBe(0);
		expect(await seen()).toEqual(['done']);
	});

	test('a suggester filters, and chooses with Enter', async () => {
		await bench.page.evaluate(() => {
			const { app, obsidian, seen: list } = window.check;
			class Names extends obsidian.FuzzySuggestModal<string> {
				override getItems(): string[] {
					return ['Ana Souza', 'Ben Okafor', 'Sam Rivera'];
				}
				override getItemText(name: string): string {
					return name;
				}
				override onChooseItem(name: string): void {
					list.push(name);
				}
			}
			new Names(app).open();
		});
		await bench.page.locator('.prompt-input').fill('sr');
		await expect.poll(() => bench.page.locator('.suggestion-item').allInnerTexts()).toEqual(['Sam Rivera']);
		await bench.page.keyboard.press('Enter');
		expect(await seen()).toEqual(['Sam Rivera']);
	});

	test('a notice shows what it is given, and goes', async () => {
		await bench.page.evaluate(() => {
			const { obsidian } = window.check;
			new obsidian.Notice(
				createFragment((part) => {
					part.appendText('Done. ');
					part.createEl('a', { text: 'Undo' });
				}),
				600,
			);
		});
		await bench.page.locator('.notice', { hasText: 'Done. Undo' }).waitFor();
		await bench.page.locator('.notice').waitFor({ state: 'detached' });
	});

	test('a menu is used with the mouse and with the keys', async () => {
		const open = (): Promise<void> =>
			bench.page.evaluate(() => {
				const { obsidian, seen: list } = window.check;
				const menu = new obsidian.Menu();
				for (const name of ['First', 'Second']) {
					menu.addItem((item) => item.setTitle(name).onClick(() => list.push(name)));
				}
				menu.onHide(() => list.push('hidden'));
				menu.showAtPosition({ x: 5000, y: 5000 });
			});
		await open();
		await bench.page.getByRole('menuitem', { name: 'Second' }).click();
		await bench.page.mouse.move(5, 300);
		await open();
		await bench.page.keyboard.press('ArrowDown');
		await bench.page.keyboard.press('Enter');
		await open();
		await bench.page.keyboard.press('Escape');
		expect(await seen()).toEqual(['hidden', 'Second', 'hidden', 'First', 'hidden']);
		await expect(bench.page.locator('.menu').count()).resolves.toBe(0);
	});
});

describe('elements and events', () => {
	test('what the app adds to elements', async () => {
		const result = await bench.page.evaluate(() => {
			const { obsidian } = window.check;
			const el = createDiv({ cls: 'a b', text: 'x', attr: { 'data-n': 1 } });
			el.createSpan('c', (span) => span.setText('y'));
			el.createEl('a', { text: 'z', href: '#', prepend: true });
			el.toggleClass(['a', 'd'], false);
			el.setCssProps({ '--n': '2' });
			const icon = createDiv();
			obsidian.setIcon(icon, 'calendar-clock');
			const listed: string[] = [];
			document.body.append(el);
			el.on('click', '.c', (_event, target) => listed.push(target.getText()));
			el.find('.c').click();
			const shown = [el.isShown(), el.instanceOf(HTMLElement), el.doc === document, el.win === window];
			el.hide();
			shown.push(el.isShown());
			const html = el.outerHTML;
			el.empty();
			el.detach();
			return { html, shown, listed, icon: icon.querySelectorAll('svg.lucide-calendar-clock > *').length > 2 };
		});
		expect(result).toEqual({
			html: '<div class="b" data-n="1" style="--n: 2; display: none;"><a href="#">z</a>x<span class="c">y</span></div>',
			shown: [true, true, true, true, false],
			listed: ['y'],
			icon: true,
		});
	});

	test('debounce keeps the newest words; a listener that throws stops nobody', async () => {
		const result = await bench.page.evaluate(async () => {
			const { obsidian } = window.check;
			const got: string[] = [];
			const later = obsidian.debounce((word: string) => got.push(word), 20);
			for (const word of ['a', 'b', 'c']) later(word);
			const events = new obsidian.Events();
			const mute = (event: ErrorEvent): void => event.preventDefault();
			window.addEventListener('error', mute);
			events.on('x', () => {
				throw new Error('listener');
			});
			events.on('x', () => got.push('heard'));
			events.trigger('x');
			window.removeEventListener('error', mute);
			await sleep(60);
			return got;
		});
		expect(result).toEqual(['heard', 'c']);
	});

	test('Markdown is drawn, with links that open', async () => {
		const html = await bench.page.evaluate(async () => {
			const { app, obsidian } = window.check;
			const [el, life] = [createDiv(), new obsidian.Component()];
			await obsidian.MarkdownRenderer.render(app, '**b** [[Ann|A]] <i>x</i>', el, '', life);
			return el.innerHTML;
		});
		expect(html).toBe(
			'<p><strong>b</strong> <a class="internal-link" data-href="Ann" href="Ann">A</a> &lt;i&gt;x&lt;/i&gt;</p>',
		);
	});
});

test('light, dark and phone', async () => {
	const { page } = bench;
	await bench.runCommand('Toggle light/dark mode');
	await page.locator('body.theme-dark').waitFor();
	await page.getByRole('button', { name: 'Light or dark' }).click();
	await page.locator('body.theme-light').waitFor();
	await page.getByRole('button', { name: 'As on a phone' }).click();
	await page.locator('html[data-started] body.is-phone.is-mobile').waitFor();
	const platform = await page.evaluate(() => {
		const { Platform } = window.check.obsidian;
		return [Platform.isPhone, Platform.isMobile, Platform.isDesktop];
	});
	expect(platform).toEqual([true, true, false]);
	await page.getByRole('button', { name: 'Left sidebar' }).click();
	await page.locator('.nav-file-title[data-path="a.md"]').click();
	await page.locator('.mod-left-split.is-sidedock-collapsed').waitFor({ state: 'attached' });
	await page.locator('.cm-content', { hasText: 'text' }).waitFor();
	await page.getByRole('button', { name: 'As on a desktop' }).click();
	await page.locator('html[data-started] body:not(.is-phone)').waitFor();
	expect(bench.errors).toEqual([]);
});
