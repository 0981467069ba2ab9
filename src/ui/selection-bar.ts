import { setIcon } from 'obsidian';
import type { UiStrings } from '../i18n/ui-strings';
import { labelBy } from './labelled-by';
import { verbIcons, type Aim } from './row-actions';
import { verbsForAll, type Verb } from './row-acts';

/** How many are chosen, and what can be done with them. */
interface Chosen {
	readonly said: string;
	readonly aims: readonly Aim[];
	readonly ui: UiStrings;
	readonly act: (verb: Verb) => void;
	readonly selectNone: () => void;
}

/** The bar beneath the list; hidden where nobody is chosen. */
export function drawSelectionBar(el: HTMLElement, { said, aims, ui, act, selectNone }: Chosen): void {
	el.toggleClass('is-hidden', !aims.length);
	el.empty();
	if (!aims.length) return;
	labelBy(el, el.createSpan({ cls: 'what-then-selected-count', text: said }));
	const button = (icon: string, label: string, onClick: () => void): void => {
		const buttonEl = el.createEl('button', {
			cls: 'clickable-icon what-then-act',
			attr: { type: 'button', 'aria-label': label },
		});
		setIcon(buttonEl, icon);
		buttonEl.addEventListener('click', onClick);
	};
	for (const verb of verbsForAll(aims.map(({ target }) => target)))
		button(verbIcons[verb], ui.act.titles[verb], () => act(verb));
	button('lucide-square-x', ui.gang.selectNone, selectNone);
}
