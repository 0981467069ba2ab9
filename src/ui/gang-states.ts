import { setIcon } from 'obsidian';
import type { GangIndex } from '../vault/gang-index';
import type { GangViewParts } from './gang-view';

/** How far the first reading is; hidden when all is read. */
export function drawProgress(el: HTMLElement, { index, words }: GangViewParts): void {
	const progress: GangIndex['progress'] = index.progress;
	el.toggleClass('is-hidden', !progress?.total);
	if (!progress?.total) return;
	el.empty();
	el.createSpan({ text: words().ui.gang.reading(progress.done, progress.total) });
	const bar = el.createDiv('what-then-bar');
	bar.setCssProps({ '--what-then-share': String(progress.done / progress.total) });
}

/** What to do where there are no contacts yet. */
export function drawEmpty(el: HTMLElement, shown: boolean, parts: GangViewParts): void {
	el.toggleClass('is-hidden', !shown);
	if (!shown) return;
	const { ui } = parts.words();
	el.empty();
	setIcon(el.createDiv('what-then-empty-icon'), 'lucide-users');
	el.createDiv({ cls: 'what-then-empty-title', text: ui.gang.empty });
	el.createEl('p', { text: ui.gang.emptyHow(parts.waysToBeContact()) });
	const add = el.createEl('button', { cls: 'mod-cta', text: ui.commands.addContact });
	add.addEventListener('click', () => parts.guard(() => parts.addContact()));
	const settings = el.createEl('button', { text: ui.gang.openSettings });
	settings.addEventListener('click', () => parts.guard(() => parts.openSettings()));
}
