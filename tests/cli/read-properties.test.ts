import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../cli/plain-yaml.mjs';
import { readProperties } from '../../cli/read-properties.mjs';

describe('plain YAML', () => {
	it('is read as the whole parser reads it, or left to it', () => {
		const value = fc.oneof(
			fc.constantFrom(
				...[
					'',
					'true',
					'False',
					'null',
					'~',
					'012',
					'0',
					'42',
					'-3',
					'1.10',
					'1e3',
					'0x1F',
					'10:30',
					'2026-11-02',
				],
				...[
					'2026-11-02T10:00',
					'+49170',
					'[a, b]',
					'[a, "b, c"]',
					'[[Ann]]',
					'[]',
					'[a,]',
					'{a: b}',
					'"[[Acme]]"',
					"'it'",
				],
				...[
					'"a\\n"',
					'a: b',
					'a #b',
					'a#b',
					'# x',
					'@x',
					'`x`',
					'- a',
					'https://example.com/a?b=c',
					'a:',
					'| ',
					'>',
					'&a',
					'*a',
				],
				...[
					'.inf',
					'.NaN',
					'yes',
					'No',
					'on',
					'!!str x',
					'%x',
					'? a',
					'Infinity',
					'NaN',
					"'",
					'"',
					'"a" b',
					'a "b"',
					'<<',
				],
			),
			fc.string({ maxLength: 12 }),
			fc.string({ unit: 'binary', maxLength: 6 }),
		);
		const line = fc.oneof(
			fc
				.tuple(
					fc.constantFrom('tags', 'last contact', 'a-b', 'name', '"q"', '__proto__', 'null', 'x1'),
					value,
				)
				.map(([key, text]) => `${key}: ${text}`),
			value.map((text) => `  - ${text}`),
			value.map((text) => `- ${text}`),
			fc.constantFrom('', '  ', 'a:b', 'tags:', 'name:', '# note', '  more'),
		);
		let plain = 0;
		fc.assert(
			fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
				const found = readPlainYaml(lines);
				if (found === null) return;
				plain++;
				expect(found).toEqual(parse(lines.join('\n')) ?? {});
			}),
			{ numRuns: 5000 },
		);
		expect(plain).toBeGreaterThan(200);
	});

	it('is what a contact note has', () => {
		const note = `tags: [contact]
relation: potential client
networks: [LinkedIn, in person]
connected: 2026-11-02
liked: true
keep-in-touch: 6 weeks
company: "[[Acme]]"
linkedin: https://www.linkedin.com/in/ann
email: ann@example.com
phone: "+44 20 7946 0000"
knows:
  - "[[Bob]]"
  - Cy`;
		expect(readPlainYaml(note.split('\n'))).toEqual(parse(note));
	});
});

describe('the properties of a note', () => {
	it.each<[string, string, object]>([
		[
			'dates stay texts',
			'---\na: 2026-11-02\nb: 2026-11-02T10:00:00Z\n---\n',
			{ a: '2026-11-02', b: '2026-11-02T10:00:00Z' },
		],
		['times stay texts', '---\na: 10:30\nb: 1:20\n---\n', { a: '10:30', b: '1:20' }],
		['yes is a text', '---\na: yes\nb: off\n---\n', { a: 'yes', b: 'off' }],
		['a list in a list', '---\na: [[Ann]]\n---\n', { a: [['Ann']] }],
		['a byte-order mark and carriage returns', '\uFEFF---\r\na: b\r\n---\r\n', { a: 'b' }],
		['blanks behind the dashes', '---  \na: b\n--- \n', { a: 'b' }],
		['comments', '---\na: b # c\n# d\n---\n', { a: 'b' }],
		['no properties', 'text\n---\na: b\n---\n', {}],
		['an empty block', '---\n---\n', {}],
		['nothing closed', '---\na: b\n', {}],
	])('%s', (_what, text, properties) => {
		expect(readProperties(text)).toEqual({ properties, trouble: null });
	});

	it('do not reach the prototype', () => {
		const { properties } = readProperties(
			'---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n---\n',
		);
		expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	it('that repeat a broken block are broken again', () => {
		for (let time = 0; time < 2; time++) {
			expect(readProperties('---\ntitle: Re: hello\n---\n').trouble).toMatch(
				/^its properties cannot be read: .*\(line 2\)$/,
			);
		}
	});
});
