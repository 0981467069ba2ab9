import {
	chmod,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rename,
	rm,
	stat,
	symlink,
	writeFile,
} from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiskChange, DiskFile, VaultSnapshot } from '../../workbench/protocol.mjs';
import { serve, type Serving } from '../../workbench/server/serve.mjs';

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
}

let dir: string;
let vault: string;
let serving: Serving;

beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'workbench-server-'));
	vault = join(dir, 'vault');
	await mkdir(join(vault, 'sub'), { recursive: true });
	await mkdir(join(vault, '.obsidian'));
	await writeFile(join(vault, 'a.md'), 'one');
	await writeFile(join(vault, '.obsidian', 'app.json'), '{}');
	await writeFile(join(dir, 'outside.md'), 'secret');
	await writeFile(join(dir, 'manifest.json'), '{"id":"check","name":"Check"}');
	await writeFile(join(dir, 'main.js'), 'module.exports = 1;');
	serving = await serve({ vault, plugin: dir, page: dir, throwaway: false });
});

afterEach(async () => {
	await serving.close();
	await rm(dir, { recursive: true, force: true });
});

function ask(
	method: string,
	path: string,
	{ headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
	return new Promise((done, fail) => {
		const sent = request(new URL(path, serving.url), { method, headers }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
		});
		sent.on('error', fail);
		sent.end(/^P/.test(method) ? body : undefined);
	});
}

const signed = (more: Record<string, string> = {}): Record<string, string> => ({
	'x-workbench-token': serving.token,
	...more,
});
const file = (path: string): string => `/api/file?path=${encodeURIComponent(path)}`;
const onDisk = (path: string): Promise<string> => readFile(join(vault, path), 'utf8');

async function versionOf(path: string): Promise<string> {
	return String((await ask('GET', file(path))).headers.etag);
}

describe('no other page can use the server', () => {
	test.each([
		['a host name that is not this address', { host: 'evil.example.com' }],
		['another port in the host', { host: '127.0.0.1:1' }],
		['another origin', { origin: 'http://evil.example.com' }],
		['an origin without a name', { origin: 'null' }],
		['another port as the origin', { origin: 'http://127.0.0.1:1' }],
		['another site, as browsers say', { 'sec-fetch-site': 'cross-site' }],
		['another port on this machine', { 'sec-fetch-site': 'same-site' }],
	])('%s is refused, even for reading', async (_name, headers) => {
		for (const path of ['/api/vault', '/api/events', file('a.md'), '/vault/a.md', '/plugin/main.js']) {
			expect((await ask('GET', path, { headers })).status).toBe(403);
		}
	});

	test('a followed link may show the page, nothing else', async () => {
		const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
		expect((await ask('GET', '/', { headers })).status).toBe(200);
		expect((await ask('GET', '/api/vault', { headers })).status).toBe(403);
	});

	test('a change needs the token', async () => {
		const headers = { 'if-match': '*' };
		for (const [method, path] of [
			['PUT', file('a.md')],
			['DELETE', file('a.md')],
			['POST', '/api/folder?path=new'],
			['POST', '/api/move?path=a.md&to=b.md'],
		] as const) {
			expect((await ask(method, path, { headers, body: 'x' })).status).toBe(403);
			const wrong = { ...headers, 'x-workbench-token': 'x'.repeat(serving.token.length) };
			expect((await ask(method, path, { headers: wrong, body: 'x' })).status).toBe(403);
		}
		expect(await readdir(vault)).toEqual(['.obsidian', 'a.md', 'sub']);
		expect(await onDisk('a.md')).toBe('one');
	});

	test('reading changes nothing, whatever it asks for', async () => {
		for (const path of ['/api/folder?path=new', '/api/move?path=a.md&to=b.md', '/api/trash?path=a.md']) {
			expect((await ask('GET', path, { headers: signed({ 'if-match': '*' }) })).status).toBe(405);
		}
		expect(await readdir(vault)).toEqual(['.obsidian', 'a.md', 'sub']);
	});

	test('every answer says: do not keep, do not guess the type, no frames, no other server', async () => {
		for (const path of ['/', '/api/vault', '/vault/a.md', '/nothing']) {
			const { headers } = await ask('GET', path);
			expect(headers['cache-control']).toBe('no-store');
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['x-frame-options']).toBe('DENY');
			expect(headers['content-security-policy']).toContain("default-src 'none'");
			expect(headers['access-control-allow-origin']).toBeUndefined();
		}
	});

	test('it listens on the loopback address only, and takes the next port when one is taken', async () => {
		const port = Number(new URL(serving.url).port);
		const next = await serve({ vault, plugin: dir, page: dir, throwaway: false, port });
		expect(next.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
		expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
		await next.close();
	});
});

