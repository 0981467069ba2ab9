/** Milliseconds of work after which the page gets its turn. */
const slice = 8;

/** Parts long work: `if (slices.isOver) await slices.turn()` between its steps gives the page its turn. */
export class Slices {
	private began = performance.now();

	/** `pausing` is called before each pause. */
	constructor(private readonly pausing: () => void = () => undefined) {}

	get isOver(): boolean {
		return performance.now() - this.began > slice;
	}

	/** Goes on behind what the page has to do now; a timer would wait for longer, and sleep in a hidden window. */
	async turn(): Promise<void> {
		this.pausing();
		const { port1, port2 } = new MessageChannel();
		await new Promise((resume) => {
			port1.onmessage = resume;
			port2.postMessage(null);
		});
		port1.close();
		this.began = performance.now();
	}
}
