import { sayWhy, type ImportStrings } from '../src/i18n/import-strings';
import { importStrings } from '../src/i18n/strings';
import { writtenWords } from '../src/domain/edit/written-words';
import type { ImportPlan } from '../src/importers/plan-import';
import { changesOf, type PlannedPerson } from '../src/importers/planned-person';
import type { UnknownTable } from '../src/importers/read-import';
import { terminalJson, terminalText } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';

/** What an import came to. */
export interface ImportOutcome {
	readonly plan: ImportPlan;
	/** Tables whose columns nobody named. */
	readonly unknown: readonly UnknownTable[];
	/** Whose notes could not be written, and why. */
	readonly refused: ReadonlyMap<PlannedPerson, string>;
	/** Nothing was to be written. */
	readonly isDry: boolean;
}

/** Tells what was done, or would be, in plain words or as the JSON of the contract. */
export function tellImport(outcome: ImportOutcome, locale: string, json: boolean, terminal: Terminal): void {
	const strings = importStrings(locale);
	const leftOut = allLeftOut(outcome, strings);
	if (json) {
		const people = outcome.plan.people.filter((planned) => !outcome.refused.has(planned)).map(entryOf);
		terminal.write(`${terminalJson({ people, leftOut })}\n`);
		return;
	}
	const { bold, dim, green, yellow } = terminal.styles;
	const { isDry, plan } = outcome;
	const part = (title: string, lines: readonly string[]): void => {
		if (lines.length === 0) return;
		terminal.write(`${bold(`${title} ${lines.length}`)}\n${lines.map((line) => `  ${line}\n`).join('')}`);
	};
	const of = (action: PlannedPerson['action']): readonly PlannedPerson[] =>
		plan.people.filter((planned) => planned.action === action && !outcome.refused.has(planned));
	part(
		isDry ? 'Would be new' : 'New',
		of('create').map((planned) => `${green(nameOf(planned))}  ${terminalText(planned.path)}`),
	);
	part(
		isDry ? 'Would change' : 'Changed',
		of('update').map(
			(planned) =>
				`${green(nameOf(planned))}  ${terminalText(`${planned.path}: ${changesOf(planned, writtenWords('en')).join('; ')}`)}`,
		),
	);
	part(
		'Unclear, nothing written',
		of('unclear').map(
			({ person, doubtful }) =>
				`${yellow(terminalText(person.name))}  ${terminalText(`may be ${doubtful.join(' or ')}: write an address or the company into that note, or add this one by hand`)}`,
		),
	);
	part(
		'Left out',
		leftOut.map(
			({ file, line, reason }) =>
				`${terminalText(`${file}${line === null ? '' : `:${line}`}`)}  ${terminalText(reason)}`,
		),
	);
	const same = of('same').length;
	terminal.write(
		dim(
			`${same} ${same === 1 ? 'is' : 'are'} as the notes have it already${isDry ? '; nothing was written' : ''}.\n`,
		),
	);
}

interface ToldLeftOut {
	readonly file: string;
	readonly line: number | null;
	readonly reason: string;
}

function allLeftOut(
	{ plan, unknown, refused }: ImportOutcome,
	strings: ImportStrings,
): readonly ToldLeftOut[] {
	return [
		...plan.leftOut.map(({ file, line, why }) => ({ file, line, reason: sayWhy(why, strings) })),
		...unknown.map(({ file, headers }) => ({
			file,
			line: null,
			reason: `${strings.whyOf['columns-unknown'](headers.join(', '))} --columns "${headers[0] ?? ''}=name"`,
		})),
		...[...refused].map(
			([
				{
					person: { file, line },
				},
				reason,
			]) => ({ file, line, reason }),
		),
	];
}

/** One entry of `people` in `import --json`. */
function entryOf({ person, action, path }: PlannedPerson): object {
	const { name, emails, phones, birthday, company, role, urls, networks, connected } = person;
	return { name, emails, phones, birthday, company, role, urls, networks, connected, action, path };
}

function nameOf({ person }: PlannedPerson): string {
	return terminalText(person.name);
}
