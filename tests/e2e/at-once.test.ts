import { describe, expect, it } from 'vitest';
import { contactNote, openGang } from './gang-page';

const people = 20;
const promises = 10;

const note = (person: number): string =>
	contactNote(
		'Likes tea.',
		'',
		...Array.from({ length: promises }, (_, index) =>
			index % 2
				? `- [ ] Send thing ${person}-${index} 📅 2026-11-${10 + index}`
				: `- 2026-11-0${1 + index / 2} Rang. Send paper ${person}-${index} on ${10 + index} November 2026.`,
		),
	);

describe('many actions at once', () => {
	it('200 over 20 notes, some of them open in editors: none is lost, and nothing else changes', async () => {
		const paths = Array.from({ length: people }, (_, person) => `People/Person ${person}.md`);
		const gang = await openGang({
			vault: Object.fromEntries(paths.map((path, person) => [path, note(person)])),
			// All rows in view at once.
			viewport: { width: 1280, height: 12_000 },
		});
		const more = gang.page.locator('.what-then-more');
		await expect.poll(() => more.count()).toBe(people);
		await more.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
		for (const path of ['People/Person 3.md', 'People/Person 7.md']) {
			await gang.openNote(path);
			await gang.page.locator('.mod-root .cm-content').click();
			await gang.page.keyboard.press('ControlOrMeta+Home');
			await gang.page.keyboard.press('End');
		}
		const buttons = gang.page.locator('.what-then-act[data-verb="done"]');
		await expect.poll(() => buttons.count()).toBe(people * promises);
		await buttons.evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()));
		const marks = async (): Promise<number> => {
			const texts = await Promise.all(paths.map((path) => gang.readFile(path)));
			return texts.join('').split('✅ 2026-11-22').length - 1;
		};
		await expect.poll(marks, { timeout: 60_000 }).toBe(people * promises);
		for (const [person, path] of paths.entries()) {
			const text = await gang.readFile(path);
			expect(text.replace(/ \(?✅ 2026-11-22\)?/g, '').replace(/\[x\]/g, '[ ]')).toBe(note(person));
		}
		const atRest = async (): Promise<number> =>
			(await gang.names()).filter((name) => name.startsWith('The rest of the gang')).length;
		await expect.poll(atRest, { timeout: 20_000 }).toBe(people);
		expect(gang.errors).toEqual([]);
	});
});
