// Finds Chrome, Chromium or Edge, or installs one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = [
	// Without the windows that nobody sees, it starts a page in half the time.
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge',
];

/** The usual places outside PATH. */
function places() {
	const { env } = process;
	if (process.platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
			apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
		);
	}
	if (process.platform === 'win32') {
		const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
		return roots.flatMap((root) => [
			join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			join(root, 'Chromium', 'Application', 'chrome.exe'),
			join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
		]);
	}
	return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

/** What `npx playwright-core install chromium` has put into its cache, the newest first. */
function playwrightPlaces() {
	const cache =
		process.env.PLAYWRIGHT_BROWSERS_PATH ??
		{
			darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
			win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
		}[process.platform] ??
		join(homedir(), '.cache', 'ms-playwright');
	if (!existsSync(cache)) return [];
	const version = (folder) => Number(folder.split('-').pop());
	const inside = [
		'chrome-linux64/chrome',
		'chrome-linux/chrome',
		'chrome-win64/chrome.exe',
		'chrome-win/chrome.exe',
	];
	const mac = ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
		`${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
		`${folder}/Chromium.app/Contents/MacOS/Chromium`,
	]);
	return readdirSync(cache)
		.filter((folder) => /^chromium-\d+$/.test(folder))
		.sort((a, b) => version(b) - version(a))
		.flatMap((folder) => [...inside, ...mac].map((file) => join(cache, folder, file)));
}

function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

/** The browser that is there, or null. WHAT_THEN_BROWSER and CHROME_PATH come first. */
export function findBrowser() {
	const named = [process.env.WHAT_THEN_BROWSER, process.env.CHROME_PATH].filter(Boolean);
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const ends = process.platform === 'win32' ? ['.exe'] : [''];
	const onPath = names.flatMap((name) =>
		folders.flatMap((folder) => ends.map((end) => join(folder, name + end))),
	);
	return [...named, ...onPath, ...places(), ...playwrightPlaces()].find(isProgram) ?? null;
}

/** Root on Debian may install its packages. */
function mayInstall() {
	return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** The path of a browser for many pages; where it can be had, one that shows nothing and is quicker. */
export function quickBrowserPath() {
	const found = findBrowser();
	if (process.env.WHAT_THEN_BROWSER || found?.includes('headless-shell') || !mayInstall())
		return browserPath();
	console.error('Installing the Chromium that shows nothing with apt-get (as root).');
	const install = () =>
		tries('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']);
	if (!install() && !(tries('apt-get', ['update']) && install())) console.error('It could not be installed.');
	return browserPath();
}

/** The path of a browser; installs one when there is none, and says what it does. */
export function browserPath() {
	const found = findBrowser();
	if (found !== null) return found;
	if (mayInstall()) {
		console.error('No Chrome, Chromium or Edge was found: installing Chromium with apt-get (as root).');
		run('apt-get', ['update']);
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
	} else {
		console.error('No Chrome, Chromium or Edge was found: downloading Chromium with playwright-core.');
		const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
		run(process.execPath, [cli, 'install', 'chromium']);
	}
	const installed = findBrowser();
	if (installed === null) {
		throw new Error(
			'No browser could be installed. Set WHAT_THEN_BROWSER to the path of Chrome, Chromium or Edge.',
		);
	}
	return installed;
}

/** Flags for every start: /dev/shm is small in containers, and root has no sandbox. */
export function browserFlags() {
	const flags = [
		'--disable-dev-shm-usage',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	];
	return process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}

function run(command, args) {
	if (!tries(command, args)) throw new Error(`${command} ${args.join(' ')} failed.`);
}

function tries(command, args) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
