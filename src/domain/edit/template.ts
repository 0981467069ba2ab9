import { partsOf, weekdayOf, type Day } from '../day';
import { frontmatterOf } from '../note/frontmatter';
import { yamlEscaped, yamlText } from './yaml-text';

/** What a template's placeholders stand for. */
export interface TemplateWords {
	readonly title: string;
	readonly today: Day;
	/** `HH:mm`, for `{{time}}`. */
	readonly time: string;
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const PLACEHOLDER = /\{\{\s*(title|date|time)\s*(?::([^{}\n]{1,60}))?\}\}/gi;
const TOKEN = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|dddd|ddd|DD|Do|D|HH|mm/g;

/** Fills in `{{title}}`, `{{date}}`, `{{date:D MMMM YYYY}}` and `{{time}}`; in the properties so that they stay valid. */
export function filledTemplate(template: string, words: TemplateWords): string {
	const bodyStart = frontmatterOf(template)?.bodyStart ?? 0;
	const properties = template
		.slice(0, bodyStart)
		.split('\n')
		.map((line) => filledProperty(line, words))
		.join('\n');
	return properties + filled(template.slice(bodyStart), words);
}

function filled(text: string, words: TemplateWords): string {
	return text.replace(PLACEHOLDER, (_all, name: string, format?: string) => valueOf(name, format, words));
}

/** `name: {{title}}` and `name: "Dr {{title}}"` hold a name with quotes and colons as well. */
function filledProperty(line: string, words: TemplateWords): string {
	const whole = /^([^:]+:[ \t]+)(["']?)\{\{\s*title\s*\}\}\2([ \t]*\r?)$/i.exec(line);
	if (whole) return `${whole[1]}${yamlText(words.title)}${whole[3]}`;
	const isQuoted = /:[ \t]+"/.test(line);
	const plain = words.title.replace(/[^\p{L}\p{M}\p{N}.()&-]+/gu, ' ').trim();
	return filled(line, { ...words, title: isQuoted ? yamlEscaped(words.title) : plain });
}

function valueOf(name: string, format: string | undefined, words: TemplateWords): string {
	if (name.toLowerCase() === 'title') return words.title;
	const otherwise = name.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm';
	return formatted(format?.trim() ?? otherwise, words);
}

function formatted(format: string, { today, time }: TemplateWords): string {
	const { year, month, day } = partsOf(today);
	const two = (count: number): string => String(count).padStart(2, '0');
	const monthName = MONTHS[month - 1] ?? '';
	const weekday = WEEKDAYS[weekdayOf(today) - 1] ?? '';
	const tokens: Readonly<Record<string, string>> = {
		YYYY: String(year).padStart(4, '0'),
		YY: two(year % 100),
		MMMM: monthName,
		MMM: monthName.slice(0, 3),
		MM: two(month),
		M: String(month),
		dddd: weekday,
		ddd: weekday.slice(0, 3),
		DD: two(day),
		Do: `${day}${ordinalEnding(day)}`,
		D: String(day),
		HH: time.slice(0, 2),
		mm: time.slice(3, 5),
	};
	return format.replace(TOKEN, (token, literal?: string) => literal ?? tokens[token] ?? token);
}

function ordinalEnding(day: number): string {
	if (day >= 11 && day <= 13) return 'th';
	return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th';
}
