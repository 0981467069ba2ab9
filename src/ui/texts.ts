import { getLanguage } from 'obsidian';
import * as all from '../i18n/strings';

/** A kind of texts in the language of the app. */
function inApp<T>(texts: (locale: string) => T): () => T {
	return () => texts(getLanguage());
}

export const cardTexts = inApp(all.cardStrings);
export const explainTexts = inApp(all.explainStrings);
export const findTexts = inApp(all.findStrings);
export const firstDayTexts = inApp(all.firstDayStrings);
export const importTexts = inApp(all.importStrings);
export const queueTexts = inApp(all.queueStrings);
export const roomTexts = inApp(all.roomStrings);
export const uiTexts = inApp(all.uiStrings);
