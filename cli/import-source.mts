import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Asking, Decode, ImportFile } from '../src/importers/asking';
import { CommandFailure } from './failures.mjs';
import { systemReason } from './vault-files.mjs';

/** A file to be imported, open for reading. */
interface OpenFile extends ImportFile {
	readonly handle: number;
}

/** Opens the files that the user names, hands them to `act`, and closes them. */
export function withFiles<Result>(
	named: readonly string[],
	act: (files: readonly ImportFile[]) => Result,
): Result {
	const files: OpenFile[] = [];
	try {
		for (const name of named) files.push(opened(name));
		return act(files);
	} finally {
		for (const { handle } of files) closeSync(handle);
	}
}

function opened(name: string): OpenFile {
	try {
		const handle = openSync(name, 'r');
		const stat = fstatSync(handle);
		if (stat.isFile()) return { name, size: stat.size, handle };
		closeSync(handle);
	} catch (error) {
		throw new CommandFailure(`${name} cannot be read: ${systemReason(error)}.`);
	}
	throw new CommandFailure(`${name} is no file.`);
}

/** Gives the pure readers the bytes that they ask for; `onPiece` is told how far into a file they are, from 0 to 1. */
export function answered<Result>(
	asking: Asking<Result>,
	onPiece: (file: ImportFile, part: number) => void = () => undefined,
): Result {
	let step = asking.next(nothing);
	while (step.done !== true) {
		const ask = step.value;
		if (ask) onPiece(ask.file, ask.to / Math.max(1, ask.file.size));
		step = asking.next(ask ? bytesOf(ask.file as OpenFile, ask.from, ask.to) : nothing);
	}
	return step.value;
}

const nothing = new Uint8Array(0);

function bytesOf({ handle, name }: OpenFile, from: number, to: number): Uint8Array {
	const bytes = new Uint8Array(to - from);
	let read = 0;
	try {
		while (read < bytes.length) {
			const more = readSync(handle, bytes, read, bytes.length - read, from + read);
			if (more === 0) break;
			read += more;
		}
	} catch (error) {
		throw new CommandFailure(`${name} cannot be read: ${systemReason(error)}.`);
	}
	return bytes.subarray(0, read);
}

/** By the decoders that Node has. */
export const decode: Decode = (bytes, charset) => {
	try {
		return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
};
