import { cardDe } from './card-de';
import { cardEn } from './card-en';
import type { CardStrings } from './card-strings';
import { explainDe } from './explain-de';
import { explainEn } from './explain-en';
import type { ExplainStrings } from './explain-strings';
import { findDe } from './find-de';
import { findEn } from './find-en';
import type { FindStrings } from './find-strings';
import { firstDayDe } from './first-day-de';
import { firstDayEn } from './first-day-en';
import type { FirstDayStrings } from './first-day-strings';
import { importDe } from './import-de';
import { importEn } from './import-en';
import type { ImportStrings } from './import-strings';
import { spoken, type Written } from './messages';
import { queueDe } from './queue-de';
import { queueEn } from './queue-en';
import type { QueueStrings } from './queue-strings';
import { roomDe } from './room-de';
import { roomEn } from './room-en';
import type { RoomStrings } from './room-strings';
import { uiDe } from './ui-de';
import { uiEn } from './ui-en';
import type { UiStrings } from './ui-strings';

/** The words of the queue in a language of the interface ("de", "de-AT"); English for those we do not have. */
export const queueStrings = inLanguage<QueueStrings>(queueEn, queueDe);

/** The words of views, forms, commands and settings, likewise. */
export const uiStrings = inLanguage<UiStrings>(uiEn, uiDe);

/** The words of the card of a person, likewise. */
export const cardStrings = inLanguage<CardStrings>(cardEn, cardDe);

/** The words of *explain*, likewise. */
export const explainStrings = inLanguage<ExplainStrings>(explainEn, explainDe);

/** The words of searching and filters, likewise. */
export const findStrings = inLanguage<FindStrings>(findEn, findDe);

/** The words of the first day in a vault, likewise. */
export const firstDayStrings = inLanguage<FirstDayStrings>(firstDayEn, firstDayDe);

/** The words of imports, likewise. */
export const importStrings = inLanguage<ImportStrings>(importEn, importDe);

/** The words of messages and of working the room, likewise. */
export const roomStrings = inLanguage<RoomStrings>(roomEn, roomDe);

/** Each language is made once, when it is first asked for. */
function inLanguage<T>(english: Written<T>, german: Written<T>): (locale: string) => T {
	const made = new Map<Written<T>, T>();
	return (locale) => {
		const isGerman = /^de(?:[-_]|$)/i.test(locale);
		const written = isGerman ? german : english;
		const known = made.get(written) ?? spoken<T>(written, isGerman ? 'de' : 'en');
		made.set(written, known);
		return known;
	};
}
