import { StateField } from '@codemirror/state';
import * as obsidian from 'obsidian';

declare global {
	interface Window {
		/** What the small plugin of the checks hands out. */
		check: {
			obsidian: typeof obsidian;
			app: obsidian.App;
			plugin: CheckPlugin;
			/** What was heard, in its order. */
			seen: string[];
			editorField: StateField<number>;
		};
	}
}

export interface CheckSettings {
	on: boolean;
	word: string;
	count: number;
	folder: string;
	names: string[];
}

class CheckView extends obsidian.ItemView {
	override icon = 'users';

	override getViewType(): string {
		return 'check-view';
	}

	override getDisplayText(): string {
		return 'Check view';
	}

	protected override onOpen(): Promise<void> {
		window.check.seen.push('view opened');
		this.contentEl.createEl('p', { text: 'hello from the view' });
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		window.check.seen.push('view closed');
		return Promise.resolve();
	}
}

class CheckSettingTab extends obsidian.PluginSettingTab {
	override getSettingDefinitions(): obsidian.SettingDefinitionItem<keyof CheckSettings>[] {
		const { settings } = window.check.plugin;
		return [
			{
				type: 'group',
				heading: 'Words',
				items: [
					{ name: 'Switch', control: { type: 'toggle', key: 'on' } },
					{
						name: 'Word',
						desc: 'Shown while the switch is on.',
						visible: () => settings.on,
						control: {
							type: 'text',
							key: 'word',
							validate: (value) => (value === '' ? 'A word is needed.' : undefined),
						},
					},
					{ name: 'Count', control: { type: 'number', key: 'count', min: 0, max: 9 } },
					{ name: 'Folder', control: { type: 'folder', key: 'folder' } },
				],
			},
			{
				type: 'list',
				heading: 'Names',
				emptyState: 'No names yet.',
				items: settings.names.map((name) => ({ name })),
				onDelete: (at) => void settings.names.splice(at, 1),
				addItem: {
					name: 'Add name',
					action: () => {
						settings.names.push(`Name ${settings.names.length + 1}`);
						this.update();
					},
				},
			},
			{
				type: 'page',
				name: 'More',
				items: [{ name: 'Deep switch', control: { type: 'toggle', key: 'on' } }],
			},
		];
	}
}

class CheckSuggest extends obsidian.EditorSuggest<string> {
	override onTrigger(
		cursor: obsidian.EditorPosition,
		editor: obsidian.Editor,
	): obsidian.EditorSuggestTriggerInfo | null {
		const query = /@(\w*)$/.exec(editor.getLine(cursor.line).slice(0, cursor.ch))?.[1];
		if (query === undefined) return null;
		return { start: { line: cursor.line, ch: cursor.ch - query.length - 1 }, end: cursor, query };
	}

	override getSuggestions({ query }: obsidian.EditorSuggestContext): string[] {
		return ['tomorrow', 'today'].filter((word) => word.startsWith(query));
	}

	override renderSuggestion(word: string, el: HTMLElement): void {
		el.setText(word);
	}

	override selectSuggestion(word: string): void {
		if (this.context === null) return;
		this.context.editor.replaceRange(word, this.context.start, this.context.end);
		this.close();
	}
}

/** Uses what a plugin uses of the window, and writes down what it hears. */
export default class CheckPlugin extends obsidian.Plugin {
	override settings: CheckSettings = { on: true, word: 'yes', count: 1, folder: '', names: ['Ann'] };
	ticks = 0;
	private readonly editorField = StateField.define<number>({ create: () => 7, update: (value) => value });

	override async onload(): Promise<void> {
		const seen: string[] = [`notes in onload: ${this.app.vault.getMarkdownFiles().length}`];
		window.check = { obsidian, app: this.app, plugin: this, seen, editorField: this.editorField };
		seen.push(`data: ${JSON.stringify(await this.loadData())}`);
		this.registerEvent(this.app.vault.on('create', (file) => seen.push(`create ${file.path}`)));
		this.app.workspace.onLayoutReady(() => {
			seen.push(`layout ready: ${this.app.vault.getMarkdownFiles().length}`);
			this.registerEvent(this.app.vault.on('create', (file) => seen.push(`late create ${file.path}`)));
			this.registerEvent(this.app.vault.on('modify', (file) => seen.push(`modify ${file.path}`)));
			this.registerEvent(this.app.vault.on('delete', (file) => seen.push(`delete ${file.path}`)));
			this.registerEvent(
				this.app.vault.on('rename', (file, old) => seen.push(`rename ${old} > ${file.path}`)),
			);
			const { metadataCache } = this.app;
			this.registerEvent(metadataCache.on('changed', (file) => seen.push(`changed ${file.path}`)));
			this.registerEvent(metadataCache.on('deleted', (file) => seen.push(`deleted ${file.path}`)));
			this.registerEvent(metadataCache.on('resolve', (file) => seen.push(`resolve ${file.path}`)));
			this.registerEvent(metadataCache.on('resolved', () => seen.push('resolved')));
		});
		this.registerInterval(window.setInterval(() => this.ticks++, 10));
		this.registerDomEvent(document, 'copy', () => seen.push('copy'));
		this.registerView('check-view', (leaf) => new CheckView(leaf));
		this.registerEditorExtension(this.editorField);
		this.registerEditorSuggest(new CheckSuggest(this.app));
		this.addRibbonIcon('users', 'Check ribbon', () => seen.push('ribbon'));
		this.addStatusBarItem().setText('check status');
		this.addSettingTab(new CheckSettingTab(this.app, this));
		this.addCommand({ id: 'go', name: 'Go', callback: () => seen.push('go') });
		this.addCommand({ id: 'never', name: 'Never', checkCallback: () => false });
		this.addCommand({
			id: 'upper',
			name: 'Upper',
			editorCallback: (editor) => editor.replaceSelection(editor.getSelection().toUpperCase()),
		});
	}

	override onunload(): void {
		window.check.seen.push('unload');
	}

	override onUserEnable(): void {
		window.check.seen.push('enabled by the user');
	}

	override onExternalSettingsChange(): void {
		window.check.seen.push('settings changed outside');
	}
}
