import {
	PluginSettingTab,
	type Setting,
	type App,
	type Plugin,
	type SettingDefinitionItem,
	type SettingDefinitionList,
} from 'obsidian';
import { readCadence } from '../domain/cadence';
import { readDay } from '../domain/day';
import { propertyKeys, readSettings, type Settings } from '../domain/settings';
import { uiTexts } from './texts';
import type { SettingsStrings, SettingText } from '../i18n/ui-strings';
import type { GangIndex } from '../vault/gang-index';
import { TextPrompt } from './text-prompt';

/** Settings that hold a list of texts. */
type ListKey =
	'contactTags' | 'contactFolders' | 'excludedFolders' | 'excludedTags' | 'dailyFolders' | 'relations';

const cadencePrefix = 'cadence ';
const stepPrefix = 'step ';
const propertyPrefix = 'property ';

/** Where the settings are kept. */
export interface SettingsKeeper {
	readonly settings: Settings;
	saveSettings(settings: Settings): Promise<void>;
}

/** The settings, declared: the app draws them, searches them and calls back with what was changed. */
export class WhatThenSettingTab extends PluginSettingTab {
	override icon = 'lucide-users';

	constructor(
		app: App,
		plugin: Plugin,
		private readonly keeper: SettingsKeeper,
		private readonly index: GangIndex,
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const s = settingsStrings();
		return [
			{
				type: 'group',
				heading: s.contacts,
				items: [
					{ name: s.found(0), searchable: false, render: (setting) => this.drawFound(setting) },
					{ ...s.contactProperty, control: { type: 'text', key: 'contactProperty', placeholder: 'type' } },
					{
						...s.contactPropertyValue,
						control: { type: 'text', key: 'contactPropertyValue', placeholder: 'person' },
						visible: () => this.keeper.settings.contactProperty !== '',
					},
				],
			},
			this.list('contactTags', s.tag),
			this.list('contactFolders', s.folder),
			this.list('excludedFolders', s.folder),
			this.list('excludedTags', s.tag),
			{
				type: 'group',
				heading: s.newContacts,
				items: [
					{ ...s.newContactFolder, control: { type: 'folder', key: 'newContactFolder', includeRoot: true } },
					{
						...s.template,
						control: { type: 'file', key: 'template', filter: ({ extension }) => extension === 'md' },
					},
					{ ...s.templateFolder, control: { type: 'folder', key: 'templateFolder' } },
					{ ...s.messageFolder, control: { type: 'folder', key: 'messageFolder' } },
				],
			},
			{
				type: 'group',
				heading: s.reading,
				items: [
					{
						...s.language,
						control: { type: 'dropdown', key: 'language', options: { auto: s.automatic, ...languageNames } },
					},
					{ ...s.dateOrder, control: { type: 'dropdown', key: 'dateOrder', options: { ...s.orders } } },
					{ ...s.readDailyNotes, control: { type: 'toggle', key: 'readDailyNotes' } },
				],
			},
			this.list('dailyFolders', s.folder, () => this.keeper.settings.readDailyNotes),
			{
				type: 'group',
				heading: s.writing,
				items: [
					{ ...s.dueHints, control: { type: 'toggle', key: 'dueHints' } },
					{ ...s.completeDates, control: { type: 'toggle', key: 'completeDates' } },
				],
			},
			{
				type: 'group',
				heading: s.queue,
				items: [
					{ ...s.justLinkedDays, aliases: [...s.aliases], control: days('justLinkedDays') },
					{ ...s.yearlyDays, aliases: [...s.aliases], control: days('yearlyDays') },
					{
						...s.setUpOn,
						control: {
							type: 'text',
							key: 'setUpOn',
							placeholder: '2026-11-02',
							validate: (value) => (value === '' || readDay(value) ? undefined : s.badDay),
						},
					},
					this.cadences(s),
					this.firstSteps(s),
					this.propertyNames(s),
				],
			},
			this.list('relations', s.relation),
		];
	}

