import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../../src/importers/import-memory';
import { remember } from '../../src/importers/plan-import';
import { fileOf } from '../support/import-files';
import { importInto, planInto, pretendVault, type PretendVault } from '../support/import-vault';
import { zipOf } from '../support/pretend-zip';

interface Row {
	readonly first: string;
	readonly last?: string;
	readonly slug?: string;
	readonly email?: string;
	readonly company?: string;
	readonly role?: string;
	readonly day?: string;
}

const connections = (rows: readonly Row[], name = 'Connections.csv') =>
	fileOf(
		name,
		[
			'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
			...rows.map(
				({
					first,
					last = 'Lee',
					slug = first.toLowerCase(),
					email = '',
					company = 'Acme',
					role = 'Buyer',
					day = '08 Feb 2026',
				}) => [first, last, `https://www.linkedin.com/in/${slug}`, email, company, role, day].join(','),
			),
		].join('\n'),
	);
const table = (text: string) => fileOf('people.csv', text);
const note = (properties: string, body = '') => `---\ntags: [contact]\n${properties}\n---\n${body}`;
const actions = (vault: PretendVault, file: ReturnType<typeof fileOf>) =>
	planInto(vault, [file]).people.map(({ person, action, path }) => [person.name, action, path]);

describe('who is the same', () => {
	const vault = pretendVault({
		'Ann.md': note('linkedin: https://de.linkedin.com/in/Ann-Lee/?trk=x\ncompany: Acme'),
		'Bob Ray.md': note('mail: Bob@Example.com'),
		'Cy West.md': note('tel: "+44 7700 900001"'),
		'Di Fox.md': note('company: "[[Acme GmbH]]"'),
		'Ed Orr.md': note('relation: friend'),
		'Flo.md': note('networks: [Facebook]\nconnected: 2022-06-04\nname: Flo Gale'),
		'Gus.md': note('twitter: "@GusHill"\nname: Gus Hill'),
	});

	it.each([
		[
			'by profile, whatever the name',
			'Name,URL\nAnnabel Lee-Ray,linkedin.com/in/ann-lee',
			['same', 'Ann.md'],
		],
		['by a handle of X', 'Name,URL\nGustav,https://twitter.com/gushill', ['same', 'Gus.md']],
		['by email', 'Name,Email\nBob Ray,bob@example.com', ['same', 'Bob Ray.md']],
		[
			'by email, with another last name',
			'Name,Email,Company\nBob Hill,bob@example.com,Bolt',
			['update', 'Bob Ray.md'],
		],
		['by email, without a name', 'Name,Email,Company\n,bob@example.com,', ['same', 'Bob Ray.md']],
		['by phone, without the country', 'Name,Phone\nCy West,07700 900001', ['same', 'Cy West.md']],
		['by name and company', 'Name,Company,Role\nDi Fox,ACME,Buyer', ['update', 'Di Fox.md']],
		['a name alone is a question', 'Name\nEd Orr', ['unclear', 'Ed Orr.md']],
		['a name with other ties is a question', 'Name,Email\nDi Fox,di@example.com', ['unclear', 'Di Fox.md']],
		[
			'an email of somebody of another name is a question',
			'Name,Email\nZoe Ray,bob@example.com',
			['unclear', 'Bob Ray.md'],
		],
		['somebody else', 'Name,Email\nHal King,hal@example.com', ['create', 'Hal King.md']],
	])('%s', (_what, text, [action, path]) => {
		expect(actions(vault, table(text))).toEqual([[expect.any(String), action, path]]);
	});

	it('by name and the day of linking on the same network', () => {
		const friends = JSON.stringify({ friends_v2: [{ name: 'Flo Gale', timestamp: 1_654_321_098 }] });
		expect(actions(vault, fileOf('f.json', friends))).toEqual([['Flo Gale', 'same', 'Flo.md']]);
	});

	it('the surest tie of all comes first, and a note is one person of a file', () => {
		// Bob the second has Ann's name and company, but the first is her by profile.
		const text = 'Name,Company,URL\nAnn,Acme,\nAnn,Acme,https://www.linkedin.com/in/ann-lee';
		expect(actions(vault, table(text))).toEqual([
			['Ann', 'create', 'Ann 2.md'],
			['Ann', 'same', 'Ann.md'],
		]);
	});

	it('is asked where two notes may be it, and once it is told, never again', () => {
		const twice = pretendVault({
			'Di.md': note('name: Di Fox\nconnected: 2020-01-01\nnetworks: [LinkedIn]'),
			'Di 2.md': note('name: Di Fox\nconnected: 2020-02-02\nnetworks: [LinkedIn]'),
		});
		const friends = [{ name: 'Di Fox', timestamp: 1_654_321_098 }];
		const file = fileOf('friends.json', JSON.stringify({ friends_v2: friends }));
		const [asked] = planInto(twice, [file]).people;
		expect([asked?.action, asked?.doubtful]).toEqual(['unclear', ['Di.md', 'Di 2.md']]);
		expect(asked?.answers?.same('Elsewhere.md')).toBeNull();
		const told = asked?.answers?.same('Di 2.md');
		expect([told?.action, told?.path]).toEqual(['update', 'Di 2.md']);
		expect(asked?.answers?.other().path).toBe('Di Fox.md');
		const facts = new Facts();
		if (told) remember(facts, told);
		twice.facts = facts.text;
		expect(planInto(twice, [file]).people.map(({ action, path }) => [action, path])).toEqual([
			['same', 'Di 2.md'],
		]);
	});

	it('an email or phone that several share ties nobody of another name', () => {
		const text =
			'Name,Email,Phone\nZoe Ray,bob@example.com,\nYan Ray,bob@example.com,07700 900001\nXan Ray,,07700 900001';
		expect(actions(vault, table(text)).map(([, action]) => action)).toEqual(['create', 'create', 'create']);
	});

	it('two of one name in a file stay two, and each is found again', () => {
		const empty = pretendVault();
		const text = 'Name,Email\nAnn Lee,home@example.com\nAnn Lee,home@example.com\nBob Lee,home@example.com';
		importInto(empty, [table(text)]);
		expect([...empty.notes.keys()]).toEqual(['Ann Lee.md', 'Ann Lee 2.md', 'Bob Lee.md']);
		expect(actions(empty, table(text)).map(([, action, path]) => [action, path])).toEqual([
			['same', 'Ann Lee.md'],
			['same', 'Ann Lee 2.md'],
			['same', 'Bob Lee.md'],
		]);
	});

	it('two files of one import tell of one person', () => {
		const empty = pretendVault();
		const plan = importInto(empty, [
			connections([{ first: 'Ann', email: 'ann@example.com' }]),
			table('Name,Email,Phone,Company\nAnn Lee,ann@example.com,07700 900001,Acme\nBob Ray,,,'),
		]);
		expect(plan.people.map(({ action, path }) => [action, path])).toEqual([
			['create', 'Ann Lee.md'],
			['update', 'Ann Lee.md'],
			['create', 'Bob Ray.md'],
		]);
		expect(empty.notes.get('Ann Lee.md')).toContain('phone: "07700 900001"');
		expect(empty.notes.get('Ann Lee.md')).not.toContain('website');
	});
});

