import { type Plugin } from 'obsidian';
import { cardTexts, findTexts, firstDayTexts, importTexts, roomTexts, uiTexts } from './texts';
import type { GangActions } from './actions';

/** The commands of the palette; none has a keyboard shortcut of its own. */
export function addCommands(plugin: Plugin, actions: GangActions): void {
	const { commands } = uiTexts();
	const { rows, undoable } = actions;
	const add = (id: string, name: string, run: () => unknown): void => {
		plugin.addCommand({ id, name, callback: () => actions.guard(run) });
	};
	/** A command on the note in front; `find` gives null where it has no use. */
	const addHere = (id: string, name: string, find: () => (() => unknown) | null): void => {
		plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const run = find();
				if (run && !checking) actions.guard(run);
				return run !== null;
			},
		});
	};
	add('add-contact', commands.addContact, () => actions.addContact());
	add('open-gang', commands.openGang, () => actions.openGang());
	add('search-gang', findTexts().command, () => actions.searchGang());
	add('log-contact', commands.logContact, () => actions.logContact(null));
	add('next-follow-up', commands.nextFollowUp, () => actions.openNextFollowUp());
	const { title, merge } = importTexts();
	add('import-contacts', title, () => actions.importFiles());
	addHere('merge-notes', merge, () => actions.mergeHere);
	add('work-room', roomTexts().title, () => actions.workRoom());
	add('make-templates', roomTexts().makeTemplates, () => actions.makeTemplates());
	add('old-promises', firstDayTexts().review, () => actions.reviewOldPromises());
	addHere('show-card', cardTexts().show, () => actions.showCardHere);
	addHere('explain-dates', commands.explainDates, () => actions.explainDates);
	addHere('done', commands.acts.done, () => rows.actHere('done'));
	addHere('snooze', commands.acts.snooze, () => rows.actHere('snooze'));
	addHere('write', commands.acts.write, () => rows.actHere('write'));
	addHere('answer', commands.acts.answer, () => rows.actHere('answer'));
	addHere('like', commands.acts.like, () => rows.actHere('like'));
	addHere('not-a-follow-up', commands.acts.dismiss, () => rows.actHere('dismiss'));
	addHere('pin-date', commands.acts.pin, () => rows.actHere('pin'));
	add('undo', commands.undo, () => undoable.undo());
	add('redo', commands.redo, () => undoable.redo());
}
