import type {} from 'obsidian';
import { define } from './define.mjs';

/** What the app adds to arrays, strings and the like. */
export function installLanguageExtensions(): void {
	define<object>(Array.prototype, {
		first(this: unknown[]) {
			return this[0];
		},
		last(this: unknown[]) {
			return this[this.length - 1];
		},
		contains(this: unknown[], target: unknown) {
			return this.includes(target);
		},
		remove(this: unknown[], target: unknown) {
			for (let at = this.indexOf(target); at >= 0; at = this.indexOf(target)) this.splice(at, 1);
		},
		unique(this: unknown[]) {
			return [...new Set(this)];
		},
	});
	define<object>(Array, { combine: (arrays: unknown[][]) => arrays.flat() });
	define<object>(String.prototype, {
		contains(this: unknown[], target: unknown) {
			return this.includes(target);
		},
		format(this: string, ...args: string[]) {
			return this.replace(/\{(\d+)\}/g, (whole, n: string) => args[Number(n)] ?? whole);
		},
	});
	define(String, { isString: (value: unknown): value is string => typeof value === 'string' });
	define(Number, { isNumber: (value: unknown): value is number => typeof value === 'number' });
	define(Math, {
		clamp: (value, min, max) => Math.min(Math.max(value, min), max),
		square: (value) => value * value,
	});
	define(Object, {
		isEmpty: (object) => Object.keys(object).length === 0,
		each: (object, callback) => {
			for (const [key, value] of Object.entries(object)) if (callback(value, key) === false) return false;
			return true;
		},
	});
}
