import type { ImportStrings } from './import-strings';
import type { Written } from './messages';

export const importDe: Written<ImportStrings> = {
	why: {
		'archive-broken': 'Dieses Archiv ist nicht vollständig. Bitte noch einmal herunterladen.',
		'archive-parts': 'Dieses Archiv ist eines von mehreren Teilen. Bitte zuerst zusammenfügen.',
		'archive-path': 'Der Pfad führt aus dem Archiv hinaus, deshalb wurde die Datei nicht gelesen.',
		'archive-useless': 'In diesem Archiv steht nichts Lesbares über Personen.',
		'archive-encrypted': 'Diese Datei ist verschlüsselt. Bitte entpacken und den Inhalt auswählen.',
		'ends-early': 'Die Datei wurde kürzer, während sie gelesen wurde. Bitte noch einmal versuchen.',
		'no-kind':
			'Diese Datei kann nicht gelesen werden: keine Tabelle, keine Karten, kein Export eines Netzwerks.',
		'facebook-html':
			'Dieser Export von Facebook besteht aus Webseiten. Bitte dort einen neuen anfordern, im Format JSON.',
		'not-json': 'Diese Datei ist nicht vollständig. Bitte noch einmal herunterladen.',
		'row-quotes': 'Ein Anführungszeichen in dieser Zeile wird nicht geschlossen.',
		'row-hidden': 'LinkedIn nennt nur den Tag des Kontakts: Dieses Mitglied ist verborgen.',
		'no-name': 'Es gibt weder Name noch Firma noch Adresse.',
		'group-card': 'Das ist eine Liste von Adressen und keine Person.',
		'kept-out': 'Wurde bei einem früheren Import draußen gelassen.',
		'not-chosen': 'Gehört nicht zu den Ausgewählten.',
	},
	whyOf: {
		'archive-compression':
			'{0} ist auf eine Weise gepackt, die nicht gelesen werden kann ({1}). Bitte entpacken und diese Datei auswählen.',
		'archive-too-large': 'Entpackt wäre das größer, als solche Dateien sind: {0}',
		'row-cells': 'Diese Zeile hat {0|1 Zelle|# Zellen}, die Kopfzeile {1}.',
		'x-unnamed':
			'{0|1 Konto ist nur mit seiner Nummer bekannt|# Konten sind nur mit ihrer Nummer bekannt}: Das Archiv nennt keine Namen dafür.',
		'columns-unknown': 'Welche Spalte ist der Name? Die Spalten sind {0}.',
	},
};
