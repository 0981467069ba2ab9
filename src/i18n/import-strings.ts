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
	readonly whyOf: {
		readonly 'archive-compression': Told;
		readonly 'archive-too-large': Told;
		readonly 'row-cells': Told;
		readonly 'x-unnamed': Told;
		readonly 'columns-unknown': Told;
	};
}

/** The sentence for why something was left out. */
export function sayWhy([name, ...told]: Why, { why, whyOf }: ImportStrings): string {
	const plain: Readonly<Record<string, string>> = why;
	const telling: Readonly<Record<string, Told>> = whyOf;
	return plain[name] ?? telling[name]?.(...told) ?? name;
}
