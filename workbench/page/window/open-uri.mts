import type { App } from '../app.mjs';

/** Acts as the app does on a link `obsidian://action?name=value`. */
export function openUri(app: App, uri: string | null): void {
	if (uri === null || !URL.canParse(uri)) return;
	const url = new URL(uri);
	if (url.protocol !== 'obsidian:') return;
	const action = url.host || url.pathname.replace(/^\/+/, '');
	const values = Object.fromEntries([...url.searchParams].map(([name, value]) => [name, value || 'true']));
	void app.protocolHandlers.get(action)?.({ ...values, action });
}
