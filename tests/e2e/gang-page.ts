import { expect, onTestFinished } from 'vitest';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench-page';

/** A Sunday. */
export const today = '2026-11-22';

export const contactNote = (...lines: readonly string[]): string =>
	['---', 'tags: [contact]', '---', ...lines, ''].join('\n');

/** A small gang in which most sections have someone. */
export const smallGang: Readonly<Record<string, string>> = {
	'People/Ann Lee.md': contactNote('- 2026-11-12 Met at the fair. Ring her next Tuesday.'),
	'People/Bob Stone.md': contactNote(
		'Likes tea.',
		'',
		'- 2026-11-20 Rang. Send him the price list by Friday.',
	),
	'People/Cat Hill.md': [
		'---',
		'tags: [contact/friend]',
		'liked: true',
		'company: "[[Acme]]"',
		'role: Buyer',
		'---',
		'- 2026-11-01 Had lunch.',
		'',
	].join('\n'),
	'Ideas.md': 'Nothing about people.\n',
};

type Options = WorkbenchOptions & { readonly fresh?: boolean };

/** The gang in a page, as a person sees it. */
export interface GangPage extends Workbench {
	/** Names in the order of the list, each behind its section: "Overdue: Ann Lee". */
	names(): Promise<readonly string[]>;
	row(name: string): Locator;
	field(label: string): Locator;
	/** The text of the note's editor that is in front. */
	editorText(): Promise<string>;
	/** The line of the note in front on which the cursor stands, with what is selected in brackets behind it. */
	lineAtCursor(): Promise<string>;
	notice(words: string | RegExp): Promise<void>;
	/** As the app does it from the file explorer's menu: links follow. */
	rename(path: string, newPath: string): Promise<void>;
	trash(path: string): Promise<void>;
	openSettings(): Promise<void>;
	/** Ends the plugin, or starts it again; gives the ids of the commands that are there then. */
	enable(on: boolean): Promise<readonly string[]>;
}

export const dataFile = '.obsidian/plugins/what-then/data.json';

/**
 * Opens the workbench with the gang in the right sidebar, on a frozen day; closed with the test. The plugin was set up
 * on that day, and has asked its first questions, but with `fresh`.
 */
export async function openGang({ fresh = false, ...options }: Options = {}): Promise<GangPage> {
	const vault = options.vault ?? smallGang;
	const settings = { [dataFile]: JSON.stringify({ setUpOn: (options.today ?? today).slice(0, 10) }) };
	const workbench = await openWorkbench({
		today,
		...options,
		vault: fresh ? vault : { ...settings, ...vault },
	});
	onTestFinished(() => workbench.close());
	const { page } = workbench;
	const rows = page.locator('.what-then-gang .what-then-row');
	await page.locator('.what-then-gang').waitFor();
	return {
		...workbench,
		names: async () => {
			let section = '';
			const all = await rows.evaluateAll((elements) =>
				elements.map((el) => ({
					isSection: el.classList.contains('what-then-section'),
					text: el.querySelector('.what-then-section-title, .what-then-name')?.textContent ?? '',
				})),
			);
			return all.flatMap(({ isSection, text }) => {
				if (isSection) section = text;
				return isSection ? [] : [`${section}: ${text}`];
			});
		},
		row: (name) => page.locator('.what-then-person', { has: page.getByText(name, { exact: true }) }),
		field: (label) => page.locator('.modal').getByLabel(label, { exact: true }),
		editorText: () =>
			page
				.locator('.workspace-leaf.mod-active .cm-line')
				.evaluateAll((lines) => lines.map((line) => line.textContent).join('\n')),
		lineAtCursor: () =>
			page.evaluate(() => {
				const editor = window.app?.workspace.activeEditor?.editor;
				if (!editor) return '';
				const selected = editor.getSelection();
				return `${editor.getLine(editor.getCursor().line)}${selected === '' ? '' : ` [${selected}]`}`;
			}),
		rename: (path, newPath) =>
			page.evaluate(
				async ([from, to]) => {
					const file = window.app?.vault.getFileByPath(from);
					if (file) await window.app?.fileManager.renameFile(file, to);
				},
				[path, newPath] as const,
			),
		trash: (path) =>
			page.evaluate(async (from) => {
				const file = window.app?.vault.getFileByPath(from);
				if (file) await window.app?.fileManager.trashFile(file);
			}, path),
		openSettings: () =>
			page.evaluate(() => {
				window.app?.setting.open();
				window.app?.setting.openTabById('what-then');
			}),
		enable: (on) =>
			page.evaluate(async (turnOn) => {
				if (turnOn) await window.app?.plugins.enablePlugin('what-then');
				else window.app?.plugins.disablePlugin('what-then');
				return Object.keys(window.app?.commands.commands ?? {}).filter((id) => id.startsWith('what-then'));
			}, on),
		notice: (words) => page.locator('.notice', { hasText: words }).last().waitFor(),
	};
}

/** Waits until the list reads so. */
export async function expectNames(gang: GangPage, names: readonly string[]): Promise<void> {
	await expect.poll(() => gang.names(), { timeout: 10_000 }).toEqual(names);
}
