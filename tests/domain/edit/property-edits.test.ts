import { describe, expect, it } from 'vitest';
import { answered, followUpOn, liked } from '../../../src/domain/edit/contact-edits';
import { isRefused, type EditResult } from '../../../src/domain/edit/edit';
import { done, snooze } from '../../../src/domain/edit/follow-up-edits';
import { withProperty } from '../../../src/domain/edit/property-edits';
import { yamlText } from '../../../src/domain/edit/yaml-text';
import { readNote } from '../../../src/domain/read-note';
import { atHand, parseYaml } from './notes-at-hand';

function result(edit: EditResult): string {
	return isRefused(edit) ? edit.refused : edit.text;
}

/** The note's properties after an action on the n-th date of `follow-up`. */
function afterOn(lines: string, act: typeof done, nth = 0): string {
	const at = atHand(
		`---\r\n# top\r\n${lines.replaceAll('\n', '\r\n')}\r\nz: [1, 'b']  # end\r\n---\r\nText\r\n`,
	);
	const followUp = readNote(at.note, at.settings, at.today).contact?.followUps[nth];
	if (!followUp) throw new Error(`Nothing is open in ${lines}`);
	const text = result(act(at, followUp));
	const match = /^---\r\n# top\r\n([^]*)\r\nz: \[1, 'b'\] {2}# end\r\n---\r\nText\r\n$/.exec(text);
	return match ? (match[1] ?? '').replaceAll('\r\n', '\n') : text;
}

describe('a date of the property', () => {
	it.each<[string, string, string, number?]>([
		['follow-up: 2026-12-01', 'follow-up:', 'follow-up: 2026-12-16'],
		['follow-up: 2026-12-01 # why', 'follow-up: # why', 'follow-up: 2026-12-16 # why'],
		['follow-up: "2026-12-01"', 'follow-up:', 'follow-up: "2026-12-16"'],
		["Follow_Up:   '2026-12-01'  ", 'Follow_Up:  ', "Follow_Up:   '2026-12-16'  "],
		[
			'follow-up: [2026-12-01, "2026-12-05"]',
			'follow-up: ["2026-12-05"]',
			'follow-up: [2026-12-16, "2026-12-05"]',
		],
		[
			'follow-up: [ 2026-12-01, 2026-12-05 ]',
			'follow-up: [ 2026-12-01 ]',
			'follow-up: [ 2026-12-01, 2026-12-16 ]',
			1,
		],
		['follow-up: [2026-12-01]', 'follow-up: []', 'follow-up: [2026-12-16]'],
		[
			'follow-up:\n  - 2026-12-01 # a\n  - 2026-12-05',
			'follow-up:\n  - 2026-12-05',
			'follow-up:\n  - 2026-12-16 # a\n  - 2026-12-05',
		],
		['follow-up:\n- 2026-12-01', 'follow-up:', 'follow-up:\n- 2026-12-16'],
		['follow-up: 1 December 2026', 'follow-up:', 'follow-up: 2026-12-16'],
	])('%s is taken out, or moved', (lines, without, moved, nth = 0) => {
		expect(afterOn(lines, done, nth)).toBe(without);
		expect(afterOn(lines, (at, followUp) => snooze(at, followUp, '2026-12-16'), nth)).toBe(moved);
	});

	it.each(['follow-up: >\n  2026-12-01', 'follow-up: &a 2026-12-01', 'follow-up: [[2026-12-01]]'])(
		'%s is left for others to change',
		(lines) => {
			expect(afterOn(lines, done)).toBe('properties');
		},
	);

	it('is settled or changed where it is not there any more', () => {
		const at = atHand('---\nfollow-up: 2026-12-01\n---\n');
		const followUp = readNote(at.note, at.settings, at.today).contact?.followUps[0];
		if (!followUp) throw new Error('One is open.');
		expect(done(atHand('---\nfollow-up:\n---\n'), followUp)).toEqual({ refused: 'settled' });
		expect(done(atHand('---\nfollow-up: 2026-12-02\n---\n'), followUp)).toEqual({ refused: 'changed' });
		expect(done(atHand('No properties.\n'), followUp)).toEqual({ refused: 'changed' });
		expect(
			done({ ...at, note: { ...at.note, text: '---\nfollow-up: 2026-12-01\nx: [\n---\n' } }, followUp),
		).toEqual({
			refused: 'properties',
		});
	});
});

