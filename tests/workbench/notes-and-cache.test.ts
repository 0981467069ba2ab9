import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/workbench-page';
import { openCheck } from './support/open-check';

const NOTE = [
	'---',
	'zeta: 1',
	'alpha: "two"',
	'# a comment',
	'tags: [person]',
	`long: ${'a long value that goes on '.repeat(6).trim()}`,
	'---',
	'',
	'  Body kept\texactly.  ',
	'',
	'- [ ] task',
	'',
].join('\n');

/** What the small plugin has heard since the last time it was asked, what is about `path` alone. */
async function heard(bench: Workbench, about: string): Promise<string[]> {
	return bench.page.evaluate((path) => window.check.seen.filter((one) => one.includes(path)), about);
}

describe.each([0, 20, 500])('with a cache delay of %i ms', (delay) => {
	let bench: Workbench;
	beforeAll(async () => {
		bench = await openCheck({
			query: { cache: delay },
			vault: {
				'a.md': '# old',
				'process.md': '0',
				'fm.md': NOTE,
				'bad.md': '---\na: [1\nb: }\n---\nbody [[ok]]',
				'ok.md': 'fine',
				'Ann.md': '',
				'links.md': 'see [[Ann]] and [[Ann|A]], ![[Ann#Log]], [[Nobody]]',
				'x/Twin.md': '',
				'y/Twin.md': '',
				'y/d.md': '',
				'p/a.md': '',
				'p/q/b.md': '',
			},
		});
	});
	afterAll(() => bench.close());
	beforeEach(() => bench.page.evaluate(() => void (window.check.seen.length = 0)));

	test('the vault tells first, the cache is still old then; changed, resolve and resolved follow', async () => {
		const inside = await bench.page.evaluate(async () => {
			const { app } = window.check;
			const file = app.vault.getFileByPath('a.md');
			if (file === null) return 'no file';
			let then: string | undefined;
			const ref = app.vault.on('modify', () => {
				then = app.metadataCache.getFileCache(file)?.headings?.[0]?.heading;
			});
			await app.vault.modify(file, '# new');
			app.vault.offref(ref);
			return then;
		});
		expect(inside).toBe('old');
		await expect
			.poll(() => bench.page.evaluate(() => window.check.seen))
			.toEqual(['modify a.md', 'changed a.md', 'resolve a.md', 'resolved']);
	});

	test('changed hands over the text and the new cache', async () => {
		const got = await bench.page.evaluate(async () => {
			const { app } = window.check;
			const file = app.vault.getFileByPath('ok.md');
			if (file === null) return null;
			const told = new Promise<unknown>((done) => {
				const ref = app.metadataCache.on('changed', (changed, data, cache) => {
					app.metadataCache.offref(ref);
					done([changed === file, data, cache.headings?.[0]?.heading]);
				});
			});
			await app.vault.modify(file, '# H');
			return told;
		});
		expect(got).toEqual([true, '# H', 'H']);
	});

	test('of two changes at once none is lost', async () => {
		const text = await bench.page.evaluate(async () => {
			const { vault } = window.check.app;
			const file = vault.getFileByPath('process.md');
			if (file === null) return '';
			await Promise.all(['A', 'B', 'C'].map((one) => vault.process(file, (text) => text + one)));
			return vault.read(file);
		});
		expect(text).toBe('0ABC');
		expect(await bench.readFile('process.md')).toBe('0ABC');
	});

	test('a change that changes nothing writes nothing, one that throws leaves the file', async () => {
		const result = await bench.page.evaluate(async () => {
			const { vault } = window.check.app;
			const file = vault.getFileByPath('y/d.md');
			if (file === null) return '';
			await vault.process(file, (text) => text);
			return vault
				.process(file, () => {
					throw new Error('no');
				})
				.catch((error: Error) => error.message);
		});
		expect(result).toBe('no');
		expect(await heard(bench, 'y/d.md')).toEqual([]);
	});

	test('properties: order, long lines and the body stay, comments go; two at once are both kept', async () => {
		await bench.page.evaluate(async () => {
			const { app } = window.check;
			const file = app.vault.getFileByPath('fm.md');
			if (file === null) return;
			const set = (key: string, value: unknown) => (properties: Record<string, unknown>) => {
				properties[key] = value;
			};
			await Promise.all([
				app.fileManager.processFrontMatter(file, set('one', '2026-11-22')),
				app.fileManager.processFrontMatter(file, set('two', '[[Ann]]')),
				app.fileManager.processFrontMatter(file, set('alpha', 'three')),
			]);
		});
		const text = await bench.readFile('fm.md');
		const [, block = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
		expect([...block.matchAll(/^([a-z]+):/gm)].map((one) => one[1])).toEqual([
			'zeta',
			'alpha',
			'tags',
			'long',
			'one',
			'two',
		]);
		expect(block).toContain('one: 2026-11-22\n');
		expect(block).toContain('two: "[[Ann]]"');
		expect(block).not.toContain('comment');
		expect(block.split('\n').find((line) => line.startsWith('long'))).toHaveLength(161);
		expect(body).toBe(NOTE.slice(NOTE.indexOf('\n---\n', 4) + 5));
	});

	test('a note with broken YAML loads, without properties, and cannot be given any', async () => {
		const result = await bench.page.evaluate(async () => {
			const { app } = window.check;
			const file = app.vault.getFileByPath('bad.md');
			if (file === null) return null;
			const cache = app.metadataCache.getFileCache(file);
			const failed = await app.fileManager
				.processFrontMatter(file, () => undefined)
				.then(() => 'went through')
				.catch((error: Error) => error.name);
			return [cache?.frontmatter ?? null, cache?.links?.[0]?.link, failed];
		});
		expect(result).toEqual([null, 'ok', 'YAMLParseError']);
	});

	test('a rename tells no change; cache, links and children follow', async () => {
		const result = await bench.page.evaluate(async () => {
			const { app } = window.check;
			const { vault, metadataCache, fileManager } = app;
			const [links, ann, folder] = [
				vault.getFileByPath('links.md'),
				vault.getFileByPath('Ann.md'),
				vault.getFolderByPath('p'),
			];
			if (links === null || ann === null || folder === null) return null;
			const before = [metadataCache.resolvedLinks['links.md'], metadataCache.unresolvedLinks['links.md']];
			await fileManager.renameFile(ann, 'x/Bea.md');
			await vault.rename(folder, 'r');
			return {
				before,
				path: ann.path,
				parent: ann.parent?.path,
				kept: metadataCache.getFileCache(ann) !== null,
			};
		});
		expect(result).toEqual({
			before: [{ 'Ann.md': 3 }, { Nobody: 1 }],
			path: 'x/Bea.md',
			parent: 'x',
			kept: true,
		});
		expect(await bench.readFile('links.md')).toBe('see [[Bea]] and [[Bea|A]], ![[Bea#Log]], [[Nobody]]');
		const told = await bench.page.evaluate(() => window.check.seen);
		expect(told.filter((one) => one.startsWith('rename'))).toEqual([
			'rename Ann.md > x/Bea.md',
			'rename p > r',
			'rename p/q > r/q',
			'rename p/q/b.md > r/q/b.md',
			'rename p/a.md > r/a.md',
		]);
		expect(told).not.toContain('changed x/Bea.md');
		const resolved = (): Promise<unknown> =>
			bench.page.evaluate(() => window.check.app.metadataCache.resolvedLinks['links.md']);
		await expect.poll(resolved).toEqual({ 'x/Bea.md': 3 });
	});

	test('a new note resolves the links that waited for it, and its end leaves no cache', async () => {
		await bench.page.evaluate(async () => {
			const { vault } = window.check.app;
			const file = vault.getFileByPath('a.md');
			if (file !== null) await vault.modify(file, 'for [[Carla]]');
			await vault.create('Carla.md', '# C');
		});
		const resolved = (): Promise<unknown> =>
			bench.page.evaluate(() => window.check.app.metadataCache.resolvedLinks['a.md']);
		await expect.poll(resolved).toEqual({ 'Carla.md': 1 });
		const after = await bench.page.evaluate(async () => {
			const { app } = window.check;
			const file = app.vault.getFileByPath('Carla.md');
			if (file !== null) await app.fileManager.trashFile(file);
			return [app.metadataCache.getCache('Carla.md'), app.metadataCache.resolvedLinks['a.md']];
		});
		expect(after).toEqual([null, {}]);
		expect(await bench.readFile('.trash/Carla.md')).toBe('# C');
		expect(await heard(bench, 'deleted')).toEqual(['deleted Carla.md']);
	});

	test('a link means the note in the same folder first, whatever its case', async () => {
		const found = await bench.page.evaluate(() => {
			const { metadataCache } = window.check.app;
			return [
				['Twin', 'y/d.md'],
				['twin', 'x/q.md'],
				['x/Twin', 'y/d.md'],
				['../x/Twin', 'y/d.md'],
				['Nobody', 'y/d.md'],
			].map(([link = '', source = '']) => metadataCache.getFirstLinkpathDest(link, source)?.path ?? null);
		});
		expect(found).toEqual(['y/Twin.md', 'x/Twin.md', 'x/Twin.md', 'x/Twin.md', null]);
	});

	test('what cannot be is an error: a path twice, a folder that is not there', async () => {
		const errors = await bench.page.evaluate(async () => {
			const { vault } = window.check.app;
			const error = (one: Promise<unknown>): Promise<string> =>
				one.then(() => 'went through').catch((failed: Error) => failed.message);
			return [
				await error(vault.create('bad.md', 'x')),
				await error(vault.create('no/such/a.md', 'x')),
				await error(vault.createFolder('x')),
			];
		});
		expect(errors[0]).toBe('File already exists.');
		expect(errors[1]).toContain('ENOENT');
		expect(errors[2]).toBe('Folder already exists.');
		expect(await bench.readFile('bad.md')).toContain('body');
	});
});

describe('what is read out of a note', () => {
	let bench: Workbench;
	beforeAll(async () => {
		bench = await openCheck({
			vault: {
				'outline.md':
					'# T\n\n- [ ] one [[x]] ^id\n  - [x] two #a/b\n\n> [!note] c\n> [[q]]\n\n```\n- [ ] no [[code]] #no\n```\n\n`#no` %%#no%% a #встреча #日本/東京 #123\n',
				'crlf.md': '---\r\na: 1\r\n---\r\n# H\r\n\r\n- [ ] t\r\n',
				'props.md':
					'---\ntags: [person, "#x"]\naliases: [An, Annie]\nborn: 1980-05-02\nknows: ["[[Bob|B]]"]\nyes: yes\nempty:\n---\n',
				'one-line-tags.md': '---\ntags: a, b\n---\n#c',
			},
		});
	});
	afterAll(() => bench.close());

	test('lists, tasks, callouts, code, tags in any script', async () => {
		const outline = await bench.page.evaluate(() => {
			const cache = window.check.app.metadataCache.getCache('outline.md');
			return {
				items: cache?.listItems?.map((one) => [one.task, one.parent, one.position.start.line, one.id ?? '']),
				sections: cache?.sections?.map((one) => one.type),
				links: cache?.links?.map((one) => one.link),
				tags: cache?.tags?.map((one) => one.tag),
				blocks: Object.keys(cache?.blocks ?? {}),
			};
		});
		expect(outline).toEqual({
			items: [
				[' ', -2, 2, 'id'],
				['x', 2, 3, ''],
			],
			sections: ['heading', 'list', 'callout', 'code', 'paragraph'],
			links: ['x', 'q'],
			tags: ['#a/b', '#встреча', '#日本/東京'],
			blocks: ['id'],
		});
	});

	test('notes from Windows', async () => {
		const cache = await bench.page.evaluate(() => {
			const found = window.check.app.metadataCache.getCache('crlf.md');
			return [found?.frontmatter, found?.headings?.[0]?.heading, found?.listItems?.[0]?.task];
		});
		expect(cache).toEqual([{ a: 1 }, 'H', ' ']);
	});

	test('properties keep dates as text; tags, aliases and links are found in them', async () => {
		const found = await bench.page.evaluate(() => {
			const { app, obsidian } = window.check;
			const cache = app.metadataCache.getCache('props.md');
			const other = app.metadataCache.getCache('one-line-tags.md');
			return {
				born: cache?.frontmatter?.['born'] as unknown,
				yes: cache?.frontmatter?.['yes'] as unknown,
				empty: cache?.frontmatter?.['empty'] as unknown,
				tags: cache && obsidian.getAllTags(cache),
				aliases: obsidian.parseFrontMatterAliases(cache?.frontmatter),
				links: cache?.frontmatterLinks?.map((one) => [one.key, one.link, one.displayText]),
				entry: obsidian.parseFrontMatterEntry(cache?.frontmatter, 'BORN') as unknown,
				other: other && obsidian.getAllTags(other),
			};
		});
		expect(found).toEqual({
			born: '1980-05-02',
			yes: 'yes',
			empty: null,
			tags: ['#person', '#x'],
			aliases: ['An', 'Annie'],
			links: [['knows.0', 'Bob', 'B']],
			entry: '1980-05-02',
			other: ['#c'],
		});
	});

	test('the small functions', async () => {
		const values = await bench.page.evaluate(() => {
			const { obsidian } = window.check;
			return [
				obsidian.normalizePath('/a//b\u00a0c/ '),
				obsidian.normalizePath('\\a\\'),
				obsidian.parseLinktext('Ann#Log'),
				obsidian.getLinkpath('Ann#Log'),
				obsidian.getFrontMatterInfo('---\na: 1\n---\nbody'),
				obsidian.requireApiVersion('1.13.1'),
				obsidian.requireApiVersion('1.14.0'),
				obsidian.getLanguage(),
				obsidian.stringifyYaml({ a: '2026-11-22', b: '[[x]]', c: null }),
			];
		});
		expect(values).toEqual([
			'a/b c/ ',
			'a',
			{ path: 'Ann', subpath: '#Log' },
			'Ann',
			{ exists: true, frontmatter: 'a: 1', from: 4, to: 8, contentStart: 13 },
			true,
			false,
			'en',
			'a: 2026-11-22\nb: "[[x]]"\nc:\n',
		]);
	});
});
