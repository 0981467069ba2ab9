import type { WorkspaceSplit } from './workspace-parts.mjs';
import { DeferredView } from './view.mjs';
import type { Workspace } from './workspace.mjs';
import { type LeafState, WorkspaceLeaf } from './workspace-leaf.mjs';

interface TabsLayout {
	readonly current: number;
	readonly leaves: readonly LeafState[];
}

interface SplitLayout {
	readonly collapsed?: boolean;
	readonly tabs: readonly TabsLayout[];
}

export interface Layout {
	readonly left?: SplitLayout;
	readonly main?: SplitLayout;
	readonly right?: SplitLayout;
}

export function layoutOf(workspace: Workspace): Layout {
	const split = ({ tabs }: WorkspaceSplit): SplitLayout => ({
		tabs: tabs.map((one) => ({
			current: one.current === null ? 0 : one.leaves.indexOf(one.current),
			leaves: one.leaves.map((leaf) => leaf.getViewState()),
		})),
	});
	const { leftSplit, rightSplit, rootSplit } = workspace;
	return {
		left: { ...split(leftSplit), collapsed: leftSplit.collapsed },
		main: split(rootSplit),
		right: { ...split(rightSplit), collapsed: rightSplit.collapsed },
	};
}

/** Restored leaves are deferred: a view is made when its tab is shown. */
export async function restoreLayout(workspace: Workspace, layout: Layout): Promise<void> {
	const { leftSplit, rightSplit, rootSplit } = workspace;
	await restoreSplit(workspace, leftSplit, layout.left);
	await restoreSplit(workspace, rootSplit, layout.main);
	await restoreSplit(workspace, rightSplit, layout.right);
	if (layout.left?.collapsed === true) leftSplit.collapse();
	if (layout.right?.collapsed === true) rightSplit.collapse();
}

async function restoreSplit(
	workspace: Workspace,
	split: WorkspaceSplit,
	layout: SplitLayout | undefined,
): Promise<void> {
	for (const [at, one] of (layout?.tabs ?? []).entries()) {
		const tabs = at === 0 ? split.firstTabs() : split.addTabs();
		for (const state of one.leaves) {
			const leaf = new WorkspaceLeaf(workspace.app, tabs);
			tabs.add(leaf);
			await leaf.open(new DeferredView(leaf, state));
		}
		const shown = tabs.leaves[one.current] ?? tabs.leaves[0];
		if (shown !== undefined) await tabs.select(shown);
	}
}
