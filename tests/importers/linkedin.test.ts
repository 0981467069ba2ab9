import { describe, expect, it } from 'vitest';
import { fileOf, readFiles } from '../support/import-files';
import { zipOf } from '../support/pretend-zip';

const note =
	'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see, for instance, those who allow it."\n\n';
const ann = 'https://www.linkedin.com/in/ann-lee';
const bob = 'https://www.linkedin.com/in/bob-ray-42';

const brief = (text: string) => {
	const { people, leftOut } = readFiles([fileOf('export.csv', text)]);
	return {
		people: people.map(({ name, emails, company, role, urls, networks, connected, line }) => [
			...[name, emails[0] ?? null, company, role, urls[0] ?? null, networks[0] ?? null, connected, line],
		]),
		leftOut: leftOut.map(({ line, why }) => [line, why[0]]),
	};
};

describe('connections of LinkedIn', () => {
	it.each([
		[
			'until 2021, without notes and addresses of profiles',
			'First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,ann@example.com,Acme,Buyer,04 Apr 2021\n',
			['Ann Lee', 'ann@example.com', 'Acme', 'Buyer', null, 'LinkedIn', '2021-04-04', 2],
		],
		[
			'until 2023, with notes above',
			`${note}First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,Acme,Buyer,04 Apr 2021\n`,
			['Ann Lee', null, 'Acme', 'Buyer', null, 'LinkedIn', '2021-04-04', 5],
		],
		[
			'now, with addresses, and no line end at the end',
			`${note}First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,${ann},,"Acme, Inc.","Buyer; oak, ash",08 Feb 2026`,
			['Ann Lee', null, 'Acme, Inc.', 'Buyer; oak, ash', ann, 'LinkedIn', '2026-02-08', 5],
		],
		[
			'saved again by a spreadsheet',
			`\ufeff${note.replace(/\n/g, '\r\n')}First Name;Last Name;URL;Email Address;Company;Position;Connected On\r\nAnn;Lee;${ann};;Acme;Buyer;8-Feb-26\r\n`,
			['Ann Lee', null, 'Acme', 'Buyer', ann, 'LinkedIn', '2026-02-08', 5],
		],
		[
			'in German',
			`Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\nAnn,Lee,${ann},,Acme,Buyer,08. Feb. 2026`,
			['Ann Lee', null, 'Acme', 'Buyer', ann, 'LinkedIn', '2026-02-08', 2],
		],
		[
			'in French',
			`Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\nAnn,Lee,${ann},,Acme,Buyer,8 févr. 2026`,
			['Ann Lee', null, 'Acme', 'Buyer', ann, 'LinkedIn', '2026-02-08', 2],
		],
		[
			'in Spanish',
			`Nombre,Apellido,URL,Correo electrónico,Empresa,Cargo,Conectado el\nAnn,Lee,${ann},,Acme,Buyer,8 feb 2026`,
			['Ann Lee', null, 'Acme', 'Buyer', ann, 'LinkedIn', '2026-02-08', 2],
		],
		[
			'in Italian',
			`Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Data di collegamento\nAnn,Lee,${ann},,Acme,Buyer,8 feb 2026`,
			['Ann Lee', null, 'Acme', 'Buyer', ann, 'LinkedIn', '2026-02-08', 2],
		],
	])('%s', (_era, text, person) => {
		expect(brief(text)).toEqual({ people: [person], leftOut: [] });
	});

	const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

	it('hidden members are told, empty rows are passed over, and a row that is cut off is told', () => {
		const rows = `Ann,Lee,${ann},,,,08 Feb 2026\n,,,,,,07 Jun 2026\n,,,,,,\nBob,Ray,https://www.link`;
		expect(brief(header + rows)).toEqual({
			people: [['Ann Lee', null, null, null, ann, 'LinkedIn', '2026-02-08', 2]],
			leftOut: [
				[3, 'row-hidden'],
				[5, 'row-cells'],
			],
		});
	});

	it('a day that cannot be read is told with its row, and the person comes in without it', () => {
		const rows = `Ann,Lee,${ann},,,,08 Fbe 2026\nBob,Ray,,,,,\n`;
		const { people, leftOut } = readFiles([fileOf('a.csv', header + rows)]);
		expect(people.map(({ name, connected }) => [name, connected])).toEqual([
			['Ann Lee', null],
			['Bob Ray', null],
		]);
		expect(leftOut).toEqual([{ file: 'a.csv', line: 2, who: 'Ann Lee', why: ['day-unread', '08 Fbe 2026'] }]);
	});

	it.each([
		['Ann', '"Barlow, CPA"', 'Ann Barlow'],
		['Ann', '"Molnar, MD, CFE"', 'Ann Molnar'],
		['Ann', '"Lee, Jr."', 'Ann Lee Jr.'],
		['Ann 🌸', 'Lee', 'Ann 🌸 Lee'],
		['Madonna', '', 'Madonna'],
		['', 'Lee', 'Lee'],
		['Jean-Łuc', "O'Hara-李", "Jean-Łuc O'Hara-李"],
	])('%s %s is called %s', (first, last, name) => {
		expect(brief(`${header}${first},${last},,,,,08 Feb 2026`).people[0]?.[0]).toBe(name);
	});

	it('are known by their profile, whatever way it is written', () => {
		const ids = [
			ann,
			`${ann}/`,
			`${ann}?trk=x`,
			'https://de.linkedin.com/in/Ann-Lee/en',
			'linkedin.com/in/ann%2Dlee',
		];
		const { people } = readFiles([
			fileOf('a.csv', header + ids.map((url) => `Ann,Lee,${url},,,,08 Feb 2026`).join('\n')),
		]);
		expect(new Set(people.map(({ id }) => id))).toEqual(new Set(['linkedin/ann-lee']));
	});
});

