/** The words of messages, and of working the room. */
export interface RoomStrings {
	readonly writeTo: (name: string) => string;
	readonly template: string;
	readonly noTemplate: string;
	readonly makeTemplates: string;
	/** How many are there now, and in which folder. */
	readonly made: (count: number, folder: string) => string;
	/** The folder that is made for templates. */
	readonly folder: string;
	/** What templates to begin with are called, and their text; placeholders stand in square brackets. */
	readonly starters: readonly (readonly [name: string, text: string])[];
	readonly subject: string;
	readonly message: string;
	readonly copy: string;
	readonly copyAndOpen: string;
	readonly copied: string;
	readonly tooLong: string;
	readonly through: (name: string) => string;
	readonly on: (network: string) => string;
	/** "Did you get in touch with Ann Lee?" */
	readonly reached: (name: string) => string;
	readonly reachedHint: string;
	readonly title: string;
	/** How many there would be. */
	readonly whom: (count: number) => string;
	readonly nobody: string;
	readonly howLong: string;
	readonly howLongHint: string;
	readonly lengths: string;
	readonly noLength: string;
	readonly people: (count: number) => string;
	readonly minutes: (count: number) => string;
	readonly begin: string;
	readonly place: (place: string, all: string) => string;
	readonly left: (minutes: number) => string;
	readonly timeUp: string;
	readonly why: string;
	readonly entries: string;
	readonly noEntries: string;
	readonly draft: string;
	readonly ring: string;
	readonly profile: string;
	readonly note: string;
	readonly next: string;
	readonly back: string;
	readonly finish: string;
	readonly stopHint: string;
	readonly over: string;
	readonly inTouch: (count: number) => string;
	readonly steps: (count: number) => string;
	readonly sat: (count: number) => string;
	readonly passed: (count: number) => string;
	readonly close: string;
	readonly intoDaily: (note: string) => string;
	/** The line of the daily note: whom I was in touch with, and what was set. */
	readonly dailyLine: (people: string) => string;
	readonly dailyNobody: string;
	readonly written: (note: string) => string;
	readonly yes: string;
	readonly notYet: string;
}
