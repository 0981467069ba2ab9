import type { Asking, Decode, ImportFile } from '../importers/asking';
import type { Slices } from './slices';

/** A file that the user chose or dropped: its bytes are fetched only where they are asked for. */
export interface ChosenFile extends ImportFile {
	readonly blob: Blob;
}

/** The files as the pure readers want them. */
export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
	return Array.from(files, (blob) => ({ name: blob.name, size: blob.size, blob }));
}

/** By the decoders of the browser. */
export const decode: Decode = (bytes, charset) => {
	try {
		return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
};

/** What a long work is accompanied by. */
export interface Watch {
	/** The page gets its turn between two slices of the work. */
	readonly slices: Slices;
	/** The user does not want it any more. */
	readonly isOver: () => boolean;
	/** How far it is, from 0 to 1. */
	readonly onPart: (part: number) => void;
}

/** Gives the pure readers the bytes that they ask for, in slices; null where the user ended it. */
export async function answered<Result>(asking: Asking<Result>, watch: Watch): Promise<Result | null> {
	let step = asking.next(nothing);
	while (step.done !== true) {
		if (watch.isOver()) return null;
		const ask = step.value;
		if (ask) watch.onPart(ask.to / Math.max(1, ask.file.size));
		if (watch.slices.isOver) await watch.slices.turn();
		step = asking.next(ask ? await bytesOf((ask.file as ChosenFile).blob, ask.from, ask.to) : nothing);
	}
	return step.value;
}

const nothing = new Uint8Array(0);

async function bytesOf(blob: Blob, from: number, to: number): Promise<Uint8Array> {
	return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}
