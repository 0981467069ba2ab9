import {
	type Conflict,
	type DiskChange,
	type DiskFile,
	type Moved,
	TOKEN_HEADER,
	type VaultSnapshot,
} from '../../protocol.mjs';

/** What a change was based on: a version, nothing being there, or whatever is there. */
export type Basis = { readonly version: string } | 'new' | 'any';

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
	constructor(private readonly token: string) {}

	async snapshot(): Promise<VaultSnapshot> {
		return (await (await this.ask('GET', '/api/vault')).json()) as VaultSnapshot;
	}

	async read(path: string): Promise<ArrayBuffer> {
		return (await this.ask('GET', `/api/file?${query({ path })}`)).arrayBuffer();
	}

	async write(path: string, data: string | ArrayBuffer, basis: Basis): Promise<DiskFile> {
		const response = await this.ask('PUT', `/api/file?${query({ path })}`, path, basis, data);
		return (await response.json()) as DiskFile;
	}

	async makeFolder(path: string): Promise<void> {
		await this.ask('POST', `/api/folder?${query({ path })}`);
	}

	async move(path: string, to: string, basis: Basis): Promise<Moved> {
		return (await (await this.ask('POST', `/api/move?${query({ path, to })}`, path, basis)).json()) as Moved;
	}

	async trash(path: string, basis: Basis): Promise<Moved> {
		return (await (await this.ask('DELETE', `/api/file?${query({ path })}`, path, basis)).json()) as Moved;
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
		if (response.status === 412) throw new ChangedOnDisk(path, answer);
		throw Object.assign(new Error(answer.error), response.status === 404 ? { code: 'ENOENT' } : {});
	}
}

function query(parts: Record<string, string>): string {
	return new URLSearchParams(parts).toString();
}
