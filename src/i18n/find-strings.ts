import type { Group } from '../domain/find-people';
import type { FilterKind, Grouping, Order } from '../domain/finding';
import { sectionKeys } from '../domain/gang';
import { sectionTitle } from './say-reason';
import type { QueueStrings } from './queue-strings';

/** The words of searching, filters and saved views. */
export interface FindStrings {
	readonly search: string;
	readonly command: string;
	readonly filter: string;
	readonly kinds: Readonly<Record<FilterKind, string>>;
	/** Who has none of a kind. */
	readonly none: Readonly<Record<FilterKind, string>>;
	readonly gone: string;
	readonly removeFilter: (filter: string) => string;
	readonly moreOf: (count: number) => string;
	readonly arrange: string;
	readonly groupBy: Readonly<Record<Grouping, string>>;
	readonly sortBy: Readonly<Record<Order, string>>;
	readonly views: string;
	readonly everybody: string;
	readonly saveView: string;
	readonly viewName: string;
	readonly viewHint: string;
	readonly removeView: (name: string) => string;
	readonly found: (count: number) => string;
	readonly nobody: string;
	readonly nobodyHow: string;
	readonly showAll: string;
}

/** The heading of people who are shown together. */
export function groupTitle(
	{ by, value }: Pick<Group, 'by' | 'value'>,
	queue: QueueStrings,
	find: FindStrings,
): string {
	if (by === 'gone') return find.gone;
	if (by !== 'section') return value ?? find.none[by];
	const key = sectionKeys.find((one) => one === value);
	return key ? sectionTitle(key, queue) : '';
}
