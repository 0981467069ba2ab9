import { describe, expect, it } from 'vitest';
import type { ImportedPerson } from '../../src/importers/person';
import type { ReadingContext } from '../../src/importers/read-import';
import { fileOf, readFiles } from '../support/import-files';

const read = (text: string | Uint8Array, context: Partial<ReadingContext> = {}, name = 'a.csv') =>
	readFiles([fileOf(name, text)], context);
const peopleIn = (text: string | Uint8Array, context: Partial<ReadingContext> = {}) =>
	read(text, context).people;
const one = (text: string | Uint8Array): ImportedPerson => {
	const [person, second] = peopleIn(text);
	if (!person || second) throw new Error('There should be one person.');
	return person;
};
/** What is told of a person, without what is not. */
const told = (person: ImportedPerson) =>
	Object.fromEntries(
		Object.entries(person).filter(
			([key, value]) =>
				!['file', 'line', 'id', 'key', 'profiles'].includes(key) &&
				value !== null &&
				!(Array.isArray(value) && value.length === 0),
		),
	);

const google2023 =
	'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Website 1 - Type,Website 1 - Value';
const google2025 =
	'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value';
const outlookWeb =
	"First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Fax,Mobile Phone,Assistant's Phone,IMAddress,Job Title,Department,Company,Business Street,Home Street,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes";
const outlookDesktop =
	'"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street","Business Phone","Home Phone","Mobile Phone","Anniversary","Birthday","E-mail Address","E-mail Type","E-mail Display Name","Notes","Spouse","Web Page"';

describe('Google Contacts', () => {
	it('as it was written until 2024', () => {
		const row =
			'Dr. Ann B. Lee Jr.,Ann,B.,Lee,,,,,Dr.,Jr.,,Annie,,,--05-02,,,,,,,,,,,"Met at the fair.\nLikes oak.",,,* myContacts ::: * friends,* Home,ann@example.com ::: lee@example.com,Work,"Ann Lee <ann.lee@example.com>",Mobile,+44 1632 960001 ::: 01632 960002,Home,"1 Oak Road\nLeeds",,Acme,Akumi,Buyer,Wood,Profile,https://www.linkedin.com/in/ann-lee';
		expect(told(one(`${google2023}\n${row}\n`))).toEqual({
			name: 'Dr. Ann B. Lee Jr.',
			aliases: ['Annie'],
			birthday: '--05-02',
			emails: ['ann@example.com', 'lee@example.com', 'ann.lee@example.com'],
			phones: ['+44 1632 960001', '01632 960002'],
			company: 'Acme',
			role: 'Buyer',
			urls: ['https://www.linkedin.com/in/ann-lee'],
			notes: [{ day: null, text: 'Met at the fair.\nLikes oak.' }],
		});
	});

	it('as it is written now', () => {
		const row =
			'Ann,,Lee,,,,Dr,,,Lee Ann,Acme,Buyer,Wood,1980-05-02,Note,,* myContacts,* Home,ann@example.com,Mobile,+44 1632 960001,Home,1 Oak Road,,https://ann.example.com,Anniversary,2009-06-01,Spouse,Bob,Shoe,38';
		expect(told(one(`${google2025}\n${row}`))).toEqual({
			name: 'Ann Lee',
			emails: ['ann@example.com'],
			phones: ['+44 1632 960001'],
			birthday: '1980-05-02',
			company: 'Acme',
			role: 'Buyer',
			urls: ['https://ann.example.com'],
			notes: [{ day: null, text: 'Note' }],
		});
	});

	it('a company or an address alone is called by it', () => {
		const blank = Array.from({ length: 17 }, () => '');
		expect(one(`${google2025}\n${blank.map((_, at) => (at === 10 ? 'Acme' : '')).join(',')}`).name).toBe(
			'Acme',
		);
		expect(one(`${google2025}\n${[...blank, '', 'x@example.com'].join(',')}`).name).toBe('x@example.com');
	});
});

