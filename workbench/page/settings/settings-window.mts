import type { App } from '../app.mjs';
import { Modal } from '../ui/modal.mjs';
import type { SettingTab } from './setting-tab.mjs';

/** The settings of the app, as far as there are any here: one tab for each plugin. */
export class SettingsWindow extends Modal {
	private tabs: readonly SettingTab[] = [];
	private active: SettingTab | null = null;
	private lastId = '';
	private readonly headersEl: HTMLElement;
	private readonly tabEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-settings');
		this.setTitle('Settings');
		this.contentEl.addClass('vertical-tabs-container');
		this.headersEl = this.contentEl.createDiv('vertical-tab-header');
		this.tabEl = this.contentEl.createDiv('vertical-tab-content-container');
	}

	override onOpen(): void {
		const tab = this.tabs.find((one) => one.id === this.lastId) ?? this.tabs[0];
		if (tab !== undefined) this.openTab(tab);
		else this.tabEl.createDiv({ cls: 'pane-empty', text: 'The plugin has no settings yet.' });
	}

	override onClose(): void {
		this.active?.hide();
		this.active = null;
		this.tabEl.empty();
	}

	openTab(tab: SettingTab): void {
		this.active?.hide();
		this.active = tab;
		this.lastId = tab.id;
		this.tabEl.empty();
		this.tabEl.append(tab.containerEl);
		tab.show();
		this.drawHeaders();
	}

	openTabById(id: string): SettingTab | null {
		const tab = this.tabs.find((one) => one.id === id) ?? null;
		this.lastId = id;
		if (tab !== null && this.containerEl.isConnected) this.openTab(tab);
		return tab;
	}

	addTab(tab: SettingTab, id: string, name: string): void {
		tab.id = id;
		tab.name = name;
		this.tabs = [...this.tabs, tab];
	}

	removeTab(tab: SettingTab): void {
		tab.hide();
		this.tabs = this.tabs.filter((one) => one !== tab);
		if (this.active === tab) this.close();
	}

	private drawHeaders(): void {
		this.headersEl.empty();
		this.headersEl.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
		for (const tab of this.tabs) {
			const header = this.headersEl.createEl('button', { cls: 'vertical-tab-nav-item', text: tab.name });
			header.toggleClass('is-active', tab === this.active);
			header.addEventListener('click', () => this.openTab(tab));
		}
	}
}
