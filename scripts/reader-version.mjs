// Names the state of the code that reads notes: what a note said once is kept only as long as this is the same.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const source = fileURLToPath(new URL('../src', import.meta.url));
const layers = ['domain', 'vault'];

/** The same wherever it is built, also where lines end in another way. */
export function readerVersion() {
	const hash = createHash('sha256');
	for (const layer of layers) {
		const folder = join(source, layer);
		for (const name of readdirSync(folder, { recursive: true }).sort()) {
			if (name.endsWith('.ts'))
				hash.update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
		}
	}
	return hash.digest('base64url').slice(0, 12);
}

/** For esbuild's `define`. */
export const defineReaderVersion = { READER_VERSION: JSON.stringify(readerVersion()) };
