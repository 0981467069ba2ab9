import { promisifyRequest } from 'idb-keyval';
import { plusDays, type Day } from '../domain/day';

/** Written on users' devices: never to be renamed. */
const NAME = 'what-then';
/** Days after which what is kept for a vault that was not opened any more is thrown away: it was moved, or is gone. */
const KEPT_DAYS = 90;
/** Keys of the days on which vaults were opened; no vault has this name. */
const OPENED = '';

/** Values of one vault, by numbers that grow with each. */
export interface KeptValues {
	keys(): Promise<readonly number[]>;
	get(keys: readonly number[]): Promise<readonly unknown[]>;
	/** Adds a value, unless it is null, and takes others away, in one step. */
	change(added: unknown, removed: readonly number[]): Promise<void>;
	/** Throws all away, and begins anew. */
	clear(): void;
	/** Ends it; what is under way comes to its end. */
	close(): void;
}

/**
 * Values in the browser's store on this device, never in the vault. Each vault has a name of its own there; two windows
 * of one vault may use it at the same time.
 */
export class DeviceStore implements KeptValues {
	private db: Promise<IDBDatabase> | null = null;
	private last = 0;

	constructor(
		private readonly vault: string,
		private readonly today: Day,
	) {}

	async keys(): Promise<readonly number[]> {
		const { today, vault } = this;
		const keys = await this.use('readwrite', (store) => {
			store.put(today, [OPENED, vault]);
			return promisifyRequest(store.getAllKeys());
		});
		const pairs = keys.filter((key) => Array.isArray(key));
		for (const [kind, other] of pairs) if (kind === OPENED && other) await this.forgetUnlessOpened(other);
		const own = pairs.filter(([name]) => name === vault).map(([, number]) => Number(number));
		this.last = own.at(-1) ?? 0;
		return own;
	}

	get(keys: readonly number[]): Promise<readonly unknown[]> {
		return this.use('readonly', (store) =>
			Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get([this.vault, key])))),
		);
	}

	change(added: unknown, removed: readonly number[]): Promise<void> {
		return this.use('readwrite', (store) => {
			for (const key of removed) store.delete([this.vault, key]);
			// Another window may add at the same moment.
			this.last = Math.max(this.last + 1, Date.now()) + Math.random();
			if (added !== null) store.put(added, [this.vault, this.last]);
			return promisifyRequest(store.transaction);
		});
	}

	clear(): void {
		this.close();
		this.db = opened(true);
		// Whoever uses it hears of it.
		this.db.catch(() => undefined);
	}

	close(): void {
		void this.db?.then(
			(db) => db.close(),
			() => undefined,
		);
	}

	private async use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
		const db = await (this.db ??= opened(false));
		return work(db.transaction(NAME, mode).objectStore(NAME));
	}

	private forgetUnlessOpened(vault: IDBValidKey): Promise<void> {
		return this.use('readwrite', async (store) => {
			const opened = await promisifyRequest<unknown>(store.get([OPENED, vault]));
			if (typeof opened === 'string' && opened >= plusDays(this.today, -KEPT_DAYS)) return;
			store.delete([OPENED, vault]);
			store.delete(IDBKeyRange.bound([vault], [vault, []]));
		});
	}
}

async function opened(anew: boolean): Promise<IDBDatabase> {
	if (anew) await promisifyRequest(indexedDB.deleteDatabase(NAME));
	const asked = indexedDB.open(NAME);
	asked.onupgradeneeded = () => asked.result.createObjectStore(NAME);
	const db = await promisifyRequest(asked);
	// Another window throws it all away.
	db.onversionchange = () => db.close();
	return db;
}
