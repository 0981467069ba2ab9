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
	/** A line of the log about a message whose text is not kept. */
	readonly message: string;
	/** Who asked to link. */
	readonly askedMe: string;
	readonly iAsked: string;
	/** "Now Head of Buying at Globex, was Buyer at Acme." */
	readonly now: string;
	readonly was: string;
	readonly at: string;
	/** A follow-up for who has a new job; its day comes where `{day}` is. */
	readonly wellDone: string;
	readonly newEmail: string;
	/** Before the network: "No longer linked on LinkedIn." */
	readonly unlinked: string;
}

const words: Readonly<Record<LanguageCode, WrittenWords>> = {
	en: {
		moved: 'moved to',
		inTouch: 'Was in touch.',
		done: 'done',
		birthday: 'Birthday',
		with: 'With',
		log: 'Log',
		message: 'Message.',
		askedMe: 'asked me to link.',
		iAsked: 'I asked to link.',
		now: 'Now',
		was: 'was',
		at: 'at',
		wellDone: 'New job: say well done by {day}.',
		newEmail: 'New email:',
		unlinked: 'No longer linked on',
	},
	de: {
		moved: 'verschoben auf',
		inTouch: 'Kontakt gehabt.',
		done: 'erledigt',
		birthday: 'Geburtstag',
		with: 'Mit',
		log: 'Verlauf',
		message: 'Nachricht.',
		askedMe: 'bat mich um den Kontakt.',
		iAsked: 'Ich bat um den Kontakt.',
		now: 'Jetzt',
		was: 'vorher',
		at: 'bei',
		wellDone: 'Neue Stelle: bis {day} gratulieren.',
		newEmail: 'Neue E-Mail-Adresse:',
		unlinked: 'Nicht mehr vernetzt auf',
	},
	fr: {
		moved: 'reporté au',
		inTouch: 'Pris contact.',
		done: 'fait',
		birthday: 'Anniversaire',
		with: 'Avec',
		log: 'Historique',
		message: 'Message.',
		askedMe: "m'a invité.",
		iAsked: "J'ai envoyé l'invitation.",
		now: 'Maintenant',
		was: 'avant',
		at: 'chez',
		wellDone: "Nouveau poste : féliciter d'ici le {day}.",
		newEmail: 'Nouvelle adresse e-mail :',
		unlinked: 'Plus en relation sur',
	},
	es: {
		moved: 'movido al',
		inTouch: 'Hemos hablado.',
		done: 'hecho',
		birthday: 'Cumpleaños',
		with: 'Con',
		log: 'Registro',
		message: 'Mensaje.',
		askedMe: 'me invitó.',
		iAsked: 'Envié la invitación.',
		now: 'Ahora',
		was: 'antes',
		at: 'en',
		wellDone: 'Nuevo puesto: felicitar hasta el {day}.',
		newEmail: 'Nuevo correo:',
		unlinked: 'Ya no conectados en',
	},
	nl: {
		moved: 'verzet naar',
		inTouch: 'Contact gehad.',
		done: 'gedaan',
		birthday: 'Verjaardag',
		with: 'Met',
		log: 'Logboek',
		message: 'Bericht.',
		askedMe: 'vroeg mij om te linken.',
		iAsked: 'Ik vroeg om te linken.',
		now: 'Nu',
		was: 'eerder',
		at: 'bij',
		wellDone: 'Nieuwe baan: feliciteren uiterlijk {day}.',
		newEmail: 'Nieuw e-mailadres:',
		unlinked: 'Niet meer gelinkt op',
	},
	it: {
		moved: 'spostato al',
		inTouch: 'Sentiti.',
		done: 'fatto',
		birthday: 'Compleanno',
		with: 'Con',
		log: 'Diario',
		message: 'Messaggio.',
		askedMe: 'mi ha invitato.',
		iAsked: "Ho mandato l'invito.",
		now: 'Ora',
		was: 'prima',
		at: 'presso',
		wellDone: 'Nuovo lavoro: congratularsi entro il {day}.',
		newEmail: 'Nuova e-mail:',
		unlinked: 'Non più collegati su',
	},
	pt: {
		moved: 'adiado para',
		inTouch: 'Falamos.',
		done: 'feito',
		birthday: 'Aniversário',
		with: 'Com',
		log: 'Registro',
		message: 'Mensagem.',
		askedMe: 'convidou-me.',
		iAsked: 'Enviei o convite.',
		now: 'Agora',
		was: 'antes',
		at: 'na',
		wellDone: 'Novo emprego: felicitar até {day}.',
		newEmail: 'Novo e-mail:',
		unlinked: 'Já não ligados no',
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

const anyOf = (pick: (words: WrittenWords) => string): string => Object.values(words).map(pick).join('|');

/**
 * A line of the log that an import wrote about what became of somebody: it tells of no contact with them. A day may
 * stand in front.
 */
export const NEWS = new RegExp(
	`^\\W*(?:\\d{4}-\\d\\d-\\d\\d\\W+)?(?:(?:${anyOf(({ now }) => now)}) .+, (?:${anyOf(({ was }) => was)}) |(?:${anyOf(({ newEmail }) => newEmail)}|${anyOf(({ unlinked }) => unlinked)}) )`,
	'u',
);
