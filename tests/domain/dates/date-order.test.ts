import { expect, test } from 'vitest';
import { seenOrder } from '../../../src/domain/dates/date-order';

test.each<[string, ReturnType<typeof seenOrder>]>([
	['| 11/12/2026 | Called | Call back 11/19 |', 'month-first'],
	['14/11/2026 walked, 31/10/2026 rained off', 'day-first'],
	['3/1/2026 signed', null],
	['10/30 and 30/10', null],
	['ratings 4/5, 3/5', null],
	['a share of 14/20', null],
	['https://example.com/14/11/2026', null],
	['11-18-26 capacitor swap\n7-2-26 tune up', 'month-first'],
	['9/5 intro\n10/3 review\n11/7 talked', 'month-first'],
	['5/9 intro\n3/10 review\n7/11 talked', 'day-first'],
	['9/5 intro\n10/5 review', null],
	['03.11.2026 Teams\n08.09.2026 Met\n09.09.2026 Linked', null],
])('%s → %s', (text, expected) => expect(seenOrder(text)).toBe(expected));
