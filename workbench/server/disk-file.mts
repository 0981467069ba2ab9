import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { DiskFile } from '../protocol.mjs';

const TEXT = new Set(['.md', '.json', '.txt', '.csv', '.vcf', '.ics', '.base', '.canvas']);
const TEXT_LIMIT = 2_000_000;

/** Stands for the content of a file: equal bytes, equal version. */
export function versionOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 24);
}

/** Reads the state of one file; null when no file is there. */
export async function readDiskFile(real: string, path: string, seq: number): Promise<DiskFile | null> {
	const info = await stat(real).catch(() => null);
	if (!info?.isFile()) return null;
	const bytes = await readFile(real).catch(() => null);
	return bytes === null ? null : diskFile(info, bytes, path, seq);
}

/** The state of a file with these times and this content. */
export function diskFile(info: Stats, bytes: Buffer, path: string, seq: number): DiskFile {
	const asText = TEXT.has(extname(path).toLowerCase()) && bytes.length <= TEXT_LIMIT;
	return {
		path,
		stat: { ctime: Math.round(info.birthtimeMs), mtime: Math.round(info.mtimeMs), size: bytes.length },
		version: versionOf(bytes),
		seq,
		...(asText ? { text: bytes.toString('utf8') } : {}),
	};
}