describe('one property', () => {
	it.each<[string, string, string, string, string]>([
		[
			'is added below the others',
			'---\na: 1 # c\n---\nText',
			'phone',
			'+44 20 7946 0000',
			'---\na: 1 # c\nphone: "+44 20 7946 0000"\n---\nText',
		],
		['is added to a note without any', 'Text', 'company', '[[Acme]]', '---\ncompany: "[[Acme]]"\n---\nText'],
		[
			'is added behind a byte-order mark',
			'\uFEFFText\r\n',
			'role',
			'Buyer',
			'\uFEFF---\r\nrole: Buyer\r\n---\r\nText\r\n',
		],
		['is filled in', '---\nrole:\nb: 2\n---\n', 'role', 'Buyer', '---\nrole: Buyer\nb: 2\n---\n'],
		[
			'is filled in before its comment',
			'---\nrole: # what\n---\n',
			'role',
			'Buyer',
			'---\nrole: Buyer # what\n---\n',
		],
		[
			'keeps its quotes',
			"---\nrole: 'a' # x\n---\n",
			'role',
			"Buyer's mate",
			"---\nrole: 'Buyer''s mate' # x\n---\n",
		],
		['changes the one item of a list', '---\nrole: [a]\n---\n', 'role', 'b', '---\nrole: [b]\n---\n'],
		['is refused for several', '---\nrole: [a, b]\n---\n', 'role', 'c', 'properties'],
		['is refused for a text of several lines', '---\nrole: |\n  a\n---\n', 'role', 'c', 'properties'],
		['is refused in what is no YAML', '---\nrole: a\nb: [\n---\n', 'role', 'c', 'properties'],
		[
			'is refused where an alias would change as well',
			'---\nrole: &r a\nb: *r\n---\n',
			'role',
			'c',
			'properties',
		],
		['has it already', '---\nrole: a\n---\n', 'role', 'a', 'nothing-to-do'],
	])('%s', (_what, text, key, value, after) => {
		expect(result(withProperty(text, key, yamlText(value), parseYaml))).toBe(after);
	});

	it.each<[string, string, string]>([
		['a new one', '---\na: 1\n---\n', '---\na: 1\nfollow-up: 2026-12-16\n---\n'],
		[
			'a single one',
			'---\nnext_contact: 2026-12-01 # x\n---\n',
			'---\nnext_contact: [2026-12-01, 2026-12-16] # x\n---\n',
		],
		[
			'a list in brackets',
			'---\nfollow-up: [2026-12-01]\n---\n',
			'---\nfollow-up: [2026-12-01, 2026-12-16]\n---\n',
		],
		[
			'a list',
			'---\r\nfollow-up:\r\n  - 2026-12-01\r\n---\r\n',
			'---\r\nfollow-up:\r\n  - 2026-12-01\r\n  - 2026-12-16\r\n---\r\n',
		],
		['an empty list', '---\nfollow-up: []\n---\n', '---\nfollow-up: [2026-12-16]\n---\n'],
		['the same again', '---\nfollow-up: [2026-12-16]\n---\n', 'nothing-to-do'],
	])('takes one date more: %s', (_what, text, after) => {
		expect(result(followUpOn(atHand(text), '2026-12-16'))).toBe(after);
	});

	it('says the answer, with its day', () => {
		const at = atHand('---\nwhat-then:\n---\n');
		expect(result(answered(at, 'email', '2026-12-01'))).toBe(
			'---\nwhat-then: email\nfollow-up: 2026-12-01\n---\n',
		);
		expect(result(answered(at, 'let sit', null))).toBe('---\nwhat-then: let sit\n---\n');
		expect(result(answered(atHand('---\nAnswer: "x"\n---\n'), 'yes: ring', null))).toBe(
			'---\nAnswer: "yes: ring"\n---\n',
		);
	});

	it('says who is liked', () => {
		expect(result(liked(atHand('---\nfavourite: false # ?\n---\n'), true))).toBe(
			'---\nfavourite: true # ?\n---\n',
		);
		expect(result(liked(atHand('---\nliked: true\n---\n'), true))).toBe('nothing-to-do');
	});
});
