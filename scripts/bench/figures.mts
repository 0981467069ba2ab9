import { cpus, totalmem } from 'node:os';

/** One thing that was measured. */
export interface Figure {
	readonly measure: string;
	/** How many contacts the vault has, among as many other notes. */
	readonly contacts: number;
	readonly value: number;
	readonly unit: 'ms' | 'kB' | 'kB/contact' | 'ms/note';
	/** What it is held against, measured in the same run; absent where there is nothing of the kind. */
	readonly beside?: { readonly measure: string; readonly value: number };
	/** The goal for the value. */
	readonly reach?: number;
	/** The goal for how many times the yardstick it is. */
	readonly reachTimes?: number;
}

/** A figure at the largest vault, as so many times what it is at the smallest. */
export interface Growth {
	readonly measure: string;
	readonly from: number;
	readonly to: number;
	readonly times: number;
}

/** How each figure grows with the vault, where it was measured at more than one size. */
export function growthOf(figures: readonly Figure[]): readonly Growth[] {
	const measures = [...new Set(figures.map(({ measure }) => measure))];
	return measures.flatMap((measure) => {
		const all = figures.filter((figure) => figure.measure === measure);
		const [least, most] = [all[0], all.at(-1)];
		if (!least || !most || least.contacts === most.contacts || least.value === 0) return [];
		return [{ measure, from: least.contacts, to: most.contacts, times: most.value / least.value }];
	});
}

export function ratioOf({ value, beside }: Figure): number | null {
	return beside ? value / beside.value : null;
}

export function printTable(figures: readonly Figure[]): void {
	const rows = figures.map((figure) => {
		const { measure, contacts, value, unit, beside, reach, reachTimes } = figure;
		const ratio = ratioOf(figure);
		return [
			measure,
			contacts.toLocaleString('en'),
			`${rounded(value)} ${unit}`,
			beside ? `${beside.measure}: ${rounded(beside.value)} ${unit}` : '',
			ratio === null ? '' : `${rounded(ratio)}×`,
			reach !== undefined ? `≤ ${reach} ${unit}` : reachTimes !== undefined ? `≤ ${reachTimes}×` : '',
		];
	});
	print([['measure', 'contacts', 'figure', 'beside', 'ratio', 'reach'], ...rows]);
	const growth = growthOf(figures).map(({ measure, from, to, times }) => [
		measure,
		`${from.toLocaleString('en')} → ${to.toLocaleString('en')}`,
		`${rounded(times)}×`,
	]);
	if (growth.length > 0) print([['growth', 'contacts', 'times'], ...growth]);
}

/** The machine, since a figure says little without it. */
export function machine(): Readonly<Record<string, string | number>> {
	const [first] = cpus();
	return {
		processor: first?.model ?? 'unknown',
		cores: cpus().length,
		memoryGB: Math.round(totalmem() / 2 ** 30),
		node: process.version,
	};
}

function print(rows: readonly (readonly string[])[]): void {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	for (const row of rows) {
		const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
		console.log(cells.join('  ').trimEnd());
	}
	console.log('');
}

/** Three digits that count. */
function rounded(value: number): string {
	return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
