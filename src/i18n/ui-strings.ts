import type { Refusal } from '../domain/edit/edit';

/** Actions on a reason. */
type Verb = 'done' | 'snooze' | 'log' | 'write' | 'first' | 'answer' | 'sit' | 'like' | 'dismiss' | 'pin';

/** What the plugin says in its views, forms, commands and settings. */
export interface UiStrings {
	readonly gang: {
		readonly title: string;
		readonly empty: string;
		readonly emptyHow: (ways: string) => string;
		/** Between those ways. */
		readonly or: string;
		readonly byTag: (tag: string) => string;
		readonly byFolder: (folder: string) => string;
		readonly byProperty: (property: string) => string;
		readonly reading: (done: string, total: string) => string;
		readonly guess: string;
		readonly written: (day: string) => string;
		readonly guessHint: string;
		readonly further: (count: number) => string;
		readonly liked: string;
		readonly foldAll: string;
		readonly openInTab: string;
		readonly selected: (count: number) => string;
		readonly noneSelected: string;
		readonly selectSection: string;
		readonly selectNone: string;
		readonly reach: Readonly<Record<'email' | 'phone', (address: string) => string>>;
		readonly openLinkedin: string;
		readonly label: (sections: string) => string;
		readonly allDone: string;
		readonly next: (who: string) => string;
		readonly dueCount: (count: number) => string;
	};
	readonly commands: {
		readonly addContact: string;
		readonly openGang: string;
		readonly logContact: string;
		readonly nextFollowUp: string;
		readonly explainDates: string;
		readonly acts: Readonly<Record<Exclude<Verb, 'log' | 'sit' | 'first'>, string>>;
		readonly undo: string;
		readonly redo: string;
	};
	readonly explain: {
		readonly title: (note: string) => string;
		readonly notRead: string;
		readonly empty: string;
		readonly written: (day: string, why: string) => string;
	};
	readonly add: {
		readonly title: string;
		readonly name: string;
		readonly relation: string;
		readonly networks: string;
		readonly networksHint: string;
		readonly connected: string;
		readonly liked: string;
		readonly company: string;
		readonly role: string;
		readonly email: string;
		readonly phone: string;
		readonly linkedin: string;
		readonly introducedBy: string;
		readonly next: string;
		readonly nextHint: string;
		readonly nextExample: string;
		readonly more: string;
		readonly none: string;
		readonly submit: string;
		readonly anyway: string;
		readonly nameMissing: string;
		readonly namesake: (paths: string) => string;
		readonly openExisting: string;
		readonly templateMissing: (path: string) => string;
	};
	readonly log: {
		readonly title: string;
		readonly who: string;
		readonly whoHint: string;
		readonly channel: string;
		readonly channelExample: string;
		readonly when: string;
		readonly what: string;
		readonly whatExample: string;
		readonly next: string;
		readonly submit: string;
		readonly whoMissing: string;
		readonly unknown: (name: string) => string;
		readonly several: (name: string) => string;
		readonly whatMissing: string;
		readonly done: (names: string) => string;
		readonly future: string;
	};
	readonly when: {
		readonly noDate: string;
		readonly range: (from: string, to: string) => string;
		readonly today: string;
	};
	/** What can be done with a reason. */
	readonly act: {
		readonly titles: Readonly<Record<Verb, string>>;
		/** What was done, with the sentence or the name. */
		readonly labels: Readonly<Record<Exclude<Verb, 'log' | 'write' | 'first'>, (what: string) => string>>;
		readonly several: (count: number) => string;
		readonly unliked: (what: string) => string;
		readonly nothingHere: string;
		readonly more: string;
		readonly snoozeTitle: string;
		readonly until: string;
		readonly untilExample: string;
		readonly snooze: string;
		readonly answerTitle: (name: string) => string;
		readonly answer: string;
		/** The last one leaves in peace. */
		readonly answers: readonly string[];
		readonly answerWhen: string;
		readonly answerWhenHint: string;
		readonly answerMissing: string;
		readonly answerSubmit: string;
	};
	/** The keys of the list, several parted by spaces, and what they do. */
	readonly keys: {
		readonly title: string;
		readonly rows: readonly (readonly [keys: string, meaning: string])[];
	};
	readonly undo: {
		readonly undo: string;
		readonly undone: (label: string) => string;
		readonly nothingToUndo: string;
		readonly nothingToRedo: string;
	};
	/** Why nothing was written. */
	readonly refusals: Readonly<Record<Refusal['refused'], string>>;
	readonly cancel: string;
	readonly noFollowUp: string;
	readonly noteGone: (path: string) => string;
	readonly failed: (message: string) => string;
	readonly settings: SettingsStrings;
}

/** One setting: its name and a sentence about it. */
export interface SettingText {
	readonly name: string;
	readonly desc: string;
}

export interface SettingsStrings {
	readonly contacts: string;
	readonly newContacts: string;
	readonly reading: string;
	readonly daily: string;
	readonly writing: string;
	readonly queue: string;
	readonly contactTags: SettingText;
	readonly contactFolders: SettingText;
	readonly contactProperty: SettingText;
	readonly contactPropertyValue: SettingText;
	readonly excludedFolders: SettingText;
	readonly excludedTags: SettingText;
	readonly newContactFolder: SettingText;
	readonly template: SettingText;
	readonly templateFolder: SettingText;
	readonly messageFolder: SettingText;
	readonly language: SettingText;
	readonly dateOrder: SettingText;
	readonly readDailyNotes: SettingText;
	readonly dailyFolders: SettingText;
	readonly dueHints: SettingText;
	readonly completeDates: SettingText;
	readonly justLinkedDays: SettingText;
	readonly yearlyDays: SettingText;
	readonly setUpOn: SettingText;
	readonly relations: SettingText;
	readonly cadences: SettingText;
	readonly firstSteps: SettingText;
	readonly propertyNames: SettingText;
	readonly add: (what: string) => string;
	readonly empty: string;
	readonly orders: Readonly<Record<'auto' | 'day-first' | 'month-first', string>>;
	readonly automatic: string;
	readonly relation: string;
	readonly cadenceExample: string;
	readonly stepExample: string;
	readonly cadenceUnread: (words: string) => string;
	readonly badDay: string;
	readonly save: string;
	readonly tag: string;
	readonly folder: string;
	readonly found: (count: number) => string;
	readonly aliases: readonly string[];
}
