/** What has the focus is known by this, when it is drawn anew. */
export const focusKey = 'data-focus';

/** Draws anew, and gives the focus back to what had it, with what was typed and not yet taken; else to what is nearest to it. */
export function keepFocus(el: HTMLElement, draw: () => void): void {
	const active = el.doc.activeElement;
	const had = active && el.contains(active) ? active : null;
	const key = had?.getAttribute(focusKey) ?? null;
	const place = keysIn(el).findIndex((other) => other === had);
	const typed = had?.instanceOf(HTMLInputElement) && had.value !== had.defaultValue ? had : null;
	draw();
	if (!had || key === null) return;
	const all = keysIn(el);
	const heir = all.find((other) => other.getAttribute(focusKey) === key);
	if (typed && heir?.instanceOf(HTMLInputElement)) {
		heir.value = typed.value;
		heir.setSelectionRange(typed.selectionStart, typed.selectionEnd);
	}
	(heir ?? all[Math.min(place, all.length - 1)])?.focus();
}

function keysIn(el: HTMLElement): readonly HTMLElement[] {
	return el.findAll(`[${focusKey}]`);
}
