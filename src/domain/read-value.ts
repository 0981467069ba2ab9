// Values from outside (`data.json`, the workspace), whatever their type: what does not fit is as said otherwise.

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without the blanks around it. */
export function text(value: unknown, otherwise: string): string {
	return typeof value === 'string' ? value.trim() : otherwise;
}

export function yesOrNo(value: unknown, otherwise: boolean): boolean {
	return typeof value === 'boolean' ? value : otherwise;
}

/** Those that are texts, and not empty. */
export function texts(value: unknown, otherwise: readonly string[]): readonly string[] {
	if (!Array.isArray(value)) return otherwise;
	return value.flatMap((item: unknown) =>
		typeof item === 'string' && item.trim() !== '' ? [item.trim()] : [],
	);
}

/** Those entries that are texts, and not empty. */
export function table(
	value: unknown,
	otherwise: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	if (!isRecord(value)) return otherwise;
	const entries = Object.entries(value).flatMap(([key, item]) =>
		typeof item === 'string' && item.trim() !== '' ? [[key, item.trim()] as const] : [],
	);
	return Object.fromEntries(entries);
}

export function oneOf<Choice extends string>(
	choices: readonly Choice[],
	value: unknown,
	otherwise: Choice,
): Choice {
	return choices.find((choice) => choice === value) ?? otherwise;
}

/** A count of days, whole and up to ten years. */
export function days(value: unknown, otherwise: number): number {
	return typeof value === 'number' && value >= 0 && value <= 3650 ? Math.floor(value) : otherwise;
}
