/** Milliseconds of work after which the page gets its turn. */
const SLICE = 8;

const waiting: (() => void)[] = [];
/** One for all: of thousands the page would have much to clear away. */
let channel: MessageChannel | null = null;

function opened(): MessageChannel {
	const made = new MessageChannel();
	made.port1.onmessage = () => waiting.shift()?.();
	return made;
}

/** Lets the page do what it has to do now. */
export function breath(): Promise<void> {
	return new Promise((done) => {
		waiting.push(done);
		channel ??= opened();
		channel.port2.postMessage(null);
	});
}

/** Gives a function that lets the page breathe where there was much work since it last did. */
export function breathing(): () => Promise<void> {
	let began = performance.now();
	return async () => {
		if (performance.now() - began < SLICE) return;
		await breath();
		began = performance.now();
	};
}
