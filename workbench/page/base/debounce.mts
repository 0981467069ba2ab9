import type * as Obsidian from 'obsidian';

/** Runs once for many calls, with the newest arguments; `reset` makes every call start the wait again. */
export function debounce<T extends unknown[], V>(
	callback: (...args: [...T]) => V,
	wait = 0,
	reset = false,
): Obsidian.Debouncer<T, V> {
	let timer: number | null = null;
	let newest: [...T] | null = null;
	const fire = (): V | void => {
		const args = newest;
		timer = null;
		newest = null;
		if (args !== null) return callback(...args);
	};
	const debounced: Obsidian.Debouncer<T, V> = Object.assign(
		(...args: [...T]): Obsidian.Debouncer<T, V> => {
			newest = args;
			if (timer !== null && !reset) return debounced;
			if (timer !== null) window.clearTimeout(timer);
			timer = window.setTimeout(fire, wait);
			return debounced;
		},
		{
			cancel: (): Obsidian.Debouncer<T, V> => {
				if (timer !== null) window.clearTimeout(timer);
				timer = null;
				newest = null;
				return debounced;
			},
			run: (): V | void => {
				if (timer === null) return;
				window.clearTimeout(timer);
				return fire();
			},
		},
	);
	return debounced;
}
