const common = `
Options of every command over notes:
  --vault DIR         the folder of notes; the current folder if left out
  --today YYYY-MM-DD  the day that counts as today
  --locale LOCALE     en-GB, en-US, de, fr, es, nl, it or pt: the language expected in
                      the notes, the order of day and month, the language of reasons
  --json              JSON for scripts
  --no-cache          read every note anew, and keep nothing of what was read

The vault's own What Then settings are read where there are any; these options win.
`;

/** What `--help` says by itself. */
export const overview = `What Then: who it is time to get in touch with, why, and what to do next.

Usage: what-then COMMAND [options]

Commands:
  follow-ups   what is to be done, most urgent first
  gang         every contact of the vault
  add NAME     make the note of a new contact
  log          write what happened into a note, with the next step
  done         mark a follow-up as done
  snooze       move a follow-up to another day
  import FILE… make notes from exports of LinkedIn, Facebook, X, cards and tables
  explain FILE why each line of a note is read as it is
  dates        the dates in the lines of the standard input, as JSON
${common}
  what-then COMMAND --help tells more about one of them, what-then --version the version.

Exit code: 0 when a list could be made or a note written, 1 when not, 2 for wrong usage.
Notes that cannot be read are named on the standard error; the rest is read.
`;

const commands: Readonly<Record<string, string>> = {
	'follow-ups': `Usage: what-then follow-ups [options]

What I said I would do with or for people, who I am losing touch with, birthdays soon and new
links that nothing came of yet.

  --kind KIND[,KIND]  only these: text, task, property, cadence, yearly, just-linked
${common}
With --json: an array, by due day, path and line, of
  {id, path, contact, line, due, written, guess, state, kind, text, reason}
  state is overdue, today or upcoming; guess is true where the day on which the line was
  written is a guess; line is null where no line says it.
`,
	gang: `Usage: what-then gang [options]

Every contact of the vault.
${common}
With --json: an array of
  {path, contact, relation, networks, liked, connected, lastTouch, lastTouchFrom,
   cadenceDays, answer}
  lastTouchFrom is {path, line}; what is absent is null.
`,
	add: `Usage: what-then add NAME [options]

Makes the note of a new contact in the folder, and from the template, of the vault's settings.
A note that is there is never written over; a namesake is refused.

  --relation WORDS      client, friend, …
  --network NAME        where we are linked; may be given several times
  --connected DAY       the day we linked, YYYY-MM-DD
  --liked               not just linked, liked
  --email ADDRESS
  --phone NUMBER
  --linkedin URL
  --company NAME
  --role WORDS
  --introduced-by NAME
  --next WORDS          the next step with its day: "ring her next Tuesday"
  --anyway              add a namesake under another file name
${common}
With --json: {path, line, before, after}; before is null.
`,
	log: `Usage: what-then log PATH TEXT [--on WORDS] [--next WORDS]

Writes a dated line into the log of a note: where its own dated lines stand, in their order.

  --on WORDS    the day it happened: "yesterday", "last Friday"; today if left out
  --next WORDS  the next step with its day: "ring her next Tuesday"; the day is pinned
${common}
With --json: {path, line, before, after}; before is empty, as the line is new.
`,
	done: `Usage: what-then done ID|PATH:LINE [--due DAY]

Marks one follow-up as done: a task is ticked, a sentence gets ✅ and the day behind itself, a
date of the property is taken out. Somebody whom I was losing touch with gets a line in the log,
a new link an answer. ID is that of follow-ups --json.

  --due YYYY-MM-DD  the one that is due on this day, where a line has several
${common}
With --json: {path, line, before, after}.
`,
	snooze: `Usage: what-then snooze ID|PATH:LINE [--due DAY] WORDS…

Moves one follow-up to the day that the words name: "next Tuesday", "after Christmas". The day of
a mark (📅, ⏳, [due::]) or of the property is replaced, a sentence gets "(moved to 2026-12-01)".

  --due YYYY-MM-DD  the one that is due on this day, where a line has several
${common}
With --json: {path, line, before, after}.
`,
	import: `Usage: what-then import FILE… [options]

Makes and completes notes from the exports of LinkedIn, Facebook and X (as zip or single files), vCards,
and tables (CSV) of Google, Outlook or any other program. What a file is, its content tells. What the
user wrote is never changed; the same file once more changes nothing.

  --dry-run         says what would be done, and writes nothing
  --since DAY       of new people only those who linked on or after that day
  --with-messages   of new people only those with whom there were messages
  --liked           nobody new, only contacts one cares for
  --keep-out        those not chosen are not asked for again
  --columns LIST    what the columns of a table are: "Wer=name, Firma=company"
${common}
With --json: {people, leftOut}; people are
  {name, emails, phones, birthday, company, role, urls, networks, connected, action, path}
  action is create, update, same or unclear; leftOut are {file, line, reason}.
`,
	explain: `Usage: what-then explain FILE [options]

Each line of a note: the day on which it was written and what says so, the dates that stand in
it, and the verdict on each.
${common}
With --json: an array of {line, text, written, by, from, guess, dates}; dates are
  {words, start, end, rule, verdict, due}, verdict is open, settled or none.
`,
	dates: `Usage: what-then dates [--today YYYY-MM-DD] [--locale LOCALE] [--prose]

Reads lines from the standard input, each plain text or JSON {text, ref, locale}: ref is the
day that the words count from, null for today. Prints for each a line
  {"dates": [{"index": 5, "text": "next Tuesday", "start": "2026-12-01"}]}
with "end", the last day, where the words mean more than one. index counts UTF-16 units.

  --prose   the caution used on note text; else every line is taken as a field for a date
`,
};

/** What `COMMAND --help` says; null for a command that there is not. */
export function helpFor(command: string): string | null {
	return commands[command] ?? null;
}