describe('Outlook', () => {
	it('on the web', () => {
		const row =
			'Ann,Beth,Lee,Ms,Jr.,Annie,,,ann@example.com,,lee@example.com,01632 960001,,01632 960002,01632 960003,07700 900001,01632 960009,,Buyer,Wood,Acme,1 Road,2 Road,https://ann.example.com,Bob,,,,,5/2/1980,6/1/2009,Likes oak';
		expect(told(one(`${outlookWeb}\r\n${row}\r\n`))).toEqual({
			name: 'Ann Beth Lee Jr.',
			aliases: ['Annie'],
			emails: ['ann@example.com', 'lee@example.com'],
			phones: ['01632 960001', '01632 960002', '01632 960003', '07700 900001'],
			company: 'Acme',
			role: 'Buyer',
			urls: ['https://ann.example.com'],
			birthday: '1980-05-02',
			notes: [{ day: null, text: 'Likes oak' }],
		});
	});

	it('on the desk: every cell in quotes, no birthday as 0/0/00, no address of the directory as email', () => {
		const row =
			'"Ms","Ann","","Lee","","Acme","Wood","Buyer","1 Road","01632 960002","","","0/0/00","0/0/00","/o=Acme/ou=Users/cn=ann","EX","Ann Lee","","Bob",""';
		expect(told(one(`${outlookDesktop}\r\n${row}`))).toEqual({
			name: 'Ann Lee',
			phones: ['01632 960002'],
			company: 'Acme',
			role: 'Buyer',
		});
	});

	it.each([
		[
			'German',
			'Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail: Angezeigter Name;Geburtstag;Telefon Assistent',
			'Frau;Änne;;Groß;Müller GmbH;Einkäuferin;01632 960001;07700 900001;a@example.com;Änne;2.5.1980;01632 960009',
		],
		[
			'French',
			'Titre;Prénom;Nom;Société;Fonction;Téléphone (bureau);Tél. mobile;Adresse de messagerie;Date de naissance',
			'Mme;Änne;Groß;Müller GmbH;Einkäuferin;01632 960001;07700 900001;a@example.com;02/05/1980',
		],
		[
			'Spanish',
			'Nombre;Apellidos;Organización;Puesto;Teléfono del trabajo;Teléfono móvil;Dirección de correo electrónico;Cumpleaños',
			'Änne;Groß;Müller GmbH;Einkäuferin;01632 960001;07700 900001;a@example.com;2/5/1980',
		],
		[
			'Dutch',
			'Voornaam;Achternaam;Bedrijf;Functie;Telefoon op werk;Mobiele telefoon;E-mailadres;Verjaardag',
			'Änne;Groß;Müller GmbH;Einkäuferin;01632 960001;07700 900001;a@example.com;2-5-1980',
		],
		[
			'Italian',
			'Nome;Cognome;Società;Qualifica;Telefono ufficio;Cellulare;Indirizzo posta elettronica;Compleanno',
			'Änne;Groß;Müller GmbH;Einkäuferin;01632 960001;07700 900001;a@example.com;2/5/1980',
		],
		[
			'Portuguese',
			'Nome;Sobrenome;Empresa;Cargo;Telefone comercial;Telefone celular;Endereço de email;Data de nascimento',
			'Änne;Groß;Müller GmbH;Einkäuferin;01632 960001;07700 900001;a@example.com;2/5/1980',
		],
	])('in %s, in the old character set of Windows', (_language, header, row) => {
		const bytes = Uint8Array.from(`${header}\r\n${row}\r\n`, (sign) => sign.charCodeAt(0));
		expect(told(one(bytes))).toEqual({
			name: 'Änne Groß',
			company: 'Müller GmbH',
			role: 'Einkäuferin',
			phones: ['01632 960001', '07700 900001'],
			emails: ['a@example.com'],
			birthday: '1980-05-02',
		});
	});
});

