import { cardDe, cardEn, type CardStrings } from './card-strings';
import { findDe, findEn, type FindStrings } from './find-strings';
import { queueDe } from './queue-de';
import { queueEn } from './queue-en';
import type { QueueStrings } from './queue-strings';
import { uiDe } from './ui-de';
import { uiEn } from './ui-en';
import type { UiStrings } from './ui-strings';

/** The words of the queue in a language of the interface ("de", "de-AT"); English for those we do not have. */
export function queueStrings(locale: string): QueueStrings {
	return isGerman(locale) ? queueDe : queueEn;
}

/** The words of views, forms, commands and settings, likewise. */
export function uiStrings(locale: string): UiStrings {
	return isGerman(locale) ? uiDe : uiEn;
}

/** The words of the card of a person, likewise. */
export function cardStrings(locale: string): CardStrings {
	return isGerman(locale) ? cardDe : cardEn;
}

/** The words of searching and filters, likewise. */
export function findStrings(locale: string): FindStrings {
	return isGerman(locale) ? findDe : findEn;
}

function isGerman(locale: string): boolean {
	return /^de(?:[-_]|$)/i.test(locale);
}
