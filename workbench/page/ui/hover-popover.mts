import type * as Obsidian from 'obsidian';
import { Component } from '../base/component.mjs';

export const PopoverState = { Showing: 0, Shown: 1, Hiding: 2, Hidden: 3 } as const;

/** Exists so that views can hold one; previews are not drawn here. */
export class HoverPopover extends Component {
	readonly hoverEl = createDiv('popover hover-popover');
	state: number = PopoverState.Hidden;

	constructor(
		readonly parent: Obsidian.HoverParent,
		readonly targetEl: HTMLElement | null,
	) {
		super();
	}
}
