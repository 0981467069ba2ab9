/** Milliseconds of processor time that the work takes in this process: what else the machine does changes little. */
export function processorTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	return spentSince(before);
}

/** The same for work that waits in between. */
export async function processorTimeOf(work: () => Promise<void>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	return spentSince(before);
}

function spentSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
	return percentile(values, 50);
}

/** The value that so many in a hundred do not pass. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}

/** The least of several tries, the first of which warm up. */
export function bestOf(tries: number, measure: () => number): number {
	return Math.min(...Array.from({ length: tries }, measure));
}