describe('any other table', () => {
	it.each([
		['Name,Email\nAnn Lee,ann@example.com', 'Ann Lee'],
		['Name\nAnn Lee', 'Ann Lee'],
		['sep=;\nName;E-Mail\nAnn Lee;ann@example.com', 'Ann Lee'],
		['Full Name\tMail\nAnn Lee\tann@example.com', 'Ann Lee'],
		['Display Name|Birth Year|Birth Month|Birth Day|Web Page 1\nAnn Lee|1980|5|2|', 'Ann Lee'],
		['Nom,Prénom\nLee,Ann', 'Ann Lee'],
		['Nombre,Apellido\nAnn,Lee', 'Ann Lee'],
		['Nome\nAnn Lee', 'Ann Lee'],
		['Company,Email,Phone\nAcme,,01632 960001', 'Acme'],
	])('%s', (text, name) => {
		expect(one(text).name).toBe(name);
	});

	it('has its day of birth in three columns', () => {
		expect(one('Display Name|Birth Year|Birth Month|Birth Day\nAnn|1980|5|2').birthday).toBe('1980-05-02');
		expect(one('Display Name|Birth Year|Birth Month|Birth Day\nAnn||5|2').birthday).toBe('--05-02');
	});

	it('tells by one impossible day which way round its dates are', () => {
		const table = 'First Name,Birthday\nAnn,5/2/1980\nBob,31/1/1975\nCy,';
		expect(peopleIn(table).map(({ birthday }) => birthday)).toEqual(['1980-02-05', '1975-01-31', null]);
		expect(peopleIn(table.replace('31/1', '1/31')).map(({ birthday }) => birthday)).toEqual([
			'1980-05-02',
			'1975-01-31',
			null,
		]);
		expect(peopleIn('First Name,Birthday\nAnn,5/2/80', { dayFirst: true })[0]?.birthday).toBe('1980-02-05');
	});

	it('whose columns are not known waits for its mapping', () => {
		const text = 'Wer,Wo,Womit\nAnn Lee,Acme,ann@example.com\n';
		const { people, unknown, leftOut } = read(text);
		expect(people).toEqual([]);
		expect(leftOut).toEqual([]);
		expect(unknown).toEqual([
			{ file: 'a.csv', headers: ['Wer', 'Wo', 'Womit'], sample: [['Ann Lee', 'Acme', 'ann@example.com']] },
		]);
		const mappings = { 'wer|wo|womit': { Wer: 'name', Wo: 'company', Womit: 'email' } } as const;
		expect(peopleIn(text, { mappings }).map(told)).toEqual([
			{ name: 'Ann Lee', company: 'Acme', emails: ['ann@example.com'] },
		]);
	});
});

describe('rows that are wrong', () => {
	it('are told with their line, and the others are read', () => {
		const text = [
			'Name,Email,Company',
			'Ann,ann@example.com,Acme',
			'"Bob" the builder,bob@example.com,Acme',
			'Cy,cy@example.com,Acme, Inc',
			'"Di ""D"" Dee","di@example.com","two',
			'lines"',
			',,',
			',,,',
			'Ed,ed@example.com',
			',,Acme',
			', ,',
			'"Flo,flo@example.com,Acme',
			'Gus,gus@example.com,Acme',
		].join('\n');
		const { people, leftOut } = read(text);
		expect(people.map(({ name, line }) => [name, line])).toEqual([
			['Ann', 2],
			['Di "D" Dee', 5],
			['Ed', 9],
			['Acme', 10],
			['Gus', 13],
		]);
		expect(leftOut).toEqual([
			{ file: 'a.csv', line: 3, why: ['row-quotes'] },
			{ file: 'a.csv', line: 4, why: ['row-cells', 4, 3] },
			{ file: 'a.csv', line: 12, why: ['row-quotes'] },
		]);
	});

	it('with formulas are text', () => {
		const row = '"=HYPERLINK(""https://example.com"",""x"")",@SUM(1)@example.com,+44 1632 960001';
		expect(told(one(`Name,Email,Phone\n${row}`))).toMatchObject({
			name: '=HYPERLINK("https://example.com","x")',
			phones: ['+44 1632 960001'],
		});
	});

	it('cannot begin a command of a template, or end a line', () => {
		expect(one('Name,Company\n"Ann <% tp.run() %>\u0007","Ac\nme"')).toMatchObject({
			name: 'Ann < % tp.run() %>',
			company: 'Ac me',
		});
	});
});

