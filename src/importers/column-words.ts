/**
 * Headers of columns as programs and people write them, without case, accents and signs: patterns, of which the first that
 * fits holds. The languages are those of Outlook's and LinkedIn's own exports. The build packs them.
 */
export const columnWords: {
	/** By what the column is to us; null where it tells of another column or of other people. */
	readonly patterns: readonly (readonly [string | null, string])[];
	/** Year, month and day of birth in columns of their own. */
	readonly birthParts: readonly string[];
} = {
	patterns: [
		['relation', '^(relation(ship)?|contact type|beziehung)$'],
		['company', '^(account name|work company)$'],
		[
			'name',
			'^((display|full|contact) name|anzeigename|nom a afficher|nombre en pantalla|nome visualizzato|mostrar nome)$',
		],
		// Facts about other columns, and about other people.
		[
			null,
			'\\b(yomi|phonetic|typ|type|tipo|label|display name|file as|angezeigter name|account|assistant|assistente?n?|manager|spouse|partner|conjoint|conyuge|coniuge|conjuge|partenaire|initials|gender|server|id)\\b|department|abteilung|maiden',
		],
		[
			null,
			'^(event|relation|custom field|im|address|home|business|other) (\\d|street|city|state|postal|country|po|address)\\b',
		],
		[
			'email',
			'^(\\w+ )?(e ?mails?|mail|correo( electronico)?|messagerie|courriel|posta elettronica)( \\w+){0,2}$|^(adresse|indirizzo|endereco|direccion)( d[ei]l?)? (e ?mail|messagerie|courriel|electronique|posta elettronica|correo electronico)|^e ?mail ?(adres|\\d)',
		],
		[
			'phone',
			'^(\\w+ ){0,3}(\\w*phones?|telephones?|tel|fax|mobile|mobil|cell|telecopie|pager|telex|isdn|\\w*telefon[oe]?|telefoon|telemovel|celular|cellulare|handy|portable|fone|phonenumbers?)( \\w+){0,3}$',
		],
		[
			'birthday',
			'^(birth(day| ?date)|date of birth|dob|born|bday|geburtstag|geburtsdatum|date de naissance|anniversaire|cumpleanos|fecha de nacimiento|verjaardag|geboortedatum|compleanno|data di nascita|aniversario|data de nascimento)$',
		],
		[
			'role',
			'^((organization|work) (\\d )?title|job ?title|job|position|role|occupation|profession|berufsbezeichnung|beruf|funktion|poste|fonction|puesto|cargo|functie|functietitel|posizione|qualifica|funcao)$',
		],
		[
			'company',
			'^(organi[sz]ation( \\d)?( name)?|compan(y|ies)( name)?|employer|firma|unternehmen|organisation|societe|entreprise|empresa|compania|organizacion|bedrijf|organisatie|azienda|societa|org|organizacao|organizzazione)$',
		],
		[
			'first',
			'^(first ?name|given ?name|forename|first|vorname|prenom|voornaam|primeiro nome|primer nombre)$',
		],
		[
			'middle',
			'^(middle( ?name)?|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre|middelste naam|tweede naam|secondo nome|segundo nome|nome do meio)$',
		],
		[
			'last',
			'^(last ?name|family ?name|surname|last|nachname|familienname|nom de famille|apellidos?|primer apellido|achternaam|cognome|sobrenome|apelido|ultimo nome)$',
		],
		['suffix', '^(name )?suff?i(x[eo]?|sso)$|^sufixo$'],
		['nickname', '^(nick ?name|spitzname|surnom|apodo|bijnaam|soprannome)$'],
		[
			'connected',
			'^(connected ?on|connected|linked( on)?|verbunden am|date de connexion|conectado el|data di collegamento|met( on)?)$',
		],
		[
			'url',
			'^(url|(\\w+ )?(web ?(page|site|seite)|site web|pag(e|ina) (da )?web|webpagina)( \\w+){0,2}|linkedin( url| profile)?|profile( url)?|homepage|x|twitter|facebook|links?)$',
		],
		['note', '^(notes?|info|notizen?|notas?|notities|remarques|comments?|bemerkungen|informacoes)$'],
		['name', '^(name|naam|contact|person|nome completo|nombre completo|nom complet|vollstandiger name)$'],
		// The first name, the last, or all of it: the other columns tell.
		['surname', '^(nom|nome|nombre)$'],
		['title', '^(title|titel|titre|titulo|titolo)$'],
	],
	birthParts: [
		'^(birth year|geburtsjahr|ann?[eo]e? (de naissance|de nacimiento|di nascita|de nascimento))$',
		'^(birth month|geburtsmonat|(mois|mese?) d[ei] (naissance|nacimiento|nascita|nascimento))$',
		'^(birth day|dia de nacimiento|giorno di nascita|dia de nascimento|jour de naissance)$',
	],
};