describe('a new note', () => {
	const make = (text: string) => {
		const vault = pretendVault();
		importInto(vault, [table(text)]);
		return vault;
	};

	it('has all that is told, under our names', () => {
		const text =
			'Name,Nickname,Email,Email 2,Phone,Birthday,Company,Role,URL,Relation\n' +
			'"Lee, Ann ""Nan""",Annie,ann@example.com,lee@example.com,+44 7700 900001,1980-05-02,Acme: wood,Buyer,https://x.com/annlee,friend';
		expect([...make(text).notes]).toEqual([
			[
				'Lee, Ann Nan.md',
				[
					'---',
					'tags: [contact]',
					'name: "Lee, Ann \\"Nan\\""',
					'relation: friend',
					'company: "Acme: wood"',
					'role: Buyer',
					'x: https://x.com/annlee',
					'email: [ann@example.com, lee@example.com]',
					'phone: "+44 7700 900001"',
					'birthday: 1980-05-02',
					'aliases: [Annie]',
					'---',
					'',
				].join('\n'),
			],
		]);
	});

	it.each([
		['../../x', 'x.md'],
		['..', 'Unnamed.md'],
		['CON', 'CON_.md'],
		['aux.txt', 'aux_.txt.md'],
		['a/b: c?', 'a b c.md'],
		['🌸', '🌸.md'],
		['.hidden', 'hidden.md'],
		['[[Ann]]|#^', 'Ann.md'],
		['A'.repeat(300), `${'A'.repeat(200)}.md`],
		['é'.repeat(300), `${'é'.repeat(100)}.md`],
	])('of %s is called %s', (name, path) => {
		expect([...make(`Name,Company\n"${name}",Acme`).notes.keys()]).toEqual([path]);
	});

	it('never takes the name of another, and a thousand namesakes are quick', () => {
		const vault = pretendVault({ 'ANN.md': 'Not a contact.', 'Ann 3.md': 'Another.' });
		importInto(vault, [
			table(`Name,Company\n${Array.from({ length: 1000 }, (_, at) => `Ann,A${at}`).join('\n')}`),
		]);
		expect(vault.notes.size).toBe(1002);
		expect(vault.notes.get('ANN.md')).toBe('Not a contact.');
		expect([...vault.notes.keys()].slice(2, 5)).toEqual(['Ann 2.md', 'Ann 4.md', 'Ann 5.md']);
	});

	it('tells what LinkedIn tells beside: invitation, message, note', () => {
		const me = 'https://www.linkedin.com/in/me';
		const ann = 'https://www.linkedin.com/in/ann';
		const zip = zipOf({
			'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,${ann},,Acme,Buyer,08 Feb 2026`,
			'messages.csv': `CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n1,Ann Lee,${ann},Me,${me},2026-03-01 10:00:00 UTC,secret`,
			'Invitations.csv': `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nAnn Lee,Me,"2/9/26, 10:15 AM",Hello,INCOMING,${ann},${me}`,
			'Notes.csv': `Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On\nAnn,Lee,${ann},"Wants \`oak\` <b>now</b>",2026-02-20 10:00:00 UTC`,
		});
		const vault = pretendVault();
		importInto(vault, [fileOf('a.zip', zip)]);
		const text = vault.notes.get('Ann Lee.md') ?? '';
		expect(text.slice(text.lastIndexOf('---\n') + 4)).toBe(
			[
				'- 2026-02-08 LinkedIn: asked me to link.',
				'- 2026-02-20 Wants \\`oak\\` \\<b>now\\</b>',
				'- 2026-03-01 LinkedIn: Message.',
			].join('\n') + '\n',
		);
	});

	it('holds nothing that could be run or hides the rest', () => {
		const text = 'Name,Notes\nAnn,"<% tp.x() %> ```dataviewjs\n# x\n--- \n%% ![[y]] <script>"';
		expect(make(text).notes.get('Ann.md')).toBe(
			'---\ntags: [contact]\n---\n< % tp.x() %> \\`\\`\\`dataviewjs\n\\# x\n\\---\n% % \\![[y]] \\<script>\n',
		);
	});
});

