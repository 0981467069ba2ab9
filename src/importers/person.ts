import { dayOf, plusDays, type Day } from '../domain/day';
import { readPropertyDay, readYearlyDay } from '../domain/note/property-day';
import { folded } from '../domain/folded';

/** A person as a file tells of them. */
export interface ImportedPerson {
	/** The file's name, with that of the file in an archive behind it. */
	readonly file: string;
	/** 1-based line; null where the file has no lines that a person would know. */
	readonly line: number | null;
	/** By what this source knows them from one export to the next. */
	readonly id: string;
	readonly name: string;
	/** What is compared of the name: see `nameKey`. */
	readonly key: string;
	readonly aliases: readonly string[];
	readonly emails: readonly string[];
	readonly phones: readonly string[];
	/** `1980-05-02`, or `--05-02` where the year is not told. */
	readonly birthday: string | null;
	readonly company: string | null;
	readonly role: string | null;
	readonly urls: readonly string[];
	/** Of each address the profile that it is: see `profileOf`. */
	readonly profiles: readonly (string | null)[];
	readonly networks: readonly string[];
	readonly connected: Day | null;
	readonly relation: string | null;
	/** The last message between us; its text is not kept. */
	readonly lastMessage: Day | null;
	/** Who asked to link, and when. */
	readonly invitation: Invitation | null;
	/** What the user noted elsewhere. */
	readonly notes: readonly ImportedNote[];
}

export interface Invitation {
	readonly day: Day | null;
	readonly byMe: boolean;
}

export interface ImportedNote {
	/** Null where it has no day of its own. */
	readonly day: Day | null;
	readonly text: string;
}

/** What a source tells of a person; the rest is absent. */
export type Told = Pick<ImportedPerson, 'file' | 'line' | 'name'> & Partial<ImportedPerson>;

/** The person with nothing where nothing is told, every text on one line and without what could be run. */
export function person(told: Told): ImportedPerson {
	const list = (values: readonly string[] = none): readonly string[] =>
		values.length === 0 ? none : distinct(values.map(plainText));
	const one = (text: string | null | undefined): string | null => plainText(text ?? '') || null;
	const name = plainText(told.name);
	const company = one(told.company);
	const emails = list(told.emails);
	const phones = list(told.phones);
	const urls = list(told.urls);
	const connected = told.connected ?? null;
	const profiles = urls.map(profileOf);
	const profile = profiles.find((one) => one !== null);
	const key = nameKey(name);
	const id =
		told.id ?? profile ?? `${key}|${emails[0] ?? phones[0] ?? companyKey(company) ?? connected ?? ''}`;
	return {
		file: told.file,
		line: told.line,
		id,
		name,
		key,
		aliases: list(told.aliases).filter((alias) => alias !== name),
		emails,
		phones,
		birthday: told.birthday ?? null,
		company,
		role: one(told.role),
		urls,
		profiles,
		networks: list(told.networks),
		connected,
		relation: one(told.relation),
		lastMessage: told.lastMessage ?? null,
		invitation: told.invitation ?? null,
		notes: (told.notes ?? []).filter(({ text }) => text.trim() !== ''),
	};
}

const none: readonly string[] = [];

/** Each once, whatever its case. */
function distinct(values: readonly string[]): readonly string[] {
	if (values.length === 1 && values[0] !== '') return values;
	const known = new Set<string>();
	return values.filter((value) => {
		const key = value.toLowerCase();
		const isNew = value !== '' && !known.has(key);
		known.add(key);
		return isNew;
	});
}

