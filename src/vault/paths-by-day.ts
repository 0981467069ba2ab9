import type { Day } from '../domain/day';

/** Paths of notes that are to be looked at again from a day on. */
export class PathsByDay {
	private readonly byDay = new Map<Day, string[]>();

	add(day: Day | null, path: string): void {
		if (day === null) return;
		const others = this.byDay.get(day);
		if (others) others.push(path);
		else this.byDay.set(day, [path]);
	}

	/** Takes those out whose day has come, each once; some may have been looked at since for other reasons. */
	takeUpTo(today: Day): ReadonlySet<string> {
		const taken = new Set<string>();
		for (const [day, paths] of this.byDay) {
			if (day > today) continue;
			this.byDay.delete(day);
			for (const path of paths) taken.add(path);
		}
		return taken;
	}
}
