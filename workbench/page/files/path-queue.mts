/** Work on one path runs one after another; work on different paths does not wait. */
export class PathQueue {
	private readonly last = new Map<string, Promise<void>>();

	run<T>(path: string, work: () => Promise<T>): Promise<T> {
		const before = this.last.get(path) ?? Promise.resolve();
		const now = before.then(work);
		const settled = now.then(
			() => undefined,
			() => undefined,
		);
		this.last.set(path, settled);
		void settled.then(() => {
			if (this.last.get(path) === settled) this.last.delete(path);
		});
		return now;
	}
}
