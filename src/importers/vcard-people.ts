import { readDay } from '../domain/day';
import { readYearlyDay } from '../domain/note/property-day';
import type { Asking, Decode } from './asking';
import type { PeopleRead } from './csv-people';
import { emailsIn, person, plainText, yearly, type ImportedPerson } from './person';
import type { TextPieces } from './text-lines';
import { CardReader, partsOf, plainValue, type Card, type CardProperty } from './vcard';

/** The people of a file of cards, one for each card; lists of addresses are none. */
export function* peopleOfCards(text: TextPieces, file: string, decode: Decode): Asking<PeopleRead> {
	const reader = new CardReader(text, decode);
	const people: ImportedPerson[] = [];
	const leftOut: PeopleRead['leftOut'][number][] = [];
	for (let cards = yield* reader.next(); cards; cards = yield* reader.next()) {
		for (const card of cards) {
			const read = personOf(card, file);
			if (typeof read === 'string') leftOut.push({ file, line: card.line, why: [read] });
			else people.push(read);
		}
		yield null;
	}
	return { people, leftOut };
}

function personOf(card: Card, file: string): ImportedPerson | 'no-name' | 'group-card' {
	const all = (...names: readonly string[]): readonly CardProperty[] =>
		card.properties.filter(({ name }) => names.includes(name));
	const value = (name: string): string => {
		const found = all(name).map((one) => plainValue(one.value));
		return found.find((text) => text !== '') ?? '';
	};
	if (/^group$/i.test(value('KIND') || value('X-ADDRESSBOOKSERVER-KIND'))) return 'group-card';
	const [company = ''] = partsOf(all('ORG')[0]?.value ?? '', ';').filter((part) => part !== '');
	const nicknames = [...all('NICKNAME'), ...all('X-NICKNAME')].flatMap((one) => partsOf(one.value, ','));
	nicknames.push(...androidNicknames(all('X-ANDROID-CUSTOM')));
	const emails = all('EMAIL').flatMap((one) => emailsIn(plainValue(one.value)));
	const phones = [...all('TEL')].sort(faxLast).map(phoneOf);
	const name =
		[value('FN'), structuredName(all('N')[0]), nicknames[0] ?? '', company, emails[0] ?? '', phones[0] ?? '']
			.map(plainText)
			.find((text) => text !== '') ?? '';
	if (name === '') return 'no-name';
	const urls = [...all('URL'), ...all('X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP')].flatMap(addressOf);
	const uid = value('UID');
	return person({
		file,
		line: card.line,
		...(uid === '' ? {} : { id: `uid/${uid}` }),
		name,
		aliases: nicknames,
		emails,
		phones,
		birthday:
			all('BDAY')
				.map(birthdayOfCard)
				.find((day) => day !== null) ?? null,
		company,
		role: value('TITLE') || value('ROLE'),
		urls,
		notes: all('NOTE').map((one) => ({ day: null, text: plainValue(one.value) })),
	});
}

/** Family; given; further; before; behind. */
function structuredName(property: CardProperty | undefined): string {
	if (!property) return '';
	const [family, given, further, before, behind] = partsOf(property.value, ';').map((part) =>
		part.replace(/,(?=\S)/g, ' '),
	);
	return [before, given, further, family, behind].filter((part) => part).join(' ');
}

function androidNicknames(customs: readonly CardProperty[]): readonly string[] {
	return customs.flatMap(({ value }) => {
		const [kind = '', name = ''] = partsOf(value, ';');
		return kind.endsWith('/nickname') ? [name] : [];
	});
}

/** `tel:+44-1632-960001;ext=102` and plain numbers. */
function phoneOf({ value }: CardProperty): string {
	return plainValue(value)
		.replace(/^tel:/i, '')
		.replace(/;ext=/i, ' ext. ')
		.replace(/;phone-context=.*$/i, '');
}

function faxLast(a: CardProperty, b: CardProperty): number {
	return Number(a.types.includes('fax')) - Number(b.types.includes('fax'));
}

/** Addresses of pages and profiles; a bare user name is one where its network is known. */
function addressOf({ value, types, parameters }: CardProperty): readonly string[] {
	const text = plainValue(value);
	if (/^https?:/i.test(text) || /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text)) return [text];
	const service = (
		parameters.get('SERVICE-TYPE') ??
		parameters.get('X-SERVICE-TYPE') ??
		types.join(' ')
	).toLowerCase();
	const user = (parameters.get('X-USER') ?? parameters.get('USERNAME') ?? '') || text.replace(/^[\w-]+:/, '');
	if (!/^@?[\w.-]+$/.test(user)) return [];
	if (/twitter|\bx\b/.test(service)) return [`https://x.com/${user.replace('@', '')}`];
	if (/facebook/.test(service)) return [`https://www.facebook.com/${user}`];
	return /linkedin/.test(service) ? [`https://www.linkedin.com/in/${user}`] : [];
}

/** `19800502`, `1980-05-02T…`, `--0502`, `--05-02`; a year that is said to stand for none. */
function birthdayOfCard({ value, parameters }: CardProperty): string | null {
	const text = plainValue(value);
	const omitted = parameters.get('X-APPLE-OMIT-YEAR');
	const day = readDay(text.slice(0, 10)) ?? readDay(text.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3'));
	if (day !== null && !(omitted && day.startsWith(omitted))) {
		const [year, month, date] = day.split('-').map(Number);
		return yearly({ year: year ?? 0, month: month ?? 0, day: date ?? 0 });
	}
	const short = /^-{2,}(?:0000)?-?(\d\d)-?(\d\d)/.exec(text) ?? (day && /^\d{4}-(\d\d)-(\d\d)$/.exec(day));
	if (short) return yearly({ year: null, month: Number(short[1]), day: Number(short[2]) });
	return yearly(readYearlyDay(text, () => true));
}
