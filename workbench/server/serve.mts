import { createHash, randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { BatchedAnswer, BatchedChange, DiskChange, PluginManifest, StartInfo } from '../protocol.mjs';
import { guard } from './guard.mjs';
import { pageHtml, safetyHeaders } from './page-html.mjs';
import { codeOf, Refusal } from './refusal.mjs';
import { type Condition, VaultFiles } from './vault-files.mjs';
import { VaultPaths } from './vault-paths.mjs';
import { VaultWatch } from './vault-watch.mjs';

export interface ServeOptions {
	/** Folder of notes. */
	readonly vault: string;
	/** Folder with `main.js`, `manifest.json` and, where there are any, `styles.css`. */
	readonly plugin: string;
	/** Folder with `workbench.js` and `workbench.css`. */
	readonly page: string;
	/** True: the page says that edits are thrown away. */
	readonly throwaway: boolean;
	readonly vaultName?: string;
	/** First port to try; when it is taken, the next ones. 0: any free port. */
	readonly port?: number;
}

export interface Serving {
	/** `http://127.0.0.1:PORT/` */
	readonly url: string;
	readonly token: string;
	close(): Promise<void>;
}

const BODY_LIMIT = 32_000_000;
const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.svg': 'image/svg+xml',
};

/** Serves the page and the folder on the loopback address, to that page alone. */
export async function serve(options: ServeOptions): Promise<Serving> {
	const manifest = readManifest(await readFile(join(options.plugin, 'manifest.json'), 'utf8'));
	const root = await realpath(options.vault);
	const files = new VaultFiles(new VaultPaths(root, `.obsidian/plugins/${manifest.id}/data.json`));
	const token = randomBytes(24).toString('base64url');
	const listeners = new Set<ServerResponse>();
	const watch = new VaultWatch(files, (change) => {
		for (const listener of listeners) send(listener, change);
	});
	const start: StartInfo = {
		token,
		manifest,
		throwaway: options.throwaway,
		vaultName: options.vaultName ?? basename(root),
		appId: createHash('sha256')
			.update(options.throwaway ? token : root)
			.digest('hex')
			.slice(0, 16),
	};
	let port = 0;
	const server = createServer((request, response) => {
		const nonce = randomBytes(12).toString('base64url');
		for (const [name, value] of Object.entries(safetyHeaders(nonce))) response.setHeader(name, value);
		answer(request, response, nonce).catch((error: unknown) => refuse(response, error));
	});
	const answer = async (request: IncomingMessage, response: ServerResponse, nonce: string): Promise<void> => {
		guard(request, port, token);
		const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
		const reading = request.method === 'GET' || request.method === 'HEAD';
		if (reading && url.pathname === '/')
			return reply(response, 'text/html; charset=utf-8', pageHtml(start, nonce));
		if (reading && url.pathname === '/api/events') return listen(response, listeners);
		if (reading && url.pathname === '/api/vault') return replyJson(response, await files.snapshot());
		if (url.pathname.startsWith('/api/')) return change(files, request, response, url);
		if (!reading) throw new Refusal(405, 'Only reading is possible here.');
		if (url.pathname.startsWith('/vault/')) {
			const path = decodeURIComponent(url.pathname.slice('/vault/'.length));
			const { bytes } = await files.read(path);
			response.setHeader('content-security-policy', "default-src 'none'; sandbox");
			return reply(response, TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream', bytes);
		}
		const asset = assetPath(url.pathname, options);
		if (asset === null) throw new Refusal(404, 'There is no such page.');
		const optional = url.pathname === '/plugin/styles.css';
		const bytes = await readFile(asset).catch((error: unknown) => {
			if (optional && codeOf(error) === 'ENOENT') return Buffer.alloc(0);
			throw new Refusal(404, `${basename(asset)} is not built yet.`);
		});
		return reply(response, TYPES[extname(asset)] ?? 'text/plain', bytes);
	};
	port = await listenOn(server, options.port ?? 0);
	await watch.start();
	return {
		url: `http://127.0.0.1:${port}/`,
		token,
		close: async () => {
			watch.close();
			for (const listener of listeners) listener.end();
			const closed = new Promise<void>((done) => server.close(() => done()));
			server.closeAllConnections();
			await closed;
			await files.idle();
		},
	};
}

async function change(
	files: VaultFiles,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
): Promise<void> {
	const path = url.searchParams.get('path') ?? '';
	switch (`${request.method ?? ''} ${url.pathname}`) {
		case 'GET /api/file': {
			const { bytes, version } = await files.read(path);
			response.setHeader('etag', `"${version}"`);
			return reply(response, 'application/octet-stream', bytes);
		}
		case 'PUT /api/file':
			return replyJson(response, await files.write(path, await bodyOf(request), conditionOf(request)));
		case 'POST /api/batch':
			return replyJson(response, await changeAll(files, await bodyOf(request)));
		case 'DELETE /api/file':
			return replyJson(response, await files.trash(path, conditionOf(request)));
		case 'POST /api/folder':
			return replyJson(response, await files.makeFolder(path));
		case 'POST /api/move':
			return replyJson(
				response,
				await files.move(path, url.searchParams.get('to') ?? '', conditionOf(request)),
			);
		default:
			throw new Refusal(405, 'The server does not know that request.');
	}
}

/** Many changes in one request: each is carried out or refused as if it had come alone. */
function changeAll(files: VaultFiles, body: Buffer): Promise<readonly BatchedAnswer[]> {
	const changes = JSON.parse(body.toString('utf8')) as readonly BatchedChange[];
	return Promise.all(
		changes.map(async ({ path, text, basis }): Promise<BatchedAnswer> => {
			try {
				const answer = await (text === null
					? files.trash(path, basis)
					: files.write(path, Buffer.from(text), basis));
				return { status: 200, answer };
			} catch (error) {
				const { status, conflict, message } = refusalOf(error);
				return { status, answer: conflict ?? { error: message } };
			}
		}),
	);
}

/** A change without a condition is refused: every write says what it was based on. */
function conditionOf(request: IncomingMessage): Condition {
	const match = request.headers['if-match'];
	if (match === '*') return 'any';
	if (match !== undefined) return { version: match.replaceAll('"', '') };
	if (request.headers['if-none-match'] === '*') return 'new';
	throw new Refusal(428, 'A change must say which version it was based on.');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk as Uint8Array);
		size += bytes.length;
		if (size > BODY_LIMIT) throw new Refusal(413, 'That is too large.');
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

function assetPath(pathname: string, options: ServeOptions): string | null {
	const own = /^\/(workbench\.(?:js|css))$/.exec(pathname)?.[1];
	if (own !== undefined) return join(options.page, own);
	const plugin = /^\/plugin\/(main\.js|manifest\.json|styles\.css)$/.exec(pathname)?.[1];
	return plugin === undefined ? null : join(options.plugin, plugin);
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
	response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
	response.write(': listening\n\n');
	listeners.add(response);
	response.on('close', () => listeners.delete(response));
}

function send(listener: ServerResponse, change: DiskChange): void {
	listener.write(`data: ${JSON.stringify(change)}\n\n`);
}

function reply(response: ServerResponse, type: string, body: string | Buffer): void {
	response.setHeader('content-type', type);
	response.end(body);
}

function replyJson(response: ServerResponse, value: unknown): void {
	reply(response, 'application/json; charset=utf-8', JSON.stringify(value ?? null));
}

function refusalOf(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	return new Refusal(500, `The server failed (${codeOf(error) || String(error)}).`);
}

function refuse(response: ServerResponse, error: unknown): void {
	const refusal = refusalOf(error);
	if (response.headersSent) return void response.end();
	response.statusCode = refusal.status;
	replyJson(response, refusal.conflict ?? { error: refusal.message });
}

function readManifest(text: string): PluginManifest {
	const read = JSON.parse(text) as Partial<PluginManifest> | null;
	if (typeof read?.id !== 'string' || !/^[a-z-]+$/.test(read.id) || typeof read.name !== 'string') {
		throw new Error('The manifest.json of the plugin has no id or no name.');
	}
	return read as PluginManifest;
}

async function listenOn(server: Server, first: number): Promise<number> {
	for (let port = first; ; port++) {
		const taken = await new Promise<boolean>((done, fail) => {
			const failed = (error: Error): void => {
				const busy = codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES';
				if (busy && first !== 0 && port < first + 100 && port < 65_535) done(true);
				else fail(error);
			};
			server.once('error', failed);
			server.listen(port, '127.0.0.1', () => {
				server.off('error', failed);
				done(false);
			});
		});
		const address = server.address();
		if (!taken && address !== null && typeof address === 'object') return address.port;
	}
}
