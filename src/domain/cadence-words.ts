/** Days of a unit: a month counts 30 days, so that "monthly" is the same all year. */
const DAY = 1;
const WEEK = 7;
const MONTH = 30;
const QUARTER = 90;
const HALF_YEAR = 182;
const YEAR = 365;

type Words<Value> = readonly (readonly [Value, string])[];

/** The words of a cadence in the seven languages, without accents. The build packs them. */
export const cadenceWords: {
	/** Singular and plural; single letters follow a number. */
	readonly units: Words<number>;
	/** Words that are a cadence by themselves. */
	readonly alone: Words<number | 'never'>;
	readonly counts: Words<number>;
} = {
	units: [
		[DAY, 'd day days tag tage tagen tg jour jours j dia dias dag dagen giorno giorni gg'],
		[
			WEEK,
			'w wk wks week weeks woche wochen wo semaine semaines sem semana semanas weken settimana settimane',
		],
		[2 * WEEK, 'fortnight fortnights quinzaine quincena quincenas quinzena quinzenas'],
		[MONTH, 'm mo mos mth month months monat monate monaten mon mois mes meses maand maanden mese mesi'],
		[QUARTER, 'q quarter quarters quartal quartale trimestre trimestres trimestri kwartaal kwartalen'],
		[HALF_YEAR, 'semester semestre semestres semestri halbjahr'],
		[YEAR, 'y yr yrs year years jahr jahre jahren j. an ans annee annees ano anos jaar jaren anno anni'],
	],
	alone: [
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
	],
	counts: [
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
	],
};
