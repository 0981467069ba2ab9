import type * as Obsidian from 'obsidian';
import { placeAt } from './placing.mjs';

const DELAY_MS = 250;

/** Says what a control is for; the label is its tooltip. */
export function setTooltip(el: HTMLElement, tooltip: string, options?: Obsidian.TooltipOptions): void {
	el.setAttr('aria-label', tooltip);
	if (options?.placement !== undefined) el.setAttr('data-tooltip-position', options.placement);
}

let shown: HTMLElement | null = null;

export function displayTooltip(
	target: HTMLElement,
	content: string | DocumentFragment,
	options?: Obsidian.TooltipOptions,
): void {
	hideTooltip();
	shown = document.body.createDiv({ cls: ['tooltip', ...(options?.classes ?? [])], text: content });
	const box = target.getBoundingClientRect();
	const side = options?.placement ?? target.getAttr('data-tooltip-position') ?? 'bottom';
	const [width, height] = [shown.offsetWidth, shown.offsetHeight];
	const gap = options?.gap ?? 6;
	const middleX = box.left + (box.width - width) / 2;
	const middleY = box.top + (box.height - height) / 2;
	if (side === 'right') placeAt(shown, box.right + gap, middleY);
	else if (side === 'left') placeAt(shown, box.left - width - gap, middleY);
	else if (side === 'top') placeAt(shown, middleX, box.top - height - gap);
	else placeAt(shown, middleX, box.bottom + gap);
}

function hideTooltip(): void {
	shown?.detach();
	shown = null;
}

/** Shows the label of whatever the mouse rests on. */
export function installTooltips(): void {
	let timer = 0;
	const end = (): void => {
		window.clearTimeout(timer);
		hideTooltip();
	};
	document.addEventListener('mouseover', (event) => {
		end();
		const target = event.target instanceof Element ? event.target.closest('[aria-label]') : null;
		if (!(target instanceof HTMLElement) || target.closest('.suggestion-container, .cm-editor') !== null)
			return;
		const label = target.getAttr('aria-label') ?? '';
		const landmark = target.matches('[role=dialog], [role=tree], [role=list], [role=region], nav, section');
		if (label === '' || landmark || label === target.getText()) return;
		timer = window.setTimeout(() => {
			if (target.isConnected) displayTooltip(target, label);
		}, DELAY_MS);
	});
	document.addEventListener('mousedown', end, true);
	document.addEventListener('keydown', end, true);
}
