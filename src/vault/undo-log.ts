import type { App } from 'obsidian';
import type { Day } from '../domain/day';
import type { Change } from '../domain/edit/edit';
import { isRecord } from '../domain/read-value';

/** What one action of the user wrote, in one note or several. */
export interface Step {
	/** What was done, in words: "Done: Ring her". */
	readonly label: string;
	readonly notes: readonly { readonly path: string; readonly change: Change }[];
	/** Notes that were made, each with the time of its last change: one that was changed since stays. */
	readonly made?: readonly (readonly [path: string, time: number])[];
	/** Notes that went to the trash, whole. */
	readonly gone?: readonly { readonly path: string; readonly text: string }[];
	/** What imports remember since then: see `Facts`. */
	readonly facts?: string;
}

const storageKey = 'what-then-undo';
/** Steps kept. */
const most = 50;

/** The steps of this day on this device, kept across a reload. */
export class UndoLog {
	private done: readonly Step[] = [];
	private undone: readonly Step[] = [];

	constructor(
		private readonly app: Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>,
		private readonly today: () => Day,
	) {
		const saved: unknown = app.loadLocalStorage(storageKey);
		if (!isRecord(saved) || saved['day'] !== today()) return;
		this.done = stepsOf(saved['done']);
		this.undone = stepsOf(saved['undone']);
	}

	/** Something new was done: what was undone before is past. */
	add(step: Step): void {
		this.keep([...this.done, step], []);
	}

	/** The step to undo, which goes to those that can be done again; null where there is none. */
	takeBack(step = this.done.at(-1)): Step | null {
		if (!step || !this.done.includes(step)) return null;
		const done = this.done.filter((other) => other !== step);
		// The texts of notes that were made are not kept: they come again by another import.
		this.keep(done, step.made?.length ? this.undone : [...this.undone, step]);
		return step;
	}

	/** The step to do again; null where there is none. */
	takeForth(): Step | null {
		const step = this.undone.at(-1);
		if (!step) return null;
		this.keep([...this.done, step], this.undone.slice(0, -1));
		return step;
	}

	/** Names in the steps follow the file. */
	renamed(from: string, to: string): void {
		const follow = (step: Step): Step =>
			step.notes.some(({ path }) => path === from)
				? { ...step, notes: step.notes.map((note) => (note.path === from ? { ...note, path: to } : note)) }
				: step;
		if ([...this.done, ...this.undone].some((step) => follow(step) !== step))
			this.keep(this.done.map(follow), this.undone.map(follow));
	}

	private keep(done: readonly Step[], undone: readonly Step[]): void {
		this.done = done.slice(-most);
		this.undone = undone.slice(-most);
		this.app.saveLocalStorage(storageKey, { day: this.today(), done: this.done, undone: this.undone });
	}
}

function stepsOf(value: unknown): readonly Step[] {
	return Array.isArray(value) ? value.filter(isStep) : [];
}

function isStep(value: unknown): value is Step {
	return (
		isRecord(value) &&
		typeof value['label'] === 'string' &&
		Array.isArray(value['notes']) &&
		value['notes'].every(
			(note) => isRecord(note) && typeof note['path'] === 'string' && isChange(note['change']),
		) &&
		isListOf(value['made'], (one) => Array.isArray(one) && typeof one[0] === 'string') &&
		isListOf(value['gone'], (one) => isRecord(one) && typeof one['text'] === 'string')
	);
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
	return value === undefined || (Array.isArray(value) && value.every(isOne));
}

function isChange(value: unknown): value is Change {
	return (
		isRecord(value) &&
		typeof value['line'] === 'number' &&
		isTexts(value['before']) &&
		isTexts(value['after'])
	);
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
