import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Day } from '../../src/domain/day';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { frontmatterOf } from '../../src/domain/note/frontmatter';
import type { Properties } from '../../src/domain/note/note';
import { tagsIn } from '../../src/domain/note/tags';
import { readNote } from '../../src/domain/read-note';
import { naiveItems } from './naive.mjs';

/** What two careful readers marked in a note. */
export interface Expected {
	readonly open: readonly {
		readonly lines: readonly number[];
		readonly due_from: Day;
		readonly due_to: Day;
		readonly what: string;
		readonly sure: boolean;
	}[];
	readonly last_touch: Day | null;
	readonly last_touch_sure: boolean;
	readonly lang: string;
}

/** How a reading of notes compares with the readers'. */
export interface Score {
	right: number;
	missed: number;
	spurious: number;
	touchRight: number;
	touchWrong: number;
	readonly faults: string[];
}

/** A follow-up as it was found. */
export interface Item {
	readonly line: number | null;
	readonly due: Day;
	readonly text: string;
}

/** Reads every note of the folder and compares it with `expected.json` beside it. */
export function scoreFolder(folder: string, today: Day, reader: 'own' | 'naive'): Score {
	const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
		string,
		Expected
	>;
	const score: Score = { right: 0, missed: 0, spurious: 0, touchRight: 0, touchWrong: 0, faults: [] };
	for (const file of readdirSync(join(folder, 'notes')).sort()) {
		const answer = expected[file.replace(/\.md$/, '')];
		if (!answer) continue;
		const text = readFileSync(join(folder, 'notes', file), 'utf8');
		scoreNote(file, reader === 'own' ? ownReading : naiveReading, text, answer, today, score);
	}
	return score;
}

interface Reading {
	readonly items: readonly Item[];
	readonly lastTouch: Day | null;
}

type Reader = (path: string, text: string, lang: string, today: Day) => Reading;

const ownReading: Reader = (path, text, lang, today) => {
	const properties = propertiesIn(text);
	const tags = tagsIn(properties, text);
	const settings: Settings = {
		...defaultSettings,
		contactTags: ['contact', ...tags],
		dateOrder: lang === 'en-US' ? 'month-first' : 'auto',
	};
	const { contact } = readNote({ path, text, properties, tags, created: null }, settings, today);
	const items = (contact?.followUps ?? []).map(({ line, due, text: words }) => ({ line, due, text: words }));
	return { items, lastTouch: contact?.lastTouch?.day ?? null };
};

const naiveReading: Reader = (_path, text, lang, today) => ({
	items: naiveItems(text, lang, today),
	lastTouch: null,
});

function scoreNote(
	path: string,
	read: Reader,
	text: string,
	answer: Expected,
	today: Day,
	score: Score,
): void {
	const { items, lastTouch: last } = read(path, text, answer.lang, today);
	const left = new Set(items);
	const fault = (what: string): void => void score.faults.push(`${path} ${what}`);
	for (const want of answer.open) {
		const kept = [...left].filter(({ due }) => due >= want.due_from && due <= want.due_to);
		const hit =
			kept.find(({ line }) => line !== null && want.lines.includes(line)) ??
			kept.find(({ line }) => near(line, want.lines));
		if (hit) left.delete(hit);
		if (!want.sure) continue;
		if (hit) score.right++;
		else {
			score.missed++;
			fault(`missed ${want.lines.join()} ${want.due_from}…${want.due_to} ${want.what}`);
		}
	}
	for (const item of left) {
		const unsure = answer.open.filter(({ lines }) => near(item.line, lines));
		if (unsure.length > 0 && unsure.every(({ sure }) => !sure)) continue;
		score.spurious++;
		fault(`false  ${item.line ?? '-'} ${item.due} ${item.text}`);
	}
	if (!answer.last_touch_sure) return;
	if (last === answer.last_touch) score.touchRight++;
	else {
		score.touchWrong++;
		fault(`touch  ${last ?? 'none'} for ${answer.last_touch ?? 'none'}`);
	}
}

function near(line: number | null, lines: readonly number[]): boolean {
	return lines.some((wanted) => line === wanted || line === wanted + 1);
}

function propertiesIn(text: string): Properties {
	try {
		const read: unknown = parse(frontmatterOf(text)?.lines.join('\n') ?? '');
		return read !== null && typeof read === 'object' ? (read as Properties) : {};
	} catch {
		return {};
	}
}

/** Precision, recall and F1 of what is sure. */
export function summaryOf({ right, missed, spurious, touchRight, touchWrong }: Score): string {
	const precision = right / Math.max(1, right + spurious);
	const recall = right / Math.max(1, right + missed);
	const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
	const touches = `last touch ${touchRight} of ${touchRight + touchWrong}`;
	return `right ${right}, missed ${missed}, false ${spurious}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}; ${touches}`;
}