describe('a note that is there', () => {
	const vaultOf = (properties: string, body = '- 2026-01-05 Rang her about oak.\n') =>
		pretendVault({ 'Ann Lee.md': note(`linkedin: https://www.linkedin.com/in/ann\n${properties}`, body) });
	const text = (vault: PretendVault) => vault.notes.get('Ann Lee.md') ?? '';

	it('gets what is empty, under the names it has, and keeps all that the user wrote', () => {
		const vault = vaultOf('org: Acme & Sons # as on the card\nrole:\nmail: [me@example.com]');
		importInto(vault, [connections([{ first: 'Ann', email: 'ann@example.com', company: 'ACME Corp' }])]);
		expect(text(vault)).toBe(
			note(
				'linkedin: https://www.linkedin.com/in/ann\norg: Acme & Sons # as on the card\nrole: Buyer\nmail: [me@example.com, ann@example.com]\nnetworks: [LinkedIn]\nconnected: 2026-02-08',
				'- 2026-01-05 Rang her about oak.\n',
			),
		);
	});

	it('what the user took out or changed stays so, import after import', () => {
		const vault = pretendVault();
		const file = connections([{ first: 'Ann', email: 'ann@example.com' }]);
		importInto(vault, [file]);
		const edited = text(vault)
			.replace('email: ann@example.com\n', '')
			.replace('company: Acme', 'company: Acme Ltd, Leeds');
		vault.notes.set('Ann Lee.md', edited);
		importInto(vault, [file]);
		importInto(vault, [connections([{ first: 'Ann', email: 'ann@example.com', role: 'Seller' }])], {
			today: '2026-12-01',
		});
		expect(text(vault)).toContain('company: Acme Ltd, Leeds');
		expect(text(vault)).toContain('role: Seller');
		expect(text(vault)).not.toContain('email');
	});

	it('with properties that cannot be read is left alone', () => {
		const vault = pretendVault({
			'Ann Lee.md':
				'---\ntags: [contact]\nlinkedin: https://www.linkedin.com/in/ann\ncompany: {a: [b}\n---\n',
		});
		const before = text(vault);
		importInto(vault, [connections([{ first: 'Ann' }])]);
		expect(text(vault)).toBe(before);
	});
});

