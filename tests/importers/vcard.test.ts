import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, readFiles } from '../support/import-files';

const read = (text: string | Uint8Array) => readFiles([fileOf('cards', text)]);
const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const told = (text: string | Uint8Array) =>
	read(text).people.map((person) =>
		Object.fromEntries(
			Object.entries(person).filter(
				([key, value]) =>
					!['file', 'line', 'id', 'key', 'profiles'].includes(key) &&
					value !== null &&
					!(Array.isArray(value) && value.length === 0),
			),
		),
	);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a card', () => {
	it.each([
		[
			'of version 3.0, as Google and phones write it',
			card(
				'VERSION:3.0',
				'N:Lee;Ann;Beth;Dr.;Jr.',
				'FN:Dr. Ann Beth Lee Jr.',
				'NICKNAME:Annie,Nan',
				'TEL;TYPE=FAX:01632 960003',
				'TEL;TYPE=CELL,pref:+44 7700 900001',
				'EMAIL;TYPE=INTERNET:ann@example.com',
				'ORG:Acme\\, Inc.;Wood',
				'TITLE:Buyer',
				'BDAY:1980-05-02',
				'URL:https://ann.example.com',
				'CATEGORIES:myContacts',
				'NOTE:One\\nTwo\\; three\\, C:\\\\x',
			),
			{
				name: 'Dr. Ann Beth Lee Jr.',
				aliases: ['Annie', 'Nan'],
				phones: ['+44 7700 900001', '01632 960003'],
				emails: ['ann@example.com'],
				company: 'Acme, Inc.',
				role: 'Buyer',
				birthday: '1980-05-02',
				urls: ['https://ann.example.com'],
				notes: [{ day: null, text: 'One\nTwo; three, C:\\x' }],
			},
		],
		[
			'of version 2.1, with bare parameters and quoted-printable',
			card(
				'VERSION:2.1',
				'N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=BCrgen;;;',
				'TEL;CELL;PREF:07700 900001',
				'EMAIL;INTERNET:j@example.com',
				'NOTE;ENCODING=QUOTED-PRINTABLE:one =',
				'two=0D=0Athree=3B four',
				'ADR;WORK;QUOTED-PRINTABLE:;;1 Road=',
				'=0ALeeds;;;;',
				'TITLE:Buyer',
			),
			{
				name: 'Jürgen Müller',
				phones: ['07700 900001'],
				emails: ['j@example.com'],
				role: 'Buyer',
				notes: [{ day: null, text: 'one two\r\nthree; four' }],
			},
		],
		[
			'of version 4.0',
			card(
				'VERSION:4.0',
				'FN:Ann Lee',
				'TEL;VALUE=uri;TYPE="voice,home":tel:+44-1632-960001;ext=102',
				'EMAIL:mailto:ann@example.com',
				'BDAY:--0502',
				'SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ann-lee',
				'SOCIALPROFILE;SERVICE-TYPE=X;USERNAME=annlee:x:ann',
			),
			{
				name: 'Ann Lee',
				phones: ['+44-1632-960001 ext. 102'],
				emails: ['ann@example.com'],
				birthday: '--05-02',
				urls: ['https://www.linkedin.com/in/ann-lee', 'https://x.com/annlee'],
			},
		],
		[
			'of Apple, with groups, labels and escaped colons',
			card(
				'VERSION:3.0',
				'N:Lee;Ann;;;',
				'item1.EMAIL;type=INTERNET:ann@example.com',
				'item1.X-ABLabel:_$!<Other>!$_',
				'item2.URL:https\\://www.linkedin.com/in/ann-lee',
				'item2.X-ABLabel:_$!<HomePage>!$_',
				'X-SOCIALPROFILE;type=twitter;x-user=annlee:http\\://twitter.com/annlee',
				'item3.X-ABDATE;type=pref:2009-06-01',
				'item4.X-ABRELATEDNAMES;type=pref:Bob',
				'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14',
			),
			{
				name: 'Ann Lee',
				emails: ['ann@example.com'],
				urls: ['https://www.linkedin.com/in/ann-lee', 'http://twitter.com/annlee'],
				birthday: '--03-14',
			},
		],
		[
			'of a company',
			card('N:;;;;', 'ORG:Acme;', 'X-ABShowAs:COMPANY', 'TEL:01632 960001'),
			{ name: 'Acme', company: 'Acme', phones: ['01632 960001'] },
		],
		['in small letters, without a version', 'begin:vcard\nfn:Ann\nend:vcard', { name: 'Ann' }],
		[
			'of Android',
			card(
				'N:Lee;Ann;;;',
				'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nan;1;;;;',
				'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2019-05-05;1',
			),
			{ name: 'Ann Lee', aliases: ['Nan'] },
		],
		[
			'with lines that go on',
			card('FN:An', ' n L', '\tee', 'NOTE:a', '  b'),
			{ name: 'Ann Lee', notes: [{ day: null, text: 'a b' }] },
		],
		[
			'with a letter parted between two lines',
			new Uint8Array([...latin('BEGIN:VCARD\r\nFN:Zo\xc3\r\n \xab\r\nEND:VCARD')]),
			{ name: 'Zoë' },
		],
		[
			'with a note that has true line ends',
			card('FN:Ann', 'NOTE:one', 'two', '', 'three', 'TITLE:Buyer'),
			{ name: 'Ann', role: 'Buyer', notes: [{ day: null, text: 'one\ntwo\nthree' }] },
		],
		['with a quoted parameter', card('FN;X="a:b;c":Ann'), { name: 'Ann' }],
	])('%s', (_what, text, person) => {
		expect(told(text)).toEqual([person]);
		expect(read(text).leftOut).toEqual([]);
	});

	it.each([
		['FN, else N', ['N:Lee;Ann;;;', 'FN:Annie Lee'], 'Annie Lee'],
		['N', ['FN:', 'N:Lee;Ann;Beth;Dr.;Jr.'], 'Dr. Ann Beth Lee Jr.'],
		['the nickname', ['NICKNAME:Nan'], 'Nan'],
		['the company', ['N:;;;;', 'ORG:;Wood', 'EMAIL:x@example.com'], 'Wood'],
		['the email', ['EMAIL:x@example.com'], 'x@example.com'],
		['the phone', ['TEL:01632 960001'], '01632 960001'],
	])('is called by %s', (_what, lines, name) => {
		expect(read(card(...lines)).people.map((person) => person.name)).toEqual([name]);
	});

	it.each([
		['BDAY:19800502', '1980-05-02'],
		['BDAY:1980-05-02T23:10:00Z', '1980-05-02'],
		['BDAY;VALUE=date:1980-05-02', '1980-05-02'],
		['BDAY:--0502', '--05-02'],
		['BDAY:--05-02', '--05-02'],
		['BDAY:--05-02T10:00:00', '--05-02'],
		['BDAY:1604-05-02', '--05-02'],
		['BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', '--02-29'],
		['BDAY;X-APPLE-OMIT-YEAR=1980:1980-05-02', '--05-02'],
		['BDAY:0000-05-02', '--05-02'],
		['BDAY:2 May 1980', '1980-05-02'],
		['BDAY:---02', null],
		['BDAY:1980-02-31', null],
		['BDAY;VALUE=text:about 1800', null],
		['BDAY:', null],
	])('%s', (line, birthday) => {
		expect(read(card('FN:Ann', line)).people.map((person) => person.birthday)).toEqual([birthday]);
	});
});

