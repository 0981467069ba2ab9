import { getLanguage } from 'obsidian';
import {
	cardStrings,
	explainStrings,
	findStrings,
	firstDayStrings,
	importStrings,
	queueStrings,
	roomStrings,
	uiStrings,
} from '../i18n/strings';

/** A kind of texts in the language of the app. */
function inApp<T>(texts: (locale: string) => T): () => T {
	return () => texts(getLanguage());
}

export const cardTexts = inApp(cardStrings);
export const explainTexts = inApp(explainStrings);
export const findTexts = inApp(findStrings);
export const firstDayTexts = inApp(firstDayStrings);
export const importTexts = inApp(importStrings);
export const queueTexts = inApp(queueStrings);
export const roomTexts = inApp(roomStrings);
export const uiTexts = inApp(uiStrings);