describe('what changed between two exports', () => {
	const before = connections([{ first: 'Ann' }, { first: 'Bob' }, { first: 'Cy' }]);
	const start = (change: (text: string) => string = (text) => text): PretendVault => {
		const vault = pretendVault();
		importInto(vault, [before], { today: '2026-03-01' });
		vault.notes.set('Ann Lee.md', change(vault.notes.get('Ann Lee.md') ?? ''));
		return vault;
	};
	const ann = (vault: PretendVault) => vault.notes.get('Ann Lee.md') ?? '';
	const later = (ann: Partial<Row>) =>
		connections([{ first: 'Ann', ...ann }, { first: 'Bob' }, { first: 'Cy' }]);

	it.each([
		['a new company', { company: 'Globex' }, 'Now Buyer at Globex, was Buyer at Acme.'],
		['a new position', { role: 'Head of Buying' }, 'Now Head of Buying at Acme, was Buyer.'],
		['no position any more', { company: 'Globex', role: '' }, 'Now at Globex, was Buyer at Acme.'],
		['a new email', { email: 'ann@globex.example.com' }, 'New email: ann@globex.example.com'],
	])('%s is told in the log', (_what, change, line) => {
		const vault = start();
		importInto(vault, [later(change)]);
		expect(ann(vault)).toMatch(new RegExp(`^- 2026-11-22 ${line.replaceAll('.', '\\.')}$`, 'm'));
		const once = ann(vault);
		importInto(vault, [later(change)], { today: '2026-12-22' });
		expect(ann(vault)).toBe(once);
	});

	it.each([
		['who is liked', (text: string) => text.replace('---\n', '---\nliked: true\n')],
		[
			'who is to be kept in touch with',
			(text: string) => text.replace('---\n', '---\nkeep-in-touch: 6 weeks\n'),
		],
		['of a relation', (text: string) => text.replace('---\n', '---\nrelation: client\n')],
		['whom one met', (text: string) => `${text}- 2026-02-20 Met her.\n`],
	])('of somebody %s it is a follow-up', (_who, change) => {
		const vault = start(change);
		importInto(vault, [later({ company: 'Globex' })]);
		expect(ann(vault)).toContain('New job: say well done by 2026-11-29.');
	});

	it('of somebody who is let sit it is none', () => {
		const vault = start((text) => text.replace('---\n', '---\nliked: true\nwhat-then: let sit\n'));
		importInto(vault, [later({ company: 'Globex' })]);
		expect(ann(vault)).toContain('Now Buyer at Globex');
		expect(ann(vault)).not.toContain('well done');
	});

	it('what the note says already is no news', () => {
		const vault = start((text) => text.replace('Acme', 'Globex'));
		importInto(vault, [later({ company: 'GLOBEX' })]);
		expect(ann(vault)).not.toContain('Now');
	});

	it('what differs from the note at the first import is no news', () => {
		const vault = pretendVault({
			'Ann Lee.md': note('linkedin: https://www.linkedin.com/in/ann\ncompany: Bolt'),
		});
		importInto(vault, [before]);
		expect(ann(vault)).not.toContain('Now');
		importInto(vault, [later({ company: 'Globex' })]);
		expect(ann(vault)).toContain('- 2026-11-22 Now Buyer at Globex, was Buyer at Bolt.');
		expect(ann(vault)).toContain('company: Bolt');
	});

	it('who is linked no more is told once, and only where the export is whole', () => {
		const gone = connections([{ first: 'Bob' }, { first: 'Cy' }]);
		const vault = start();
		importInto(vault, [gone]);
		expect(ann(vault)).toMatch(/^- 2026-11-22 No longer linked on LinkedIn\.$/m);
		const once = ann(vault);
		importInto(vault, [gone], { today: '2026-12-01' });
		expect(ann(vault)).toBe(once);
		const most = start();
		importInto(most, [connections([{ first: 'Cy' }])]);
		expect(ann(most)).not.toContain('No longer');
		const broken = start();
		importInto(broken, [
			fileOf(
				'c.csv',
				new TextEncoder().encode(`${new TextDecoder().decode(gone.bytes(0, gone.size))}\nAnn,Lee,`),
			),
		]);
		expect(ann(broken)).not.toContain('No longer');
		const hidden = start();
		importInto(hidden, [
			fileOf(
				'c.csv',
				new TextEncoder().encode(`${new TextDecoder().decode(gone.bytes(0, gone.size))}\n,,,,,,08 Feb 2026`),
			),
		]);
		expect(ann(hidden)).not.toContain('No longer');
	});
});

