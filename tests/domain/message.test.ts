import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledMessage, readTemplateNote, templatesFor, type MessageParts } from '../../src/domain/message';
import { firstNameOf, messageParts, metAt } from '../../src/domain/message-parts';
import { aContact, aFollowUp } from '../ui/some-people';

const all: MessageParts = {
	firstName: 'Ann',
	name: 'Ann Lee',
	met: 'at the fair',
	lastTalk: 'the new office',
	company: 'Acme',
	role: 'Buyer',
	network: 'LinkedIn',
};
const without = (...keys: readonly (keyof MessageParts)[]): MessageParts => ({
	...all,
	...Object.fromEntries(keys.map((key) => [key, null])),
});

describe('a message', () => {
	it('takes up what is known, however the placeholder is spelt', () => {
		expect(filledMessage('Hi {{first name}},\n\nwe met {{ How-we-met }}. How is {{COMPANY}}?', all)).toBe(
			'Hi Ann,\n\nwe met at the fair. How is Acme?',
		);
		expect(filledMessage('Hallo {{Vorname}}, Gruß an {{Firma}}.', all)).toBe('Hallo Ann, Gruß an Acme.');
	});

	it('leaves alone what is no placeholder of ours, and puts nothing into what is put in', () => {
		expect(filledMessage('{{date}} {{ }} {x}', all)).toBe('{{date}} {{ }} {x}');
		expect(filledMessage('{{company}} {{role}}', { ...all, company: '{{role}} $& $1' })).toBe(
			'{{role}} $& $1 Buyer',
		);
	});

	it.each<[string, keyof MessageParts, string]>([
		// A sentence of one clause.
		['Thanks for linking. We met {{how we met}}. See you!', 'met', 'Thanks for linking. See you!'],
		['How are things at {{company}}?', 'company', ''],
		// A clause at the end, in the middle, at the beginning.
		['Thanks for linking, I liked our talk about {{last talk}}.', 'lastTalk', 'Thanks for linking.'],
		['It was good to see you, {{how we met}}, and to talk.', 'met', 'It was good to see you, and to talk.'],
		['Good to meet you {{how we met}}, and thanks for linking.', 'met', 'Thanks for linking.'],
		['Since we met {{how we met}}, much has happened.', 'met', ''],
		['Thanks – it was good {{how we met}} – and see you.', 'met', 'Thanks – and see you.'],
		// Brackets, colons, lines of a list.
		['Hello from here (we met {{how we met}}).', 'met', 'Hello from here.'],
		['Thanks for linking. Last time: {{last talk}}.', 'lastTalk', 'Thanks for linking.'],
		['- Coffee?\n- {{company}}\n- Lunch?', 'company', '- Coffee?\n- Lunch?'],
		// A paragraph goes with one of its blank lines.
		['One.\n\nAt {{company}}.\n\nTwo.', 'company', 'One.\n\nTwo.'],
		['At {{company}}.\n\nTwo.', 'company', 'Two.'],
		['One.\n\n\nTwo {{company}}', 'company', 'One.'],
		// A name alone.
		['Hi {{first name}},', 'firstName', 'Hi,'],
		['Dr. Lee at {{company}} said so. Fine.', 'company', 'Fine.'],
	])('%j without its %s is %j', (text, key, expected) => {
		expect(filledMessage(text, without(key))).toBe(expected);
	});
});

describe('any message', () => {
	const keys = ['first name', 'how we met', 'last talk', 'company', 'role'] as const;
	const known = { 'first name': 'firstName', 'how we met': 'met', 'last talk': 'lastTalk' } as const;
	const words = fc.constantFrom('Thanks for linking', 'I liked it', 'tell me', 'see you then');
	const piece = fc.oneof(
		words,
		fc.tuple(words, fc.constantFrom(...keys)).map(([before, key]) => `${before} {{${key}}}`),
		fc.constantFrom(...keys).map((key) => `{{${key}}}`),
		words.map((inner) => `and ${inner}`),
	);
	const sentence = fc
		.tuple(
			fc.array(piece, { minLength: 1, maxLength: 4 }),
			fc.constantFrom(', ', ' – ', '; ', ': '),
			fc.constantFrom('.', '?', '!'),
		)
		.map(([pieces, between, end]) => pieces.join(between) + end);
	const line = fc.oneof(
		fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')),
		fc.constant(''),
	);
	const message = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
	const missing = fc.subarray(Object.keys(all) as (keyof MessageParts)[]);

	it('has no hole where something is missing, and keeps each sentence that needs nothing', () => {
		fc.assert(
			fc.property(message, missing, (text, gone) => {
				const filled = filledMessage(text, without(...gone));
				expect(filled).not.toMatch(/\{\{|\}\}/);
				expect(filled).not.toMatch(/ {2}|^ | $| [.,;:!?]|[,;:–] *[.!?,;:]|^[.,;:!?]|\(\s*\)/m);
				if (!text.includes('\n\n\n')) expect(filled).not.toContain('\n\n\n');
				for (const whole of text
					.split('\n')
					.flatMap((one) => one.match(/[^.?!]+[.?!]/g)?.map((whole) => whole.trim()) ?? []))
					if (!whole.includes('{{')) expect(filled).toContain(whole);
			}),
			{ numRuns: 2000 },
		);
	});

	it('is the text with the words put in where nothing is missing', () => {
		fc.assert(
			fc.property(message, (text) => {
				const plain = text.replace(/\{\{(.*?)\}\}/g, (_, key: (typeof keys)[number]) => {
					const part = key in known ? known[key as keyof typeof known] : (key as keyof MessageParts);
					return all[part] ?? '';
				});
				const blank = plain.trim();
				expect(filledMessage(text, all)).toBe(blank);
			}),
		);
	});
});