describe('only the folder is reached', () => {
	test.each([
		'../outside.md',
		'sub/../../outside.md',
		'/etc/hostname',
		'sub//a.md',
		'./a.md',
		'a.md\0',
		'',
		'x\\y.md',
	])('%j is no path inside the vault', async (path) => {
		expect((await ask('GET', file(path))).status).toBe(400);
		const headers = signed({ 'if-none-match': '*' });
		expect((await ask('PUT', file(path), { headers, body: 'x' })).status).toBe(400);
	});

	test.each(['.obsidian/app.json', '.trash/a.md', '.git/config', 'sub/.hidden.md'])(
		'%s is hidden and stays so',
		async (path) => {
			expect((await ask('GET', file(path))).status).toBe(403);
			const headers = signed({ 'if-none-match': '*' });
			expect((await ask('PUT', file(path), { headers, body: 'x' })).status).toBe(403);
		},
	);

	test('links that leave the vault are not followed', async () => {
		await symlink(join(dir, 'outside.md'), join(vault, 'link.md'));
		await symlink(dir, join(vault, 'linked'));
		await symlink(join(vault, '.obsidian'), join(vault, 'config'));
		await symlink(join(dir, 'nowhere.md'), join(vault, 'dangling.md'));
		for (const path of ['link.md', 'linked/outside.md', 'config/app.json', 'dangling.md']) {
			expect((await ask('GET', file(path))).status).toBe(403);
			const headers = signed({ 'if-match': '*' });
			expect((await ask('PUT', file(path), { headers, body: 'x' })).status).toBe(403);
		}
		const { files } = JSON.parse((await ask('GET', '/api/vault')).text) as VaultSnapshot;
		expect(files.map((one) => one.path)).toEqual(['a.md']);
		expect(await readFile(join(dir, 'outside.md'), 'utf8')).toBe('secret');
	});

	test('the settings of the plugin are the one hidden file that can be used', async () => {
		const path = '.obsidian/plugins/check/data.json';
		const headers = signed({ 'if-none-match': '*' });
		expect((await ask('PUT', file(path), { headers, body: '{"a":1}' })).status).toBe(200);
		expect(await onDisk(path)).toBe('{"a":1}');
		expect((await ask('GET', file(path))).text).toBe('{"a":1}');
	});
});

