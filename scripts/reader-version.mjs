// Names the state of the code that reads notes: what a note said once is kept only as long as this is the same.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The same wherever it is built, also where lines end in another way. */
export function readerVersion(folders = ['src/domain', 'src/vault'], files = []) {
	const sources = folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true })
			.filter((name) => /\.m?ts$/.test(name))
			.sort()
			.map((name) => join(folder, name)),
	);
	const hash = createHash('sha256');
	for (const file of [...sources, ...files])
		hash.update(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n'));
	return hash.digest('base64url').slice(0, 12);
}

const defined = (version) => ({ READER_VERSION: JSON.stringify(version) });

/** For esbuild's `define`. */
export const defineReaderVersion = defined(readerVersion());

/** The same for the command line, which reads properties by other libraries. */
export const defineCommandLineVersion = defined(readerVersion(['src/domain', 'cli'], ['package.json']));
