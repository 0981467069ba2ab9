/** Code, addresses, targets of links and other stretches of a note in which no date of the writer's stands. */
const HIDDEN = [
	'`[^`]{0,2000}`',
	'\\b(?:https?|ftp|file|obsidian|mailto|tel):\\S+',
	'\\bwww\\.\\S+',
	'\\]\\([^)\\s]{0,500}\\)',
	'\\[\\[[^\\]|]{0,300}',
	'[\\w.+-]{1,64}@[\\w-]{1,64}\\.\\w',
	'<!--',
].join('|');
const HIDDEN_PATTERN = new RegExp(HIDDEN, 'g');
/** Signs without which nothing is hidden; the last is the end of "https:" and the like. */
const MAY_HIDE = /[`@]|\[\[|\]\(|<!--|www\.|[elnops]:\S/;
const DAY_LINK = /^\[\[(?:[^\]|/]{0,60}\/)*\d{4}-\d\d-\d\d$/;

/** Whether something of a text may have to be hidden. */
export function mayHide(text: string): boolean {
	return MAY_HIDE.test(text);
}

/** The same text, as long, with blanks where nothing is to be read; a link to a day ("[[2026-11-02]]") stays. */
export function withoutHidden(text: string): string {
	if (!mayHide(text)) return text;
	return text.replace(HIDDEN_PATTERN, (hidden) => {
		if (hidden.startsWith('[[') && DAY_LINK.test(hidden)) {
			const day = hidden.slice(-10);
			return ' '.repeat(hidden.length - day.length) + day;
		}
		return ' '.repeat(hidden.length);
	});
}
