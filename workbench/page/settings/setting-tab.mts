import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import type { Plugin } from '../plugins/plugin.mjs';
import { DeclaredSettings } from './declared-settings.mjs';

export abstract class SettingTab implements Omit<Obsidian.SettingTab, 'app'> {
	icon = '';
	readonly containerEl = createDiv('vertical-tab-content');
	settingItems: Obsidian.SettingDefinitionItem[] = [];
	/** Set by the window. */
	id = '';
	name = '';
	private declared: DeclaredSettings | null = null;

	constructor(readonly app: App) {}

	getSettingDefinitions(): Obsidian.SettingDefinitionItem[] {
		return [];
	}

	getControlValue(_key: string): unknown {
		return undefined;
	}

	setControlValue(_key: string, _value: unknown): void | Promise<void> {}

	/** Reads the definitions anew and draws them. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.containerEl.isConnected) this.show();
	}

	refreshDomState(): void {
		this.declared?.refresh();
	}

	display(): void {}

	hide(): void {
		this.declared?.close();
		this.declared = null;
		this.containerEl.empty();
	}

	/** Declared rows take the place of `display()`. */
	show(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length === 0) return drawByHand(this);
		this.declared ??= new DeclaredSettings(this.app, this);
		this.declared.draw(this.settingItems);
	}
}

export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: App,
		readonly plugin: Plugin,
	) {
		super(app);
	}

	override getControlValue(key: string): unknown {
		return storeOf(this.plugin)[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const store = storeOf(this.plugin);
		store[key] = value;
		await this.plugin.saveData(store);
	}
}

/** The way of older plugins. */
function drawByHand(tab: { display(): void }): void {
	tab.display();
}

function storeOf(plugin: Plugin): Record<string, unknown> {
	if (typeof plugin.settings !== 'object' || plugin.settings === null) plugin.settings = {};
	return plugin.settings as Record<string, unknown>;
}

export abstract class SettingPage implements Obsidian.SettingPage {
	readonly rootEl = createDiv('setting-page');
	readonly titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
	readonly containerEl = this.rootEl.createDiv('setting-page-content');
	title = '';

	abstract display(): void;

	hide(): void {}
}
