// Makes the pictures of the documents from the workbench, over the demo vault: `npm run pictures`. The day is always the
// same, so that a picture changes only where what it shows does.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildWorkbench } from '../workbench/build.mjs';
import { browserFlags, browserPath } from './browser.mjs';
import { copyDemoVault } from './demo-vault.mjs';
import { projectDir } from './plugin-files.mjs';
import { smallPng } from './small-png.mjs';

const folder = join(projectDir, 'docs/pictures');
/** A Tuesday. */
const today = '2026-11-24';
/** Bytes that a picture may have. */
const heaviest = 100_000;
const dataFile = '.obsidian/plugins/what-then/data.json';
const known = { [dataFile]: JSON.stringify({ setUpOn: today }) };

/** Notes of a vault that knows nothing of us yet. */
const oldVault = Object.fromEntries([
	...Array.from({ length: 212 }, (_, index) => [
		`CRM/Person ${index}.md`,
		`---\ntags: [person]\n---\n- 2026-11-02 Met at the fair.\n`,
	]),
	...Array.from({ length: 24 }, (_, index) => [
		`Family/Cousin ${index}.md`,
		'---\ntype: person\n---\nTall.\n',
	]),
	['Templates/Person.md', '---\ntags: [person]\n---\n'],
]);

/** What was promised long before the plugin was there. */
const promises = Object.fromEntries(
	['Ann Example', 'Bob Sample', 'Cat Pattern'].map((name, index) => [
		`${name}.md`,
		`---\ntags: [contact]\n---\n- 2025-0${index + 3}-10 Met at the fair. I said I'd send the drawings by Friday.\n`,
	]),
);

const wide = { width: 1280, height: 800 };
const low = { width: 1280, height: 480 };
const phone = { width: 390, height: 780 };

/** Each picture: over which notes (null = the demo vault), how the page is opened, what is done in it, and what of it is shown. */
const pictures = {
	gang: {
		of: null,
		act: async (page) => {
			await page.locator('.what-then-person', { hasText: 'Tom Ashdown' }).click();
			await page.locator('.cm-content').getByText('Said I').waitFor();
		},
	},
	empty: { vault: { ...known, 'Ideas.md': 'Nothing about people.\n' }, viewport: low },
	'first-start': { vault: oldVault, viewport: low },
	busy: {
		act: async (page) => {
			await page.locator('.what-then-more:not(.is-hidden)').first().click();
			await page.locator('.what-then-person', { hasText: 'Tom Ashdown' }).hover();
		},
	},
	filtered: {
		act: async (page) => {
			await page.getByRole('button', { name: 'Filter', exact: true }).click();
			await page.getByRole('button', { name: /^client \d/ }).click();
			await page.getByRole('button', { name: /^Liked \d/ }).click();
		},
	},
	selected: {
		act: async (page) => {
			const rows = page.locator('.what-then-person');
			await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
			await rows.nth(3).click({ modifiers: ['Shift'] });
		},
	},
	dark: {
		of: null,
		query: { theme: 'dark' },
		act: async (page) => page.locator('.what-then-row').first().focus(),
	},
	phone: { of: null, query: { mode: 'phone' }, viewport: phone },
	card: {
		of: '.workspace-leaf:has(.what-then-card)',
		act: async (page) => {
			await page.locator('.what-then-person', { hasText: 'Tom Ashdown' }).click({ button: 'right' });
			await page.locator('.menu').getByText('Show the card of this person').click();
			await page.locator('.what-then-card-item').first().waitFor();
		},
	},
	'old-promises': {
		of: '.modal',
		vault: { ...known, ...promises },
		act: async (page) => page.locator('.what-then-review-button').click(),
	},
};

async function serveVault(parent, vault, page) {
	const { serve } = await import('../dist/workbench/server.mjs');
	const dir = join(parent, 'vault');
	if (!vault) await copyDemoVault(dir, today);
	for (const [path, text] of Object.entries(vault ?? known)) {
		await mkdir(dirname(join(dir, path)), { recursive: true });
		await writeFile(join(dir, path), text);
	}
	return serve({ vault: dir, plugin: projectDir, page, throwaway: true, vaultName: 'Demo vault' });
}

async function makePicture(browser, built, name) {
	const { of = '.workspace-leaf:has(.what-then-gang)', vault, query, viewport = wide, act } = pictures[name];
	const parent = await mkdtemp(join(tmpdir(), 'pictures-'));
	const serving = await serveVault(parent, vault, built);
	const context = await browser.newContext({ viewport, locale: 'en-US', colorScheme: 'light' });
	try {
		const page = await context.newPage();
		await page.clock.setFixedTime(new Date(`${today}T10:00`));
		const url = new URL(serving.url);
		for (const [key, value] of Object.entries({ mode: 'desktop', ...query }))
			url.searchParams.set(key, value);
		await page.goto(url.href);
		await page.locator('html[data-started]').waitFor();
		await page
			.locator('.what-then-row, :is(.what-then-empty, .what-then-start):not(.is-hidden)')
			.first()
			.waitFor();
		await page.locator('.what-then-progress').waitFor({ state: 'hidden' });
		await act?.(page);
		if (name !== 'busy') await page.mouse.move(0, 0);
		// The line that was gone to has faded by then.
		await page.waitForTimeout(2500);
		const path = join(folder, `${name}.png`);
		const shown = await (of === null ? page : page.locator(of)).screenshot({ animations: 'disabled' });
		const picture = await smallPng(browser, shown);
		await writeFile(path, picture);
		console.log(`${name}.png: ${Math.round(picture.length / 1000)} kB`);
		if (picture.length > heaviest)
			throw new Error(`${name}.png is too heavy: ${heaviest} bytes are the limit.`);
	} finally {
		await context.close();
		await serving.close();
		await rm(parent, { recursive: true, force: true });
	}
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(pictures, name));
if (unknown !== undefined) {
	console.error(`There is no picture ${unknown}. There are: ${Object.keys(pictures).join(', ')}.`);
	process.exit(2);
}
spawnSync(process.execPath, ['esbuild.config.mjs'], {
	cwd: projectDir,
	stdio: ['ignore', 'ignore', 'inherit'],
});
const built = await buildWorkbench();
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags() });
try {
	await mkdir(folder, { recursive: true });
	for (const name of wanted.length ? wanted : Object.keys(pictures)) await makePicture(browser, built, name);
} finally {
	await browser.close();
}
