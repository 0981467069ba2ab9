// Measures the plugin in the workbench's page, in Chromium, over a folder of notes, for `npm run bench -- page`:
// `node scripts/bench-page.mjs FOLDER DAY`. Prints the milliseconds as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildWorkbench } from '../workbench/build.mjs';
import { browserFlags, browserPath } from './browser.mjs';
import { projectDir } from './plugin-files.mjs';

const [vault = '', day = ''] = process.argv.slice(2);
/** The workbench itself takes minutes for as many files as the largest vault has. */
const longest = 20 * 60_000;
const edits = 21;
const frames = 300;

const settings = join(vault, '.obsidian/plugins/what-then/data.json');
mkdirSync(dirname(settings), { recursive: true });
writeFileSync(settings, JSON.stringify({ setUpOn: '2000-01-01' }));
const page = await buildWorkbench();
const { serve } = await import('../dist/workbench/server.mjs');
const serving = await serve({ vault, plugin: projectDir, page, throwaway: true });
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags() });
try {
	console.log(JSON.stringify(await measure()));
} finally {
	await browser.close();
	await serving.close();
}

async function measure() {
	const opened = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
	opened.setDefaultTimeout(longest);
	await opened.addInitScript(moveClock, Date.parse(`${day}T10:00`));
	await opened.goto(`${serving.url}?mode=desktop&save=50&cache=0`);
	await opened.locator('html[data-started]').waitFor();
	const progress = opened.locator('.what-then-progress');
	await progress.waitFor({ state: 'hidden' });
	const cold = await opened.evaluate(startAnew, true);
	// What was read is kept a little later.
	await opened.waitForTimeout(6000);
	const kept = await opened.evaluate(startAnew, false);
	return {
		coldRows: cold.rows,
		coldAll: cold.all,
		coldTask: cold.task,
		keptRows: kept.rows,
		keptAll: kept.all,
		reopened: await opened.evaluate(openAgain),
		edits: await opened.evaluate(edit, { edits, day }),
		frames: await opened.evaluate(scroll, frames),
	};
}

/** The day of the vault, with a clock that runs on. */
function moveClock(wanted) {
	const Real = Date;
	const ahead = wanted - Real.now();
	globalThis.Date = class extends Real {
		constructor(...parts) {
			super(...(parts.length === 0 ? [Real.now() + ahead] : parts));
		}
		static now() {
			return Real.now() + ahead;
		}
	};
}

/** Ends the plugin and starts it, with what it kept or without: when its first rows stand there, when all is read, and its longest task. */
async function startAnew(forgets) {
	const { app } = window;
	app.plugins.disablePlugin('what-then');
	if (forgets)
		await new Promise((done) => {
			indexedDB.deleteDatabase('what-then').onsuccess = done;
		});
	let task = 0;
	const tasks = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) task = Math.max(task, duration);
	});
	// Turns of the page: between two of them lies a task, where none is long enough to be reported.
	let running = true;
	let pause = 0;
	let last = performance.now();
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		const now = performance.now();
		pause = Math.max(pause, now - last);
		last = now;
		if (running) port2.postMessage(null);
	};
	const begin = performance.now();
	let rows = 0;
	const drawn = new MutationObserver(() => {
		if (rows === 0 && document.querySelector('.what-then-person')) rows = performance.now() - begin;
	});
	drawn.observe(document.body, { childList: true, subtree: true });
	await app.plugins.enablePlugin('what-then');
	tasks.observe({ type: 'longtask' });
	last = performance.now();
	port2.postMessage(null);
	const reading = () => {
		const bar = document.querySelector('.what-then-progress');
		return rows === 0 || !bar || !bar.classList.contains('is-hidden');
	};
	do await new Promise((done) => setTimeout(done, 50));
	while (reading());
	running = false;
	for (const { duration } of tasks.takeRecords()) task = Math.max(task, duration);
	tasks.disconnect();
	drawn.disconnect();
	return { rows, all: performance.now() - begin, task: task || Math.min(pause, 50) };
}

/** From the opening of the sidebar, all being read, to its first rows. */
async function openAgain() {
	const { app } = window;
	const [leaf] = app.workspace.getLeavesOfType(
		document.querySelector('.what-then-gang').closest('[data-type]').dataset.type,
	);
	const { type } = leaf.getViewState();
	await leaf.setViewState({ type: 'empty' });
	await new Promise((done) => setTimeout(done, 500));
	const begin = performance.now();
	await leaf.setViewState({ type });
	while (!document.querySelector('.what-then-person')) await new Promise(requestAnimationFrame);
	return performance.now() - begin;
}

/** From the news of a changed note to its new row at the top, for one contact after the other. */
async function edit({ edits, day }) {
	const { app } = window;
	const people = app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith('People/'));
	const times = [];
	let told = 0;
	const hear = app.metadataCache.on('changed', () => (told = performance.now()));
	document.querySelector('.what-then-scroll').scrollTop = 0;
	for (let number = 0; number < edits; number++) {
		const due = new Date(Date.UTC(2009, 0, 1) - number * 864e5).toISOString().slice(0, 10);
		const words = `Bring present ${number}`;
		const seen = new Promise((done) => {
			const drawn = new MutationObserver(() => {
				if (!document.querySelector('.what-then-gang').textContent.includes(words)) return;
				drawn.disconnect();
				done(performance.now());
			});
			drawn.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
		});
		const file = people[(number * 7919) % people.length];
		await app.vault.process(file, (text) => `${text}\n- ${day} Rang.\n- [ ] ${words} 📅 ${due}\n`);
		times.push((await seen) - told);
		await new Promise((done) => setTimeout(done, 100));
	}
	app.metadataCache.offref(hear);
	return times;
}

/** How long each frame takes while the whole list goes by. */
async function scroll(frames) {
	const list = document.querySelector('.what-then-scroll');
	const times = [];
	const step = Math.max(40, (list.scrollHeight - list.clientHeight) / frames);
	let last = await new Promise(requestAnimationFrame);
	for (let number = 0; number < frames; number++) {
		list.scrollTop += step;
		const now = await new Promise(requestAnimationFrame);
		times.push(now - last);
		last = now;
	}
	return times;
}
