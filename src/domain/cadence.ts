import { textOf } from './note/properties';
import type { Settings } from './settings';

/** How often I mean to be in touch: days between touches, or never. */
export type Cadence = number | 'never';

/** Days of a unit: a month counts 30 days, so that "monthly" is the same all year. */
const DAY = 1;
const WEEK = 7;
const MONTH = 30;
const QUARTER = 90;
const HALF_YEAR = 182;
const YEAR = 365;

/** Longest cadence that makes sense: 50 years. */
const LONGEST = 50 * YEAR;

/** Units in the seven languages, singular and plural, without accents; single letters follow a number. */
const units: readonly (readonly [number, string])[] = [
	[DAY, 'd day days tag tage tagen tg jour jours j dia dias dag dagen giorno giorni gg'],
	[WEEK, 'w wk wks week weeks woche wochen wo semaine semaines sem semana semanas weken settimana settimane'],
	[2 * WEEK, 'fortnight fortnights quinzaine quincena quincenas quinzena quinzenas'],
	[MONTH, 'm mo mos mth month months monat monate monaten mon mois mes meses maand maanden mese mesi'],
	[QUARTER, 'q quarter quarters quartal quartale trimestre trimestres trimestri kwartaal kwartalen'],
	[HALF_YEAR, 'semester semestre semestres semestri halbjahr'],
	[YEAR, 'y yr yrs year years jahr jahre jahren j. an ans annee annees ano anos jaar jaren anno anni'],
];

/** Words that are a cadence by themselves. */
const alone: readonly (readonly [Cadence, string])[] = [
	[DAY, 'daily taglich quotidien journalier diario diariamente dagelijks giornaliero giornalmente'],
	[WEEK, 'weekly wochentlich hebdomadaire semanal semanalmente wekelijks settimanale'],
	[
		2 * WEEK,
		'fortnightly biweekly bi-weekly vierzehntagig 14-tagig zweiwochentlich bimensuel quincenal quinzenal tweewekelijks quindicinale',
	],
	[
		MONTH,
		'monthly monatlich mensuel mensuellement mensual mensualmente maandelijks mensile mensal mensalmente',
	],
	[2 * MONTH, 'bimonthly bi-monthly zweimonatlich bimestriel bimestral tweemaandelijks bimestrale'],
	[QUARTER, 'quarterly vierteljahrlich trimestriel trimestral driemaandelijks trimestrale'],
	[
		HALF_YEAR,
		'half-yearly halfyearly biannual biannually semi-annually semiannually semiannual halbjahrlich semestriel semestral halfjaarlijks semestrale',
	],
	[YEAR, 'yearly annual annually jahrlich annuel annuellement anual anualmente jaarlijks annuale'],
	['never', 'never no none off nie niemals jamais nunca nooit mai nunca nein non nee'],
];

/** Numbers in words, in the seven languages, without accents. */
const counts: readonly (readonly [number, string])[] = [
	[0.5, 'half halbe halbes demi demie medio media meio meia mezzo mezza'],
	[1, 'a an one each ein eine einen un une uno una um uma een'],
	[2, 'two couple other second alternate zwei zweite zweiten deux dos duas dois twee due andere'],
	[3, 'three third drei trois tres drie tre'],
	[4, 'four vier quatre cuatro quatro quattro'],
	[5, 'five funf cinq cinco vijf cinque'],
	[6, 'six sechs seis zes sei'],
	[7, 'seven sieben sept siete sete zeven sette'],
	[8, 'eight acht huit ocho oito otto'],
	[9, 'nine neun neuf nueve nove negen'],
	[10, 'ten zehn dix diez dez tien dieci'],
	[12, 'twelve zwolf douze doce doze twaalf dodici'],
	[14, 'fourteen vierzehn quatorze catorce veertien quattordici'],
	[15, 'quinze quince quindici'],
	[18, 'eighteen achtzehn'],
	[20, 'twenty zwanzig vingt veinte vinte twintig venti'],
];

const unitDays = tableOf(units);
const aloneDays = tableOf(alone);
const countOf = tableOf(counts);

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
