/** Chance that falls the same way every time (mulberry32). */
export class Chance {
	constructor(private state: number) {}

	/** A whole number from 0 up to, not including, `end`. */
	upTo(end: number): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
	}

	oneIn(count: number): boolean {
		return this.upTo(count) === 0;
	}

	of<T>(choices: readonly T[]): T {
		const choice = choices[this.upTo(choices.length)];
		if (choice === undefined) throw new Error('There is nothing to choose from.');
		return choice;
	}
}
