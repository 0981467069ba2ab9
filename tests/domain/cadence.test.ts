import { describe, expect, it } from 'vitest';
import { cadenceOfRelation, readCadence } from '../../src/domain/cadence';
import { defaultSettings } from '../../src/domain/settings';

describe('how often I mean to be in touch', () => {
	it.each([
		['6 weeks', 42],
		['monthly', 30],
		['Monthly', 30],
		['every 2 months', 60],
		['every two months', 60],
		['every other week', 14],
		['every second month', 60],
		['quarterly', 90],
		['every quarter', 90],
		['fortnightly', 14],
		['every fortnight', 14],
		['every 3rd month', 90],
		['yearly', 365],
		['every year', 365],
		['once a year', 365],
		['once a month', 30],
		['twice a year', 183],
		['4 times a year', 91],
		['a month', 30],
		['week', 7],
		['half a year', 183],
		['every six months', 180],
		['90', 90],
		[90, 90],
		['90d', 90],
		['6w', 42],
		['2 m', 60],
		['never', 'never'],
		['Never', 'never'],
		[false, 'never'],
		['alle 6 Wochen', 42],
		['monatlich', 30],
		['vierteljährlich', 90],
		['jede Woche', 7],
		['alle zwei Monate', 60],
		['nie', 'never'],
		['toutes les 6 semaines', 42],
		['tous les mois', 30],
		['mensuel', 30],
		['jamais', 'never'],
		['cada 6 semanas', 42],
		['cada dos meses', 60],
		['elke 6 weken', 42],
		['om de maand', 30],
		['ogni due mesi', 60],
		['ogni 6 settimane', 42],
		['mai', 'never'],
		['a cada 3 meses', 90],
		['todos os meses', 30],
	])('%s', (words, days) => {
		expect(readCadence(words)).toBe(days);
	});

	it.each([
		'',
		'soon',
		'0',
		0,
		-7,
		null,
		undefined,
		{},
		true,
		'when I think of it some day',
		'99999 years',
		Number.NaN,
	])('%s says nothing', (words) => {
		expect(readCadence(words)).toBeNull();
	});

	it('comes from the relation, whatever its case', () => {
		const settings = { ...defaultSettings, cadences: { Client: '6 weeks', friend: 'never' } };
		expect(cadenceOfRelation('client', settings)).toBe(42);
		expect(cadenceOfRelation('Friend', settings)).toBe('never');
		expect(cadenceOfRelation('supplier', settings)).toBeNull();
		expect(cadenceOfRelation(null, settings)).toBeNull();
	});
});
