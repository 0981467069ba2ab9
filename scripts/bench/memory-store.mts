import { deserialize, serialize } from 'node:v8';
import type { KeptValues } from '../../src/vault/device-store';

/**
 * A store of the device that is only there while the process runs. Values go in and out as in the browser's own one, by
 * the same algorithm; what that costs besides is not in it.
 */
export class MemoryStore implements KeptValues {
	private readonly values = new Map<number, Buffer>();
	private last = 0;

	keys(): Promise<readonly number[]> {
		return Promise.resolve([...this.values.keys()]);
	}

	get(keys: readonly number[]): Promise<readonly unknown[]> {
		return Promise.resolve(keys.map((key) => this.read(key)));
	}

	change(added: unknown, removed: readonly number[]): Promise<void> {
		for (const key of removed) this.values.delete(key);
		if (added !== null) this.values.set(++this.last, serialize(added));
		return Promise.resolve();
	}

	clear(): void {
		this.values.clear();
	}

	close(): void {
		// What is kept stays for the next start.
	}

	private read(key: number): unknown {
		const value = this.values.get(key);
		return value && deserialize(value);
	}
}
