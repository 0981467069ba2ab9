import { readDay, type Day } from './day';
import { readViews, type NamedView } from './finding';
import type { LanguageCode } from './languages/language';
import { days, isRecord, oneOf, table, text, texts, yesOrNo } from './read-value';

/** Our property keys; a vault may spell each of them in its own way. */
export const propertyKeys = [
	'relation',
	'networks',
	'connected',
	'liked',
	'keep-in-touch',
	'last-contact',
	'follow-up',
	'snoozed',
	'what-then',
	'for',
	'company',
	'role',
	'linkedin',
	'email',
	'phone',
	'birthday',
	'introduced-by',
	'knows',
] as const;
export type PropertyKey = (typeof propertyKeys)[number];

/** The user's settings, as `data.json` of the plugin holds them. */
export interface Settings {
	/** A note with one of these tags is a contact; nested tags count (`contact/friend`). */
	readonly contactTags: readonly string[];
	/** So is every note in these folders and below. */
	readonly contactFolders: readonly string[];
	/** So is a note with this property; empty = not used. */
	readonly contactProperty: string;
	/** … and this value; empty = any value. */
	readonly contactPropertyValue: string;
	readonly excludedFolders: readonly string[];
	readonly excludedTags: readonly string[];
	/** The user's own names of our properties; a key that is absent has our name. */
	readonly propertyNames: Readonly<Partial<Record<PropertyKey, string>>>;
	/** Where new contacts go; empty = the vault's own place for new notes. */
	readonly newContactFolder: string;
	/** Path of the template note for new contacts; empty = none. */
	readonly template: string;
	/** Folder of templates: its notes are no contacts; empty = none. */
	readonly templateFolder: string;
	/** Folder of message templates: its notes are no contacts either; empty = none. */
	readonly messageFolder: string;
	readonly dateOrder: 'auto' | 'day-first' | 'month-first';
	readonly language: 'auto' | LanguageCode;
	readonly relations: readonly string[];
	/** How often I mean to be in touch, by relation: "client" → "6 weeks". */
	readonly cadences: Readonly<Record<string, string>>;
	/** What is done first with somebody just linked, by relation: "client" → "ring within 3 days". */
	readonly firstSteps: Readonly<Record<string, string>>;
	/** Daily and meeting notes are read where they link to a contact. */
	readonly readDailyNotes: boolean;
	/** Folders of daily and meeting notes; empty = every note whose file name is a date. */
	readonly dailyFolders: readonly string[];
	/** While one writes, the day of a follow-up is shown at the end of its line. */
	readonly dueHints: boolean;
	/** While one writes, words for days are completed, and pinned to their day. */
	readonly completeDates: boolean;
	/** Days after linking during which "just linked" asks. */
	readonly justLinkedDays: number;
	/** Days ahead that yearly dates show. */
	readonly yearlyDays: number;
	/** The day the plugin was set up; promises due more than 60 days before are old. Null = not known. */
	readonly setUpOn: Day | null;
	/** The user has been shown how contacts are found. */
	readonly greeted: boolean;
	/** Searches and filters that were given a name. */
	readonly views: readonly NamedView[];
}

export const defaultSettings: Settings = {
	contactTags: ['contact'],
	contactFolders: [],
	contactProperty: '',
	contactPropertyValue: '',
	excludedFolders: [],
	excludedTags: [],
	propertyNames: {},
	newContactFolder: '',
	template: '',
	templateFolder: '',
	messageFolder: '',
	dateOrder: 'auto',
	language: 'auto',
	relations: [
		'colleague',
		'ex-colleague',
		'client',
		'ex-client',
		'potential client',
		'supplier',
		'potential supplier',
		'friend',
		'potential friend',
		'recruiter',
	],
	cadences: {},
	firstSteps: {
		client: 'ring within 2 days',
		'potential client': 'ring within 2 days',
		supplier: 'email within 3 days',
		friend: 'ring within 3 days',
		'potential friend': 'meet within 2 weeks',
		recruiter: 'let sit',
	},
	readDailyNotes: true,
	dailyFolders: [],
	dueHints: true,
	completeDates: true,
	justLinkedDays: 60,
	yearlyDays: 14,
	setUpOn: null,
	greeted: true,
	views: [],
};

const languages = ['auto', 'en', 'de', 'fr', 'es', 'nl', 'it', 'pt'] as const;
const dateOrders = ['auto', 'day-first', 'month-first'] as const;

/** Reads settings from outside (`data.json`): what is missing or of another type is as by default. */
export function readSettings(from: unknown): Settings {
	const given = isRecord(from) ? from : {};
	const d = defaultSettings;
	return {
		contactTags: texts(given['contactTags'], d.contactTags),
		contactFolders: texts(given['contactFolders'], d.contactFolders),
		contactProperty: text(given['contactProperty'], d.contactProperty),
		contactPropertyValue: text(given['contactPropertyValue'], d.contactPropertyValue),
		excludedFolders: texts(given['excludedFolders'], d.excludedFolders),
		excludedTags: texts(given['excludedTags'], d.excludedTags),
		propertyNames: table(given['propertyNames'], d.propertyNames),
		newContactFolder: text(given['newContactFolder'], d.newContactFolder),
		template: text(given['template'], d.template),
		templateFolder: text(given['templateFolder'], d.templateFolder),
		messageFolder: text(given['messageFolder'], d.messageFolder),
		dateOrder: oneOf(dateOrders, given['dateOrder'], d.dateOrder),
		language: oneOf(languages, given['language'], d.language),
		relations: texts(given['relations'], d.relations),
		cadences: table(given['cadences'], d.cadences),
		firstSteps: table(given['firstSteps'], d.firstSteps),
		readDailyNotes: yesOrNo(given['readDailyNotes'], d.readDailyNotes),
		dailyFolders: texts(given['dailyFolders'], d.dailyFolders),
		dueHints: yesOrNo(given['dueHints'], d.dueHints),
		completeDates: yesOrNo(given['completeDates'], d.completeDates),
		justLinkedDays: days(given['justLinkedDays'], d.justLinkedDays),
		yearlyDays: days(given['yearlyDays'], d.yearlyDays),
		setUpOn: typeof given['setUpOn'] === 'string' ? readDay(given['setUpOn']) : d.setUpOn,
		greeted: yesOrNo(given['greeted'], d.greeted),
		views: readViews(given['views']),
	};
}

/** What tells how notes are read: under settings with the same text here all notes say the same. */
export function wayOfReading(settings: Settings): string {
	const ofOthers = {
		newContactFolder: 0,
		relations: 0,
		firstSteps: 0,
		dueHints: 0,
		completeDates: 0,
		justLinkedDays: 0,
		yearlyDays: 0,
		setUpOn: 0,
		views: 0,
		greeted: 0,
	};
	return JSON.stringify({ ...settings, ...ofOthers });
}