describe('pictures', () => {
	it.each([
		[
			'folded, with an empty line behind',
			['PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ', ' SkZJRg', '', 'TITLE:Buyer'],
		],
		[
			'not folded, with lines that begin as properties do',
			['PHOTO;BASE64:', 'N8sd7fTEL', 'TELfoo+/=', '', 'TITLE:Buyer'],
		],
		['of version 4', ['PHOTO:data:image/jpeg;base64,AAAA', ' BBBB', 'TITLE:Buyer']],
	])('%s', (_what, lines) => {
		expect(told(card('FN:Ann', ...lines))).toEqual([{ name: 'Ann', role: 'Buyer' }]);
	});
});

describe('a file of cards', () => {
	const three = card('FN:Ann') + card('FN:Bob') + card('FN:Cy');
	const names = (text: string | Uint8Array) => read(text).people.map(({ name }) => name);
	const wide = (text: string, little: boolean): Uint8Array =>
		Uint8Array.from(
			[...text].flatMap((sign) =>
				little
					? [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]
					: [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255],
			),
		);

	it.each([
		['lines that end in CRLF', three],
		['… in LF', three.replace(/\r/g, '')],
		['… in CR', three.replace(/\n/g, '')],
		['a mark in front', `\ufeff${three}`],
		['UTF-16 without a mark', wide(three, false)],
		['UTF-16 with a mark', wide(`\ufeff${three}`, true)],
		['blank lines between', three.replace(/\r\n/g, '\r\n\r\n')],
		['an end that is missing', three.replace('END:VCARD\r\nBEGIN:VCARD\r\nFN:Bob', 'BEGIN:VCARD\r\nFN:Bob')],
		['the last end missing', three.slice(0, -11)],
		['a bad line', three.replace('FN:Bob', '%%% nonsense\r\nFN:Bob\r\n;;;:::')],
		[
			'a card in a card',
			three.replace('FN:Bob', 'FN:Bob\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Nobody\r\nEND:VCARD'),
		],
	])('%s', (_what, text) => {
		expect(names(text)).toEqual(['Ann', 'Bob', 'Cy']);
	});

	it('tells of cards without a name, and of lists', () => {
		const text = card('TITLE:Buyer') + card('FN:Ann') + card('FN:All', 'X-ADDRESSBOOKSERVER-KIND:group');
		expect(names(text)).toEqual(['Ann']);
		expect(read(text).leftOut.map(({ line, why }) => [line, why[0]])).toEqual([
			[1, 'no-name'],
			[7, 'group-card'],
		]);
	});

	it.each([
		['UTF-8 where none is named', latin('FN:Zo\xc3\xab'), 'Zoë'],
		['the set that is named', latin('FN;CHARSET=ISO-8859-1:Zo\xeb'), 'Zoë'],
		['that of Windows in the west', latin('FN:Zo\xeb \x80'), 'Zoë €'],
		['that of Windows in the east, named', latin('FN;CHARSET=windows-1251:\xc8\xe2\xe0\xed'), 'Иван'],
		['that of Windows in the east', latin('FN:\xc8\xe2\xe0\xed'), 'Иван'],
		['one that is not known', latin('FN;CHARSET=X-NONE:Zo\xc3\xab'), 'Zoë'],
		['another beside it', latin('FN;CHARSET=SHIFT_JIS:\x97\x9b'), '李'],
	])('reads %s', (_what, line, name) => {
		expect(names(new Uint8Array([...latin('BEGIN:VCARD\r\n'), ...line, ...latin('\r\nEND:VCARD')]))).toEqual([
			name,
		]);
	});

	it('never loses a card, whatever stands in the others', () => {
		const noise = fc.array(fc.string({ unit: fc.constantFrom(...'AN:;=\\"\' \t,.0é\u2028BEGINDVC') }), {
			maxLength: 6,
		});
		fc.assert(
			fc.property(noise, (lines) => {
				const safe = lines.filter((line) => !/^\s*(BEGIN|END|AGENT)|[\r\n]/i.test(line));
				const text = card('FN:Ann', ...safe) + card('FN:Bob', 'TEL:01632 960001');
				expect(read(text).people.at(-1)).toMatchObject({ name: 'Bob', phones: ['01632 960001'] });
			}),
		);
	});
});