describe('a choice', () => {
	const file = connections([
		{ first: 'Ann', day: '08 Feb 2026' },
		{ first: 'Bob', day: '08 Jan 2020' },
	]);

	it('since a day, the others can be kept out for good', () => {
		const vault = pretendVault();
		const plan = importInto(vault, [file], { choice: { since: '2026-01-01' } });
		expect([...vault.notes.keys()]).toEqual(['Ann Lee.md']);
		expect(plan.notChosen.map(({ name }) => name)).toEqual(['Bob Lee']);
		expect(plan.leftOut).toEqual([{ file: 'Connections.csv', line: 3, who: 'Bob Lee', why: ['not-chosen'] }]);
	});

	it('only those in the vault whom one cares for', () => {
		const vault = pretendVault({
			'Ann.md': note('linkedin: https://www.linkedin.com/in/ann\nliked: true'),
			'Bob.md': note('linkedin: https://www.linkedin.com/in/bob'),
		});
		const plan = planInto(vault, [connections([{ first: 'Ann' }, { first: 'Bob' }, { first: 'Cy' }])], {
			choice: { liked: true },
		});
		expect(plan.people.map(({ path, action }) => [path, action])).toEqual([['Ann.md', 'update']]);
	});
});

/** Exports of the same people, as time goes by. */
const person = fc.record({
	first: fc.constantFrom('Ann', 'Bob', 'Cy', 'Zoë 🌸', '../x', 'a: b'),
	last: fc.constantFrom('Lee', 'Ray', ''),
	company: fc.constantFrom('', 'Acme', 'Bolt: "Co"', 'Globex'),
	role: fc.constantFrom('', 'Buyer', 'Head of Buying'),
	email: fc.constantFrom('', 'a@example.com', 'b@example.com'),
});
const crowd = fc
	.array(person, { maxLength: 8 })
	.map((people) => people.map((one, at) => ({ ...one, slug: `p${at}` })));
