import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../protocol.mjs';
import { Refusal } from './refusal.mjs';

const READING = new Set(['GET', 'HEAD']);

/**
 * Lets only the page itself through. Host: no other name may point at this address (DNS rebinding). Origin and
 * Sec-Fetch-Site: no other page may ask. Token: nothing is changed by a request that another page could forge.
 */
export function guard(request: IncomingMessage, port: number, token: string): void {
	const host = request.headers.host ?? '';
	if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
		throw new Refusal(403, 'This server answers to 127.0.0.1 only.');
	}
	const origin = request.headers.origin;
	if (origin !== undefined && origin !== `http://${host}`) {
		throw new Refusal(403, 'Another web page may not use this server.');
	}
	const site = request.headers['sec-fetch-site'];
	const bySelf = site === undefined || site === 'same-origin' || site === 'none';
	const followsLink = request.headers['sec-fetch-mode'] === 'navigate' && request.url?.split('?')[0] === '/';
	if (!bySelf && !followsLink) throw new Refusal(403, 'Another web page may not use this server.');
	if (READING.has(request.method ?? '')) return;
	const given = request.headers[TOKEN_HEADER];
	if (typeof given !== 'string' || !sameText(given, token)) {
		throw new Refusal(403, 'A change needs the token of this start: reload the page.');
	}
}

function sameText(a: string, b: string): boolean {
	const [x, y] = [Buffer.from(a), Buffer.from(b)];
	return x.length === y.length && timingSafeEqual(x, y);
}
