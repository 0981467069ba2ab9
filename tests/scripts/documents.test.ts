import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/plugin-files.mjs';

const documents = [projectDir, join(projectDir, 'docs')].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name)),
);

const readJson = (name: string): Record<string, unknown> =>
	JSON.parse(readFileSync(join(projectDir, name), 'utf8')) as Record<string, unknown>;

describe('the documents', () => {
	it.each(documents.map((path) => [path.slice(projectDir.length + 1), path] as const))(
		'%s links only to what is there',
		(_, path) => {
			const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
				([, link = '']) => link,
			);
			const missing = links.filter(
				(link) => !/^[a-z]+:/.test(link) && !existsSync(join(dirname(path), decodeURI(link))),
			);
			expect(missing).toEqual([]);
		},
	);

	it('name the version that is released', () => {
		const { version } = readJson('package.json');
		expect(readJson('manifest.json').version).toBe(version);
		expect(readFileSync(join(projectDir, 'CHANGELOG.md'), 'utf8')).toContain(`\n## ${String(version)}\n`);
		expect(Object.keys(readJson('versions.json'))).toContain('0.1.0');
	});
});
