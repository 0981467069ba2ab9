import type { PluginManifest } from '../../protocol.mjs';
import type { App } from '../app.mjs';
import { Notice } from '../ui/notice.mjs';
import { Plugin } from './plugin.mjs';

type MakePlugin = new (app: App, manifest: PluginManifest & { dir: string }) => Plugin;
type Require = (name: string) => object;
type Bundle = (require: Require, module: { exports: unknown }, exports: unknown) => void;

declare global {
	interface Window {
		/** Where the bundle, once wrapped, is handed over. */
		workbenchBundle?: Bundle;
	}
}

/** Loads the real bundle, as it is, and ends it again. */
export class Plugins {
	readonly plugins: Record<string, Plugin> = {};
	readonly manifests: Record<string, PluginManifest> = {};
	readonly enabledPlugins = new Set<string>();
	private styleEl: HTMLElement | null = null;

	/** @param nonce lets the page run the wrapped bundle, and nothing else; @param require what the bundle may ask for. */
	constructor(
		private readonly app: App,
		private readonly manifest: PluginManifest,
		private readonly nonce: string,
		private readonly require: Require,
	) {
		this.manifests[manifest.id] = manifest;
		app.vault.on('raw', (path: string) => {
			if (path !== `${app.vault.configDir}/plugins/${manifest.id}/data.json`) return;
			void this.plugins[manifest.id]?.onExternalSettingsChange?.();
		});
	}

	getPlugin(id: string): Plugin | null {
		return this.plugins[id] ?? null;
	}

	/** Loads the plugin; says so and gives up when it throws. */
	async enablePlugin(id = this.manifest.id): Promise<boolean> {
		if (this.plugins[id] !== undefined || id !== this.manifest.id) return false;
		try {
			const plugin = await this.make();
			this.plugins[id] = plugin;
			this.enabledPlugins.add(id);
			this.styleEl = document.head.createEl('link', {
				href: '/plugin/styles.css',
				attr: { rel: 'stylesheet' },
			});
			await plugin.load();
			return true;
		} catch (error) {
			window.reportError(error);
			new Notice(`Failed to load plugin ${this.manifest.name}: ${String(error)}`, 0);
			this.disablePlugin(id);
			return false;
		}
	}

	disablePlugin(id = this.manifest.id): void {
		const plugin = this.plugins[id];
		delete this.plugins[id];
		this.enabledPlugins.delete(id);
		plugin?.unload();
		this.styleEl?.detach();
		this.styleEl = null;
	}

	private async make(): Promise<Plugin> {
		const response = await fetch('/plugin/main.js');
		if (!response.ok) throw new Error('main.js is not built yet');
		const code = await response.text();
		const script = createEl('script', { attr: { nonce: this.nonce } });
		script.textContent = `window.workbenchBundle = function (require, module, exports) {${code}\n};\n//# sourceURL=plugin:${this.manifest.id}`;
		document.head.append(script);
		script.remove();
		const bundle = window.workbenchBundle;
		delete window.workbenchBundle;
		const module = { exports: {} as unknown };
		bundle?.(this.require, module, module.exports);
		const exported = module.exports;
		const main: unknown = hasDefault(exported) ? exported.default : exported;
		if (!isPluginClass(main)) throw new Error('The bundle exports no class that extends Plugin.');
		return new main(this.app, {
			...this.manifest,
			dir: `${this.app.vault.configDir}/plugins/${this.manifest.id}`,
		});
	}
}

function hasDefault(value: unknown): value is { default: unknown } {
	return typeof value === 'object' && value !== null && 'default' in value;
}

function isPluginClass(value: unknown): value is MakePlugin {
	if (typeof value !== 'function') return false;
	const prototype: unknown = value.prototype;
	return prototype instanceof Plugin;
}
