/** The version of the app whose public types this stand-in follows. */
export const apiVersion = '1.13.1';

export function requireApiVersion(version: string): boolean {
	const [own, wanted] = [apiVersion, version].map((one) => one.split('.').map(Number));
	for (let at = 0; at < 3; at++) {
		const by = (own?.[at] ?? 0) - (wanted?.[at] ?? 0);
		if (by !== 0) return by > 0;
	}
	return true;
}

const language = new URLSearchParams(window.location.search).get('language') ?? 'en';

/** The language that the app is set to; `?language=de` sets it. */
export function getLanguage(): string {
	return language;
}
