import { ImportFault, type Asking, type Pieces } from './asking';

/** Texts that become larger as one value than a page can read at once. */
const MOST_WHOLE = 1 << 26;

/** The whole text as one value; a file that is none, or too large for it, is at fault. */
export function* wholeJson(text: Pieces<string>, mend: (text: string) => string): Asking<unknown> {
	let whole = '';
	for (let piece = yield* text.next(); piece !== null; piece = yield* text.next()) {
		whole += piece;
		if (whole.length > MOST_WHOLE) throw new ImportFault(['archive-too-large', '']);
	}
	return parsed(whole, mend);
}

/** What stands in the list that a text holds after its first `[`, entry by entry: it may be larger than memory. */
export function jsonItems(text: Pieces<string>): Pieces<readonly unknown[]> {
	let rest = '';
	let isInside = false;
	let isOver = false;
	return {
		*next() {
			while (!isOver) {
				const piece = yield* text.next();
				isOver = piece === null;
				rest += piece ?? '';
				if (!isInside) {
					const start = rest.indexOf('[');
					if (start < 0) continue;
					isInside = true;
					rest = rest.slice(start + 1);
				}
				const read = itemsIn(rest);
				rest = read.rest;
				if (rest.length > MOST_WHOLE) throw new ImportFault(['not-json']);
				if (read.items.length > 0) return read.items;
			}
			if (/[^\s\],;]/.test(rest)) throw new ImportFault(['not-json']);
			return null;
		},
	};
}

/** Entries of a list end where its braces are closed. What is in quotes does not count. */
const SIGNS = /["{}[\]]/g;
const QUOTED_END = /["\\]/g;

function itemsIn(text: string): { readonly items: readonly unknown[]; readonly rest: string } {
	const items: unknown[] = [];
	let depth = 0;
	let start = 0;
	SIGNS.lastIndex = 0;
	for (let sign = SIGNS.exec(text); sign; sign = SIGNS.exec(text)) {
		if (sign[0] === '"') {
			const end = endOfQuoted(text, SIGNS.lastIndex);
			if (end < 0) break;
			SIGNS.lastIndex = end;
			continue;
		}
		if ('{['.includes(sign[0]) && depth++ === 0) start = sign.index;
		if (!'}]'.includes(sign[0])) continue;
		if (--depth < 0) return { items, rest: '' };
		if (depth === 0) {
			items.push(parsed(text.slice(start, SIGNS.lastIndex)));
			start = SIGNS.lastIndex;
		}
	}
	return { items, rest: text.slice(start) };
}

/** The place behind the quote that closes; -1 where none does. */
function endOfQuoted(text: string, from: number): number {
	QUOTED_END.lastIndex = from;
	for (let sign = QUOTED_END.exec(text); sign; sign = QUOTED_END.exec(text)) {
		if (sign[0] === '"') return QUOTED_END.lastIndex;
		QUOTED_END.lastIndex++;
	}
	return -1;
}

function parsed(text: string, mend?: (text: string) => string): unknown {
	const mendAll =
		mend && ((_key: string, value: unknown) => (typeof value === 'string' ? mend(value) : value));
	try {
		return JSON.parse(text, mendAll);
	} catch {
		throw new ImportFault(['not-json']);
	}
}
