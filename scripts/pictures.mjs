// Makes the pictures of the documents from the workbench, over the demo vault: `npm run pictures`.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserFlags, browserPath } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');

/** Starts the workbench and gives its address. */
function startWorkbench() {
	const server = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--no-open'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const address = new Promise((resolve, reject) => {
		let printed = '';
		server.stdout.on('data', (chunk) => {
			printed += chunk;
			const found = /^http:\S+$/m.exec(printed);
			if (found) resolve(found[0]);
		});
		server.once('exit', () => reject(new Error('The workbench ended before it was ready.')));
	});
	return { server, address };
}

const { server, address } = startWorkbench();
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserFlags() });
try {
	mkdirSync(folder, { recursive: true });
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(await address);
	await page.locator('html[data-started]').waitFor();
	await page.locator('[data-type="what-then-gang"]').getByText('Tom Ashdown').first().click();
	await page.locator('.cm-content').getByText('Said I').waitFor();
	await page.waitForTimeout(600);
	await page.screenshot({ path: join(folder, 'gang.png') });
	console.log(`Made ${join(folder, 'gang.png')}`);
} finally {
	await browser.close();
	server.kill('SIGTERM');
}