const words = fc.constantFrom(
	'- 2026-04-01 Rang. I keep this line.',
	'Some prose of mine.',
	'## Log\n\n- 2026-05-01 Met.',
);
const edit = fc.record({
	at: fc.nat(7),
	what: fc.constantFrom('line', 'drop email', 'other company', 'rename', 'drop company'),
	words,
});

describe('whatever is imported, edited and imported again', () => {
	const asFile = (people: readonly (Row & { readonly company: string })[]) =>
		connections(
			people.map((one) => ({
				...one,
				company: one.company === '' ? '' : `"${one.company.replaceAll('"', '""')}"`,
			})),
		);

	it('the same file changes nothing', () => {
		fc.assert(
			fc.property(crowd, (people) => {
				const vault = pretendVault();
				importInto(vault, [asFile(people)]);
				const before = [...vault.notes];
				const plan = importInto(vault, [asFile(people)], { today: '2027-01-01' });
				expect([...vault.notes]).toEqual(before);
				expect(plan.people.every(({ action }) => action === 'same')).toBe(true);
				// Nor without what is remembered.
				vault.facts = '';
				importInto(vault, [asFile(people)], { today: '2027-01-01' });
				expect([...vault.notes]).toEqual(before);
			}),
		);
	});

	it('no person has two notes, and no word of the user is lost', () => {
		fc.assert(
			fc.property(crowd, crowd, fc.array(edit, { maxLength: 4 }), (people, later, edits) => {
				const vault = pretendVault();
				importInto(vault, [asFile(people)]);
				const kept = new Map<string, string[]>();
				for (const { at, what, words: mine } of edits) {
					const [path, text] = [...vault.notes][at] ?? [];
					if (path === undefined || text === undefined) continue;
					const changed = {
						line: `${text}${mine}\n`,
						'drop email': text.replace(/^email: .*\n/m, ''),
						'other company': text.replace(/^company: .*$/m, 'company: Mine & Sons'),
						'drop company': text.replace(/^company: .*\n/m, ''),
						rename: text,
					}[what];
					if (what === 'rename') {
						vault.notes.delete(path);
						vault.notes.set(`Renamed ${path}`, text);
						kept.set(`Renamed ${path}`, kept.get(path) ?? []);
						kept.delete(path);
						continue;
					}
					vault.notes.set(path, changed);
					const own =
						what === 'line'
							? mine.split('\n')
							: changed.includes('Mine & Sons')
								? ['company: Mine & Sons']
								: [];
					kept.set(path, [
						...(kept.get(path) ?? []).filter((line) => changed.split('\n').includes(line)),
						...own,
					]);
				}
				const notes = vault.notes.size;
				const merged = [
					...people.map((one, at) => ({
						...one,
						...later[at],
						slug: one.slug,
						first: one.first,
						last: one.last,
					})),
				];
				importInto(vault, [asFile(merged)], { today: '2026-12-01' });
				expect(vault.notes.size).toBe(notes);
				for (const [path, lines] of kept)
					for (const line of lines) expect((vault.notes.get(path) ?? '').split('\n')).toContain(line);
				const after = [...vault.notes];
				importInto(vault, [asFile(merged)], { today: '2027-01-01' });
				expect([...vault.notes]).toEqual(after);
			}),
		);
	});
});
