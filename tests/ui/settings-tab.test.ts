import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings, propertyKeys, type Settings } from '../../src/domain/settings';
import { uiStrings } from '../../src/i18n/strings';
import { uiDe } from '../../src/i18n/ui-de';
import { uiEn } from '../../src/i18n/ui-en';
import { WhatThenSettingTab } from '../../src/ui/settings-tab';
import type { GangIndex } from '../../src/vault/gang-index';

vi.mock('obsidian', () => ({
	getLanguage: () => 'en',
	Modal: class {},
	PluginSettingTab: class {
		update(): void {}
		refreshDomState(): void {}
	},
}));

/** Settings in memory; `saved` holds what was written last. */
function aTab(settings: Settings = defaultSettings) {
	const keeper = {
		settings,
		saveSettings: (next: Settings): Promise<void> => {
			keeper.settings = next;
			return Promise.resolve();
		},
	};
	// The declarations ask neither the app nor the index.
	const tab = new WhatThenSettingTab({} as App, {} as Plugin, keeper, {} as GangIndex);
	return { tab, keeper };
}

function flat(items: readonly SettingDefinitionItem[]): readonly SettingDefinitionItem[] {
	return items.flatMap((item) => ('items' in item && item.items ? [item, ...flat(item.items)] : [item]));
}

const keysOf = (items: readonly SettingDefinitionItem[]): readonly string[] =>
	flat(items).flatMap((item) => ('control' in item && item.control ? [item.control.key] : []));

describe('the settings, declared', () => {
	it('have a control or a list for every key', () => {
		const { tab } = aTab();
		const items = tab.getSettingDefinitions();
		const lists = flat(items).flatMap((item) =>
			'type' in item && item.type === 'list' ? [item.heading] : [],
		);
		const inAList = (key: string): boolean => {
			const text: unknown = new Map<string, unknown>(Object.entries(uiEn.settings)).get(key);
			return (
				typeof text === 'object' &&
				text !== null &&
				'name' in text &&
				lists.some((name) => name === text.name)
			);
		};
		const controls = new Set(keysOf(items));
		const without = Object.keys(defaultSettings).filter((key) => !controls.has(key) && !inAList(key));
		// Three are tables: a page each, a control for each of their rows. The sidebar keeps the others by itself.
		expect(without).toEqual(['propertyNames', 'cadences', 'firstSteps', 'greeted', 'views']);
		for (const key of propertyKeys) expect(controls).toContain(`property ${key}`);
		for (const relation of defaultSettings.relations) {
			expect(controls).toContain(`cadence ${relation}`);
			expect(controls).toContain(`step ${relation}`);
		}
	});

	it.each([
		['justLinkedDays', 30, { justLinkedDays: 30 }],
		['dateOrder', 'month-first', { dateOrder: 'month-first' }],
		['newContactFolder', '/', { newContactFolder: '' }],
		['cadence client', '6 weeks', { cadences: { client: '6 weeks' } }],
		['cadence client', '', { cadences: {} }],
		['step client', 'email', { firstSteps: { ...defaultSettings.firstSteps, client: 'email' } }],
		['property role', 'title', { propertyNames: { role: 'title' } }],
		['justLinkedDays', 'many', { justLinkedDays: defaultSettings.justLinkedDays }],
	])('%s set to %j', async (key, value, change) => {
		const { tab, keeper } = aTab();
		await tab.setControlValue(key, value);
		expect(keeper.settings).toEqual({ ...defaultSettings, ...change });
	});

	it('show what is kept', () => {
		const { tab } = aTab({
			...defaultSettings,
			cadences: { client: 'monthly' },
			propertyNames: { role: 'title' },
		});
		expect(tab.getControlValue('cadence client')).toBe('monthly');
		expect(tab.getControlValue('cadence friend')).toBe('');
		expect(tab.getControlValue('property role')).toBe('title');
		expect(tab.getControlValue('yearlyDays')).toBe(14);
		expect(tab.getControlValue('setUpOn')).toBe('');
	});

	it.each([
		['cadence client', 'whenever', uiStrings('en').settings.cadenceUnread('whenever')],
		['cadence client', 'every 2 months', undefined],
		['setUpOn', '22/11/2026', uiEn.settings.badDay],
		['setUpOn', '2026-11-22', undefined],
	])('%s refuses what it cannot read: %s', async (key, words, answer) => {
		const { tab } = aTab();
		const item = flat(tab.getSettingDefinitions()).find(
			(one) => 'control' in one && one.control?.key === key,
		);
		const control = item && 'control' in item ? item.control : null;
		expect(control?.type === 'text' ? await control.validate?.(words) : null).toBe(answer);
	});
});

describe('German', () => {
	it('says everything in its own words', () => {
		const same = Object.entries(uiEn.settings).filter(([key, text]) => {
			const german: unknown = new Map<string, unknown>(Object.entries(uiDe.settings)).get(key);
			return typeof text === 'object' && 'desc' in text && JSON.stringify(german) === JSON.stringify(text);
		});
		expect(same).toEqual([]);
	});
});
