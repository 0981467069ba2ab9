/** The letters and the figures of a text, one word or number after the other, without a copy of them. */
export class WordWalk {
	start = 0;
	end: number;
	/** They are figures. */
	isFigure = false;
	/** A number for the letters, whatever their capitals (FNV-1a). */
	hash = 0;
	/** There are letters beyond a to z among them. */
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
		let hash = 0;
		let at = start;
		for (
			let code = this.text.charCodeAt(at);
			at < this.to && isLetter(code);
			code = this.text.charCodeAt(++at)
		)
			hash = Math.imul(hash ^ smallLetter(code), FNV_PRIME);
		this.start = start;
		this.end = at;
		this.isFigure = false;
		this.isSpecial = true;
		this.hash = mixed(hash);
		return true;
	}
}

/** Small enough to be no object anywhere. */
function mixed(hash: number): number {
	return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

const FNV_PRIME = 0x01000193;

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

function smallLetter(code: number): number {
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
			const walk = new WordWalk(word, 0);
			// What is no word alone cannot be met in a text.
			if (!walk.next() || walk.end < word.length || walk.isFigure) continue;
			let place = (walk.hash << 1) & (size - 1);
			while (this.places[place] !== 0) place = (place + 2) & (size - 1);
			this.places[place] = this.words.push(word) - 1;
			this.places[place + 1] = walk.hash;
			this.values.push(value);
		}
	}

	/** What is known, of whatever word. */
	all(): readonly T[] {
		return this.values.slice(1) as readonly T[];
	}

	/** What is known of the word at which the walk stands; undefined where nothing is. */
	of(walk: WordWalk, text: string): T | undefined {
		const { start, end } = walk;
		const word = walk.isSpecial ? this.fold(text.slice(start, end)) : text;
		const at = this.find(walk, word);
		const written = this.words[at] ?? '';
		const isKnown = walk.isSpecial ? written === word : isSame(written, text, start, end);
		return isKnown ? this.values[at] : undefined;
	}

	/** The same where a mistake in a thousand million words does no harm. */
	like(walk: WordWalk, text: string): T | undefined {
		return this.values[this.find(walk, walk.isSpecial ? this.fold(text.slice(walk.start, walk.end)) : '')];
	}

	/** The number of the word with this hash; 0 where there is none. */
	private find(walk: WordWalk, folded: string): number {
		let { hash } = walk;
		if (walk.isSpecial) {
			const again = new WordWalk(folded, 0);
			again.next();
			hash = again.hash;
		}
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