/** On one line, without control characters and half signs; a template's command cannot begin in it. */
export function plainText(text: string): string {
	if (/^[\w@.,:/' +()-]*$/.test(text)) return text.trim();
	return text
		.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')
		.replace(/<%/g, '< %')
		.trim();
}

/** "Ann Lee" for "ann  LEE", "Ann Lee 🌸", "Ann Lee, CPA": what is compared of a name. */
export function nameKey(name: string): string {
	const plain = folded(withoutCredentials(name));
	return /^[a-z ]*$/.test(plain)
		? plain.replace(/ +/g, ' ').trim()
		: plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || plain.trim();
}

/** How many people have a name, by its key. */
export function countByName(people: readonly ImportedPerson[]): ReadonlyMap<string, number> {
	const count = new Map<string, number>();
	for (const { key } of people) count.set(key, (count.get(key) ?? 0) + 1);
	return count;
}

/** Behind a comma, but for "Jr." and the like: "MD, CFE", "Ph.D.", "CPA". */
export function withoutCredentials(name: string): string {
	const at = name.indexOf(',');
	if (at <= 0) return name;
	const [first = '', ...others] = name.split(',');
	const kept = others.filter((part) => /^\s*(?:jr|sr|i{2,3}|iv)\.?\s*$/i.test(part));
	return [first.trim(), ...kept.map((part) => part.trim())].join(' ');
}

/** What is compared of a company: without case and legal form. Null where there is none. */
export function companyKey(company: string | null): string | null {
	if (company === null) return null;
	const plain = folded(company)
		.replace(/[^\p{L}\p{N}&+]+/gu, ' ')
		.trim();
	return (
		plain.replace(
			/(?: (?:gmbh|ag|se|kg|co|inc|ltd|limited|llc|llp|plc|corp|corporation|sa|sas|srl|spa|bv|nv|pty|oy|ab|as))+$/,
			'',
		) || null
	);
}

/** A profile, whatever way its address is written: `linkedin/ann-lee`, `x/annlee`; null for other addresses. */
export function profileOf(url: string): string | null {
	const parts =
		/^(?:https?:\/\/)?(?:[\w-]+\.)*(linkedin|twitter|x|facebook|instagram|github|xing|mastodon)\.(?:com|social)\/([^?#]+)/i.exec(
			url.trim(),
		);
	if (!parts) return null;
	const site = (parts[1] ?? '').toLowerCase().replace('twitter', 'x');
	const path = unescaped(parts[2] ?? '')
		.toLowerCase()
		.normalize('NFC')
		.replace(/\/+$/, '');
	if (site === 'linkedin') {
		const name = /^(?:in|pub)\/(.+)$/.exec(path)?.[1];
		return name === undefined
			? null
			: `linkedin/${name.replace(/\/(?:[a-z]{2}(?:-[a-z]{2})?|details.*)$/, '')}`;
	}
	const id = /(?:^profile\.php|user)\?(?:.*&)?(?:user_)?id=(\d+)/i.exec(url)?.[1];
	if (id !== undefined) return `${site}/id/${id}`;
	const name =
		site === 'x' && path.startsWith('i/user/') ? path.slice(2).replace('user', 'id') : path.split('/')[0];
	return name === undefined || /^(?:|intent|share|groups|pages|home|search|i)$/.test(name)
		? null
		: `${site}/${name.replace(/^@/, '')}`;
}

function unescaped(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Addresses in a cell: "Ann <ann@example.com>; lee@example.com"; what is none is passed over. */
export function emailsIn(text: string): readonly string[] {
	return text
		.split(/ ::: |[;,\n]/)
		.map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim().replace(/^mailto:/i, ''))
		.filter((part) => part.includes('@') && !/\s/.test(part));
}

/** Seconds since 1970 as a day of universal time; null for what is no such number. */
export function dayOfSeconds(seconds: unknown): Day | null {
	if (typeof seconds !== 'number' || !(seconds > 0 && seconds < 1e11)) return null;
	return plusDays('1970-01-01', Math.floor(seconds / 86_400));
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** A day as an export writes it: "08 Feb 2026", "8-Feb-26", and in the months of other languages. */
export function exportDay(text: string): Day | null {
	const parts = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d\d)$/.exec(text.trim());
	const month = MONTHS.indexOf((parts?.[2] ?? '?').toLowerCase());
	if (parts && month >= 0 && month % 3 === 0)
		return dayOf(fullYear(parts[3] ?? ''), month / 3 + 1, Number(parts[1]));
	return readPropertyDay(text, () => true);
}

/** "26" is of this century, "80" of the last. */
function fullYear(year: string): number {
	const number = Number(year);
	return year.length > 2 ? number : number + (number > 40 ? 1900 : 2000);
}

/** A birthday as files write it; null for none, and for what stands for none ("0/0/00"). */
export function birthdayOf(text: string, dayFirst: boolean): string | null {
	const plain = text.trim();
	if (plain === '') return null;
	const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?: .*)?$/.exec(plain);
	if (parts) {
		const [one, two] = [Number(parts[1]), Number(parts[3])];
		const isDayFirst = one > 12 || (two <= 12 && (dayFirst || parts[2] === '.'));
		const [day, month] = isDayFirst ? [one, two] : [two, one];
		return dayOf(fullYear(parts[4] ?? ''), month, day);
	}
	return yearly(readYearlyDay(plain, () => dayFirst));
}

/** Years that stand for none: phones of some makers count from 1604, others from 1600 or 0000. */
export function yearly(
	found: { readonly year: number | null; readonly month: number; readonly day: number } | null,
): string | null {
	if (!found) return null;
	const { year, month, day } = found;
	if (year !== null && year > 1604) return dayOf(year, month, day);
	return dayOf(2024, month, day)?.slice(3).replace(/^./, '-') ?? null;
}
