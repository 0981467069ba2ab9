import type { ImportStrings } from './import-strings';
import type { Written } from './messages';

export const importEn: Written<ImportStrings> = {
	why: {
		'archive-broken': 'This archive is not whole. Download it again.',
		'archive-parts': 'This archive is one of several parts that make one. Join them first.',
		'archive-path': 'Its path leads out of the archive, so it was not read.',
		'archive-useless': 'This archive holds nothing about people that can be read.',
		'archive-encrypted': 'This file is encrypted. Unpack it and choose what was in it.',
		'ends-early': 'The file became shorter while it was read. Try again.',
		'no-kind': 'This is no file that can be read: no table, no cards, no export of a network.',
		'facebook-html':
			'This export of Facebook is made of web pages. Ask for another one there, and choose JSON as its format.',
		'not-json': 'This file is not whole. Download it again.',
		'row-quotes': 'A quotation mark in this row does not close.',
		'row-hidden': 'LinkedIn tells only the day of linking: this member is hidden.',
		'no-name': 'There is no name, no company and no address.',
		'group-card': 'This is a list of addresses, not a person.',
		'kept-out': 'Was kept out at an earlier import.',
		'not-chosen': 'Not among those that you chose.',
	},
	whyOf: {
		'archive-compression':
			'{0} is packed in a way that cannot be read ({1}). Unpack it and choose that file.',
		'archive-too-large': 'Unpacked, this would be larger than any such file is: {0}',
		'row-cells': 'This row has {0|1 cell|# cells}, the header has {1}.',
		'x-unnamed':
			'{0|1 account is known by its number alone|# accounts are known by their numbers alone}: the archive has no name for them.',
		'columns-unknown': 'Which column is the name? The columns are {0}.',
	},
};
