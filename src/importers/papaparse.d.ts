/** What we use of papaparse, and all that the build leaves of it: the parser of one text. */
declare module 'papaparse' {
	interface ParserResult {
		/** The rows; the one that was just read where they are handed over step by step. */
		readonly data: readonly (readonly string[])[];
		readonly errors: readonly { readonly code: string }[];
		/** `cursor`: the place behind the last row. */
		readonly meta: { readonly cursor: number };
	}
	interface ParserConfig {
		readonly delimiter: string;
		readonly newline: '\n';
		readonly step?: (result: ParserResult) => void;
	}
	interface Parser {
		parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParserResult;
		abort(): void;
	}
	const papa: { readonly Parser: new (config: ParserConfig) => Parser };
	export default papa;
}
