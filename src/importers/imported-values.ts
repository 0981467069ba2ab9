import { folded } from '../domain/folded';
import type { FillKey } from './known-contact';
import { profileOf, type ImportedPerson } from './person';

/** One property that an import gives a note. */
export interface Fill {
	readonly key: FillKey;
	readonly value: string;
	/** What stands there and is replaced, as an import wrote it; null where the property is empty, or gets one more. */
	readonly was: string | null;
	/** One more value of a property that may have several. */
	readonly adds: boolean;
}

/** What a file says of somebody, property by property. */
export function valuesOf(one: ImportedPerson): readonly (readonly [FillKey, string])[] {
	const values: [FillKey, string][] = [];
	const put = (key: FillKey, value: string | null): void =>
		void (value !== null && values.push([key, value]));
	put('relation', one.relation);
	for (const network of one.networks) put('networks', network);
	put('connected', one.connected);
	put('company', one.company);
	put('role', one.role);
	for (const [at, url] of one.urls.entries()) {
		const site = one.profiles[at]?.split('/')[0];
		put(site === 'linkedin' || site === 'x' || site === 'facebook' ? site : 'website', url);
	}
	for (const email of one.emails) put('email', email);
	for (const phone of one.phones) put('phone', phone);
	put('birthday', one.birthday);
	for (const alias of one.aliases) put('aliases', alias);
	return values;
}

/** What does not change from one export to the next is remembered with the person. */
export const isLasting = (key: string): boolean =>
	['networks', 'connected', 'linkedin', 'x', 'facebook'].includes(key);

export const isList = (key: FillKey): boolean =>
	['networks', 'email', 'phone', 'website', 'aliases'].includes(key);

/** How a value fills a property of which these texts are there; null where it changes nothing. `isOurs`: an import wrote it. */
export function fillOf(
	key: FillKey,
	value: string,
	there: readonly string[],
	isOurs: (old: string) => boolean,
): Fill | null {
	const [old] = there;
	if (old === undefined) return { key, value, was: null, adds: isList(key) };
	const same = (text: string): boolean => comparable(key, text) === comparable(key, value);
	if (there.some(same)) return null;
	if (isList(key)) return key === 'aliases' ? null : { key, value, was: null, adds: true };
	return there.length === 1 && isOurs(old) ? { key, value, was: old, adds: false } : null;
}

function comparable(key: FillKey, text: string): string {
	if (key === 'phone') return text.replace(/\D+/g, '').slice(-9);
	return profileOf(text) ?? folded(text).replace(/^(?:mailto|tel):|\/$|^https?:\/\//g, '');
}
