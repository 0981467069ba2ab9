import { isRecord } from '../domain/read-value';
import { laterOf, type Day } from '../domain/day';
import type { Decode } from './asking';
import { countByName, dayOfSeconds, nameKey, person, type ImportedPerson } from './person';
import { textBytes } from './text-lines';

/** Facebook writes each byte of UTF-8 as a character of its own; a text that is none such stays. */
export function mended(text: string, decode: Decode): string {
	if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
	return decode(textBytes(text), 'utf-8') ?? text;
}

/** The friends in one of Facebook's files; null where the file is none about friends. */
export function friendsIn(data: unknown, file: string): readonly ImportedPerson[] | null {
	const list = isRecord(data) ? (data['friends_v2'] ?? data['friends']) : data;
	if (!Array.isArray(list)) return null;
	const found = list.flatMap((item: unknown) => {
		const name = nameOf(item);
		if (name === null || !isRecord(item)) return [];
		const { timestamp } = item;
		const connected = dayOfSeconds(timestamp);
		// Two friends of one name are two people: no address tells them apart, but the second of linking does.
		const id = `facebook/${nameKey(name)}|${typeof timestamp === 'number' ? timestamp : ''}`;
		return [person({ file, line: null, id, name, networks: ['Facebook'], connected })];
	});
	return found.length > 0 || (isRecord(data) && list.length === 0) ? found : null;
}

function nameOf(item: unknown): string | null {
	if (!isRecord(item)) return null;
	const { name, label_values: labels } = item;
	if (typeof name === 'string') return name.trim() || null;
	if (!Array.isArray(labels)) return null;
	const label: unknown = labels.find((one: unknown) => isRecord(one) && one['label'] === 'Name');
	return isRecord(label) && typeof label['value'] === 'string' ? label['value'].trim() || null : null;
}

/** The last message of talks between two, by the name of each; texts are not looked at. */
export class FacebookTalks {
	private readonly last = new Map<string, Day>();

	/** False where the file is no talk. */
	read(data: unknown): boolean {
		if (!isRecord(data) || !Array.isArray(data['participants']) || !Array.isArray(data['messages']))
			return false;
		const names = data['participants'].map((one: unknown) =>
			typeof one === 'string' ? one : (nameOf(one) ?? ''),
		);
		const days = data['messages'].flatMap((message: unknown) => {
			const time = isRecord(message) ? (message['timestamp_ms'] ?? message['timestamp']) : null;
			return (typeof time === 'number' ? dayOfSeconds(time / 1000) : null) ?? [];
		});
		const day = days.sort().at(-1);
		if (day === undefined || names.length !== 2) return true;
		for (const name of names.map(nameKey)) this.last.set(name, laterOf(day, this.last.get(name) ?? day));
		return true;
	}

	/** Gives a friend the day of the last message, where no other of all people has the name. */
	joining(people: readonly ImportedPerson[]): (one: ImportedPerson) => ImportedPerson {
		if (this.last.size === 0) return (one) => one;
		const count = countByName(people);
		return (one) => {
			const { key } = one;
			const day = one.networks.includes('Facebook') && count.get(key) === 1 ? this.last.get(key) : undefined;
			return day === undefined ? one : { ...one, lastMessage: day };
		};
	}
}
