/** Signs that steer a terminal, or turn the direction of what follows: C0, DEL, C1, line ends, bidi marks, BOM. */
const STEERING = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** A text from outside as one line for a terminal: what would steer it is shown by a sign in its place. */
export function terminalText(text: string): string {
	return text.replace(STEERING, visible);
}

/** JSON on one line that is the same data, but holds nothing that steers a terminal. */
export function terminalJson(value: unknown): string {
	return JSON.stringify(value).replace(STEERING, escaped);
}

/** A JSON array, one entry a line. */
export function terminalJsonList(values: readonly unknown[]): string {
	return values.length === 0 ? '[]\n' : `[\n${values.map(terminalJson).join(',\n')}\n]\n`;
}

/** Control pictures (␀ … ␡) where there is one, else the replacement sign. */
function visible(sign: string): string {
	const code = sign.codePointAt(0) ?? 0;
	if (code === 0x09 || code === 0x0a || code === 0x0d) return ' ';
	if (code < 0x20) return String.fromCodePoint(0x2400 + code);
	return code === 0x7f ? '\u2421' : '\ufffd';
}

function escaped(sign: string): string {
	return Array.from({ length: sign.length }, (_, at) => {
		return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
	}).join('');
}

/** Signs that take two columns: East Asian wide forms and emoji. */
const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\ufe00-\ufe0f]+$/u;
const PLAIN = /^[\u0020-\u007e\u00a0-\u02ff]*$/;

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
	if (PLAIN.test(text)) return text.length;
	let columns = 0;
	for (const { segment } of segments.segment(text)) columns += columnsOfSign(segment);
	return columns;
}

/** The text in exactly so many columns: filled with blanks, or cut with an ellipsis. */
export function fitted(text: string, columns: number): string {
	const width = columnsOf(text);
	if (width <= columns) return text + ' '.repeat(columns - width);
	let cut = '';
	let used = 0;
	for (const { segment } of segments.segment(text)) {
		const sign = columnsOfSign(segment);
		if (used + sign > columns - 1) break;
		cut += segment;
		used += sign;
	}
	return `${cut}…${' '.repeat(Math.max(0, columns - used - 1))}`;
}

function columnsOfSign(sign: string): number {
	if (NO_WIDTH.test(sign)) return 0;
	return WIDE.test(sign) || sign.includes('\ufe0f') ? 2 : 1;
}
