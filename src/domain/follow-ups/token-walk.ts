import { FNV_PRIME, mixed, type Walk } from '../languages/word-table';

/**
 * The words of a sentence one after the other, without a copy of them: letters and digits of all scripts, with
 * apostrophes and hyphens inside ("follow-up", "didn't", "1:1" is two), and the marks that stand for words (→, &). What
 * French and Italian shorten before a vowel is a word of its own: "l'appeler", "j'envoie", "dell'offerta".
 */
export class TokenWalk implements Walk {
	start = 0;
	hash = 0;
	isSpecial = false;

	constructor(
		private readonly text: string,
		public end = 0,
	) {}

	/** Goes on to the next; false where there is none. */
	next(): boolean {
		const { text } = this;
		const { length } = text;
		for (let at = this.end; at < length; at++) {
			// Most words are of plain letters, and a blank or the like ends them.
			let hash = 0;
			let end = at;
			let code = text.charCodeAt(end);
			while (isPlain(code)) {
				hash = Math.imul(hash ^ (code | 32), FNV_PRIME);
				code = text.charCodeAt(++end);
			}
			const isWhole = end > at && !(code > 127) && code !== 39 && !(code >= 45 && code <= 47);
			if (isWhole) return this.found(at, end, hash, false);
			if (code === 32) continue;
			end = end > at || isWordly(text, at, code) ? this.endOfWord(at) : endOfMark(text, at, code);
			if (end > at) return this.foundSpecial(at, end);
		}
		return false;
	}

	private found(start: number, end: number, hash: number, isSpecial: boolean): true {
		this.start = start;
		this.end = end;
		this.hash = mixed(hash);
		this.isSpecial = isSpecial;
		return true;
	}

	private foundSpecial(start: number, end: number): true {
		let hash = 0;
		let all = 0;
		for (let at = start; at < end; at++) {
			const small = this.text.charCodeAt(at) | 32;
			all |= small;
			hash = Math.imul(hash ^ small, FNV_PRIME);
		}
		return this.found(start, end, hash, all > 127);
	}

	private endOfWord(start: number): number {
		const { text } = this;
		let at = endOfRun(text, start);
		for (let first = true; ; first = false) {
			const joint = text.charCodeAt(at);
			// An apostrophe; a hyphen, a full stop, a slash.
			if (joint !== 39 && joint !== 0x2019 && !(joint >= 45 && joint <= 47)) return at;
			if (first && !(joint >= 45 && joint <= 47) && isShortened(text, start, at)) return at + 1;
			if (!isWordly(text, at + 1, text.charCodeAt(at + 1))) return at;
			at = endOfRun(text, at + 1);
		}
	}
}

const SHORTENED = new Set(
	'c,d,j,l,m,n,s,t,qu,un,dell,all,dall,nell,sull,quell,bell,lorsqu,jusqu,puisqu'.split(','),
);

/** "l'appeler", and "l'" at the end. */
function isShortened(text: string, start: number, apostrophe: number): boolean {
	if (!SHORTENED.has(text.slice(start, apostrophe).toLowerCase())) return false;
	const next = text.slice(apostrophe + 1, apostrophe + 3);
	return next === '' || /^\p{L}/u.test(next);
}

/** Past letters and digits. */
function endOfRun(text: string, from: number): number {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		if (!isWordly(text, at, code)) return at;
		at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
	}
}

/** A letter from a to z, or a figure. */
function isPlain(code: number): boolean {
	return ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);
}

function isWordly(text: string, at: number, code: number): boolean {
	if (isPlain(code)) return true;
	// Between them stand dashes, quotes and blanks.
	if (!(code > 127) || (code >= 0x2000 && code < 0x2070)) return false;
	return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Past a mark that stands for a word; where it began when none does. */
function endOfMark(text: string, at: number, code: number): number {
	if (code === 45) return text.charCodeAt(at + 1) === 62 ? at + 2 : at + 1;
	const isMark = code > 127 ? '–—→⇒'.includes(text.charAt(at)) : code === 38 || code === 43 || code === 63;
	return isMark ? at + 1 : at;
}