describe('nothing is overwritten unseen', () => {
	test('a change without a condition is refused', async () => {
		expect((await ask('PUT', file('a.md'), { headers: signed(), body: 'x' })).status).toBe(428);
	});

	test('a write in the version that was read goes through, atomically and with its permissions kept', async () => {
		await chmod(join(vault, 'a.md'), 0o640);
		const headers = signed({ 'if-match': await versionOf('a.md') });
		expect((await ask('PUT', file('a.md'), { headers, body: 'two' })).status).toBe(200);
		expect(await onDisk('a.md')).toBe('two');
		expect((await stat(join(vault, 'a.md'))).mode & 0o777).toBe(0o640);
		expect(await readdir(vault)).toEqual(['.obsidian', 'a.md', 'sub']);
	});

	test('when the file changed in between, the disk wins and the answer tells what is there', async () => {
		const headers = signed({ 'if-match': await versionOf('a.md') });
		await writeFile(join(vault, 'a.md'), 'mine');
		for (const [method, path] of [
			['PUT', file('a.md')],
			['DELETE', file('a.md')],
			['POST', '/api/move?path=a.md&to=b.md'],
		] as const) {
			const answer = await ask(method, path, { headers, body: 'theirs' });
			expect(answer.status).toBe(412);
			expect((JSON.parse(answer.text) as { current: DiskFile }).current.text).toBe('mine');
		}
		expect(await onDisk('a.md')).toBe('mine');
	});

	test('of two writes in the same version one is refused', async () => {
		const headers = signed({ 'if-match': await versionOf('a.md') });
		const answers = await Promise.all(['x', 'y'].map((body) => ask('PUT', file('a.md'), { headers, body })));
		expect(answers.map((one) => one.status).sort()).toEqual([200, 412]);
	});

	test('a new file never replaces one that is there, nor does a move', async () => {
		const headers = signed({ 'if-none-match': '*' });
		expect((await ask('PUT', file('a.md'), { headers, body: 'x' })).status).toBe(412);
		expect((await ask('PUT', file('b.md'), { headers, body: 'b' })).status).toBe(200);
		const moving = signed({ 'if-match': '*' });
		expect((await ask('POST', '/api/move?path=b.md&to=a.md', { headers: moving })).status).toBe(409);
		expect([await onDisk('a.md'), await onDisk('b.md')]).toEqual(['one', 'b']);
	});

	test('of many that come together each is carried out or refused for itself', async () => {
		await writeFile(join(vault, 'b.md'), 'other');
		const changes = [
			{ path: 'new.md', text: 'new', basis: 'new' },
			{ path: 'a.md', text: 'lost', basis: 'new' },
			{ path: '../outside.md', text: 'lost', basis: 'any' },
			{ path: 'b.md', text: null, basis: 'any' },
		];
		const answer = await ask('POST', '/api/batch', { headers: signed(), body: JSON.stringify(changes) });
		const answers = JSON.parse(answer.text) as readonly { readonly status: number }[];
		expect(answers.map(({ status }) => status)).toEqual([200, 412, 400, 200]);
		expect(await onDisk('new.md')).toBe('new');
		expect(await onDisk('a.md')).toBe('one');
		expect(await onDisk('.trash/b.md')).toBe('other');
		expect(await readFile(join(dir, 'outside.md'), 'utf8')).toBe('secret');
	});

	test('a file in a folder that does not exist is refused', async () => {
		const headers = signed({ 'if-none-match': '*' });
		expect((await ask('PUT', file('no/such/b.md'), { headers, body: 'b' })).status).toBe(404);
	});

	test('what is deleted lies in .trash, of the same name twice', async () => {
		const headers = signed({ 'if-match': '*' });
		await ask('DELETE', file('a.md'), { headers });
		await writeFile(join(vault, 'a.md'), 'again');
		await ask('DELETE', file('a.md'), { headers });
		await ask('DELETE', file('sub'), { headers });
		expect((await readdir(join(vault, '.trash'))).sort()).toEqual(['a 2.md', 'a.md', 'sub']);
		expect([await onDisk('.trash/a.md'), await onDisk('.trash/a 2.md')]).toEqual(['one', 'again']);
	});
});

