import type { LanguageCode } from '../languages/language';

/** Words that actions write into a note, in the note's own language. */
export interface WrittenWords {
	/** Stands before the new day, in brackets: "(moved to 2026-12-01)". */
	readonly moved: string;
	/** A line of the log that tells of a contact and no more. */
	readonly inTouch: string;
	/** The answer to "just linked, what then?" where something was done. */
	readonly done: string;
	readonly birthday: string;
	/** Before those who were there too: "With [[Bob]]." */
	readonly with: string;
	/** The heading that is made where a note has no log. */
	readonly log: string;
}

const words: Readonly<Record<LanguageCode, WrittenWords>> = {
	en: {
		moved: 'moved to',
		inTouch: 'Was in touch.',
		done: 'done',
		birthday: 'Birthday',
		with: 'With',
		log: 'Log',
	},
	de: {
		moved: 'verschoben auf',
		inTouch: 'Kontakt gehabt.',
		done: 'erledigt',
		birthday: 'Geburtstag',
		with: 'Mit',
		log: 'Verlauf',
	},
	fr: {
		moved: 'reporté au',
		inTouch: 'Pris contact.',
		done: 'fait',
		birthday: 'Anniversaire',
		with: 'Avec',
		log: 'Historique',
	},
	es: {
		moved: 'movido al',
		inTouch: 'Hemos hablado.',
		done: 'hecho',
		birthday: 'Cumpleaños',
		with: 'Con',
		log: 'Registro',
	},
	nl: {
		moved: 'verzet naar',
		inTouch: 'Contact gehad.',
		done: 'gedaan',
		birthday: 'Verjaardag',
		with: 'Met',
		log: 'Logboek',
	},
	it: {
		moved: 'spostato al',
		inTouch: 'Sentiti.',
		done: 'fatto',
		birthday: 'Compleanno',
		with: 'Con',
		log: 'Diario',
	},
	pt: {
		moved: 'adiado para',
		inTouch: 'Falamos.',
		done: 'feito',
		birthday: 'Aniversário',
		with: 'Com',
		log: 'Registro',
	},
};

/** What is written into notes of this language. */
export function writtenWords(code: LanguageCode): WrittenWords {
	return words[code];
}

/** How all languages call a birthday. */
export const birthdayWords: readonly string[] = Object.values(words).map(({ birthday }) => birthday);

/** How all languages say that something was moved, for reading what was written. */
export const movedWords: readonly string[] = Object.values(words).map(({ moved }) => moved);
