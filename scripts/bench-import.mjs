// Measures the import in the workbench: `npm run bench-import`, `-- 1000` for so many connections (30,000 are the most
// that LinkedIn lets one have). Times are wall clock; where the machine has much else to do, the processor time tells more.
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildWorkbench } from '../workbench/build.mjs';
import { browserFlags, browserPath } from './browser.mjs';
import { projectDir } from './plugin-files.mjs';

const count = Number(process.argv[2] ?? 30_000);
const film = 2 ** 31 - 2 ** 20;
const longest = 300_000;

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const connections = [
	header,
	...Array.from({ length: count }, (_, at) => {
		const day = `${String((at % 28) + 1).padStart(2, '0')} Feb ${2010 + (at % 16)}`;
		const email = at % 20 === 0 ? `pat${at}@example.com` : '';
		return `Pat${at % 700},Sample${at % 4001},https://www.linkedin.com/in/pat-${at},${email},"Firm ${at % 900}, Inc.",Buyer ${at % 60},${day}`;
	}),
].join('\n');

/** Writes an archive of a stored film that is all holes, with the connections behind it. */
async function writeArchive(path) {
	const content = Buffer.from(connections);
	const filmHead = localHead('film.mp4', film, 0);
	const at = filmHead.length + film;
	const head = localHead('Connections.csv', content.length, crc32(content));
	const from = at + head.length + content.length;
	const records = Buffer.concat([
		directoryRecord('film.mp4', film, 0, 0),
		directoryRecord('Connections.csv', content.length, crc32(content), at),
	]);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(2, 8);
	end.writeUInt16LE(2, 10);
	end.writeUInt32LE(records.length, 12);
	end.writeUInt32LE(from, 16);
	const file = await open(path, 'w');
	await file.write(filmHead, 0, filmHead.length, 0);
	const rest = Buffer.concat([head, content, records, end]);
	await file.write(rest, 0, rest.length, at);
	await file.close();
}

function localHead(name, size, crc) {
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(20, 4);
	head.writeUInt32LE(crc, 14);
	head.writeUInt32LE(size, 18);
	head.writeUInt32LE(size, 22);
	head.writeUInt16LE(name.length, 26);
	return Buffer.concat([head, Buffer.from(name)]);
}

function directoryRecord(name, size, crc, at) {
	const record = Buffer.alloc(46);
	record.writeUInt32LE(0x02014b50, 0);
	record.writeUInt16LE(20, 4);
	record.writeUInt16LE(20, 6);
	record.writeUInt32LE(crc, 16);
	record.writeUInt32LE(size, 20);
	record.writeUInt32LE(size, 24);
	record.writeUInt16LE(name.length, 28);
	record.writeUInt32LE(at, 42);
	return Buffer.concat([record, Buffer.from(name)]);
}

/** Runs before the page: counts the bytes that are read of files, and keeps the tasks that held it up. */
function watchPage() {
	window.watched = { bytes: 0, tasks: [] };
	const { slice } = Blob.prototype;
	Blob.prototype.slice = function (...places) {
		const part = slice.apply(this, places);
		window.watched.bytes += part.size;
		return part;
	};
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) window.watched.tasks.push(duration);
	}).observe({ type: 'longtask' });
}

/** Seconds of processor time that the page and the server had so far. */
async function spent() {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const pages = processInfo.filter(({ type }) => type === 'renderer');
	const { user, system } = process.cpuUsage();
	return [pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0), (user + system) / 1e6];
}

/** How long it takes, and the longest task meanwhile. */
async function measure(page, name, work) {
	const spentBefore = await spent();
	await page.evaluate(() => {
		window.watched.tasks = [];
		window.watched.bytes = 0;
	});
	const began = performance.now();
	await work();
	const seconds = (performance.now() - began) / 1000;
	await page.waitForTimeout(300);
	const { tasks, bytes } = await page.evaluate(() => window.watched);
	const [ofPage, server] = await spent();
	const processor = [ofPage - spentBefore[0], server - spentBefore[1]].map((time) => time.toFixed(1));
	const over = tasks.filter((task) => task > 100);
	console.log(
		`${name}: ${seconds.toFixed(2)} s (processor: page ${processor[0]} s, server ${processor[1]} s), longest task ${Math.round(Math.max(0, ...tasks))} ms, ${over.length} above 100 ms, ${(bytes / 1e6).toFixed(1)} MB of the file read`,
	);
}

spawnSync(process.execPath, ['esbuild.config.mjs'], {
	cwd: projectDir,
	stdio: ['ignore', 'ignore', 'inherit'],
});
const built = await buildWorkbench();
const { serve } = await import('../dist/workbench/server.mjs');
const parent = await mkdtemp(join(tmpdir(), 'bench-import-'));
const vault = await mkdtemp(join(parent, 'vault-'));
const csv = join(parent, 'Connections.csv');
const zip = join(parent, 'export.zip');
await writeFile(csv, connections);
await writeArchive(zip);
await writeFile(join(vault, 'Ideas.md'), 'Nothing about people.\n');
const serving = await serve({ vault, plugin: projectDir, page: built, throwaway: true, vaultName: 'Vault' });
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags() });
const session = await browser.newBrowserCDPSession();
try {
	const page = await (
		await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
	).newPage();
	page.setDefaultTimeout(longest);
	page.on('pageerror', (error) => console.error(error));
	page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
	await page.addInitScript(watchPage);
	const url = new URL(serving.url);
	url.searchParams.set('mode', 'desktop');
	await page.goto(url.href);
	await page.locator('html[data-started]').waitFor();
	const modal = page.locator('.modal.what-then-import');
	const choose = async (file) => {
		await page.evaluate(() => window.app.commands.executeCommandById('what-then:import-contacts'));
		await modal.locator('.what-then-files').setInputFiles(file);
		await modal.locator('.what-then-preview-row').first().waitFor();
	};
	const idle = () => page.waitForTimeout(1500);
	await measure(page, 'preview of an archive of 2 GB', () => choose(zip));
	await page.keyboard.press('Escape');
	await idle();
	await measure(page, 'preview of the table', () => choose(csv));
	await measure(page, 'search in the preview', async () => {
		await modal.getByRole('searchbox').fill('pat77');
		await modal.getByRole('searchbox').fill('');
	});
	await measure(page, 'writing', async () => {
		await modal.locator('.mod-cta').click();
		await modal.waitFor({ state: 'detached' });
	});
	await measure(page, 'after writing', () => page.waitForTimeout(5000));
	await measure(page, 'preview of the same once more', () => choose(csv));
	await page.keyboard.press('Escape');
	await idle();
	await measure(page, 'undo', async () => {
		await page.evaluate(() => window.app.commands.executeCommandById('what-then:undo'));
		await page.locator('.notice', { hasText: 'Undone' }).waitFor();
	});
	await measure(page, 'after undo', () => page.waitForTimeout(3000));
} finally {
	await browser.close();
	await serving.close();
	await rm(parent, { recursive: true, force: true });
}
