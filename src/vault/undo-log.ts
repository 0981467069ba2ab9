import type { App } from 'obsidian';
import type { Day } from '../domain/day';
import type { Change } from '../domain/edit/edit';
import { isRecord } from '../domain/read-value';

/** What one action of the user wrote, in one note or several. */
export interface Step {
	/** What was done, in words: "Done: Ring her". */
	readonly label: string;
	readonly notes: readonly { readonly path: string; readonly change: Change }[];
	/** Notes that were made, each with the sum of its text: one that says something else by then stays. */
	readonly made?: readonly (readonly [path: string, sum: number])[];
	/** Notes that went to the trash, whole. */
	readonly gone?: readonly { readonly path: string; readonly text: string }[];
	/** What imports remember since then: see `Facts`. */
	readonly facts?: string;
}

/** By what a text is known again. */
export function sumOf(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
	return sum;
}

const storageKey = 'what-then-undo';
/** Steps kept. */
const most = 50;
/** Notes of a step that is saved apart from the others. */
const large = 200;

/** The steps of this day on this device, kept across a reload. */
export class UndoLog {
	private done: readonly Step[] = [];
	private undone: readonly Step[] = [];
	/** Where large steps are saved. */
	private readonly large = new Map<Step, string>();

	constructor(
		private readonly app: Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>,
		private readonly today: () => Day,
	) {
		const saved: unknown = app.loadLocalStorage(storageKey);
		if (!isRecord(saved)) return;
		if (saved['day'] !== today()) {
			for (const one of [saved['done'], saved['undone']].flat())
				if (isRecord(one) && typeof one['key'] === 'string') app.saveLocalStorage(one['key'], null);
			return;
		}
		this.done = this.stepsOf(saved['done']);
		this.undone = this.stepsOf(saved['undone']);
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
		const saved = (steps: readonly Step[]): unknown[] => steps.map((step) => this.saved(step));
		const all = { day: this.today(), done: saved(this.done), undone: saved(this.undone) };
		for (const [step, key] of this.large) {
			if (this.done.includes(step) || this.undone.includes(step)) continue;
			this.app.saveLocalStorage(key, null);
			this.large.delete(step);
		}
		this.app.saveLocalStorage(storageKey, all);
	}

	/** A step of thousands of notes is saved once, under a key of its own, where there is room for it. */
	private saved(step: Step): unknown {
		const { made = [], notes, label } = step;
		if (made.length + notes.length < large) return step;
		let key = this.large.get(step);
		if (key === undefined) {
			key = `${storageKey}-${this.large.size}`;
			while ([...this.large.values()].includes(key)) key += '+';
			this.large.set(step, key);
			try {
				// As one text it is saved more quickly than as a list.
				const text = made.map((one) => one.join('\t')).join('\n');
				this.app.saveLocalStorage(key, { ...step, made: text });
			} catch {
				// The device has no room: until the app is closed it can be undone.
			}
		}
		return { label, key };
	}

	private stepsOf(value: unknown): readonly Step[] {
		return (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
			const key = isRecord(one) ? one['key'] : null;
			if (typeof key !== 'string') return isStep(one) ? [one] : [];
			const kept: unknown = this.app.loadLocalStorage(key);
			if (!isRecord(kept) || typeof kept['made'] !== 'string') return [];
			const lines = kept['made'] === '' ? [] : kept['made'].split('\n');
			const made = lines.map((line) => {
				const at = line.indexOf('\t');
				return [line.slice(0, at), Number(line.slice(at + 1))];
			});
			const step: unknown = { ...kept, made };
			if (!isStep(step)) return [];
			this.large.set(step, key);
			return [step];
		});
	}
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