describe('a template', () => {
	it('says in its properties for whom it is, and why', () => {
		const text =
			'---\nrelation: "[[Client]]"\nReason: [just-linked]\nsubject: Thanks\n---\n\nHi {{first name}},\n';
		const properties = { relation: '[[Client]]', Reason: ['just-linked'], subject: 'Thanks' };
		expect(readTemplateNote('Thanks', properties, text)).toEqual({
			name: 'Thanks',
			relations: ['client'],
			reasons: ['just linked'],
			subject: 'Thanks',
			body: 'Hi {{first name}},',
		});
	});

	it('is chosen by relation and reason, the closest first', () => {
		const template = (name: string, relations: readonly string[], reasons: readonly string[]) => ({
			...readTemplateNote(name, {}, ''),
			relations,
			reasons,
		});
		const templates = [
			template('Any', [], []),
			template('Birthday', [], ['birthday']),
			template('Client', ['client'], []),
			template('Client linked', ['client'], ['just linked']),
			template('Linked', [], ['just linked']),
		];
		const names = (relation: string | null, kind: Parameters<typeof templatesFor>[2]): string => {
			const { fitting, others } = templatesFor(templates, { relation }, kind);
			return [fitting, others].map((some) => some.map(({ name }) => name).join(', ')).join(' | ');
		};
		expect(names('Client', 'just-linked')).toBe('Client linked, Client, Linked, Any | Birthday');
		expect(names(null, 'just-linked')).toBe('Linked, Any | Birthday, Client, Client linked');
		expect(names('friend', 'yearly')).toBe('Birthday, Any | Client, Client linked, Linked');
	});
});

describe('what is known of a person', () => {
	it.each([
		['Ann Lee', 'Ann'],
		['Dr. Ann van Dyke', 'Ann'],
		['Prof. Dr. Ann Lee', 'Ann'],
		['van Dyke, Ann', 'Ann'],
		['Herr Max Muster', 'Max'],
		['Drew Barry', 'Drew'],
		['Ann', 'Ann'],
	])('the first name of %s is %s', (name, first) => {
		expect(firstNameOf(name)).toBe(first);
	});

	it.each([
		['Met at the fair. She wants oak.', 'at the fair'],
		['Met her at the fair, she wants oak.', 'at the fair'],
		['Auf der Messe kennengelernt.', 'Auf der Messe'],
		['Kennengelernt auf der Messe', 'auf der Messe'],
		['Had lunch.', null],
		['', null],
	])('%j tells where we met: %j', (text, expected) => {
		expect(metAt(text)).toBe(expected);
	});

	it('comes from the log, else from who introduced us or the network', () => {
		const words = { through: (name: string) => `through ${name}`, on: (network: string) => `on ${network}` };
		const contact = aContact('Ann Lee', {
			networks: ['LinkedIn'],
			followUps: [aFollowUp('Ann Lee.md', { text: 'Send her the price list by Friday.' })],
		});
		const touch = (text: string) => ({ day: '2026-11-02', path: 'Ann.md', line: 1, text }) as const;
		const touches = [
			touch('Rang. Send her the price list by Friday.'),
			touch('Met her at the fair.'),
			touch('Talked about the new office. Nice.'),
		];
		const parts = messageParts({ contact, touches, met: touch('Met at the fair.') }, null, words);
		expect(parts).toMatchObject({
			firstName: 'Ann',
			met: 'at the fair',
			lastTalk: 'the new office',
			company: null,
		});
		expect(messageParts({ contact, touches: [], met: null }, 'Bob', words).met).toBe('through Bob');
		expect(messageParts({ contact, touches: [], met: touch('Rang.') }, null, words).met).toBe('on LinkedIn');
	});
});
