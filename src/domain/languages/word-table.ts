/** Where a word stands in a text. */
export interface Walk {
	readonly start: number;
	readonly end: number;
	/** `hashOf` the word. */
	readonly hash: number;
	/** There are letters beyond a to z in it. */
	readonly isSpecial: boolean;
}

/** The letters and the figures of a text, one word or number after the other, without a copy of them. */
export class WordWalk implements Walk {
	start = 0;
	end: number;
	/** They are figures. */
	isFigure = false;
	hash = 0;
	isSpecial = false;

	constructor(
		private readonly text: string,
		from: number,
		private readonly to = text.length,
	) {
		this.end = from;
	}

	/** Goes on to the next; false where there is none. All in one loop: it goes over every note. */
	next(): boolean {
		const { text, to } = this;
		let at = this.end;
		while (at < to) {
			const code = text.charCodeAt(at);
			const small = code | 32;
			if (small >= 97 && small <= 122) {
				const start = at++;
				let hash = Math.imul(small, FNV_PRIME);
				let next = 0;
				while (at < to) {
					next = text.charCodeAt(at) | 32;
					if (next < 97 || next > 122) break;
					hash = Math.imul(hash ^ next, FNV_PRIME);
					at++;
				}
				if (next > 127 && isLetter(text.charCodeAt(at))) return this.readSpecial(start);
				this.start = start;
				this.end = at;
				this.isFigure = false;
				this.isSpecial = false;
				this.hash = mixed(hash);
				return true;
			}
			if (code >= 48 && code <= 57) {
				this.start = at++;
				while (at < to && isFigure(text.charCodeAt(at))) at++;
				this.end = at;
				this.isFigure = true;
				return true;
			}
			if (code > 127 && isLetter(code)) return this.readSpecial(at);
			at++;
		}
		this.end = to;
		return false;
	}

	private readSpecial(start: number): true {
		let at = start;
		while (at < this.to && isLetter(this.text.charCodeAt(at))) at++;
		this.start = start;
		this.end = at;
		this.isFigure = false;
		this.isSpecial = true;
		this.hash = hashOf(this.text, start, at);
		return true;
	}
}

/** A number for a word, whatever its capitals (FNV-1a). */
export function hashOf(text: string, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ small(text.charCodeAt(at)), FNV_PRIME);
	return mixed(hash);
}

/** Small enough to be no object anywhere. */
export function mixed(hash: number): number {
	return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

export const FNV_PRIME = 0x01000193;

export function isFigure(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Letters of the Latin alphabets and the marks that are set upon them. */
export function isLetter(code: number): boolean {
	if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
	if (code < 0xc0) return code === 0xaa || code === 0xba;
	return (
		(code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
		(code >= 0x300 && code <= 0x36f) ||
		(code >= 0x1e00 && code <= 0x1eff)
	);
}

function small(code: number): number {
	return code < 128 ? code | 32 : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** Words with what is known of each, found where they stand in a text. */
export class WordTable<T> {
	/** Two for each place that a hash leads to: a word's number in the lists, and its hash; what is led to one place stands in the next. */
	private readonly places: Int32Array;
	/** The first is none. */
	private readonly words: string[] = [''];
	private readonly values: (T | undefined)[] = [undefined];

	/** `fold`: how the table spells a word with letters beyond a to z. */
	constructor(
		entries: ReadonlyMap<string, T>,
		private readonly fold: (word: string) => string,
	) {
		let size = 128;
		while (size < entries.size * 8) size *= 2;
		this.places = new Int32Array(size);
		for (const [word, value] of entries) {
			const hash = hashOf(word, 0, word.length);
			let place = (hash << 1) & (size - 1);
			while (this.places[place] !== 0) place = (place + 2) & (size - 1);
			this.places[place] = this.words.push(word) - 1;
			this.places[place + 1] = hash;
			this.values.push(value);
		}
	}

	/** What is known, of whatever word. */
	all(): readonly T[] {
		return this.values.slice(1) as readonly T[];
	}

	/** What is known of the word at which the walk stands; undefined where nothing is. */
	of(walk: Walk, text: string): T | undefined {
		if (!walk.isSpecial) {
			const at = this.find(walk.hash);
			return isSame(this.words[at] ?? '', text, walk.start, walk.end) ? this.values[at] : undefined;
		}
		const word = this.fold(text.slice(walk.start, walk.end));
		const at = this.find(hashOf(word, 0, word.length));
		return this.words[at] === word ? this.values[at] : undefined;
	}

	/** The same where a mistake in a thousand million words does no harm. */
	like(walk: Walk, text: string): T | undefined {
		return walk.isSpecial ? this.of(walk, text) : this.values[this.find(walk.hash)];
	}

	/** The number of the word with this hash; 0 where there is none. */
	private find(hash: number): number {
		const { places } = this;
		const last = places.length - 1;
		for (let place = (hash << 1) & last; ; place = (place + 2) & last) {
			const at = places[place] ?? 0;
			if (at === 0 || places[place + 1] === hash) return at;
		}
	}
}

/** Whether the word stands there, in capitals or not. */
function isSame(word: string, text: string, start: number, end: number): boolean {
	if (word.length !== end - start) return false;
	for (let at = 0; at < word.length; at++) {
		const mine = word.charCodeAt(at);
		const theirs = text.charCodeAt(start + at);
		if (mine !== theirs && (mine > 127 || mine !== (theirs | 32))) return false;
	}
	return true;
}
