import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { browserFlags, browserPath } from '../../scripts/browser.mjs';
import { buildWorkbench } from '../../workbench/build.mjs';
import { serve } from '../../workbench/server/serve.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** What a page has that is loaded and indexed; its value is the milliseconds that took. */
const STARTED = 'html[data-started]';
const LONGEST = 20_000;

export interface WorkbenchOptions {
	/** Path → text of the notes; a path that ends in `/` is an empty folder. */
	readonly vault?: Readonly<Record<string, string>>;
	/** Folder with `main.js`, `manifest.json`, `styles.css`; the project's own when left out. */
	readonly pluginDir?: string;
	/** Parts of the address: `theme`, `mode`, `cache`, `save`, `open`, … (see the workbench's `readOptions`). */
	readonly query?: Readonly<Record<string, string | number>>;
	/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, in the page's zone: its clock stands there, timers run on. */
	readonly today?: string;
	/** Name of a time zone, as `Pacific/Auckland`. */
	readonly timezone?: string;
	readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Workbench {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly url: string;
	/** Goes with requests that change something. */
	readonly token: string;
	readonly vaultDir: string;
	/** Errors that the page reported, oldest first. */
	readonly errors: readonly string[];
	/** The file as it is on disk. */
	readFile(path: string): Promise<string>;
	/** Changes the file on disk, as another program would. */
	writeFile(path: string, text: string): Promise<void>;
	/** Opens a note as a click in the file explorer does. */
	openNote(path: string): Promise<void>;
	/** Opens the command palette, types the name and runs the first command found. */
	runCommand(name: string): Promise<void>;
	/** Moves the clock of the page; a day alone means ten in the morning. */
	setClock(time: string): Promise<void>;
	close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

afterAll(async () => {
	const running = await browser;
	browser = null;
	await running?.close();
});

/**
 * A fresh folder, server and page around the plugin; the browser is shared by the tests of a file. The page lets
 * nothing be evaluated from text, so wait with locators or `expect.poll`, not with `page.waitForFunction`.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const plugin = options.pluginDir ?? project;
	if (!existsSync(join(plugin, 'main.js'))) {
		throw new Error(`There is no main.js in ${plugin}: run npm run build first.`);
	}
	const vaultDir = await mkdtemp(join(tmpdir(), 'workbench-vault-'));
	const writeIn = async (path: string, text: string): Promise<void> => {
		const file = join(vaultDir, path);
		await mkdir(path.endsWith('/') ? file : dirname(file), { recursive: true });
		if (!path.endsWith('/')) await writeFile(file, text);
	};
	for (const [path, text] of Object.entries(options.vault ?? {})) await writeIn(path, text);
	const serving = await serve({
		vault: vaultDir,
		plugin,
		page: await buildWorkbench(),
		throwaway: true,
		vaultName: 'Vault',
	});
	browser ??= chromium.launch({ executablePath: browserPath(), args: browserFlags() });
	const context = await (
		await browser
	).newContext({
		viewport: options.viewport ?? { width: 1280, height: 800 },
		locale: 'en-US',
		colorScheme: 'light',
		...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
	});
	const page = await context.newPage();
	page.setDefaultTimeout(LONGEST);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	const setClock = (time: string): Promise<void> =>
		page.clock.setFixedTime(instantOf(time, options.timezone));
	if (options.today !== undefined) await setClock(options.today);
	const url = new URL(serving.url);
	for (const [name, value] of Object.entries({ mode: 'desktop', save: 50, ...options.query })) {
		url.searchParams.set(name, String(value));
	}
	const close = async (): Promise<void> => {
		await context.close();
		await serving.close();
		await rm(vaultDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
	};
	try {
		await page.goto(url.href);
		await page.locator(STARTED).waitFor();
	} catch (error) {
		await close();
		throw new Error(`The page did not start. ${errors.join('\n')}`, { cause: error });
	}
	return {
		page,
		context,
		url: serving.url,
		token: serving.token,
		vaultDir,
		errors,
		readFile: (path) => readFile(join(vaultDir, path), 'utf8'),
		writeFile: writeIn,
		openNote: async (path) => {
			await page.locator(`.nav-file-title[data-path="${path}"]`).click();
			await page.locator('.workspace-leaf.mod-active .cm-editor').waitFor();
		},
		runCommand: async (name) => {
			await page.keyboard.press('ControlOrMeta+p');
			await page.locator('.prompt-input').fill(name);
			await page.locator('.prompt .suggestion-item.is-selected', { hasText: name }).waitFor();
			await page.keyboard.press('Enter');
		},
		setClock,
		close,
	};
}

/** The moment at which the clocks of a zone show that time. */
function instantOf(time: string, timezone: string | undefined): Date {
	const wanted = time.includes('T') ? time : `${time}T10:00`;
	if (timezone === undefined) return new Date(wanted);
	const asIfUtc = Date.parse(`${wanted}Z`);
	const shown = new Intl.DateTimeFormat('sv-SE', {
		timeZone: timezone,
		dateStyle: 'short',
		timeStyle: 'medium',
	});
	const offsetAt = (instant: number): number =>
		Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`) - instant;
	const guess = asIfUtc - offsetAt(asIfUtc);
	return new Date(asIfUtc - offsetAt(guess));
}
