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
	readonly yes: string;
	readonly notYet: string;
}
