import type { Day } from '../day';
import type { NamedDay } from '../dates/found-date';
import type { Language } from '../languages/language';
import type { Words } from './tokens';
import type { People } from './people';

export interface FindingContext {
	readonly language: Language;
	readonly dayFirst: boolean;
	/** Neither the note nor the settings say which stands first: the day that is near is meant. */
	readonly eitherOrder: boolean;
	/** Days of the log are parted by hyphens ("11-20-26"), so that "12-1" is one too. */
	readonly hyphens: boolean;
	readonly people: People;
	readonly today: Day;
	readonly words: Words;
	/** What the note names anywhere, where a text begins with it ("the talk"), with its next day from that one on. */
	readonly named: (words: string, from: Day) => NamedDay | null;
}
