import { describe, expect, it } from 'vitest';
import { logEntries } from '../../src/domain/edit/log-entries';
import { writtenWords } from '../../src/domain/edit/written-words';
import { filledMessage, readTemplateNote, templatesFor } from '../../src/domain/message';
import { roomStrings, uiStrings } from '../../src/i18n/strings';
import { readAlex } from '../support/read-note-text';

const today = '2026-11-22';
const nothing = {
	firstName: 'Ann',
	name: 'Ann',
	met: null,
	lastTalk: null,
	company: null,
	role: null,
	network: null,
};
const languages = ['en', 'de'] as const;
const starters = (language: string) =>
	roomStrings(language).starters.map(([name, text]) => {
		const [, reason = '', subject = ''] = /reason: (.*)\nsubject: (.*)/.exec(text) ?? [];
		return readTemplateNote(name, { reason, subject }, text.replace(/\[([^\]]+)\]/g, '{{$1}}'));
	});

describe.each(languages)('the templates to begin with in %s', (language) => {
	it('are each for a reason of their own', () => {
		const kinds = ['just-linked', 'cadence', 'yearly', 'text'] as const;
		const chosen = kinds.map(
			(kind) => templatesFor(starters(language), { relation: null }, kind).fitting[0]?.name,
		);
		expect(chosen).toEqual(starters(language).map(({ name }) => name));
	});

	it('know all of their placeholders, and read well where nothing is known', () => {
		for (const { body } of starters(language)) {
			const bare = filledMessage(body, nothing);
			expect(bare).not.toMatch(/[{}[\]]| {2}| [.,?]/);
			expect(bare.split('\n')[0]).toMatch(/ Ann,$/);
			expect(filledMessage(body, { ...nothing, met: 'M', lastTalk: 'L', company: 'C' })).not.toMatch(
				/[{}[\]]/,
			);
		}
	});

	it('are touches when they are logged, and nothing else', () => {
		const { add } = uiStrings(language);
		const told = starters(language).map(({ subject }) => [add.email, subject] as const);
		for (const [channel, what] of [...told, [add.phone, writtenWords(language).inTouch] as const]) {
			const story = { day: today, today, channel, what, others: [], next: null, language } as const;
			const text = `---\ntags: [contact]\n---\n${logEntries(story)
				.map((line) => `- ${line}\n`)
				.join('')}`;
			const { followUps, touches } = readAlex(text);
			const days = touches.since('2000-01-01').map(({ day }) => day);
			expect([text, days, followUps]).toEqual([text, [today], []]);
		}
	});
});
