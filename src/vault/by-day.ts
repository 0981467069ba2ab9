import type { Day } from '../domain/day';

/** Things that are to be looked at again from a day on. */
export class ByDay<T> {
	private readonly byDay = new Map<Day, T[]>();

	add(day: Day | null, thing: T): void {
		if (day === null) return;
		const others = this.byDay.get(day);
		if (others) others.push(thing);
		else this.byDay.set(day, [thing]);
	}

	/** Takes those out whose day has come, each once; some may have been looked at since for other reasons. */
	takeUpTo(today: Day): ReadonlySet<T> {
		const taken = new Set<T>();
		for (const [day, things] of this.byDay) {
			if (day > today) continue;
			this.byDay.delete(day);
			for (const thing of things) taken.add(thing);
		}
		return taken;
	}
}
