import type { Written } from './messages';
import type { RoomStrings } from './room-strings';

export const roomDe: Written<RoomStrings> = {
	writeTo: 'An {0} schreiben',
	template: 'Vorlage',
	noTemplate: 'Keine',
	makeTemplates: 'Nachrichtenvorlagen für den Anfang anlegen',
	made: '{0|1 Nachrichtenvorlage liegt|# Nachrichtenvorlagen liegen} in {1}: Mach sie zu deinen eigenen.',
	folder: 'Nachrichten',
	starters: [
		[
			'Danke fürs Vernetzen',
			'---\nreason: just linked\nsubject: Danke fürs Vernetzen\n---\nHallo [Vorname],\n\ndanke fürs Vernetzen. Kennengelernt haben wir uns [wie wir uns kennen]. Gern höre ich mehr von der Arbeit bei [Firma].\n\nViele Grüße\n',
		],
		[
			'Wie geht es dir',
			'---\nreason: losing touch\nsubject: Wie geht es dir?\n---\nHallo [Vorname],\n\nwir haben lange nichts voneinander gehört. Ich denke noch an unser letztes Gespräch ([letztes Gespräch]). Wie geht es dir, und was gibt es Neues bei [Firma]?\n\nViele Grüße\n',
		],
		[
			'Alles Gute zum Geburtstag',
			'---\nreason: birthday\nsubject: Alles Gute zum Geburtstag\n---\nHallo [Vorname],\n\nalles Gute zum Geburtstag! Hab einen schönen Tag.\n\nViele Grüße\n',
		],
		[
			'Wie versprochen',
			'---\nreason: follow-up\nsubject: Wie versprochen\n---\nHallo [Vorname],\n\nwie bei unserem Gespräch ([letztes Gespräch]) versprochen, kommt es hier.\n\nViele Grüße\n',
		],
	],
	subject: 'Betreff',
	message: 'Nachricht',
	copy: 'Kopieren',
	copyAndOpen: 'Kopieren und Profil öffnen',
	copied: 'Die Nachricht ist in der Zwischenablage.',
	tooLong:
		'Die Nachricht ist zu lang für einen Link: Sie ist in der Zwischenablage, füge sie in die E-Mail ein.',
	through: 'durch {0}',
	on: 'auf {0}',
	reached: 'Hast du {0} erreicht?',
	reachedHint: 'Es wird in der Notiz festgehalten. Von hier wurde nichts gesendet.',
	yes: 'Ja, festhalten',
	notYet: 'Noch nicht',
};
