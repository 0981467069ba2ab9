/**
 * How a person is told something, as it is written down for a language: a text with `{0}` and `{1}` where the names and
 * figures stand. `{0|1 note|# notes}` is the first where the figure is 1, else the second with the figure for `#`,
 * written as the language writes figures.
 */
type Message = `${string}{${string}`;

/** The same words with their messages written down. */
export type Written<T> = T extends (...told: never) => string
	? Message
	: { readonly [Key in keyof T]: T[Key] extends string ? T[Key] : Written<T[Key]> };

/** The words as they are spoken: each message a function of what it tells. */
export function spoken<T>(written: Written<T>, locale: string): T;
export function spoken(written: unknown, locale: string): unknown {
	return speak(written, locale);
}

function speak(written: unknown, locale: string): unknown {
	if (typeof written === 'string') return written.includes('{') ? messageOf(written, locale) : written;
	if (Array.isArray(written)) return written.map((one) => speak(one, locale));
	if (typeof written !== 'object' || written === null) return written;
	return Object.fromEntries(Object.entries(written).map(([name, inner]) => [name, speak(inner, locale)]));
}

function messageOf(written: string, locale: string): (...told: readonly (string | number)[]) => string {
	return (...told) =>
		written.replace(/\{(\d)(?:\|([^|]*)\|([^}]*))?\}/g, (_, place: number, one?: string, many?: string) => {
			const value = told[place] ?? '';
			if (one === undefined || many === undefined) return String(value);
			return value === 1 ? one : many.replace('#', () => value.toLocaleString(locale));
		});
}