describe('character sets', () => {
	const text = 'Name,Company\r\nZoë Łukasz 李雷 🌸,Ä\r\n';
	const wide = (mark: readonly number[], isLittle: boolean): Uint8Array =>
		Uint8Array.from([
			...mark,
			...[...Array(text.length).keys()].flatMap((at) => {
				const code = text.charCodeAt(at);
				return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
			}),
		]);
	const utf8 = new TextEncoder().encode(text);
	it.each([
		['UTF-8', utf8],
		['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
		['UTF-16, little end first, with its mark', wide([0xff, 0xfe], true)],
		['UTF-16, big end first, with its mark', wide([0xfe, 0xff], false)],
		['UTF-16, little end first', wide([], true)],
		['UTF-16, big end first', wide([], false)],
	])('%s', (_name, bytes) => {
		expect(told(one(bytes))).toEqual({ name: 'Zoë Łukasz 李雷 🌸', company: 'Ä' });
	});

	it('one wrong byte spoils one line', () => {
		const bytes = Uint8Array.from([...utf8, ...[0x5a, 0x6f, 0xeb, 0x2c, 0x58, 0x0a]]);
		expect(peopleIn(bytes).map(({ name }) => name)).toEqual(['Zoë Łukasz 李雷 🌸', 'Zoë']);
	});

	it('lines that end as on an old Mac', () => {
		expect(peopleIn('Name,Company\rAnn,Acme\rBob,').map(({ name, line }) => [name, line])).toEqual([
			['Ann', 2],
			['Bob', 3],
		]);
	});
});

describe('large and hostile tables', () => {
	it('100,000 rows are read, every one', () => {
		const rows = Array.from({ length: 100_000 }, (_, at) => `Ann ${at},ann${at}@example.com,"Acme\n${at}"`);
		const { people, leftOut } = read(`Name,Email,Company\n${rows.join('\n')}\n`);
		expect(leftOut).toEqual([]);
		expect(people).toHaveLength(100_000);
		expect(people[99_999]).toMatchObject({ name: 'Ann 99999', line: 200_000, company: 'Acme 99999' });
	});

	it('a quote in every line costs no more than the lines', () => {
		const lines = Array.from({ length: 30_000 }, (_, at) => `"Ann" ${at},x`);
		const { people, leftOut } = read(`Name,Email\n${lines.join('\n')}\n"Bob",b@example.com`);
		expect(leftOut).toHaveLength(30_000);
		expect(people.map(({ name }) => name)).toEqual(['Bob']);
	});

	it('a quote that never closes costs one line, however much follows', () => {
		const lines = Array.from({ length: 60_000 }, (_, at) => `Ann ${at},ann${at}@example.com`);
		const { people, leftOut } = read(`Name,Email\n"Bob,b@example.com\n${lines.join('\n')}\n`);
		expect(leftOut).toEqual([{ file: 'a.csv', line: 2, why: ['row-quotes'] }]);
		expect(people).toHaveLength(60_000);
	});

	it.each([
		['nothing', new Uint8Array(0)],
		['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])],
		['zeros', new Uint8Array(5000)],
		['prose', new TextEncoder().encode('It was a fine day.\nNobody came.')],
	])('%s is of no kind that is known', (_name, bytes) => {
		const { people, leftOut, unknown } = read(bytes);
		expect([people, unknown]).toEqual([[], []]);
		expect(leftOut.map(({ why }) => why[0])).toEqual(['no-kind']);
	});
});
