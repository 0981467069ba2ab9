/** Milliseconds of work after which the page gets its turn. */
const slice = 8;
/** Milliseconds after which a channel is closed where nobody waits. */
const idle = 1000;

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
		await turns.next();
		this.began = performance.now();
	}
}

/** One channel for all that wait: of thousands of them the page has much to clear away. */
class Turns {
	private channel: MessageChannel | null = null;
	private readonly waiting: (() => void)[] = [];
	private closing = 0;

	next(): Promise<void> {
		const channel = (this.channel ??= this.opened());
		return new Promise((resume) => {
			this.waiting.push(resume);
			channel.port2.postMessage(null);
		});
	}

	private opened(): MessageChannel {
		const channel = new MessageChannel();
		channel.port1.onmessage = () => {
			this.waiting.shift()?.();
			// An open one stays for ever.
			this.closing ||= window.setTimeout(() => this.close(), idle);
		};
		return channel;
	}

	private close(): void {
		this.closing = 0;
		if (this.waiting.length) return;
		this.channel?.port1.close();
		this.channel = null;
	}
}

const turns = new Turns();
