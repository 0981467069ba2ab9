import {
	bytesOf,
	ImportFault,
	putBack,
	type Asking,
	type Decode,
	type ImportFile,
	type LeftOut,
	type Pieces,
} from './asking';
import { peopleOfTable } from './csv-people';
import { readTable, type Mappings } from './csv-table';
import { FacebookTalks, friendsIn, mended } from './facebook';
import { jsonItems, wholeJson } from './json-items';
import { LinkedInStory } from './linkedin';
import type { ImportedPerson } from './person';
import { byteText, textLines } from './text-lines';
import { peopleOfCards } from './vcard-people';
import { XArchive } from './x';
import { beginsAsZip, zipBytes, zipEntries, type ZipEntry } from './zip';

/** A table whose columns nobody has named yet. */
export interface UnknownTable {
	readonly file: string;
	readonly headers: readonly string[];
	readonly sample: readonly (readonly string[])[];
}

/** What the chosen files tell, all together. */
export interface ImportReading {
	readonly people: readonly ImportedPerson[];
	readonly leftOut: readonly LeftOut[];
	readonly unknown: readonly UnknownTable[];
	/** Files of which at least something was understood. */
	readonly understood: number;
}

/** How files are read. */
export interface ReadingContext {
	readonly decode: Decode;
	/** Columns that were named by hand before. */
	readonly mappings: Mappings;
	/** How the vault writes 3/4; null where it is not set. */
	readonly dayFirst: boolean | null;
}

const PAUSE = 500;
/** Unpacked bytes of one archive at the most. */
const MOST_TOTAL = 2 ** 32;

/** Reads all files that were chosen. What one of them has wrong is told, and the others are read. */
export function* readImport(files: readonly ImportFile[], context: ReadingContext): Asking<ImportReading> {
	const reading = new Reading(context);
	for (const file of files) yield* reading.readFile(file);
	return yield* reading.result();
}

/** What is found in all files: a network's story may be in several. */
class Reading {
	private readonly people: ImportedPerson[] = [];
	private readonly leftOut: LeftOut[] = [];
	private readonly unknown: UnknownTable[] = [];
	private readonly linkedIn = new LinkedInStory();
	private readonly talks = new FacebookTalks();
	private readonly x = new XArchive();
	private xFile: string | null = null;
	private understood = 0;

	constructor(private readonly context: ReadingContext) {}

	*readFile(file: ImportFile): Asking<void> {
		const before = this.found;
		try {
			const bytes = bytesOf(file);
			const first = (yield* bytes.next()) ?? new Uint8Array(0);
			if (beginsAsZip(first) || (/\.zip$/i.test(file.name) && !isText(first))) yield* this.readArchive(file);
			else yield* this.readContent(putBack(first, bytes), file.name);
		} catch (error) {
			this.fail(file.name, error);
			return;
		}
		if (this.found === before) this.fail(file.name, new ImportFault(['no-kind']));
	}

	/** Whatever can be said of a file. */
	private get found(): number {
		return this.understood + this.unknown.length + this.leftOut.length;
	}

	*result(): Asking<ImportReading> {
		if (this.xFile !== null) {
			const { people, leftOut } = this.x.people(this.xFile);
			this.people.push(...people);
			this.leftOut.push(...leftOut);
		}
		const [talked, told] = [this.talks.joining(this.people), this.linkedIn.joining(this.people)];
		const people: ImportedPerson[] = [];
		for (const one of this.people) if (people.push(talked(told(one))) % PAUSE === 0) yield null;
		return {
			people,
			leftOut: this.leftOut,
			unknown: this.unknown,
			understood: this.understood,
		};
	}

	/** Only what could tell of people is unpacked; what it is its content says. */
	private *readArchive(file: ImportFile): Asking<void> {
		const entries = yield* zipEntries(file, (path) => isOfInterest(path));
		const total = entries.reduce((sum, { size }) => sum + size, 0);
		if (total > MOST_TOTAL) throw new ImportFault(['archive-too-large', file.name]);
		for (const entry of chosen(entries)) {
			const name = `${file.name}/${entry.path}`;
			try {
				if (entry.path.split('/').includes('..') || entry.path.startsWith('/'))
					throw new ImportFault(['archive-path']);
				yield* this.readContent(zipBytes(file, entry), name);
			} catch (error) {
				this.fail(name, error);
			}
		}
		if (entries.length === 0) throw new ImportFault(['archive-useless']);
	}

