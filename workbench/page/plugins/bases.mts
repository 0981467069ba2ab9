import { Component } from '../base/component.mjs';

/** Bases are not drawn here; a plugin can extend this class and register it. */
export abstract class BasesView extends Component {
	abstract readonly type: string;

	abstract onDataUpdated(): void;
}

export class QueryController extends Component {}

export function parsePropertyId(id: string): { type: string; name: string } {
	const dot = id.indexOf('.');
	return { type: id.slice(0, dot), name: id.slice(dot + 1) };
}
