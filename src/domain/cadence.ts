import { cadenceWords } from './cadence-words';
import { textOf } from './note/properties';
import type { Settings } from './settings';

/** How often I mean to be in touch: days between touches, or never. */
export type Cadence = number | 'never';

/** Longest cadence that makes sense, in days: 50 years. */
const LONGEST = 50 * 365;

const unitDays = tableOf(cadenceWords.units);
const aloneDays = tableOf(cadenceWords.alone);
const countOf = tableOf(cadenceWords.counts);

/**
 * Reads a cadence: "6 weeks", "monthly", "every 2 months", "alle 6 Wochen", "90" (days), "90d", "every other
 * week", "never". Null where it says none.
 */
export function readCadence(value: unknown): Cadence | null {
	if (value === false) return 'never';
	if (typeof value === 'number') return asDays(value);
	const words = plainWords(textOf(value) ?? '');
	if (words.length === 0 || words.length > 8) return null;
	const single = words.length <= 2 ? aloneDays.get(words[words.length - 1] ?? '') : undefined;
	if (single !== undefined) return single;
	return readCounted(words);
}

/** The cadence that the settings give a relation, its case not minded; null where they give none. */
export function cadenceOfRelation(relation: string | null, settings: Settings): Cadence | null {
	if (relation === null) return null;
	const wanted = relation.trim().toLowerCase();
	for (const [name, words] of Object.entries(settings.cadences)) {
		if (name.trim().toLowerCase() === wanted) return readCadence(words);
	}
	return null;
}

/** "every 2 months", "3 times a year", "once a month": a count and a unit. */
function readCounted(words: readonly string[]): Cadence | null {
	let count: number | null = null;
	let times: number | null = null;
	for (const word of words) {
		const unit = unitDays.get(word);
		if (unit !== undefined && (count !== null || words.length <= 3)) {
			return asDays(((count ?? 1) * unit) / (times ?? 1));
		}
		if (word === 'once' || word === 'einmal') times = 1;
		else if (word === 'twice' || word === 'zweimal') times = 2;
		else if (/^(?:times|x|mal|fois|veces|vezes|keer|volte)$/.test(word) && count !== null) {
			times = count;
			count = null;
		} else if (/^\d{1,5}(?:[.,]\d{1,2})?$/.test(word)) count = Number(word.replace(',', '.'));
		else count = counted(count, word);
	}
	const only = words.length === 1 ? count : null;
	return only === null ? null : asDays(only);
}

/** "half a year": the article does not undo a count that stands before it. */
function counted(count: number | null, word: string): number | null {
	const said = countOf.get(word);
	return said === undefined || (said === 1 && count !== null) ? count : said;
}

function asDays(days: number): Cadence | null {
	const whole = Math.round(days);
	return whole >= 1 && whole <= LONGEST ? whole : null;
}

/** Lower case, without accents, digits parted from letters: "90d" → "90", "d". */
function plainWords(text: string): readonly string[] {
	const plain = text
		.slice(0, 80)
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ß/g, 'ss')
		.replace(/(\d)(?=[a-z])/g, '$1 ');
	const words = plain.match(/\d+(?:[.,]\d+)?|[a-z][a-z-]*/g) ?? [];
	return words.filter((word) => !/^(?:i|i-|de|of|per|pro|par|por|op)$/.test(word));
}

function tableOf<Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
	return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}
