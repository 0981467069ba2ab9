import {
	type BatchedAnswer,
	type BatchedChange,
	type Conflict,
	type DiskChange,
	type DiskFile,
	type Moved,
	TOKEN_HEADER,
	type VaultSnapshot,
} from '../../protocol.mjs';
import { breath } from '../base/breath.mjs';

/** What a change was based on: a version, nothing being there, or whatever is there. */
export type Basis = BatchedChange['basis'];

/** So many requests for changes are under way at once; what is asked for meanwhile goes together. */
const LANES = 2;
const TOGETHER = 64;

/** A change that waits for those before it. */
interface Waiting {
	readonly change: BatchedChange;
	readonly done: (answer: unknown) => void;
	readonly failed: (error: unknown) => void;
}

/** A change was refused, because the file on disk is no longer the one that the page knew. */
export class ChangedOnDisk extends Error {
	constructor(
		readonly path: string,
		readonly conflict: Conflict,
	) {
		super(conflict.error);
	}
}

/** The folder on disk, through the server that the page came from. */
export class ServerDisk {
	private underWay = 0;
	private readonly waiting: Waiting[] = [];

	constructor(private readonly token: string) {}

	async snapshot(): Promise<VaultSnapshot> {
		return (await (await this.ask('GET', '/api/vault')).json()) as VaultSnapshot;
	}

	async read(path: string): Promise<ArrayBuffer> {
		return (await this.ask('GET', `/api/file?${query({ path })}`)).arrayBuffer();
	}

	async write(path: string, data: string | ArrayBuffer, basis: Basis): Promise<DiskFile> {
		const alone = (): Promise<Response> => this.ask('PUT', `/api/file?${query({ path })}`, path, basis, data);
		const answer: unknown =
			typeof data === 'string'
				? await this.inLane({ path, basis, text: data }, alone)
				: await (await alone()).json();
		return answer as DiskFile;
	}

	async makeFolder(path: string): Promise<void> {
		await this.ask('POST', `/api/folder?${query({ path })}`);
	}

	async move(path: string, to: string, basis: Basis): Promise<Moved> {
		return (await (await this.ask('POST', `/api/move?${query({ path, to })}`, path, basis)).json()) as Moved;
	}

	async trash(path: string, basis: Basis): Promise<Moved> {
		const alone = (): Promise<Response> => this.ask('DELETE', `/api/file?${query({ path })}`, path, basis);
		return (await this.inLane({ path, basis, text: null }, alone)) as Moved;
	}

	/** Sends a change alone, or where another is under way with those that come meanwhile. */
	private async inLane(change: BatchedChange, alone: () => Promise<Response>): Promise<unknown> {
		if (this.underWay > 0) {
			const answer = new Promise((done, failed) => this.waiting.push({ change, done, failed }));
			if (this.underWay < LANES) void this.sendWaiting();
			return answer;
		}
		this.underWay++;
		try {
			return await (await alone()).json();
		} finally {
			this.underWay--;
			void this.sendWaiting();
		}
	}

	private async sendWaiting(): Promise<void> {
		if (this.waiting.length === 0 || this.underWay >= LANES) return;
		this.underWay++;
		// Whoever was just answered may have more.
		await breath();
		const together = this.waiting.splice(0, TOGETHER);
		try {
			if (together.length === 0) return;
			const body = JSON.stringify(together.map(({ change }) => change));
			const response = await this.ask('POST', '/api/batch', '', undefined, body);
			const answers = (await response.json()) as readonly BatchedAnswer[];
			for (const [at, { change, done, failed }] of together.entries()) {
				const { status = 500, answer = { error: 'There was no answer.' } } = answers[at] ?? {};
				if (status === 200) done(answer);
				else failed(faultOf(status, answer as Conflict, change.path));
			}
		} catch (error) {
			for (const { failed } of together) failed(error);
		} finally {
			this.underWay--;
			void this.sendWaiting();
		}
	}

	/** Calls back for every change on disk, and with null when the line was broken and something may be missed. */
	listen(heard: (change: DiskChange | null) => void): Promise<void> {
		const line = new EventSource('/api/events');
		let opened = false;
		line.onmessage = (message: MessageEvent<string>) => heard(JSON.parse(message.data) as DiskChange);
		return new Promise((done) => {
			line.onopen = () => {
				if (opened) heard(null);
				opened = true;
				done();
			};
		});
	}

	private async ask(
		method: string,
		url: string,
		path = '',
		basis?: Basis,
		body?: string | ArrayBuffer,
	): Promise<Response> {
		const headers = new Headers({ [TOKEN_HEADER]: this.token });
		if (basis === 'new') headers.set('if-none-match', '*');
		else if (basis !== undefined) headers.set('if-match', basis === 'any' ? '*' : `"${basis.version}"`);
		const small = typeof body === 'string' && body.length < 20_000;
		// A small write goes through even when the page is being closed.
		const response = await fetch(url, { method, headers, body: body ?? null, keepalive: small });
		if (response.ok) return response;
		const answer = (await response.json().catch(() => ({ error: response.statusText }))) as Conflict;
		throw faultOf(response.status, answer, path);
	}
}

function faultOf(status: number, answer: Conflict, path: string): Error {
	if (status === 412) return new ChangedOnDisk(path, answer);
	return Object.assign(new Error(answer.error), status === 404 ? { code: 'ENOENT' } : {});
}

function query(parts: Record<string, string>): string {
	return new URLSearchParams(parts).toString();
}
