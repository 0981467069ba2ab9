import { folded } from '../domain/folded';

/** What a column of a table is to us. */
export const fields = [
	'name',
	'first',
	'middle',
	'last',
	'suffix',
	'nickname',
	'company',
	'role',
	'email',
	'phone',
	'birthday',
	'birth year',
	'birth month',
	'birth day',
	'url',
	'connected',
	'note',
	'relation',
] as const;
export type Field = (typeof fields)[number];

/** What the columns of a table are, by their headers; a header that is absent is not read. */
export type ColumnMapping = Readonly<Record<string, Field>>;

/**
 * Headers as programs and people write them, without case, accents and signs; the first that fits holds. The languages
 * are those of Outlook's and LinkedIn's own exports.
 */
const patterns: readonly (readonly [Field | 'title' | 'surname' | null, RegExp])[] = [
	['relation', /^(relation(ship)?|contact type|beziehung)$/],
	['company', /^(account name|work company)$/],
	[
		'name',
		/^((display|full|contact) name|anzeigename|nom a afficher|nombre en pantalla|nome visualizzato|mostrar nome)$/,
	],
	// Facts about other columns, and about other people.
	[
		null,
		/\b(yomi|phonetic|typ|type|tipo|label|display name|file as|angezeigter name|account|assistant|assistente?n?|manager|spouse|partner|conjoint|conyuge|coniuge|conjuge|partenaire|initials|gender|server|id)\b|department|abteilung|maiden/,
	],
	[
		null,
		/^(event|relation|custom field|im|address|home|business|other) (\d|street|city|state|postal|country|po|address)\b/,
	],
	[
		'email',
		/^(\w+ )?(e ?mails?|mail|correo( electronico)?|messagerie|courriel|posta elettronica)( \w+){0,2}$|^(adresse|indirizzo|endereco|direccion)( d[ei]l?)? (e ?mail|messagerie|courriel|electronique|posta elettronica|correo electronico)|^e ?mail ?(adres|\d)/,
	],
	[
		'phone',
		/^(\w+ ){0,3}(\w*phones?|telephones?|tel|fax|mobile|mobil|cell|telecopie|pager|telex|isdn|\w*telefon[oe]?|telefoon|telemovel|celular|cellulare|handy|portable|fone|phonenumbers?)( \w+){0,3}$/,
	],
	[
		'birthday',
		/^(birth(day| ?date)|date of birth|dob|born|bday|geburtstag|geburtsdatum|date de naissance|anniversaire|cumpleanos|fecha de nacimiento|verjaardag|geboortedatum|compleanno|data di nascita|aniversario|data de nascimento)$/,
	],
	[
		'role',
		/^((organization|work) (\d )?title|job ?title|job|position|role|occupation|profession|berufsbezeichnung|beruf|funktion|poste|fonction|puesto|cargo|functie|functietitel|posizione|qualifica|funcao)$/,
	],
	[
		'company',
		/^(organi[sz]ation( \d)?( name)?|compan(y|ies)( name)?|employer|firma|unternehmen|organisation|societe|entreprise|empresa|compania|organizacion|bedrijf|organisatie|azienda|societa|org|organizacao|organizzazione)$/,
	],
	['first', /^(first ?name|given ?name|forename|first|vorname|prenom|voornaam|primeiro nome|primer nombre)$/],
	[
		'middle',
		/^(middle( ?name)?|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre|middelste naam|tweede naam|secondo nome|segundo nome|nome do meio)$/,
	],
	[
		'last',
		/^(last ?name|family ?name|surname|last|nachname|familienname|nom de famille|apellidos?|primer apellido|achternaam|cognome|sobrenome|apelido|ultimo nome)$/,
	],
	['suffix', /^(name )?suff?i(x[eo]?|sso)$|^sufixo$/],
	['nickname', /^(nick ?name|spitzname|surnom|apodo|bijnaam|soprannome)$/],
	[
		'connected',
		/^(connected ?on|connected|linked( on)?|verbunden am|date de connexion|conectado el|data di collegamento|met( on)?)$/,
	],
	[
		'url',
		/^(url|(\w+ )?(web ?(page|site|seite)|site web|pag(e|ina) (da )?web|webpagina)( \w+){0,2}|linkedin( url| profile)?|profile( url)?|homepage|x|twitter|facebook|links?)$/,
	],
	['note', /^(notes?|info|notizen?|notas?|notities|remarques|comments?|bemerkungen|informacoes)$/],
	['name', /^(name|naam|contact|person|nome completo|nombre completo|nom complet|vollstandiger name)$/],
	// The first name, the last, or all of it: the other columns tell.
	['surname', /^(nom|nome|nombre)$/],
	['title', /^(title|titel|titre|titulo|titolo)$/],
];

/** Year, month and day of birth in columns of their own. */
const birthParts = [
	/^(birth year|geburtsjahr|ann?[eo]e? (de naissance|de nacimiento|di nascita|de nascimento))$/,
	/^(birth month|geburtsmonat|(mois|mese?) d[ei] (naissance|nacimiento|nascita|nascimento))$/,
	/^(birth day|dia de nacimiento|giorno di nascita|dia de nascimento|jour de naissance)$/,
];

/** A header as it is compared: "E-mail 1 - Value" → "e mail 1 value". */
export function plainHeader(header: string): string {
	return folded(header)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** What the headers tell of their columns, in their order; null for a column that is none of ours. */
export function fieldsOf(headers: readonly string[]): readonly (Field | null)[] {
	const found = headers.map((header) => {
		const plain = plainHeader(header);
		// Thunderbird parts the day of birth.
		const part = birthParts.findIndex((words) => words.test(plain));
		if (part >= 0) return (['birth year', 'birth month', 'birth day'] as const)[part] ?? null;
		return plain.length > 60 ? null : (patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
	});
	const has = (field: Field): boolean => found.includes(field);
	return found.map((field, at) => {
		if (field === 'birthday' && has('birth month')) return 'birth day';
		if (field === 'surname')
			return has('last')
				? 'first'
				: plainHeader(headers[at] ?? '') === 'nom' && has('first')
					? 'last'
					: 'name';
		// "Mr", "Dr" where the job has a column of its own.
		if (field === 'title') return has('role') ? null : 'role';
		return field === 'name' && has('last') && !has('first') ? 'first' : field;
	});
}

/** The fields of the columns by a mapping that was made by hand. */
export function mappedFields(headers: readonly string[], mapping: ColumnMapping): readonly (Field | null)[] {
	return headers.map((header) => mapping[header.trim()] ?? null);
}

/** By what a mapping that was made by hand is remembered. */
export function headerKey(headers: readonly string[]): string {
	return headers.map(plainHeader).join('|');
}

/** Can people be told apart by these columns? */
export function isEnough(found: readonly (Field | null)[]): boolean {
	return found.some((field) => field !== null && ['name', 'first', 'last', 'email'].includes(field));
}
