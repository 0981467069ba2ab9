import type { Asking, Decode, ImportFile } from '../../src/importers/asking';
import { readImport, type ImportReading, type ReadingContext } from '../../src/importers/read-import';

/** A file that a test makes up. */
export interface PretendFile extends ImportFile {
	/** Its bytes from … to. */
	readonly bytes: (from: number, to: number) => Uint8Array;
}

/** As the app and the terminal decode. */
export const decode: Decode = (bytes, charset) => {
	try {
		return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
};

export function fileOf(name: string, content: string | Uint8Array): PretendFile {
	const all = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return { name, size: all.length, bytes: (from, to) => all.slice(from, to) };
}

/** Answers what a reading asks for; `asked` is told of each stretch. */
export function answered<Result>(
	asking: Asking<Result>,
	asked: (from: number, to: number) => void = () => undefined,
): Result {
	let step = asking.next(new Uint8Array(0));
	while (step.done !== true) {
		const ask = step.value;
		if (ask) asked(ask.from, ask.to);
		step = asking.next(ask ? (ask.file as PretendFile).bytes(ask.from, ask.to) : new Uint8Array(0));
	}
	return step.value;
}

/** What is read of files. */
export function readFiles(
	files: readonly PretendFile[],
	context: Partial<ReadingContext> = {},
): ImportReading {
	return answered(readImport(files, { decode, mappings: {}, dayFirst: null, ...context }));
}
