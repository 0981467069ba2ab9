import type { Asking, Decode } from './asking';
import { oldText, textBytes, western, type TextPieces } from './text-lines';

/** One property of a card: `item1.TEL;TYPE=cell:+44 …`. */
export interface CardProperty {
	/** The name of its group, in small letters; empty where it is in none. */
	readonly group: string;
	/** In capitals. */
	readonly name: string;
	/** Parameters by their name in capitals, values in small letters; bare ones of version 2.1 are types. */
	readonly types: readonly string[];
	readonly parameters: ReadonlyMap<string, string>;
	/** Decoded, and as written otherwise: `\n`, `\,` and `\;` still stand in it. */
	readonly value: string;
}

export interface Card {
	/** 1-based line of its `BEGIN`. */
	readonly line: number;
	readonly properties: readonly CardProperty[];
}

/** Values that are no text to us: pictures, sounds and keys are passed over. */
const BINARY = /^(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-WAB-|X-PHOTO)/;
const HEAD = /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):/;
const ENCODED = /^[A-Za-z0-9+/=\s]+$/;

/** A line that is put together of those of the file, one character for each byte. */
interface Open {
	readonly head: string;
	readonly name: string;
	readonly isQuoted: boolean;
	readonly isBase64: boolean;
	value: string;
}

/**
 * The cards of a file of any version and maker, some at a time. Bytes are decoded property by property, as each may
 * have its own character set. What is wrong in a card costs the line it is on, and never the next card.
 */
export class CardReader {
	private lineNumber = 0;
	private line = 0;
	private properties: CardProperty[] | null = null;
	/** Cards within the card: of these nothing is read. */
	private depth = 0;
	private open: Open | null = null;
	private ready: Card[] = [];

	constructor(
		private readonly text: TextPieces,
		private readonly decode: Decode,
	) {}

	/** Some more cards; null when all are read. */
	*next(): Asking<readonly Card[] | null> {
		for (let piece = yield* this.text.next(); piece !== null; piece = yield* this.text.next()) {
			const lines = piece.split('\n');
			if (lines.at(-1) === '') lines.pop();
			for (const line of lines) this.take(line);
			const cards = this.ready;
			this.ready = [];
			if (cards.length > 0) return cards;
			yield null;
		}
		this.end();
		const cards = this.ready;
		this.ready = [];
		return cards.length > 0 ? cards : null;
	}

	private take(line: string): void {
		this.lineNumber++;
		const { open } = this;
		if (open?.isQuoted && open.value.endsWith('=')) {
			open.value = open.value.slice(0, -1) + line.replace(/^[ \t]/, '');
			return;
		}
		if (open && /^[ \t]/.test(line)) {
			if (!BINARY.test(open.name)) open.value += line.slice(1);
			return;
		}
		const head = HEAD.exec(line.trimStart());
		if (!head) {
			// Pictures that are not indented, and notes with true line breaks.
			if (open && !open.isBase64 && open.name === 'NOTE' && line !== '') open.value += `\\n${line}`;
			return;
		}
		if (open?.isBase64 && ENCODED.test(line)) return;
		this.close();
		this.begin(line.trimStart(), head);
	}

	private begin(line: string, [whole, , name = '', written = '']: RegExpExecArray): void {
		const upper = name.toUpperCase();
		const value = line.slice(whole.length);
		const isCard = /^\s*vcard\s*$/i.test(value);
		if (upper === 'BEGIN' && isCard) this.beginCard();
		else if (upper === 'END' && isCard) this.endCard();
		else if (this.properties && this.depth === 0) {
			this.open = {
				head: whole,
				name: upper,
				isQuoted: /quoted-printable/i.test(written),
				isBase64: /;(?:encoding=)?(?:b|base64)(?=[;:]|$)/i.test(written),
				value: BINARY.test(upper) ? '' : value,
			};
		}
	}

	private beginCard(): void {
		const last = this.properties?.at(-1);
		if (this.properties && (this.depth > 0 || last?.name === 'AGENT')) {
			this.depth++;
			return;
		}
		// One that was not closed ends here.
		this.endCard();
		this.line = this.lineNumber;
		this.properties = [];
	}

	private endCard(): void {
		if (this.depth > 0) this.depth--;
		else {
			if (this.properties) this.ready.push({ line: this.line, properties: this.properties });
			this.properties = null;
		}
	}

	private end(): void {
		this.close();
		this.depth = 0;
		this.endCard();
	}

	/** The property is whole. */
	private close(): void {
		const { open } = this;
		this.open = null;
		if (!open || BINARY.test(open.name)) return;
		const [, group = '', , written = ''] = HEAD.exec(open.head) ?? [];
		const types: string[] = [];
		const parameters = new Map<string, string>();
		for (const [, name = 'TYPE', said = ''] of written.matchAll(/;(?:([\w-]+)=)?((?:"[^"]*"|[^";])*)/g)) {
			const value = said.replace(/"/g, '').trim();
			if (name.toUpperCase() === 'TYPE') types.push(...value.toLowerCase().split(','));
			else parameters.set(name.toUpperCase(), value);
		}
		const charset = parameters.get('CHARSET') ?? '';
		this.properties?.push({
			group: group.toLowerCase(),
			name: open.name,
			types,
			parameters,
			value: this.decoded(open.isQuoted ? unquoted(open.value) : open.value, charset, open.isQuoted),
		});
	}

	/** Bytes as text: by the set that is named, else UTF-8, else one of the time before. */
	private decoded(value: string, charset: string, isQuoted: boolean): string {
		if (!/[\x80-\xff]/.test(value)) return value;
		if (this.text.encoding !== 'bytes' && !isQuoted) return value;
		const bytes = textBytes(value);
		if (/^(?:windows-1252|cp1252|iso-?8859-1|latin-?1)$/i.test(charset)) return western(value);
		const named = charset === '' ? null : this.decode(bytes, charset);
		return named ?? this.decode(bytes, 'utf-8') ?? oldText(bytes, this.decode);
	}
}

/** Quoted-printable: `=C3=BC`. An `=` that is none of it stays. */
function unquoted(value: string): string {
	return value.replace(/=([\da-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Parts at a sign that has no backslash before it; what is escaped becomes itself. */
export function partsOf(value: string, sign: ',' | ';'): readonly string[] {
	const parts = [''];
	for (let at = 0; at < value.length; at++) {
		const letter = value[at] ?? '';
		if (letter === sign) parts.push('');
		else
			parts[parts.length - 1] +=
				letter === '\\' && at + 1 < value.length ? escaped(value[++at] ?? '') : letter;
	}
	return parts.map((part) => part.trim());
}

/** The whole value without its escapes. */
export function plainValue(value: string): string {
	return value.replace(/\\([\s\S])/g, (_all, sign: string) => escaped(sign)).trim();
}

/** A backslash before any other sign is one of its own: `C:\Users`. Apple escapes colons. */
function escaped(sign: string): string {
	if (sign === 'n' || sign === 'N') return '\n';
	return /[\\,;:"]/.test(sign) ? sign : `\\${sign}`;
}
