/** Elements that have got an id so far: it must be the only one in the window. */
let named = 0;

/** Calls an element by words that stand elsewhere: a label of its own would show as a tooltip over all that is in it. */
export function labelBy(el: Element, ...words: readonly Element[]): void {
	const ids = words.map((one) => (one.id ||= `what-then-${++named}`));
	el.setAttribute('aria-labelledby', ids.join(' '));
}
