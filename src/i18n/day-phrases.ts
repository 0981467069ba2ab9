import type { LanguageCode } from '../domain/languages/language';

/**
 * Words for days that can be completed while writing, the commonest first: `#` stands for a weekday, `0` for a count
 * that is typed. The build packs them.
 */
export const dayPhrases: Readonly<Record<LanguageCode, string>> = {
	en: 'today|tomorrow|next #|on #|by #|#|next week|next month|in 0 days|in 0 weeks|in 0 months|in a week|in a fortnight|in a month|at the end of the month|after Christmas',
	de: 'heute|morgen|übermorgen|nächsten #|am #|bis #|nächste Woche|nächsten Monat|in 0 Tagen|in 0 Wochen|in 0 Monaten|in einer Woche|in einem Monat|Ende des Monats|nach Weihnachten',
	fr: 'demain|après-demain|# prochain|la semaine prochaine|le mois prochain|dans 0 jours|dans 0 semaines|dans 0 mois|dans une semaine|après Noël',
	es: 'mañana|pasado mañana|el próximo #|la próxima semana|el próximo mes|en 0 días|en 0 semanas|en 0 meses|en una semana|después de Navidad',
	nl: 'morgen|overmorgen|volgende #|volgende week|volgende maand|over 0 dagen|over 0 weken|over 0 maanden|over een week|na Kerst',
	it: 'domani|dopodomani|# prossimo|la prossima settimana|il mese prossimo|tra 0 giorni|tra 0 settimane|tra 0 mesi|tra una settimana|dopo Natale',
	pt: 'amanhã|depois de amanhã|próxima #|na próxima semana|no próximo mês|em 0 dias|em 0 semanas|em 0 meses|em uma semana|depois do Natal',
};
