import type { SectionKey } from '../domain/gang';

/** A length of time in the unit that people would say it in. */
export interface Span {
	readonly count: number;
	readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** The words of the queue: its sections, and why each person is on it. */
export interface QueueStrings {
	/** January to December, short. */
	readonly months: readonly string[];
	/** Monday to Sunday, short and whole. */
	readonly weekdays: readonly string[];
	readonly longWeekdays: readonly string[];
	readonly sections: Readonly<Record<SectionKey, string>>;
	/** "Tue 24 Nov 2026" */
	readonly day: (weekday: string, date: number, month: string, year: number) => string;
	readonly today: string;
	readonly tomorrow: string;
	readonly yesterday: string;
	/** "on Tuesday" */
	readonly onWeekday: (weekday: string) => string;
	/** "3 days", by their unit, as they stand behind "ago" and "in". */
	readonly spans: Readonly<Record<Span['unit'], (count: number) => string>>;
	/** "3 days ago" */
	readonly ago: (span: string) => string;
	/** "in 3 weeks" */
	readonly ahead: (span: string) => string;
	/** "Due 3 days ago"; `when` is one of the words above. */
	readonly due: (when: string) => string;
	/** "Any day until Sun 29 Nov 2026": the first day of a longer time has come. */
	readonly until: (day: string) => string;
	/** A follow-up's sentence behind its day. */
	readonly saying: (due: string, sentence: string) => string;
	readonly guess: string;
	/** "every 6 weeks" */
	readonly every: Readonly<Record<Span['unit'], (count: number) => string>>;
	readonly never: string;
	/** "No contact for 9 weeks; you wanted every 6 weeks" */
	readonly losing: (since: string, cadence: string) => string;
	/** Never in touch since linking. */
	readonly losingLinked: (since: string, cadence: string) => string;
	/** "Linked 5 days ago: what then?"; what is known besides comes before the question. */
	readonly linked: (when: string, besides: string) => string;
	/** "Linked 5 days ago on LinkedIn, through Ann Lee: what then?" */
	readonly linkedThere: (when: string, where: string, besides: string) => string;
	readonly through: (name: string) => string;
	/** "; Bob Stone and 2 more at Acme too" */
	readonly alsoAt: (names: string, company: string) => string;
	readonly andMore: (count: number) => string;
	/** "on LinkedIn"; "in person" stands as it is. */
	readonly onNetworks: (networks: string) => string;
	/** Before the last of several networks. */
	readonly and: string;
	/** "Birthday in 3 days (45)", or without the age. */
	readonly birthdayAt: (when: string, age: number) => string;
	readonly birthday: (when: string) => string;
	readonly lastTouch: (when: string) => string;
	readonly noTouch: string;
}
