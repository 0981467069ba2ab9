import { expect, it } from 'vitest';
import { pointedOver } from '../../../src/domain/edit/point-links';

it.each([
	['Met [[Ann 2]] and [[Ann 2|Annie]].', 'Met [[Ann]] and [[Ann|Annie]].'],
	['knows: ["[[Ann 2#Log]]", "[[Bob]]"]', 'knows: ["[[Ann#Log]]", "[[Bob]]"]'],
	['![[Ann 2^abc]] [[Ann 22]] Ann 2', '![[Ann^abc]] [[Ann 22]] Ann 2'],
	['[her](Ann%202.md#Log) [him](Bob.md)', '[her](Ann.md#Log) [him](Bob.md)'],
	['[her](<Ann%202>) [bad](%E0%A4%A)', '[her](<Ann>) [bad](%E0%A4%A)'],
])('%s', (text, after) => {
	expect(pointedOver(text, (target) => /^Ann 2(?:\.md)?$/.test(target), 'Ann')).toBe(after);
});
