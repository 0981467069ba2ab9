import { readCadence } from '../domain/cadence';
import type { PersonCard } from '../domain/person-card';
import type { CardStrings } from '../i18n/card-strings';
import { sayDay, sayEvery } from '../i18n/say-reason';
import { cardTexts, queueTexts } from './texts';
import { propertyAct } from './card-acts';
import { focusKey } from './keep-focus';
import type { CardParts } from './person-card-view';

const say = (): CardStrings => cardTexts();

/** How often, in words: what is typed is written to that one property, when the field is left or Enter is pressed. */
export function drawCadence(el: HTMLElement, card: PersonCard, parts: CardParts): void {
	const { ui } = parts.words();
	const { contact, cadence } = card;
	const fieldEl = el.createDiv('what-then-card-field');
	const id = `what-then-cadence-${contact.path}`;
	fieldEl.createEl('label', { text: say().cadence, attr: { for: id } });
	const inputEl = fieldEl.createEl('input', {
		type: 'text',
		value: cadence.words,
		placeholder: say().cadenceExample,
		attr: { id, [focusKey]: 'cadence', 'aria-describedby': `${id}-means`, dir: 'auto' },
	});
	inputEl.defaultValue = cadence.words;
	const meaningEl = el.createDiv({
		cls: 'what-then-meaning',
		attr: { id: `${id}-means`, 'aria-live': 'polite' },
	});
	const tell = (): void => {
		const words = inputEl.value.trim();
		const unread = words !== '' && readCadence(words) === null;
		meaningEl.toggleClass('is-unclear', unread);
		inputEl.setAttribute('aria-invalid', String(unread));
		meaningEl.setText(
			unread
				? ui.settings.cadenceUnread(words)
				: words === cadence.words
					? meaningOf(card)
					: everyIn(readCadence(words)),
		);
	};
	const write = (): void => {
		const words = inputEl.value.trim();
		if (words === cadence.words || (words !== '' && readCadence(words) === null)) return;
		const act = propertyAct('keep-in-touch', words === '' ? null : words);
		const label = say().cadenceSet(contact.name);
		parts.guard(() => parts.undoable.carryOut({ label, acts: [{ path: contact.path, act }] }));
	};
	inputEl.addEventListener('input', tell);
	inputEl.addEventListener('change', write);
	inputEl.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || inputEl.value === cadence.words) return;
		event.stopPropagation();
		inputEl.value = cadence.words;
		tell();
	});
	tell();
}

/** "Every 6 weeks, next by Tue 5 Jan 2027", and where it comes from. */
function meaningOf({ cadence, contact }: PersonCard): string {
	const { by, days, until } = cadence;
	if (by === 'none') return say().cadenceNone;
	const every = everyIn(days ?? 'never');
	const from = by === 'relation' ? say().byRelation(every, contact.relation ?? '') : every;
	return until === null ? from : say().nextBy(from, sayDay(until, queueTexts()));
}

function everyIn(cadence: ReturnType<typeof readCadence>): string {
	return cadence === null ? '' : sayEvery(cadence, queueTexts());
}
