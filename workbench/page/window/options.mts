import type { Options } from '../app.mjs';

/** How the page shows itself. */
export interface Appearance {
	readonly theme: 'light' | 'dark';
	readonly phone: boolean;
}

/**
 * Reads the address: `theme=light|dark`, `mode=desktop|phone`, `cache=MS`, `save=MS`, `reads=slow`,
 * `open=PATH`, `uri=obsidian://…`, `language=CODE`.
 */
export function readOptions(query: URLSearchParams): Options {
	const milliseconds = (name: string, ordinary: number): number => {
		const given = query.get(name);
		return given !== null && /^\d{1,5}$/.test(given) ? Number(given) : ordinary;
	};
	return {
		cacheDelay: milliseconds('cache', 20),
		saveDelay: milliseconds('save', 1500),
		slowReads: query.get('reads') === 'slow',
	};
}

export function readAppearance(query: URLSearchParams): Appearance {
	const theme = query.get('theme');
	const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
	const mode = query.get('mode');
	return {
		theme: theme === 'dark' || (theme !== 'light' && prefersDark) ? 'dark' : 'light',
		phone: mode === 'phone' || (mode !== 'desktop' && window.innerWidth < 560),
	};
}

/** The same page with another choice; a null takes the choice out. */
export function addressWith(choices: Record<string, string | null>): string {
	const url = new URL(window.location.href);
	for (const [name, value] of Object.entries(choices)) {
		if (value === null) url.searchParams.delete(name);
		else url.searchParams.set(name, value);
	}
	return url.toString();
}
