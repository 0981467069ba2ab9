/**
 * Begins with a letter, or a count of something ("6 weeks"), and holds nothing that YAML gives a meaning to. Words that
 * YAML 1.1 or 1.2 would take for a truth, a nothing or a number are left to the quotes.
 */
const PLAIN = /^(?:\d+ )?\p{L}[\p{L}\p{M}\p{N} .'()&+_/@-]*$/u;
const ADDRESS = /^https?:\/\/[\w./~%+=&?@-]+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const SPECIAL = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

/** A text as a YAML value that is read back as the same text by every reader: plain where that is sure, else quoted. */
export function yamlText(text: string): string {
	const isPlain = PLAIN.test(text) || ADDRESS.test(text);
	return isPlain && !text.endsWith(' ') && !SPECIAL.test(text) ? text : yamlQuoted(text);
}

/** A list on one line: `[LinkedIn, in person]`. */
export function yamlList(texts: readonly string[]): string {
	return `[${texts.map(yamlText).join(', ')}]`;
}

/** A day as Obsidian writes it, without quotes; other text quoted as is needed. */
export function yamlDay(day: string): string {
	return DAY.test(day) ? day : yamlText(day);
}

/** In double quotes, on one line, all that could end the line or steer a terminal written as its number. */
function yamlQuoted(text: string): string {
	return `"${yamlEscaped(text)}"`;
}

/** What stands between double quotes. */
export function yamlEscaped(text: string): string {
	let escaped = '';
	// By UTF-16 units: half of a pair has no place in a file, but its number has.
	for (let at = 0; at < text.length; at++) escaped += escapedUnit(text, at);
	return escaped;
}

function escapedUnit(text: string, at: number): string {
	const unit = text.charCodeAt(at);
	if (unit === 0x22 || unit === 0x5c) return `\\${text[at]}`;
	if (unit === 0x0a) return '\\n';
	if (unit === 0x09) return '\\t';
	if (unit < 0x20 || (unit >= 0x7f && unit <= 0xa0)) return `\\x${unit.toString(16).padStart(2, '0')}`;
	const isInvisible =
		(unit >= 0x200b && unit <= 0x200f && unit !== 0x200c && unit !== 0x200d) ||
		(unit >= 0x2028 && unit <= 0x202e) ||
		(unit >= 0x2066 && unit <= 0x2069) ||
		unit === 0xfeff ||
		unit === 0xfffe ||
		unit === 0xffff;
	return isInvisible || isLoneHalf(text, at, unit)
		? `\\u${unit.toString(16).padStart(4, '0')}`
		: (text[at] ?? '');
}

function isLoneHalf(text: string, at: number, unit: number): boolean {
	if (unit >= 0xd800 && unit <= 0xdbff) {
		const next = text.charCodeAt(at + 1);
		return !(next >= 0xdc00 && next <= 0xdfff);
	}
	if (unit < 0xdc00 || unit > 0xdfff) return false;
	const before = text.charCodeAt(at - 1);
	return !(before >= 0xd800 && before <= 0xdbff);
}
