import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/domain/follow-ups/judge';
import { explainText } from '../../../src/domain/follow-ups/read-text';
import { defaultSettings } from '../../../src/domain/settings';

/** The words of an entry of 20 November 2026 in a note about Alex, read two days later. */
function read(lang: string, words: string): ReturnType<typeof explainText> {
	const text = `# Alex\n\n## 2026-11-20\n${words}\n`;
	const note = { path: 'Alex.md', text, properties: { lang }, tags: [], created: null };
	const settings = { ...defaultSettings, dateOrder: 'day-first' as const };
	const rest = { names: [], today: '2026-11-22', fileDay: null, since: null, lastContact: null } as const;
	return explainText({ note, as: 'contact', settings, ...rest });
}

/** What is said of 3 December, by language: sentence and rule. */
const sentences: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
	de: {
		'Ich rufe sie am 3.12.2026 an.': 'my-action',
		'Sie am 3.12.2026 anrufen.': 'my-action',
		'Ihr vor Weihnachten das Fotobuch zurückgeben, spätestens 3.12.2026.': 'my-action',
		'Frau Meier die Preisliste bis 3.12.2026 zurückschicken': 'my-action',
		'Am 3.12.2026 treffen wir uns im Café.': 'my-action',
		'Muss ihm am 3.12.2026 das Buch vorbeibringen.': 'my-action',
		'Melde mich am 3.12.2026 wieder bei ihr.': 'my-action',
		'Er sucht jemanden, ich soll ihm bis 3.12.2026 zwei Namen nennen.': 'my-action',
		'Ich habe ihm versprochen, bis 3.12.2026 die Fotos zu schicken.': 'my-action',
		'Sie wollte, dass ich ihr bis 3.12.2026 ein Angebot mache.': 'my-action',
		'Möchte von mir bis 3.12.2026 ein Angebot.': 'my-action',
		'Nicht vergessen: am 3.12.2026 zum Jubiläum gratulieren.': 'my-action',
		'Nachhaken, falls sie bis 3.12.2026 nicht antwortet.': 'my-action',
		'Wenn er bis 3.12.2026 nicht antwortet, nachhaken.': 'my-action',
		'Protokoll an Alex bis 3.12.2026': 'my-action',
		'Kundentermin am 3.12.2026 um 10 Uhr.': 'appointment',
		'Werksbesichtigung am 3.12.2026 vereinbart.': 'appointment',
		'Essen mit ihr am 3.12.2026 ausgemacht.': 'appointment',
		'Treffen verschoben auf den 3.12.2026.': 'moved',
		'Wiedervorlage 3.12.2026': 'announced',
		'Treffen am 3.12.2026 abgesagt.': 'cancelled',
		'Er meldet sich am 3.12.2026.': 'others-action',
		'Sie schickt mir bis 3.12.2026 die Maße.': 'others-action',
		'Sie schicken mir bis 3.12.2026 die Maße.': 'others-action',
		'Sabine ruft mich am 3.12.2026 zurück.': 'others-action',
		'Ihre Tochter holt sie am 3.12.2026 ab.': 'others-action',
		'Er hat versprochen, mir bis 3.12.2026 die Fotos zu schicken.': 'others-action',
		'Alex: Teilnehmerliste bis 3.12.2026': 'others-action',
		'Vertrag läuft bis 3.12.2026.': 'fact',
		'Sie hat am 3.12.2026 Geburtstag.': 'fact',
		'Bis 3.12.2026 nicht anrufen.': 'negated',
		'Jede Woche Kegeln, auch am 3.12.2026': 'habit',
		'Vielleicht am 3.12.2026 ins Kino.': 'wish',
	},
	fr: {
		'La rappeler le 03/12/2026.': 'my-action',
		'Lui envoyer la maquette avant le 03/12/2026.': 'my-action',
		"Je l'appelle le 03/12/2026.": 'my-action',
		"J'enverrai le devis le 03/12/2026.": 'my-action',
		'On se voit le 03/12/2026 à 18h.': 'my-action',
		"Il faut l'appeler avant le 03/12/2026.": 'my-action',
		'Je dois lui rendre sa clé le 03/12/2026.': 'my-action',
		'Elle veut que je lui envoie le devis avant le 03/12/2026.': 'my-action',
		"Elle m'a demandé de lui faire un devis pour le 03/12/2026.": 'my-action',
		'Promis de lui envoyer les photos pour le 03/12/2026.': 'my-action',
		'Ne pas oublier de lui souhaiter bon courage le 03/12/2026.': 'my-action',
		'Penser à lui rendre son livre le 03/12/2026.': 'my-action',
		"Le relancer le 03/12/2026 s'il n'a pas signé.": 'my-action',
		"S'il n'a pas signé le 03/12/2026, le relancer.": 'my-action',
		'Échangé par mail, on se rappelle le 03/12/2026.': 'my-action',
		'Dîner avec elle le 03/12/2026.': 'appointment',
		'Rdv le 03/12/2026 à 14h.': 'appointment',
		'On déjeune ensemble le 03/12/2026.': 'appointment',
		'Elle passe chez nous le 03/12/2026.': 'appointment',
		'Réunion reportée au 03/12/2026.': 'moved',
		'À faire : confitures pour le 03/12/2026': 'announced',
		'Réunion du 03/12/2026 annulée.': 'cancelled',
		"Il m'enverra les logos le 03/12/2026.": 'others-action',
		'Elle me rappelle le 03/12/2026.': 'others-action',
		'Paul me rappelle le 03/12/2026.': 'others-action',
		'Son livre sort le 03/12/2026.': 'others-action',
		"Elle a promis de m'envoyer les photos pour le 03/12/2026.": 'others-action',
		'Il part à Rome le 03/12/2026.': 'others-action',
		'Son anniversaire est le 03/12/2026.': 'fact',
		'Ne pas appeler avant le 03/12/2026.': 'negated',
		'Cours chaque semaine, aussi le 03/12/2026': 'habit',
		'Peut-être un ciné le 03/12/2026.': 'wish',
	},
	es: {
		'Llamarla el 03/12/2026.': 'my-action',
		'Mandarle el contrato firmado el 03/12/2026.': 'my-action',
		'Le mando el presupuesto el 03/12/2026.': 'my-action',
		'Le llamaré el 03/12/2026.': 'my-action',
		'Quedamos el 03/12/2026 a las 10 en su oficina.': 'my-action',
		'Nos vemos el 03/12/2026.': 'my-action',
		'Tengo que devolverle el libro el 03/12/2026.': 'my-action',
		'Hay que pagar antes del 03/12/2026.': 'my-action',
		'Quiere que le llame el 03/12/2026.': 'my-action',
		'Prometí enviarle el informe el 03/12/2026.': 'my-action',
		'No olvidar felicitarle el 03/12/2026.': 'my-action',
		'Si no contesta antes del 03/12/2026, llamarle.': 'my-action',
		'Llamarle si no contesta antes del 03/12/2026.': 'my-action',
		'Por la tarde llamar a Alex, 03/12/2026': 'my-action',
		'Reunión en su oficina el 03/12/2026.': 'appointment',
		'Comida con él el 03/12/2026.': 'appointment',
		'Visita a su fábrica el 03/12/2026.': 'appointment',
		'Reunión aplazada al 03/12/2026.': 'moved',
		'La cena pasa al 03/12/2026.': 'moved',
		'Pendiente: factura 03/12/2026': 'announced',
		'Cena del 03/12/2026 cancelada.': 'cancelled',
		'Ella consulta con su socio el 03/12/2026.': 'others-action',
		'Me llama el 03/12/2026.': 'others-action',
		'Marta me envía las fotos el 03/12/2026.': 'others-action',
		'Se muda el 03/12/2026 a Sevilla.': 'others-action',
		'Su hija se casa el 03/12/2026.': 'others-action',
		'Su cumpleaños es el 03/12/2026.': 'fact',
		'El contrato vence el 03/12/2026.': 'fact',
		'No llamar antes del 03/12/2026.': 'negated',
		'Cada semana pádel, también el 03/12/2026': 'habit',
		'Quizás un café el 03/12/2026.': 'wish',
	},
	nl: {
		'Haar bellen op 3-12-2026.': 'my-action',
		'Ze op 3-12-2026 bellen.': 'my-action',
		'Ik bel haar op 3-12-2026.': 'my-action',
		'Bel haar op 3-12-2026.': 'my-action',
		'Factuur sturen 3-12-2026': 'my-action',
		'Hem de jaarplanning mailen 3-12-2026.': 'my-action',
		'Moet hem vóór 3-12-2026 het boek teruggeven.': 'my-action',
		'We zien elkaar op 3-12-2026.': 'my-action',
		'Ik heb beloofd hem op 3-12-2026 op te bellen.': 'my-action',
		'Vergeet niet de sleutel terug te brengen op 3-12-2026.': 'my-action',
		'Nabellen als hij op 3-12-2026 niet gereageerd heeft.': 'my-action',
		'Als hij op 3-12-2026 niet gereageerd heeft, nabellen.': 'my-action',
		'Wil van mij vóór 3-12-2026 een offerte.': 'my-action',
		'Afspraak op 3-12-2026 om 10 uur.': 'appointment',
		'Belafspraak 3-12-2026': 'appointment',
		'Afgesproken om samen te eten op 3-12-2026.': 'appointment',
		'Hij komt langs op 3-12-2026.': 'appointment',
		'Etentje verzet naar 3-12-2026.': 'moved',
		'Volgende stap: offerte 3-12-2026': 'announced',
		'Afspraak van 3-12-2026 afgezegd.': 'cancelled',
		'Hij belt me 3-12-2026 terug.': 'others-action',
		'Ze belt op 3-12-2026.': 'others-action',
		"Joke stuurt mij de foto's op 3-12-2026.": 'others-action',
		'Hij zou me op 3-12-2026 mailen.': 'others-action',
		'Ze verhuist op 3-12-2026 naar Utrecht.': 'others-action',
		'Verjaardag 3-12-2026.': 'fact',
		'Contract loopt tot 3-12-2026.': 'fact',
		'Niet bellen vóór 3-12-2026.': 'negated',
		'Elke week kaarten, ook op 3-12-2026': 'habit',
		'Misschien naar de film op 3-12-2026.': 'wish',
	},
	it: {
		'Chiamarlo il 03/12/2026.': 'my-action',
		'Mandarle il preventivo entro il 03/12/2026.': 'my-action',
		'Da mandare il listino entro il 03/12/2026': 'my-action',
		'Gli mando il contratto il 03/12/2026.': 'my-action',
		"Le invierò l'offerta il 03/12/2026.": 'my-action',
		'Ci vediamo il 03/12/2026 alle 10.': 'my-action',
		'Devo portargli la chiavetta il 03/12/2026.': 'my-action',
		'Bisogna pagare la fattura entro il 03/12/2026.': 'my-action',
		'Ho promesso di mandargli le foto entro il 03/12/2026.': 'my-action',
		'Mi ha chiesto di inviargli il listino entro il 03/12/2026.': 'my-action',
		'Non dimenticare di fargli gli auguri il 03/12/2026.': 'my-action',
		'Se non risponde entro il 03/12/2026, sollecitarlo.': 'my-action',
		'Sollecitarlo se non risponde entro il 03/12/2026.': 'my-action',
		'Riunione nel suo ufficio il 03/12/2026.': 'appointment',
		'Cena con loro il 03/12/2026.': 'appointment',
		'Riunione rinviata al 03/12/2026.': 'moved',
		"L'appuntamento è spostato al 03/12/2026.": 'moved',
		'Da fare: auguri il 03/12/2026': 'announced',
		'Cena del 03/12/2026 annullata.': 'cancelled',
		'Lei ne parla col socio il 03/12/2026.': 'others-action',
		'Mi chiama il 03/12/2026.': 'others-action',
		'Luca mi manda le foto il 03/12/2026.': 'others-action',
		'Ha promesso di mandarmi le foto entro il 03/12/2026.': 'others-action',
		'Parte per Roma il 03/12/2026.': 'others-action',
		'Il suo compleanno è il 03/12/2026.': 'fact',
		'Il contratto scade il 03/12/2026.': 'fact',
		'Non chiamare prima del 03/12/2026.': 'negated',
		'Chiuso ogni settimana, anche il 03/12/2026': 'habit',
		'Forse un caffè il 03/12/2026.': 'wish',
	},
	pt: {
		'Ligar-lhe a 03/12/2026.': 'my-action',
		'Enviar-lhe a proposta até 03/12/2026.': 'my-action',
		'Envio-lhe o orçamento a 03/12/2026.': 'my-action',
		'Contactá-lo a 03/12/2026.': 'my-action',
		'Ligar à Leonor no dia 03/12/2026.': 'my-action',
		'Tenho de lhe pagar até 03/12/2026.': 'my-action',
		'Preciso mandar o contrato pra ela até 03/12/2026.': 'my-action',
		'Vou ligar pra ele dia 03/12/2026.': 'my-action',
		'Fiquei de mandar as fotos até 03/12/2026.': 'my-action',
		'Pediu-me para lhe enviar o relatório até 03/12/2026.': 'my-action',
		'Vemo-nos a 03/12/2026.': 'my-action',
		'Não esquecer de lhe dar os parabéns a 03/12/2026.': 'my-action',
		'Se não responder até 03/12/2026, insistir.': 'my-action',
		'Insistir se não responder até 03/12/2026.': 'my-action',
		'Reunião com ele a 03/12/2026 às 15h.': 'appointment',
		'Visita à fábrica dele a 03/12/2026.': 'appointment',
		'Reunião adiada para 03/12/2026.': 'moved',
		'A fazer: convite para 03/12/2026': 'announced',
		'Almoço de 03/12/2026 cancelado.': 'cancelled',
		'Ela fala com o sócio a 03/12/2026.': 'others-action',
		'Liga-me a 03/12/2026.': 'others-action',
		'Me liga dia 03/12/2026.': 'others-action',
		'O João manda-me as fotos a 03/12/2026.': 'others-action',
		'Ele ficou de me ligar dia 03/12/2026.': 'others-action',
		'Ele volta do Brasil a 03/12/2026.': 'others-action',
		'Aniversário a 03/12/2026.': 'fact',
		'O contrato vence a 03/12/2026.': 'fact',
		'Não ligar antes de 03/12/2026.': 'negated',
		'Todas as semanas futebol, também a 03/12/2026': 'habit',
		'Talvez um café a 03/12/2026.': 'wish',
	},
};

