import type { Extension } from '@codemirror/state';
import type * as Obsidian from 'obsidian';
import type { StartInfo } from '../protocol.mjs';
import { Tasks } from './base/tasks.mjs';
import { Keymap, Scope } from './base/keymap.mjs';
import type { EditorSuggest } from './editor/editor-suggest.mjs';
import { MarkdownView } from './editor/markdown-view.mjs';
import { DataAdapter } from './files/data-adapter.mjs';
import type { ServerDisk } from './files/server-disk.mjs';
import { Vault } from './files/vault.mjs';
import { FileManager } from './notes/file-manager.mjs';
import { MetadataCache } from './notes/metadata-cache.mjs';
import { Commands } from './plugins/commands.mjs';
import type { PostProcessor } from './plugins/markdown-renderer.mjs';
import { Plugins } from './plugins/plugins.mjs';
import { SettingsWindow } from './settings/settings-window.mjs';
import { front } from './ui/front.mjs';
import { Notice } from './ui/notice.mjs';
import { Workspace } from './workspace/workspace.mjs';

/** Set by the address of the page; see `readOptions`. */
export interface Options {
	/** Milliseconds between a vault event and the cache's `changed`. */
	readonly cacheDelay: number;
	/** Milliseconds between typing and saving. */
	readonly saveDelay: number;
	/** Reading gives the page a breath, as a disk does. */
	readonly slowReads: boolean;
}

export interface CliCommand {
	readonly description: string;
	readonly flags: Obsidian.CliFlags | null;
	readonly handler: Obsidian.CliHandler;
}

/** The heart of the stand-in: what a plugin knows as `this.app`. */
export class App {
	readonly scope = new Scope();
	readonly keymap: Keymap;
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly workspace: Workspace;
	readonly commands = new Commands(this);
	readonly setting: SettingsWindow;
	readonly plugins: Plugins;
	readonly statusBarEl: HTMLElement;
	lastEvent: Obsidian.UserEvent | null = null;
	readonly appId: string;
	readonly viewTypes = new Map([['md', 'markdown']]);
	readonly editorExtensions = new Set<Extension>();
	readonly editorSuggests = new Set<EditorSuggest<unknown>>();
	readonly postProcessors = new Set<PostProcessor>();
	readonly hoverLinkSources = new Map<string, Obsidian.HoverLinkSource>();
	readonly protocolHandlers = new Map<string, Obsidian.ObsidianProtocolHandler>();
	readonly cliHandlers = new Map<string, CliCommand>();
	readonly basesViews = new Map<string, Obsidian.BasesViewRegistration>();

	constructor(
		start: StartInfo,
		bundle: { readonly nonce: string; readonly require: (name: string) => object },
		disk: ServerDisk,
		readonly options: Options,
		containerEl: HTMLElement,
	) {
		this.appId = start.appId;
		this.vault = new Vault(new DataAdapter(disk, start.vaultName, options.slowReads));
		this.metadataCache = new MetadataCache(this.vault, options.cacheDelay);
		this.fileManager = new FileManager(this.vault, this.metadataCache);
		this.workspace = new Workspace(this, containerEl);
		this.keymap = new Keymap(this.scope, () => this.workspace.activeLeaf?.view.scope ?? null);
		front.keymap = this.keymap;
		this.setting = new SettingsWindow(this);
		this.plugins = new Plugins(this, start.manifest, bundle.nonce, bundle.require);
		this.statusBarEl = containerEl.createDiv('status-bar');
		this.workspace.registerView('markdown', (leaf) => new MarkdownView(leaf));
		this.vault.on('conflict', (path: string) => {
			new Notice(`${path} changed on disk meanwhile. The version on disk was kept.`, 10_000);
		});
		const remember = (event: MouseEvent | KeyboardEvent): void => {
			this.lastEvent = event;
		};
		window.addEventListener('pagehide', () => this.workspace.trigger('quit', new Tasks()));
		for (const type of ['mousedown', 'keydown'] as const) window.addEventListener(type, remember, true);
		window.addEventListener('keydown', (event) => {
			if (!event.defaultPrevented && !this.keymap.isCovered) this.commands.handleKey(event);
		});
	}

	isDarkMode(): boolean {
		return document.body.hasClass('theme-dark');
	}

	loadLocalStorage(key: string): unknown {
		const text = window.localStorage.getItem(`${this.appId}-${key}`);
		return text === null ? null : (JSON.parse(text) as unknown);
	}

	saveLocalStorage(key: string, data: unknown): void {
		const name = `${this.appId}-${key}`;
		if (data === null || data === undefined) window.localStorage.removeItem(name);
		else window.localStorage.setItem(name, JSON.stringify(data));
	}
}
