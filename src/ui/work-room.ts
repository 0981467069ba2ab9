import { Notice, type App } from 'obsidian';
import type { Row } from '../domain/gang';
import { askingSections, begunRoom, readRoom, readRoomLength, type RoomSession } from '../domain/room';
import { roomTexts } from './texts';
import { RoomModal, type RoomParts } from './room-modal';
import { WordsModal } from './words-modal';

/** Kept on this device alone. */
const storageKey = 'what-then-room';

/**
 * One person after the other: these, where they are given; else the session goes on that was stopped; else those
 * whom the list was narrowed to, or who ask for something now.
 */
export function workRoom(
	app: App,
	parts: RoomParts,
	rows: readonly Row[] | null,
	shown: readonly Row[] | null,
): void {
	const kept = readRoom(app.loadLocalStorage(storageKey), parts.index.today);
	if (kept && rows === null) return openRoom(app, parts, kept);
	const asking = parts.index.sections.filter(({ key }) => askingSections.includes(key));
	beginRoom(app, parts, rows ?? shown ?? asking.flatMap((section) => section.rows));
}

/** Asks how long, and begins. */
function beginRoom(app: App, parts: RoomParts, rows: readonly Row[]): void {
	const say = roomTexts();
	const paths = rows.map(({ contact }) => contact.path);
	if (!paths.length) return void new Notice(say.nobody);
	const { guard, index, words } = parts;
	new WordsModal(app, {
		title: say.title,
		about: say.whom(paths.length),
		answer: null,
		when: { name: say.howLong, desc: say.howLongHint, placeholder: say.lengths },
		submit: say.begin,
		cancel: words().ui.cancel,
		guard,
		meaning: (typed) => {
			const { people = null, minutes = null } = readRoomLength(typed) ?? {};
			const text = people !== null ? say.people(people) : minutes !== null ? say.minutes(minutes) : '';
			return { text: text || say.noLength, unclear: text === '' };
		},
		onSubmit: ({ words: typed }) => {
			const length = readRoomLength(typed);
			if (!length) return say.noLength;
			openRoom(app, parts, begunRoom(paths, length, index.today));
			return null;
		},
	}).open();
}

function openRoom(app: App, parts: RoomParts, session: RoomSession): void {
	new RoomModal(app, parts, session, (kept) => app.saveLocalStorage(storageKey, kept)).open();
}
