type Told = (...told: readonly (string | number)[]) => string;

/** Why something was left out, with what the sentence tells of. */
type Why = readonly [name: string, ...told: readonly (string | number)[]];

/** The words of an import. */
export interface ImportStrings {
	/** Why a file or a row was left out; each says what to do where something can be done. */
	readonly why: {
		readonly 'archive-broken': string;
		readonly 'archive-parts': string;
		readonly 'archive-path': string;
		readonly 'archive-useless': string;
		readonly 'ends-early': string;
		readonly 'no-kind': string;
		readonly 'facebook-html': string;
		readonly 'not-json': string;
		readonly 'row-quotes': string;
		readonly 'row-hidden': string;
		readonly 'no-name': string;
		readonly 'group-card': string;
		readonly 'kept-out': string;
		readonly 'not-chosen': string;
		readonly 'archive-encrypted': string;
	};
	/** The dialog. */
	readonly title: string;
	readonly choose: string;
	readonly chooseHint: string;
	readonly chooseFiles: string;
	readonly reading: (part: number) => string;
	readonly comparing: string;
	readonly writing: (done: number, all: number) => string;
	readonly cancel: string;
	readonly columns: (file: string) => string;
	readonly columnsHint: string;
	readonly goOn: string;
	readonly leaveOut: string;
	readonly fields: Readonly<Record<string, string>>;
	readonly actions: Readonly<Record<'create' | 'update' | 'unclear' | 'same' | 'out', string>>;
	readonly search: string;
	readonly whom: string;
	readonly choices: Readonly<Record<'all' | 'since' | 'messages' | 'liked', string>>;
	readonly since: string;
	readonly keepOut: string;
	/** Unclear: which note it may be, and the answers to that. */
	readonly mayBe: (note: string) => string;
	readonly answers: Readonly<Record<'later' | 'same' | 'other', string>>;
	readonly nothingFound: string;
	readonly go: (count: number) => string;
	readonly done: (count: number) => string;
	readonly refused: (count: number, notes: string) => string;
	/** *Merge two notes of one person*. */
	readonly merge: string;
	readonly mergeWith: (name: string) => string;
	readonly merged: (name: string) => string;
	readonly otherSaid: string;
	readonly whyOf: {
		readonly 'archive-compression': Told;
		readonly 'archive-too-large': Told;
		readonly 'row-cells': Told;
		readonly 'x-unnamed': Told;
		readonly 'day-unread': Told;
		readonly 'columns-unknown': Told;
	};
}

/** The sentence for why something was left out. */
export function sayWhy([name, ...told]: Why, { why, whyOf }: ImportStrings): string {
	const plain: Readonly<Record<string, string>> = why;
	const telling: Readonly<Record<string, Told>> = whyOf;
	return plain[name] ?? telling[name]?.(...told) ?? name;
}
