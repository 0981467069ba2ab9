import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyDemoVault, fillDates } from '../../scripts/demo-vault.mjs';
import { projectDir } from '../../scripts/plugin-files.mjs';
import type { Contact, NoteReading } from '../../src/domain/contact';
import type { Day } from '../../src/domain/day';
import { gatherQueue, sectionKeys, type SectionKey } from '../../src/domain/gang';
import { baseName, type Properties } from '../../src/domain/note/note';
import { tagsIn } from '../../src/domain/note/tags';
import { readNote } from '../../src/domain/read-note';
import { readSettings } from '../../src/domain/settings';
import { withMentions } from '../../src/domain/with-mentions';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'what-then-demo-'));
});

afterEach(async () => {
	await rm(folder, { recursive: true });
});

describe('a placeholder', () => {
	it.each([
		['{{today}}', '2026-11-22'],
		['{{today-12}}', '2026-11-10'],
		['{{today+2w}}', '2026-12-06'],
		['{{today+3m}}', '2027-02-22'],
		['{{today+9-1m}}', '2026-11-01'],
		['{{today+3-45y}}', '1981-11-25'],
		['{{mon}} {{sun}}', '2026-11-16 2026-11-22'],
		['{{fri-2w}}', '2026-11-06'],
		['{{today+3:d MMM}}', '25 Nov'],
		['{{today-1:EEEE, do MMMM yyyy}}', 'Saturday, 21st November 2026'],
		['{{today-5:d. MMMM yyyy|de}}', '17. November 2026'],
		['{{today+20:EEE d MMMM|fr}}', 'sam. 12 décembre'],
		['{{today+12:--MM-dd}}', '--12-04'],
		['{{today:M/d/yy}}', '11/22/26'],
		['{{title}} {{date:YYYY}} {{ today }} {{todays}}', '{{title}} {{date:YYYY}} {{ today }} {{todays}}'],
	])('%s is %s', (text, filled) => {
		expect(fillDates(text, '2026-11-22')).toBe(filled);
	});
});

describe('the demo vault', () => {
	const days: readonly Day[] = [
		'2026-11-22',
		'2026-12-27',
		'2027-01-01',
		'2027-03-31',
		'2028-02-29',
		'2026-10-27',
	];

	it.each(days)('has somebody in every section on %s', async (today) => {
		await copyDemoVault(folder, today);
		expect(emptySections(await queueOf(folder, today))).toEqual([]);
	});

	it('has about forty people, all of them found', async () => {
		await copyDemoVault(folder, '2026-11-22');
		const people = await readdir(join(folder, 'People'));
		expect(people.length).toBeGreaterThanOrEqual(40);
		const listed = (await queueOf(folder, '2026-11-22')).flatMap(({ names }) => names);
		expect(listed).toHaveLength(people.length - 1); // the one who is gone is in no list
	});

	it('fills in every date and leaves templates alone', async () => {
		await copyDemoVault(folder, '2026-11-22');
		for (const path of await filesOf(folder)) {
			expect(path).not.toContain('{{');
			const text = await readFile(join(folder, path), 'utf8');
			if (!path.startsWith('Templates')) expect(text, path).not.toContain('{{');
		}
		expect(await readFile(join(folder, 'Templates/Contact.md'), 'utf8')).toContain('{{title}}');
		expect(await readdir(join(folder, 'Daily'))).toContain('2026-11-21.md');
	});

	it('is not poured over notes that are there', async () => {
		await writeFile(join(folder, 'mine.md'), 'mine');
		await expect(copyDemoVault(folder, '2026-11-22')).rejects.toThrow(/is not empty/);
		expect(await readdir(folder)).toEqual(['mine.md']);
	});
});

describe('as a command', () => {
	const run = (...given: readonly string[]): { status: number | null; stderr: string } =>
		spawnSync(process.execPath, [join(projectDir, 'scripts/demo-vault.mjs'), ...given], { encoding: 'utf8' });

	it('copies for the day that is asked for', async () => {
		expect(run(join(folder, 'gang'), '--today', '2027-01-01').status).toBe(0);
		expect(await readdir(join(folder, 'gang/Daily'))).toContain('2026-12-31.md');
	});

	it.each([
		[[]],
		[['--today']],
		[['x', '--today', 'tomorrow']],
		[['x', '--tomorrow']],
		[['x', '--today', '2026-13-01']],
	])('%j is wrong usage', (given) => {
		expect(run(...given)).toMatchObject({
			status: 2,
			stderr: expect.stringMatching(/^Say where: /) as string,
		});
	});

	it('says when the place is taken', async () => {
		await writeFile(join(folder, 'mine.md'), 'mine');
		expect(run(folder)).toMatchObject({ status: 1, stderr: `Not copied: ${folder} is not empty.\n` });
	});
});

interface Listed {
	readonly section: SectionKey;
	readonly names: readonly string[];
}

function emptySections(queue: readonly Listed[]): readonly SectionKey[] {
	const filled = new Set(queue.filter(({ names }) => names.length > 0).map(({ section }) => section));
	return sectionKeys.filter((key) => !filled.has(key));
}

async function queueOf(vault: string, today: Day): Promise<readonly Listed[]> {
	const settings = readSettings(
		JSON.parse(await readFile(join(vault, '.obsidian/plugins/what-then/data.json'), 'utf8')),
	);
	const readings: NoteReading[] = [];
	for (const path of (await filesOf(vault)).filter((name) => /^(?!Templates).*\.md$/.test(name))) {
		const text = await readFile(join(vault, path), 'utf8');
		const properties = (parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '') ?? {}) as Properties;
		const note = { path, text, properties, tags: tagsIn(properties, text), created: null };
		readings.push(readNote(note, settings, today));
	}
	const mentions = readings.flatMap((reading) => reading.mentions);
	const contacts = readings
		.flatMap(({ contact }): readonly Contact[] => (contact ? [contact] : []))
		.map((contact) => {
			const name = baseName(contact.path);
			return withMentions(
				contact,
				mentions.filter(({ link }) => posix.basename(link) === name),
			);
		});
	return gatherQueue(contacts, today, settings).map(({ key, rows }) => ({
		section: key,
		names: rows.map((row) => row.contact.name),
	}));
}

async function filesOf(vault: string): Promise<readonly string[]> {
	const entries = await readdir(vault, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(vault.length + 1)
				.split(sep)
				.join('/'),
		)
		.sort();
}
