import type { GangActions } from './actions';
import { dueCount } from './gang-items';

/** Draws how many people are due into the status bar; a click opens the gang. The function that it returns draws anew. */
export function drawDueCount(el: HTMLElement, actions: GangActions): () => void {
	el.addClass('what-then-due-count', 'mod-clickable', 'is-hidden');
	el.addEventListener('click', () => actions.guard(() => actions.openGang()));
	return () => {
		const count = dueCount(actions.index.sections);
		el.toggleClass('is-hidden', count === 0);
		el.setText(actions.words().ui.gang.dueCount(count));
	};
}
