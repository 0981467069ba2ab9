/** Answers that ask for no step, in the seven languages, without accents: patterns. The build packs them. */
export const answersWithoutStep = {
	/** "Let them sit in the gang with the rest". */
	letSit:
		'^(?:let(?: (?:him|her|them|it))? (?:sit|be|rest)|sit|leave(?: (?:him|her|them))?(?: (?:in peace|be|alone))|in peace|peace|nothing|in ruhe(?: lassen)?|ruhen(?: lassen)?|lassen|nichts|laisser(?: (?:tranquille|en paix))?|en paix|rien|dejar(?:lo|la)?(?: en paz| estar| tranquil[oa])?|en paz|nada|met rust(?: laten)?|laten(?: rusten)?|niets|lasciare(?: in pace| stare)?|lasciar stare|in pace|niente|deixar(?: em paz| estar| quieto)?|em paz)$',
	/** Died, or left for good. */
	gone: '^(?:gone|died|dead|deceased|passed away|left|left for good|weg|verstorben|gestorben|tot|fort|parti|partie|decede|decedee|mort|morte|ido|ida|se fue|fallecido|fallecida|muerto|muerta|overleden|vertrokken|dood|andato|andata|deceduto|deceduta|morto|morta|morto|foi-se|falecido|falecida|partiu)$',
};
