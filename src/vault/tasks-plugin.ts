import type { App } from 'obsidian';

/** Ticks a task as the Tasks plugin does it: the line, or two where the task comes again. */
export type ToggleTask = (line: string, path: string) => string;

/** What the Tasks plugin offers to others, where it is there; it is not part of the app's types, so it is looked at first. */
export function tasksToggle(app: App): ToggleTask | null {
	const api = at(at(at(at(app, 'plugins'), 'plugins'), 'obsidian-tasks-plugin'), 'apiV1');
	const toggle = at(api, 'executeToggleTaskDoneCommand');
	if (typeof toggle !== 'function') return null;
	return (line, path) => {
		const toggled: unknown = Reflect.apply(toggle, api, [line, path]);
		return typeof toggled === 'string' ? toggled : line;
	};
}

function at(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
