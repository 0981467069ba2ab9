import type { Conflict } from '../protocol.mjs';

/** A request that is not carried out; the message is a sentence for the person who reads the answer. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly conflict?: Conflict,
	) {
		super(message);
	}
}

/** The code of a file system error ('ENOENT', …), else an empty string. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
