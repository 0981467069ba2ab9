/** "Let them sit in the gang with the rest", in the words of the seven languages; without accents. */
const LET_SIT =
	/^(?:let(?: (?:him|her|them|it))? (?:sit|be|rest)|sit|leave(?: (?:him|her|them))?(?: (?:in peace|be|alone))|in peace|peace|nothing|in ruhe(?: lassen)?|ruhen(?: lassen)?|lassen|nichts|laisser(?: (?:tranquille|en paix))?|en paix|rien|dejar(?:lo|la)?(?: en paz| estar| tranquil[oa])?|en paz|nada|met rust(?: laten)?|laten(?: rusten)?|niets|lasciare(?: in pace| stare)?|lasciar stare|in pace|niente|deixar(?: em paz| estar| quieto)?|em paz)$/;

/** Died, or left for good. */
const GONE =
	/^(?:gone|died|dead|deceased|passed away|left|left for good|weg|verstorben|gestorben|tot|fort|parti|partie|decede|decedee|mort|morte|ido|ida|se fue|fallecido|fallecida|muerto|muerta|overleden|vertrokken|dood|andato|andata|deceduto|deceduta|morto|morta|morto|foi-se|falecido|falecida|partiu)$/;

/** Does this answer leave the person in peace? "let sit" does, and "gone" for those who are in no list any more. */
export function peaceOf(answer: string | null): 'let-sit' | 'gone' | null {
	if (answer === null) return null;
	const words = answerWords(answer)
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\p{M}†]/gu, '')
		.trim()
		.replace(/[-_\s]+/g, ' ');
	if (GONE.test(words) || answer.trim().startsWith('†')) return 'gone';
	return LET_SIT.test(words) ? 'let-sit' : null;
}

/** The answer alone: words behind it ("gone, died in May 2026", "let sit (2026-11-02)") say more about it. */
export function answerWords(answer: string): string {
	return (answer.split(/[,;:.(–—]| - | \d/)[0] ?? '').trim();
}
