/** Milliseconds of work after which the page gets its turn. */
const slice = 8;

/** Parts long work: `await turn()` between its steps gives the page its turn when a slice is over. */
export class Slices {
	private began = performance.now();

	/** `pausing` is called before each pause. */
	constructor(private readonly pausing: () => void = () => undefined) {}

	get isOver(): boolean {
		return performance.now() - this.began > slice;
	}

	async turn(): Promise<void> {
		if (!this.isOver) return;
		this.pausing();
		await new Promise((resume) => window.setTimeout(resume, 0));
		this.began = performance.now();
	}
}
