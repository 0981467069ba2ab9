/** What people call notes and their parts in the seven languages: patterns. The build packs them. */
export const noteWords = {
	/** What people call notes about people. */
	person:
		'^(?:person(?:s|en|a|as|e)?|people|contact(?:s|o|os|en)?|kontakte?|menschen|leute|personnes?|gens|gente|persoon|mensen|persone|contatt[oi]|contatos?|pessoas?|crm)$',
	/** Properties that say what kind of note it is. */
	kind: '^(?:note)?(?:type|typ|tipo|soort|art|kind|class|classe|fileclass|category|categories|kategorien?|categorias?|isa?|up)$',
	/** Folders of templates. */
	templates:
		'^(.*?(?:^|\\/)[^/\\p{L}]*(?:templates?|vorlagen|modeles|plantillas|sjablonen|modelli|modelos))\\/',
	/** Headings of a note that are no name of a person. */
	headings:
		'^(?:(?:contact |call |meeting )?(?:log|logs|notes?|history|journal|diary|timeline|interactions?|conversations?|meetings?|calls?|tasks?|to-?dos?|follow-?ups?|next steps?|actions?(?: items?)?|background|summary|about|info|details|contact|contacts|people|dates|updates?)|protokoll|notizen?|verlauf|kontakte?|gesprache|aufgaben|historique|suivi|notas?|registro|historial|contactos?|notities|logboek|gesprekken|taken|appunti|diario|contatti|tarefas|historico|contatos?)$',
	/** Headings of a log. */
	logs: '^(?:contact )?(?:log|journal|history|notes|timeline|interactions|protokoll|verlauf|notizen|historique|suivi|registro|historial|notas|logboek|notities|diario|appunti|histórico)$',
};
