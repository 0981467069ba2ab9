import type { FirstDayStrings } from './first-day-strings';
import type { Written } from './messages';

export const firstDayDe: Written<FirstDayStrings> = {
	title: 'Wer gehört zur Bande?',
	found: '{0|1 Notiz sieht nach einem Kontakt aus|# Notizen sehen nach Kontakten aus} ({1}).',
	foundNone: 'Noch keine Kontakte: Lege einen an, importiere welche, oder sage, woran man deine erkennt.',
	ways: { tag: 'Tag {0}', folder: 'Ordner {0}', property: 'Eigenschaft {0}' },
	kinds: { tag: 'Tag', folder: 'Ordner', property: 'Eigenschaft' },
	marked: 'Woran man deine Kontakte erkennt',
	other: 'Woran sonst',
	examples: { tag: 'person', folder: 'Personen', property: 'typ: person' },
	use: 'Das sind meine Kontakte',
	notNow: 'Nicht jetzt',
	sayHow: 'Sagen, woran man deine erkennt',
	review: 'Alte Zusagen durchsehen',
	look: 'Durchsehen',
	reviewHint: 'Zusagen, die mehr als 60 Tage vor deinem Anfang hier fällig waren.',
	place: '{0} von {1}',
	keep: 'So lassen',
	open: 'Notiz öffnen',
	closeAll: 'Alle {0} als erledigt markieren',
	dropAll: 'Alle {0} als kein Vorhaben markieren',
	reviewed: 'Das war die letzte: Keine alte Zusage ist übrig.',
};