describe.each(Object.entries(sentences))('what is to be done, in %s', (lang, table) => {
	test.each(Object.entries(table))('%s → %s', (words, rule) => {
		const of3December = read(lang, words).verdicts.filter(({ start }) => start === '2026-12-03');
		expect(of3December.map((verdict) => verdict.rule)).toEqual([rule]);
	});
});

/** Entries that tell of a contact. */
const contacts: Readonly<Record<string, readonly string[]>> = {
	de: ['Lange telefoniert.', 'Kaffee am Stand.', 'Mail von ihr beantwortet.'],
	fr: ['Déjeuner (32 €).', 'Rencontrée au salon.', 'Échangé par SMS, elle va bien.'],
	es: ['Llamada, 15 min.', 'Comida en el centro.', 'Nos conocimos en la feria.'],
	nl: ['Gebeld, hij twijfelt nog.', 'Koffie bij ons.', 'Haar mail beantwoord.'],
	it: ['Telefonata, vuole vedere la versione nuova.', 'Pranzo con lei.', 'Conosciuta in fiera.'],
	pt: ['Almoço com ela (26 €).', 'Telefonema curto.', 'Conhecemo-nos na feira.'],
};

describe.each(Object.entries(contacts))('what was a contact, in %s', (lang, entries) => {
	test.each(entries)('%s', (words) => {
		expect(read(lang, words).lastTouch?.day).toBe('2026-11-20');
	});
});

/** Entries that only plan, or note something. */
const plans: Readonly<Record<string, readonly string[]>> = {
	de: ['Sie bald anrufen.', 'Idee: ihm das Buch schenken.'],
	fr: ['Lui envoyer la carte.', 'Idée : lui offrir le livre.'],
	es: ['Mandarle la tarjeta.', 'Idea: regalarle el libro.'],
	nl: ['Haar een kaart sturen.', 'Idee: hem het boek geven.'],
	it: ['Mandarle gli auguri.', 'Idea: regalargli il libro.'],
	pt: ['Enviar-lhe o cartão.', 'Ideia: oferecer-lhe o livro.'],
};

describe.each(Object.entries(plans))('what was none, in %s', (lang, entries) => {
	test.each(entries)('%s', (words) => {
		expect(read(lang, words).lastTouch).toBeNull();
	});
});
