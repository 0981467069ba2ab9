import type { App } from '../app.mjs';
import { setIcon } from '../base/icons.mjs';

/** The buttons that fold the sidebars away, at both ends of the row of tabs. */
export function addSideToggles(app: App): void {
	const { workspace } = app;
	for (const side of ['left', 'right'] as const) {
		const split = side === 'left' ? workspace.leftSplit : workspace.rightSplit;
		const button = workspace.rootSplit.containerEl.createEl('button', {
			cls: `clickable-icon sidebar-toggle-button mod-${side}`,
			attr: { 'aria-label': `Toggle ${side} sidebar` },
		});
		setIcon(button, `panel-${side}`);
		button.addEventListener('click', () => split.toggle());
	}
}
