import { Plugin } from 'obsidian';
import { isRecord } from './domain/read-value';
import { readSettings, type Settings } from './domain/settings';
import { uiTexts } from './ui/texts';
import { readMemory, type ImportMemory } from './importers/import-memory';
import { GangActions } from './ui/actions';
import { addCommands } from './ui/commands';
import { drawDueCount } from './ui/due-count';
import { DateSuggest } from './ui/date-suggest';
import { dueHints } from './ui/due-hints';
import { flashingLine } from './ui/flash-line';
import { GangView, gangViewType } from './ui/gang-view';
import { cardViewType, PersonCardView } from './ui/person-card-view';
import { WhatThenSettingTab } from './ui/settings-tab';
import { whileWriting } from './ui/while-writing';
import { GangIndex } from './vault/gang-index';
import { today } from './vault/today';

/** Wires the parts together; decides nothing. */
export default class WhatThenPlugin extends Plugin {
	override settings: Settings = readSettings(null);
	private index: GangIndex | null = null;
	private actions: GangActions | null = null;

	override async onload(): Promise<void> {
		await this.readData();
		const { gang } = uiTexts();
		const index = this.addChild(new GangIndex(this.app, this.settings));
		const actions = new GangActions(this.app, index, this);
		this.index = index;
		this.actions = actions;

		this.registerEvent(index.onUpdate(() => actions.forget()));
		this.registerView(gangViewType, (leaf) => new GangView(leaf, actions));
		this.registerHoverLinkSource(gangViewType, { display: gang.title, defaultMod: true });
		this.registerView(cardViewType, (leaf) => new PersonCardView(leaf, actions));
		this.addSettingTab(new WhatThenSettingTab(this.app, this, this, index));
		const writing = whileWriting(
			this.app,
			index,
			() => this.settings,
			() => actions.when(),
		);
		this.registerEditorExtension([flashingLine, dueHints(writing)]);
		this.registerEditorSuggest(new DateSuggest(this.app, writing));
		this.addRibbonIcon('lucide-users', gang.title, () => actions.guard(() => actions.openGang()));
		this.registerEvent(index.onUpdate(drawDueCount(this.addStatusBarItem(), actions)));

		addCommands(this, actions);
		this.registerEvent(
			this.app.vault.on('rename', ({ path }, oldPath) => actions.undoable.renamed(oldPath, path)),
		);
		this.registerEvent(
			this.app.workspace.on('editor-menu', (menu, editor, info) =>
				actions.rows.addToEditorMenu(menu, editor, info),
			),
		);
	}

	/** The user has just turned the plugin on: what it is for should be seen. */
	override onUserEnable(): void {
		this.actions?.guard(() => this.actions?.openGang());
	}

	override async onExternalSettingsChange(): Promise<void> {
		this.settings = readSettings(await this.loadData());
		this.index?.setSettings(this.settings);
	}

	async saveSettings(settings: Settings): Promise<void> {
		this.settings = settings;
		this.index?.setSettings(settings);
		await this.keepData(settings);
	}

	async loadMemory(): Promise<ImportMemory> {
		return readMemory(await this.loadData());
	}

	async saveMemory(imports: ImportMemory): Promise<void> {
		await this.keepData({ imports });
	}

	/** What imports remember stands beside the settings: neither overwrites the other. */
	private async keepData(change: Settings | { readonly imports: ImportMemory }): Promise<void> {
		const there: unknown = await this.loadData();
		await this.saveData({ ...(isRecord(there) ? there : {}), ...change });
	}

	/** The first day is kept: promises long past on it are old ones. */
	private async readData(): Promise<void> {
		const data: unknown = await this.loadData();
		this.settings = readSettings(data);
		if (this.settings.setUpOn !== null) return;
		await this.saveSettings({ ...this.settings, setUpOn: today(), greeted: data !== null });
	}
}