describe('what else LinkedIn tells', () => {
	const connections = `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,${ann},,Acme,Buyer,08 Feb 2026\nBob,Ray,${bob},,Acme,Buyer,09 Feb 2026\n`;
	const me = 'https://www.linkedin.com/in/me';
	const head23 =
		'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n';
	const lastOf = (messages: string, list = connections) =>
		readFiles([fileOf('a.zip', zipOf({ 'Connections.csv': list, 'messages.csv': messages }))]).people.map(
			({ lastMessage }) => lastMessage,
		);

	it('the last message with each, mine or theirs, without its text', () => {
		const rows = [
			`1,,Ann Lee,${ann},Me,${me},2026-03-01 10:00:00 UTC,,"See you, then\n""there""",INBOX,,No`,
			`1,,Me,${me},Ann Lee,${ann},2026-03-04 10:00:00 UTC,,Thanks,INBOX,,No`,
			`1,,Ann Lee,${ann},Me,${me},2026-03-02 10:00:00 UTC,,Hm,INBOX,,No`,
			`1,,Me,${me},Ann Lee,${ann},2026-03-09 10:00:00 UTC,,A draft,INBOX,,Yes`,
			`2,,Bob Ray,${bob},"Me, Ann Lee","${me},${ann}",2026-03-08 10:00:00 UTC,,All of us,INBOX,,No`,
			`3,,LinkedIn Member,,Me,${me},2026-03-08 10:00:00 UTC,,<p class=x>Ad</p>,INBOX,,No`,
			`4,,Bob Ray,${bob},Me,${me},2026-03-08 10:00:00 UTC,,Buy now,SPAM,,No`,
		];
		const { people, leftOut } = readFiles([
			fileOf('a.zip', zipOf({ 'Connections.csv': connections, 'messages.csv': head23 + rows.join('\n') })),
		]);
		expect(leftOut).toEqual([]);
		expect(people.map(({ lastMessage }) => lastMessage)).toEqual(['2026-03-04', null]);
		expect(JSON.stringify(people)).not.toContain('See you');
	});

	it('also before recipients had addresses, and where every cell is in quotes', () => {
		const old =
			'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n' +
			`1,,Me,${me},Bob Ray,2022-03-04 10:00:00 UTC,,Hi,INBOX\n1,,Ann Lee,${ann},Me,2022-03-05 10:00:00 UTC,,Hi,INBOX`;
		expect(lastOf(old)).toEqual(['2022-03-05', '2022-03-04']);
		const quoted = `${head23}1,,Ann Lee,${ann},Me,${me},2026-03-01 10:00:00 UTC,,Hi,INBOX,,No`
			.split('\n')
			.map((row) =>
				row
					.split(',')
					.map((cell) => `"${cell}"`)
					.join(','),
			)
			.join('\n');
		expect(lastOf(quoted)).toEqual(['2026-03-01', null]);
	});

	it('by name only where one connection has it', () => {
		const twins = connections
			.replace('Ann,Lee', 'Bob,Ray')
			.replaceAll('URL,', '')
			.replaceAll(`${ann},`, '')
			.replaceAll(`${bob},`, '');
		const old =
			'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n' +
			`1,,Me,${me},Bob Ray,2022-03-04 10:00:00 UTC,,Hi,INBOX`;
		expect(lastOf(old, twins)).toEqual([null, null]);
	});

	it('who asked whom to link, and what was noted', () => {
		const invitations =
			'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n' +
			`Ann Lee,Me,"2/7/26, 10:15 AM",Hello,INCOMING,${me},${me}\n`.replace(`${me},${me}`, `${ann},${me}`) +
			`Me,Bob Ray,"2/8/26, 9:05\u202fPM",,OUTGOING,${me},${bob}\n`;
		const notes =
			'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n' +
			`Ann,Lee,${ann},"Wants oak, soon",2026-03-01 10:00:00 UTC,2026-03-02 10:00:00 UTC\n`;
		const profile =
			'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary\nMe,Myself,,,,Hi,Text\n';
		const zip = zipOf({
			'Basic/Connections.csv': connections,
			'Basic/Invitations.csv': invitations,
			'Basic/Notes.csv': notes,
			'Basic/Profile.csv': profile,
			'Basic/Learning.csv': 'Name,Email\nNobody,x@example.com',
		});
		const { people, leftOut } = readFiles([fileOf('Basic.zip', zip)]);
		expect(leftOut).toEqual([]);
		expect(people.map(({ name, invitation, notes: noted, file }) => [name, invitation, noted, file])).toEqual(
			[
				[
					'Ann Lee',
					{ day: '2026-02-07', byMe: false },
					[{ day: '2026-03-01', text: 'Wants oak, soon' }],
					'Basic.zip/Basic/Connections.csv',
				],
				['Bob Ray', { day: '2026-02-08', byMe: true }, [], 'Basic.zip/Basic/Connections.csv'],
			],
		);
	});

	it('in single files, in whatever order and under whatever names', () => {
		const messages = `${head23}1,,Ann Lee,${ann},Me,${me},2026-03-01 10:00:00 UTC,,Hi,INBOX,,No`;
		const { people } = readFiles([fileOf('one.txt', messages), fileOf('two.txt', connections)]);
		expect(people.map(({ name, lastMessage }) => [name, lastMessage])).toEqual([
			['Ann Lee', '2026-03-01'],
			['Bob Ray', null],
		]);
	});
});
