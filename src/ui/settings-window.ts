import type { App } from 'obsidian';

/** What the app's settings window can do; it is not part of the public types, so it is looked at before it is used. */
interface SettingsWindow {
	open(): void;
	openTabById(id: string): void;
}

/** Opens the settings of the plugin; false where the app does not let us. */
export function openSettings(app: App, pluginId: string): boolean {
	const window: unknown = 'setting' in app ? app.setting : null;
	if (!isSettingsWindow(window)) return false;
	window.open();
	window.openTabById(pluginId);
	return true;
}

function isSettingsWindow(value: unknown): value is SettingsWindow {
	return (
		typeof value === 'object' &&
		value !== null &&
		'open' in value &&
		typeof value.open === 'function' &&
		'openTabById' in value &&
		typeof value.openTabById === 'function'
	);
}
