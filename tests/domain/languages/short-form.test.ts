import { describe, expect, it } from 'vitest';
import { spellOut } from '../../../src/domain/languages/short-form';

describe('braces spell out what words have in common', () => {
	it.each([
		['', []],
		['ring', ['ring']],
		['ring,call', ['ring', 'call']],
		['{mon,tues}day', ['monday', 'tuesday']],
		[
			'give {him,her} a {ring,call}',
			['give him a ring', 'give him a call', 'give her a ring', 'give her a call'],
		],
		['maandag{,avond}', ['maandag', 'maandagavond']],
		['an{,zu}rufen,{an,ab}sagen', ['anrufen', 'anzurufen', 'ansagen', 'absagen']],
		['ver{{lä,kü}nger,schieb}en', ['verlängeren', 'verküngeren', 'verschieben']],
		['{&,+}', ['&', '+']],
		['to do', ['to do']],
	])('%j', (short, words) => {
		expect(spellOut(short)).toEqual(words);
	});
});
