import type { Extension } from '@codemirror/state';
import type * as Obsidian from 'obsidian';
import type { PluginManifest } from '../../protocol.mjs';
import type { App } from '../app.mjs';
import { Component } from '../base/component.mjs';
import { setIcon } from '../base/icons.mjs';
import type { EditorSuggest } from '../editor/editor-suggest.mjs';
import type { SettingTab } from '../settings/setting-tab.mjs';
import type { View } from '../workspace/view.mjs';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf.mjs';
import type { PostProcessor, PostProcessorContext } from './markdown-renderer.mjs';

type Own = 'app' | 'registerView' | 'registerEditorSuggest' | 'addSettingTab';
type Rendered = 'registerMarkdownPostProcessor' | 'registerMarkdownCodeBlockProcessor';

/** The base of the plugin under the lens. What it registers goes when it is unloaded. */
export abstract class Plugin extends Component implements Omit<Obsidian.Plugin, Own | Rendered> {
	settings?: unknown;

	constructor(
		readonly app: App,
		readonly manifest: PluginManifest & { readonly dir?: string },
	) {
		super();
	}

	onUserEnable(): void {}

	onExternalSettingsChange?(): unknown;

	addCommand(command: Obsidian.Command): Obsidian.Command {
		const { id, name } = this.manifest;
		const own = Object.assign(command, { id: `${id}:${command.id}`, name: `${name}: ${command.name}` });
		this.app.commands.addCommand(own);
		this.register(() => this.app.commands.removeCommand(own.id));
		return own;
	}

	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.workspace.leftRibbon.actionsEl.createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { 'aria-label': title, role: 'button', tabindex: 0, 'data-tooltip-position': 'right' },
		});
		setIcon(el, icon);
		el.addEventListener('click', (event) => void callback(event));
		el.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' || event.key === ' ') el.click();
		});
		this.register(() => el.detach());
		return el;
	}

	addStatusBarItem(): HTMLElement {
		const el = this.app.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
		this.register(() => el.detach());
		return el;
	}

	addSettingTab(tab: SettingTab): void {
		this.app.setting.addTab(tab, this.manifest.id, this.manifest.name);
		this.register(() => this.app.setting.removeTab(tab));
	}

	registerView(type: string, make: (leaf: WorkspaceLeaf) => View): void {
		this.app.workspace.registerView(type, make);
		this.register(() => this.app.workspace.unregisterView(type));
	}

	registerHoverLinkSource(id: string, info: Obsidian.HoverLinkSource): void {
		this.keep(this.app.hoverLinkSources, id, info);
	}

	registerExtensions(extensions: string[], viewType: string): void {
		for (const extension of extensions) this.keep(this.app.viewTypes, extension, viewType);
	}

	registerMarkdownPostProcessor(processor: PostProcessor, sortOrder = 0): PostProcessor {
		processor.sortOrder = sortOrder;
		this.app.postProcessors.add(processor);
		this.register(() => this.app.postProcessors.delete(processor));
		return processor;
	}

	registerMarkdownCodeBlockProcessor(
		language: string,
		handle: (source: string, el: HTMLElement, context: PostProcessorContext) => unknown,
		sortOrder?: number,
	): PostProcessor {
		const process: PostProcessor = async (el, context) => {
			for (const code of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
				const box = createDiv(`block-language-${language}`);
				code.parentElement?.replaceWith(box);
				await handle(code.getText(), box, context);
			}
		};
		return this.registerMarkdownPostProcessor(process, sortOrder);
	}

	/** Bases are not drawn here; the view is only kept. */
	registerBasesView(viewId: string, registration: Obsidian.BasesViewRegistration): boolean {
		this.keep(this.app.basesViews, viewId, registration);
		return true;
	}

	registerEditorExtension(extension: Extension): void {
		this.app.editorExtensions.add(extension);
		this.app.workspace.updateOptions();
		this.register(() => {
			this.app.editorExtensions.delete(extension);
			this.app.workspace.updateOptions();
		});
	}

	registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
		this.app.editorSuggests.add(suggest);
		this.register(() => {
			suggest.close();
			this.app.editorSuggests.delete(suggest);
		});
	}

	/** Called by a link of the page with `?uri=obsidian://…`, see `openUri`. */
	registerObsidianProtocolHandler(action: string, handler: Obsidian.ObsidianProtocolHandler): void {
		this.keep(this.app.protocolHandlers, action, handler);
	}

	registerCliHandler(
		command: string,
		description: string,
		flags: Obsidian.CliFlags | null,
		handler: Obsidian.CliHandler,
	): void {
		if (this.app.cliHandlers.has(command)) throw new Error(`The command "${command}" is registered already.`);
		this.keep(this.app.cliHandlers, command, { description, flags, handler });
	}

	/** Null when nothing was saved yet. */
	async loadData(): Promise<unknown> {
		const { adapter } = this.app.vault;
		if (!(await adapter.exists(this.dataPath))) return null;
		return JSON.parse(await adapter.read(this.dataPath)) as unknown;
	}

	async saveData(data: unknown): Promise<void> {
		const text = JSON.stringify(data, null, 2);
		await this.app.vault.adapter.write(this.dataPath, text);
	}

	private get dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}

	private keep<T>(map: Map<string, T>, key: string, value: T): void {
		map.set(key, value);
		this.register(() => map.delete(key));
	}
}
