import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNames } from '../../scripts/own-names.mjs';

const folder = mkdtempSync(join(tmpdir(), 'what-then-names-'));
const options = { compilerOptions: { target: 'ES2022', lib: ['ES2022'], strict: true, types: [] } };
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function namesIn(code: string): readonly string[] {
	const entry = join(folder, 'main-file.ts');
	writeFileSync(entry, code);
	return ownNames(entry);
}

describe('a name is our own', () => {
	it.each([
		['of an interface', 'interface A { inner: number } export const one = (a: A) => a.inner;', ['inner']],
		[
			'of a class',
			'export class A { private inner = 1; outer() { return this.inner; } }',
			['inner', 'outer'],
		],
		['taken apart', 'export const one = ({ inner }: { inner: number }) => inner;', ['inner']],
	])('%s', (_, code, names) => {
		expect(namesIn(code)).toEqual(names);
	});
});

describe('a name stays as it is', () => {
	it.each([
		['that the language has, too', 'export const one = (a: { length: number }) => [].length + a.length;'],
		['that is quoted', "export const one: { inner: number } = { 'inner': 1 };"],
		['that is a key', "export const one = (a: { inner: number }, key: 'inner') => a[key] + a.inner;"],
		['that a table may have', 'export const one: Record<string, number> = { inner: 1 };'],
		['that is looked through', 'export const one = (a: { inner: number }) => [a.inner, Object.keys(a)];'],
		[
			'that is written down',
			'export const one = (a: { inner: number }[]) => [a[0]?.inner, JSON.stringify(a)];',
		],
		['that is read from outside', 'export const one = (a: unknown) => (a as { inner: number }).inner;'],
		[
			'of a key of a type',
			'interface A { inner: number } export type K = keyof A; export const one = (a: A) => a.inner;',
		],
	])('%s', (_, code) => {
		expect(namesIn(code)).not.toContain('inner');
		expect(namesIn(code)).not.toContain('length');
	});
});
