import { Events, Notice, type EventRef } from 'obsidian';
import { undone, type Change } from '../domain/edit/edit';
import type { UiStrings } from '../i18n/ui-strings';
import type { UndoLog, Step } from '../vault/undo-log';
import type { Act, Outcome, Writer } from '../vault/writer';
import type { Guard } from './guarded';

/** Milliseconds for which the offer to undo stands. */
const offered = 8000;
/** Notes put into the trash at once. */
const atOnce = 64;
/** Notes named in one notice. */
const most = 5;

/** One action of the user: what it is called, and what it does to which notes. */
export interface Deed {
	readonly label: string;
	readonly acts: readonly { readonly path: string; readonly act: Act }[];
}

/** Carries out what the user asks, one action at one or several notes, and can take it back as one step. */
export class Undoable {
	private readonly events = new Events();

	constructor(
		private readonly writer: Writer,
		private readonly log: UndoLog,
		private readonly guard: Guard,
		private readonly ui: () => UiStrings,
	) {}

	/** What was done to a note can be undone under its new name. */
	renamed(from: string, to: string): void {
		this.log.renamed(from, to);
	}

	/** Calls back with what was done, in words. */
	onStep(callback: (label: string) => void): EventRef {
		return this.events.on('step', (label) => callback(String(label)));
	}

	/** Calls back no more. */
	off(ref: EventRef): void {
		this.events.offref(ref);
	}

	/** True when at least one note was changed; a notice tells of those that could not be. */
	async carryOut({ label, acts }: Deed): Promise<boolean> {
		const notes = await this.writeAll(acts);
		if (notes.length) this.keep({ label, notes });
		return notes.length > 0;
	}

	/** What was done otherwise can be undone as well. */
	keep(step: Step): void {
		this.log.add(step);
		this.offerUndo(step);
		this.events.trigger('step', step.label);
	}

	/** Calls back with what was taken back. */
	onUndo(callback: (step: Step) => void): EventRef {
		return this.events.on('undo', (step) => callback(step as Step));
	}

	/** Takes back the last step, or the one that is meant. */
	async undo(step?: Step): Promise<void> {
		const { undo } = this.ui();
		const taken = this.log.takeBack(step);
		if (!taken) return void new Notice(undo.nothingToUndo);
		// The last change first: two of them may be in one note.
		const acts = taken.notes.map(({ path, change }) => ({ path, act: takingBack(change) })).reverse();
		const notes = await this.writeAll(acts);
		const stayed = await this.takeAway(taken.made ?? []);
		for (const { path, text } of taken.gone ?? [])
			if (!(await this.writer.bringBack(path, text))) stayed.push(path);
		this.events.trigger('undo', taken);
		if (stayed.length) new Notice(`${listed(stayed)}: ${this.ui().refusals.changed}`);
		if (notes.length || taken.made || taken.gone) new Notice(undo.undone(taken.label));
	}

	/** Puts notes into the trash, some at a time; gives those that stayed. */
	private async takeAway(made: NonNullable<Step['made']>): Promise<string[]> {
		const stayed: string[] = [];
		const left = [...made];
		const one = async (): Promise<void> => {
			for (let next = left.pop(); next; next = left.pop())
				if ((await this.writer.takeAway(...next)) === null) stayed.push(next[0]);
		};
		await Promise.all(Array.from({ length: atOnce }, one));
		return stayed;
	}

	async redo(): Promise<void> {
		const { undo } = this.ui();
		const step = this.log.takeForth();
		if (!step) return void new Notice(undo.nothingToRedo);
		const acts = step.notes.map(({ path, change: { line, before, after } }) => ({
			path,
			act: takingBack({ line, before: after, after: before }),
		}));
		const notes = await this.writeAll(acts);
		for (const { path } of step.gone ?? []) await this.writer.takeAway(path);
		if (notes.length) this.offerUndo(step);
	}

	private async writeAll(acts: Deed['acts']): Promise<Step['notes']> {
		const outcomes = await Promise.all(
			acts.map(async ({ path, act }) => ({ path, outcome: await this.writer.write(path, act) })),
		);
		const refused = new Map<string, string[]>();
		const notes = outcomes.flatMap(({ path, outcome }) => {
			if (!('refused' in outcome)) return [{ path, change: outcome.change }];
			const why = this.refusal(path, outcome);
			refused.set(why, [...(refused.get(why) ?? []), path]);
			return [];
		});
		for (const [why, paths] of refused) new Notice(acts.length > 1 ? `${listed(paths)}: ${why}` : why);
		return notes;
	}

	private refusal(path: string, { refused }: Extract<Outcome, { refused: unknown }>): string {
		const { noteGone, refusals } = this.ui();
		return refused === 'gone' ? noteGone(path) : refusals[refused];
	}

	private offerUndo(step: Step): void {
		const content = createFragment();
		content.append(`${step.label} `);
		const button = content.createEl('button', {
			cls: 'what-then-undo',
			text: this.ui().undo.undo,
			attr: { type: 'button' },
		});
		button.addEventListener('click', () => this.guard(() => this.undo(step)));
		new Notice(content, offered);
	}
}

/** The notes by name, the first of many. */
function listed(paths: readonly string[]): string {
	const names = paths.slice(0, most).map((path) => path.replace(/^.*\/|\.md$/g, ''));
	return `${names.join(', ')}${paths.length > most ? ` (+${paths.length - most})` : ''}`;
}

/** In an editor lines have no carriage returns, in the file they may. */
function takingBack(change: Change): Act {
	const edit: Act['edit'] = ({ note: { text } }) => {
		const plain = (lines: readonly string[]): readonly string[] =>
			text.includes('\r') ? lines : lines.map((line) => line.replace(/\r$/, ''));
		return undone(text, { ...change, before: plain(change.before), after: plain(change.after) });
	};
	return { edit };
}