	override getControlValue(key: string): unknown {
		const { settings } = this.keeper;
		if (key.startsWith(cadencePrefix)) return settings.cadences[key.slice(cadencePrefix.length)] ?? '';
		if (key.startsWith(stepPrefix)) return settings.firstSteps[key.slice(stepPrefix.length)] ?? '';
		if (key.startsWith(propertyPrefix))
			return new Map(Object.entries(settings.propertyNames)).get(key.slice(propertyPrefix.length)) ?? '';
		return new Map<string, unknown>(Object.entries(settings)).get(key) ?? '';
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const { settings } = this.keeper;
		// Whatever a control hands over goes through the one reader of settings.
		const change = key.startsWith(cadencePrefix)
			? { cadences: { ...settings.cadences, [key.slice(cadencePrefix.length)]: value } }
			: key.startsWith(stepPrefix)
				? { firstSteps: { ...settings.firstSteps, [key.slice(stepPrefix.length)]: value } }
				: key.startsWith(propertyPrefix)
					? { propertyNames: { ...settings.propertyNames, [key.slice(propertyPrefix.length)]: value } }
					: { [key]: value === '/' ? '' : value };
		await this.keeper.saveSettings(readSettings({ ...settings, ...change }));
		this.refreshDomState();
	}

	/** "212 notes are contacts now.", always up to date. */
	private drawFound(setting: Setting): () => void {
		const draw = (): void => {
			setting.setName(settingsStrings().found(this.index.contacts.length));
		};
		draw();
		return this.index.whileUpdating(draw);
	}

	private list(key: ListKey, what: string, visible?: () => boolean): SettingDefinitionList {
		const s = settingsStrings();
		const { name, desc } = s[key];
		const save = async (values: readonly string[]): Promise<void> => {
			await this.keeper.saveSettings(readSettings({ ...this.keeper.settings, [key]: values }));
			this.update();
		};
		return {
			type: 'list',
			heading: name,
			emptyState: `${s.empty}. ${desc}`,
			...(visible ? { visible } : {}),
			items: this.keeper.settings[key].map((value) => ({ name: value, searchable: false })),
			addItem: {
				name: s.add(what),
				action: () => {
					const words = {
						title: s.add(what),
						name,
						desc,
						save: s.save,
						cancel: uiTexts().cancel,
					};
					new TextPrompt(this.app, words, (value) => {
						const plain = value.replace(/^#/, '').replace(/^\/+|\/+$/g, '');
						void save([...new Set([...this.keeper.settings[key], plain])]);
					}).open();
				},
			},
			onDelete: (index) => void save(this.keeper.settings[key].filter((_, place) => place !== index)),
		};
	}

	private cadences(s: SettingsStrings): SettingDefinitionItem & { type: 'page' } {
		return this.byRelation(s.cadences, cadencePrefix, s.cadenceExample, (words) =>
			readCadence(words) === null ? s.cadenceUnread(words) : undefined,
		);
	}

	private firstSteps(s: SettingsStrings): SettingDefinitionItem & { type: 'page' } {
		return this.byRelation(s.firstSteps, stepPrefix, s.stepExample, () => undefined);
	}

	/** A page with a field for each relation, which may be empty. */
	private byRelation(
		text: SettingText,
		prefix: string,
		placeholder: string,
		fault: (words: string) => string | undefined,
	): SettingDefinitionItem & { type: 'page' } {
		return {
			type: 'page',
			...text,
			items: this.keeper.settings.relations.map((relation) => ({
				name: relation,
				control: {
					type: 'text' as const,
					key: `${prefix}${relation}`,
					placeholder,
					validate: (words: string) => (words.trim() === '' ? undefined : fault(words)),
				},
			})),
		};
	}

	private propertyNames(s: SettingsStrings): SettingDefinitionItem & { type: 'page' } {
		return {
			type: 'page',
			...s.propertyNames,
			items: propertyKeys.map((key) => ({
				name: key,
				control: { type: 'text' as const, key: `${propertyPrefix}${key}`, placeholder: key },
			})),
		};
	}
}

function settingsStrings(): SettingsStrings {
	return uiTexts().settings;
}

function days(key: 'justLinkedDays' | 'yearlyDays') {
	return { type: 'number' as const, key, min: 0, max: 3650, step: 1 };
}

/** Each in its own words. */
const languageNames = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	nl: 'Nederlands',
	it: 'Italiano',
	pt: 'Português',
};
