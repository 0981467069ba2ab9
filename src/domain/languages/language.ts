import type { DateWords } from '../dates/date-words';
import type { CueWords } from '../follow-ups/cue-words';

/** Languages that notes are read in. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'nl' | 'it' | 'pt';

/** All words of one language, one file each: how it writes dates, and how it says what is to be done. */
export interface Language {
	readonly code: LanguageCode;
	/** Its commonest small words, parted by blanks, by which a text is known to be written in it; also those that it shares with another ("met", "week"). */
	readonly common: string;
	readonly dates: DateWords;
	readonly cues: CueWords;
}