	private *readContent(bytes: Pieces<Uint8Array>, name: string): Asking<void> {
		const { decode } = this.context;
		const first = (yield* bytes.next()) ?? new Uint8Array(0);
		const all = putBack(first, bytes);
		const start = beginOf(first, decode);
		if (/^BEGIN:VCARD/im.test(start)) {
			const { people, leftOut } = yield* peopleOfCards(yield* textLines(all, decode, byteText), name, decode);
			this.take(people, leftOut);
			return;
		}
		const text = yield* textLines(all, decode);
		if (text.encoding === 'bytes' && !isText(first)) return;
		if (/^\s*window\.\w+/.test(start)) yield* this.readX(text, name);
		else if (/^\s*[[{]/.test(start)) yield* this.readFacebook(text, name);
		else if (/^\s*<(?:!doctype|html|\?xml)/i.test(start))
			throw new ImportFault([/facebook/i.test(start) || /friend/i.test(name) ? 'facebook-html' : 'no-kind']);
		else yield* this.readTable(text, name);
	}

	private *readTable(text: Pieces<string>, name: string): Asking<void> {
		const table = yield* readTable(text, this.context.mappings);
		if (!table) return;
		if (table.kind === 'unknown')
			this.unknown.push({ file: name, headers: table.headers, sample: table.sample });
		else if (table.kind === 'people' || table.kind === 'connections') {
			const { people, leftOut } = yield* peopleOfTable(table, name, this.context.dayFirst);
			this.take(people, leftOut);
		} else this.take([], yield* this.linkedIn.read(table, name));
	}

	private *readFacebook(text: Pieces<string>, name: string): Asking<void> {
		const data = yield* wholeJson(text, (value) => mended(value, this.context.decode));
		const friends = friendsIn(data, name);
		if (friends) this.take(friends, []);
		else if (this.talks.read(data)) this.understood++;
	}

	private *readX(text: Pieces<string>, name: string): Asking<void> {
		const items = jsonItems(text);
		for (let some = yield* items.next(); some; some = yield* items.next()) {
			for (const item of some) this.x.read(item);
			yield null;
		}
		this.xFile ??= name.replace(/\/.*$/, '');
		this.understood++;
	}

	private take(people: readonly ImportedPerson[], leftOut: readonly LeftOut[]): void {
		this.understood++;
		for (const one of people) this.people.push(one);
		for (const one of leftOut) this.leftOut.push(one);
	}

	/** A fault of a file is told; one of ours is not hidden. */
	private fail(file: string, error: unknown): void {
		if (!(error instanceof ImportFault)) throw error;
		this.leftOut.push({ file, line: null, why: error.why });
	}
}

/** Names that the files of the networks have had, in archives of thousands: the content says what they are. */
function isOfInterest(path: string): boolean {
	const name = path
		.slice(path.lastIndexOf('/') + 1)
		.toLowerCase()
		.replace(/[ _]/g, '');
	if (/^(?:connections|messages|invitations|notes|profile)(?:\(\d+\))?\.csv$/.test(name)) return true;
	if (/^(?:your)?friends(?:\d+)?\.(?:json|html)$/.test(name)) return true;
	if (/\/inbox\/[^/]+\/message_1\.json$/i.test(path)) return true;
	if (/^(?:account|followers?|following|tweets?|direct-messages)(?:-part\d+)?\.js$/.test(name)) return true;
	return /\.(?:vcf|vcard|csv)$/.test(name);
}

/** Of LinkedIn's many tables only those about connections; HTML only where there is nothing better. */
function chosen(entries: readonly ZipEntry[]): readonly ZipEntry[] {
	const isLinkedIn = entries.some(({ path }) => /connections[^/]*\.csv$/i.test(path));
	const hasJson = entries.some(({ path }) => /\.json$/i.test(path));
	return entries.filter(({ path }) => {
		if (/\.html$/i.test(path)) return !hasJson;
		if (!isLinkedIn || !/\.csv$/i.test(path)) return true;
		return /(?:^|\/)(?:connections|messages|invitations|notes|profile)[^/]*\.csv$/i.test(path);
	});
}

/** What a file begins with, whatever its character set. */
function beginOf(bytes: Uint8Array, decode: Decode): string {
	const plain = byteText(bytes.subarray(0, 4096)).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
	return plain.replace(/\0/g, '').replace(/\r/g, '\n') || (decode(bytes, 'utf-8') ?? '');
}

/** Text has hardly any control characters but those between lines and words, and no zeros. */
function isText(bytes: Uint8Array): boolean {
	const some = bytes.subarray(0, 4096);
	const others = some.filter((byte) => byte < 9 || (byte > 13 && byte < 27));
	return !others.includes(0) && others.length * 20 < some.length;
}