describe('changes on disk are told at once', () => {
	async function listen(): Promise<{ heard: DiskChange[]; names: () => string[]; end: () => void }> {
		const heard: DiskChange[] = [];
		const names = (): string[] =>
			heard.map((one) => (one.kind === 'file' ? `file ${one.file.path}` : `${one.kind} ${one.path}`));
		const end = await new Promise<() => void>((done) => {
			const sent = request(new URL('/api/events', serving.url), (response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (part: string) => {
					text += part;
					const messages = text.split('\n\n');
					text = messages.pop() ?? '';
					for (const one of messages) {
						if (one.startsWith('data: ')) heard.push(JSON.parse(one.slice(6)) as DiskChange);
					}
				});
				done(() => sent.destroy());
			});
			sent.on('error', () => undefined);
			sent.end();
		});
		return { heard, names, end };
	}

	test('a change, a new file, a deletion', async () => {
		const { heard, names, end } = await listen();
		// The system may tell of one writing twice: as the file becomes empty, and as it has its words.
		const told = (): readonly string[] => names().filter((one, i, all) => one !== all[i - 1]);
		await writeFile(join(vault, 'a.md'), 'two');
		await expect.poll(told).toEqual(['file a.md']);
		await expect.poll(() => heard.at(-1)).toMatchObject({ kind: 'file', file: { text: 'two' } });
		await writeFile(join(vault, 'b.md'), 'new');
		await expect.poll(told).toEqual(['file a.md', 'file b.md']);
		await rm(join(vault, 'a.md'));
		await expect.poll(told).toEqual(['file a.md', 'file b.md', 'gone a.md']);
		end();
	});

	test('folders that come with everything in them, are renamed and go', async () => {
		const { names, end } = await listen();
		// The sweeps of the start are over by then.
		await new Promise((done) => setTimeout(done, 400));
		const last = (): Record<string, string> =>
			Object.fromEntries(names().map((one) => [one.replace(/^\w+ /, ''), one.replace(/ .*/, '')]));
		await mkdir(join(vault, 'x', 'y', 'z'), { recursive: true });
		await writeFile(join(vault, 'x', 'y', 'z', 'deep.md'), 'deep');
		await expect.poll(last).toMatchObject({ x: 'folder', 'x/y': 'folder', 'x/y/z/deep.md': 'file' });
		await writeFile(join(vault, 'x', 'y', 'z', 'later.md'), 'later');
		await expect.poll(last).toMatchObject({ 'x/y/z/later.md': 'file' });
		await rename(join(vault, 'x'), join(vault, 'w'));
		await expect.poll(last).toMatchObject({ 'x/y/z/deep.md': 'gone', 'w/y/z/deep.md': 'file', x: 'gone' });
		await writeFile(join(vault, 'w', 'y', 'z', 'deep.md'), 'deeper');
		await rm(join(vault, 'w', 'y'), { recursive: true });
		await expect.poll(last).toMatchObject({ 'w/y/z/deep.md': 'gone', 'w/y': 'gone' });
		end();
	});

	test('a burst of two hundred files, all of them in the end as they are', async () => {
		const { heard, end } = await listen();
		const paths = Array.from({ length: 200 }, (_, n) => `sub/n${n}.md`);
		for (const text of ['first', 'second']) {
			await Promise.all(paths.map((path) => writeFile(join(vault, path), text)));
		}
		const texts = (): number =>
			new Set(
				heard
					.filter((one) => one.kind === 'file' && one.file.text === 'second')
					.map((one) => JSON.stringify(one)),
			).size;
		await expect.poll(texts, { timeout: 5000 }).toBeGreaterThanOrEqual(200);
		end();
	});

	test('hidden files are nobody’s business, but for the settings of the plugin', async () => {
		const { names, end } = await listen();
		await writeFile(join(vault, '.obsidian', 'app.json'), '{"a":1}');
		await mkdir(join(vault, '.obsidian', 'plugins', 'check'), { recursive: true });
		await writeFile(join(vault, '.obsidian', 'plugins', 'check', 'data.json'), '{}');
		await expect.poll(names).toContain('file .obsidian/plugins/check/data.json');
		await writeFile(join(vault, '.obsidian', 'plugins', 'check', 'data.json'), '{"a":1}');
		await expect.poll(() => names().length).toBe(2);
		expect(new Set(names())).toEqual(new Set(['file .obsidian/plugins/check/data.json']));
		end();
	});
});
