import type { Day } from '../src/domain/day';
import { pinnedStep, type StepContext } from '../src/domain/edit/pin';
import { laterDayIn, pastDayIn } from '../src/domain/edit/spoken-day';
import { languageOf, languages } from '../src/domain/languages/find-language';
import type { Arguments } from './arguments.mjs';
import { UsageError } from './failures.mjs';
import type { OpenedVault } from './vault-options.mjs';

/** How words of the command line that name a day are read: in the vault's language first. */
export function stepContextOf({ today, settings }: Pick<OpenedVault, 'today' | 'settings'>): StepContext {
	const first = languageOf(settings.language === 'auto' ? 'en' : settings.language);
	return {
		today,
		languages: [first, ...languages.filter((language) => language !== first)],
		dayFirst: settings.dateOrder !== 'month-first',
	};
}

/** The words of `--next` with their day pinned. Words without a day would be forgotten: they are wrong usage. */
export function nextStep(given: Arguments, vault: OpenedVault): string | null {
	const words = given.value('next');
	if (words === null) return null;
	const step = pinnedStep(words, stepContextOf(vault));
	if (step === null)
		throw new UsageError(
			`--next names no day to come: “${words}”. Say for instance “ring her next Tuesday”.`,
		);
	return step.text;
}

/** The day that `--on` names: one up to today, today where it is not given. */
export function dayOn(given: Arguments, vault: OpenedVault): Day {
	const words = given.value('on');
	if (words === null) return vault.today;
	const day = pastDayIn(words, stepContextOf(vault));
	if (day === null)
		throw new UsageError(`--on names no day up to today: “${words}”. Say for instance “yesterday”.`);
	return day;
}

/** The day to come that words name. */
export function dayAhead(words: string, vault: OpenedVault): Day {
	const day = laterDayIn(words, stepContextOf(vault));
	if (day === null) throw new UsageError(`“${words}” names no day to come. Say for instance “next Tuesday”.`);
	return day;
}
