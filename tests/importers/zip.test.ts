import { describe, expect, it } from 'vitest';
import { answered, fileOf, readFiles } from '../support/import-files';
import { largeArchive, recordOf, withBytes, zipOf } from '../support/pretend-zip';
import { readImport } from '../../src/importers/read-import';
import { decode } from '../support/import-files';

const card = 'BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n';
/** CRC-32 of the card. */
const cardCrc = 0x909445eb;

const namesIn = (zip: Uint8Array, name = 'a.zip') => {
	const { people, leftOut } = readFiles([fileOf(name, zip)]);
	return { names: people.map((person) => person.name), why: leftOut.map(({ why }) => why[0]) };
};

describe('an archive', () => {
	const zip = zipOf({ 'contacts/ann.vcf': card, 'film.mp4': new Uint8Array(5000) });

	it('gives the people of the files in it', () => {
		expect(namesIn(zip)).toEqual({ names: ['Ann Lee'], why: [] });
	});

	it('may have junk before it, a comment behind it, and any name', () => {
		const junk = new Uint8Array(70_000).fill(7);
		const late = new Uint8Array([...junk, ...zip]);
		expect(namesIn(late)).toEqual({ names: ['Ann Lee'], why: [] });
		const comment = withBytes(new Uint8Array([...zip, 1, 2, 3]), zip.length - 2, [3, 0]);
		expect(namesIn(comment, 'my export').names).toEqual(['Ann Lee']);
	});

	it('may have paths by Windows, and what macOS adds is passed over', () => {
		const mac = zipOf({ 'a\\ann.vcf': card, '__MACOSX/a/._ann.vcf': 'junk', 'a/._ann.vcf': 'junk' });
		expect(namesIn(mac)).toEqual({ names: ['Ann Lee'], why: [] });
	});

	it.each([
		['encrypted', 'ann.vcf', 8, [1, 0], 'archive-encrypted'],
		['packed in another way', 'ann.vcf', 10, [12, 0], 'archive-compression'],
		['with a wrong checksum', 'ann.vcf', 16, [1, 2, 3, 4], 'archive-broken'],
		['with a size that is none', 'ann.vcf', 24, [3, 0, 0, 0], 'archive-too-large'],
		['with a size of gigabytes', 'ann.vcf', 24, [0, 0, 0, 0xf0], 'archive-too-large'],
		['with a place behind its end', 'ann.vcf', 42, [0xff, 0xff, 0xff, 0x7f], 'archive-broken'],
	])('tells of a file %s, and reads the others', (_what, path, at, bytes, why) => {
		const two = zipOf({ 'ann.vcf': card, 'bob.vcf': card.replace('Ann', 'Bob') });
		expect(namesIn(withBytes(two, recordOf(two, path) + at, bytes))).toEqual({
			names: ['Bob Lee'],
			why: [why],
		});
	});

	it('tells of a path that leads outside, and reads nothing there', () => {
		const out = zipOf({ '../../ann.vcf': card, '/etc/bob.vcf': card, 'cy.vcf': card.replace('Ann', 'Cy') });
		expect(namesIn(out)).toEqual({ names: ['Cy Lee'], why: ['archive-path', 'archive-path'] });
	});

	it('that is cut off anywhere is told to be broken', () => {
		for (let length = 4; length < zip.length; length++)
			expect(namesIn(zip.slice(0, length))).toEqual({ names: [], why: ['archive-broken'] });
	});

	it('that would fill the memory is left alone', () => {
		const bomb = zipOf({ 'bomb.vcf': new Uint8Array(40_000_000), 'ann.vcf': card });
		expect(bomb.length).toBeLessThan(100_000);
		expect(namesIn(bomb)).toEqual({ names: ['Ann Lee'], why: ['archive-too-large'] });
		// Its size is said to be small: unpacking ends where it is passed.
		const liar = withBytes(bomb, recordOf(bomb, 'bomb.vcf') + 24, [100, 0, 0, 0]);
		expect(namesIn(liar)).toEqual({ names: ['Ann Lee'], why: ['archive-too-large'] });
	});

	it('without anything about people says so', () => {
		expect(namesIn(zipOf({ 'film.mp4': new Uint8Array(10) })).why).toEqual(['archive-useless']);
		expect(namesIn(zipOf({})).why).toEqual(['archive-useless']);
	});

	it.each([
		['of 2 GB', 2 ** 31, false],
		['of 3 GB, by Zip64', 3 * 2 ** 30, true],
		['of 20 GB, by Zip64', 20 * 2 ** 30, true],
	])('%s is read only where it tells of people', (_what, film, zip64) => {
		const { size, bytes } = largeArchive(film, 'ann.vcf', card, cardCrc, zip64);
		const file = { name: 'large.zip', size, bytes };
		let read = 0;
		const { people } = answered(readImport([file], { decode, mappings: {}, dayFirst: null }), (from, to) => {
			read += to - from;
		});
		expect(people.map(({ name }) => name)).toEqual(['Ann Lee']);
		// What it begins with, its end, and the one file.
		expect(read).toBeLessThan(400_000);
	});
});
