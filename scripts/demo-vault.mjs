// Copies the demo vault and fills in its dates, so that the gang looks the same on every day:
// `node scripts/demo-vault.mjs TARGET [--today YYYY-MM-DD]`.
//
// A placeholder is a day, steps from it, a form and a language: {{today-12}}, {{fri-2w}}, {{today+3-45y}},
// {{today+3:d MMM}}, {{mon-1w:EEEE, d. MMMM yyyy|de}}. `mon` … `sun` are the days of this week; steps are days,
// weeks (w), months (m) and years (y); without a form it is 2026-11-22. Placeholders may stand in file names too.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDir } from './plugin-files.mjs';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const placeholder = new RegExp(
	`\\{\\{(today|${weekdays.join('|')})((?:[+-]\\d+[wmy]?)*)(?::([^{}|]+))?(?:\\|([a-z]{2}))?\\}\\}`,
	'g',
);

/** Copies the demo vault into `target` (absent, or empty), its dates relative to `today` (`YYYY-MM-DD`). */
export async function copyDemoVault(target, today) {
	await mkdir(target, { recursive: true });
	if ((await readdir(target)).length > 0) throw new Error(`${target} is not empty`);
	await copyFolder(join(projectDir, 'demo-vault'), target, today);
}

/** The text with its placeholders filled in; any other braces stay, those of templates among them. */
export function fillDates(text, today) {
	return text.replace(placeholder, (_, base, steps, form = 'yyyy-MM-dd', language = 'en') =>
		written(dayOf(base, steps, today), form, language),
	);
}

/** Today by the clock of this machine, `YYYY-MM-DD`. */
export function localToday() {
	const now = new Date();
	return written(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())), 'yyyy-MM-dd', 'en');
}

async function copyFolder(from, to, today) {
	await mkdir(to, { recursive: true });
	for (const entry of await readdir(from, { withFileTypes: true })) {
		const target = join(to, fillDates(entry.name, today));
		if (entry.isDirectory()) await copyFolder(join(from, entry.name), target, today);
		else await writeFile(target, fillDates(await readFile(join(from, entry.name), 'utf8'), today));
	}
}

/** Midnight UTC of the day that base and steps name. */
function dayOf(base, steps, today) {
	const date = new Date(`${today}T00:00:00Z`);
	if (base !== 'today') date.setUTCDate(date.getUTCDate() + weekdays.indexOf(base) - isoWeekday(date));
	for (const [, count, unit] of steps.matchAll(/([+-]\d+)([wmy]?)/g)) {
		if (unit === 'm') plusMonths(date, Number(count));
		else if (unit === 'y') plusMonths(date, Number(count) * 12);
		else date.setUTCDate(date.getUTCDate() + Number(count) * (unit === 'w' ? 7 : 1));
	}
	return date;
}

/** Monday 0 … Sunday 6. */
function isoWeekday(date) {
	return (date.getUTCDay() + 6) % 7;
}

/** The same day of the month, or the month's last day where it is shorter. */
function plusMonths(date, count) {
	const day = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + count);
	const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(day, last));
}

function written(date, form, language) {
	const name = (options) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
	const day = date.getUTCDate();
	const month = date.getUTCMonth() + 1;
	const parts = {
		yyyy: String(date.getUTCFullYear()).padStart(4, '0'),
		yy: String(date.getUTCFullYear()).slice(-2),
		MMMM: () => name({ month: 'long' }),
		MMM: () => name({ month: 'short' }),
		MM: String(month).padStart(2, '0'),
		M: String(month),
		EEEE: () => name({ weekday: 'long' }),
		EEE: () => name({ weekday: 'short' }),
		do: `${day}${ordinal(day)}`,
		dd: String(day).padStart(2, '0'),
		d: String(day),
	};
	return form.replace(/yyyy|yy|MMMM|MMM|MM|M|EEEE|EEE|do|dd|d/g, (part) => {
		const value = parts[part];
		return typeof value === 'function' ? value() : value;
	});
}

function ordinal(day) {
	if (day >= 11 && day <= 13) return 'th';
	return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [target, flag, day = '', ...rest] = process.argv.slice(2);
	const today = flag === undefined ? localToday() : day;
	const known = flag === undefined || flag === '--today';
	const valid = /^\d{4}-\d\d-\d\d$/.test(today) && !Number.isNaN(Date.parse(`${today}T00:00:00Z`));
	if (!target || target.startsWith('-') || !known || !valid || rest.length > 0) {
		console.error('Say where: node scripts/demo-vault.mjs TARGET [--today YYYY-MM-DD]');
		process.exitCode = 2;
	} else {
		try {
			await copyDemoVault(target, today);
			console.log(`The demo vault as of ${today} is in ${target}.`);
		} catch (error) {
			console.error(`Not copied: ${error.message}.`);
			process.exitCode = 1;
		}
	}
}
