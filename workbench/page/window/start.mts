import moment from 'moment';
import type { StartInfo } from '../../protocol.mjs';
import { App } from '../app.mjs';
import { installDomCreation } from '../base/dom-create.mjs';
import { installDomExtensions } from '../base/dom-extensions.mjs';
import { installLanguageExtensions } from '../base/language-extensions.mjs';
import { passForPhone, Platform } from '../base/platform.mjs';
import { ServerDisk } from '../files/server-disk.mjs';
import { requireModule } from '../plugins/modules.mjs';
import { installTooltips } from '../ui/tooltip.mjs';
import type { Layout } from '../workspace/layout.mjs';
import { addAppCommands, showTheme } from './app-commands.mjs';
import { FileExplorerView } from './file-explorer.mjs';
import { readAppearance, readOptions } from './options.mjs';
import { addPhoneFrame } from './phone-frame.mjs';
import { addSideToggles } from './side-toggles.mjs';
import { addStandInBar } from './stand-in-bar.mjs';
import { followChanges } from './follow-changes.mjs';
import { openUri } from './open-uri.mjs';

declare global {
	interface Window {
		/** What plugins and tests know as `app`. */
		app?: App;
	}
}

/** Opened at the very first start, where there is one. */
const WELCOME = 'Read me first.md';

const nonce = document.currentScript instanceof HTMLScriptElement ? document.currentScript.nonce : '';

/** The order is the app's own: the plugin, then the files, then what is known of them, then the layout. */
async function start(): Promise<void> {
	installLanguageExtensions();
	installDomExtensions();
	installDomCreation();
	Object.assign(window, { moment });
	const query = new URLSearchParams(window.location.search);
	const appearance = readAppearance(query);
	if (appearance.phone) passForPhone();
	document.documentElement.toggleClass('shows-phone', appearance.phone);
	showTheme(appearance.theme);
	installTooltips();

	const info = JSON.parse(document.getElementById('workbench-start')?.textContent ?? '') as StartInfo;
	const disk = new ServerDisk(info.token);
	const containerEl = document.body.createDiv('app-container');
	const app = new App(info, { nonce, require: requireModule }, disk, readOptions(query), containerEl);
	window.app = app;
	app.workspace.registerView('file-explorer', (leaf) => new FileExplorerView(leaf));
	addAppCommands(app);
	addStandInBar(app, info);
	if (appearance.phone) addPhoneFrame(app, containerEl);
	else addSideToggles(app);

	const changes = await followChanges(app, disk);
	await app.plugins.enablePlugin();
	app.vault.load();
	await app.metadataCache.initialize();
	await restore(app, query.get('open'));
	app.workspace.setLayoutReady();
	changes.begin();

	if (app.loadLocalStorage('workbench-enabled') === null) {
		app.saveLocalStorage('workbench-enabled', true);
		app.plugins.getPlugin(info.manifest.id)?.onUserEnable();
	}
	openUri(app, query.get('uri'));
	document.documentElement.setAttr('data-started', Math.round(performance.now()));
}

async function restore(app: App, path: string | null): Promise<void> {
	const saved = app.loadLocalStorage('workbench-layout') as Layout | null;
	if (saved !== null) await app.workspace.changeLayout(saved);
	if (app.workspace.getLeavesOfType('file-explorer').length === 0) {
		await app.workspace.ensureSideLeaf('file-explorer', 'left', { reveal: true });
	}
	if (Platform.isPhone) {
		app.workspace.leftSplit.collapse();
		app.workspace.rightSplit.collapse();
	}
	const leaf = app.workspace.getLeaf(false);
	const file = app.vault.getFileByPath(path ?? (saved === null ? WELCOME : ''));
	if (file !== null) await leaf.openFile(file, { active: true });
	else app.workspace.setActiveLeaf(leaf);
}

void start();
