import { dayOf, type Day } from '../domain/day';

/** The local day of this device's clock: the one place where the plugin looks at it. */
export function today(): Day {
	return dayOfTime(Date.now());
}

/** The local day of a time of the file system, in milliseconds since 1970. */
export function dayOfTime(time: number): Day {
	const date = new Date(time);
	const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
	if (!day) throw new Error(`The clock gave a time that is no day: ${time}.`);
	return day;
}

/** The local time of day, `HH:mm`. */
export function timeNow(): string {
	const now = new Date(Date.now());
	return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
