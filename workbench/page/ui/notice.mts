import type * as Obsidian from 'obsidian';

const ORDINARY_MS = 5000;

export class Notice implements Obsidian.Notice {
	readonly containerEl = createDiv({ cls: 'notice', attr: { role: 'status' } });
	readonly noticeEl = this.containerEl;
	readonly messageEl = this.containerEl.createDiv('notice-message');

	/** @param duration milliseconds; 0 stays until it is clicked. */
	constructor(message: string | DocumentFragment, duration = ORDINARY_MS) {
		const stack =
			document.body.querySelector<HTMLElement>(':scope > .notice-container') ??
			document.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } });
		stack.append(this.containerEl);
		this.setMessage(message);
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		this.containerEl.detach();
	}
}
