import * as autocomplete from '@codemirror/autocomplete';
import * as cmCommands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as lezerLr from '@lezer/lr';
import { obsidian } from './obsidian-module.mjs';

/** What a bundle may require: the page's own copies, so that an editor extension meets the editor's own classes. */
const modules = new Map<string, object>([
	['obsidian', obsidian],
	['@codemirror/autocomplete', autocomplete],
	['@codemirror/commands', cmCommands],
	['@codemirror/language', language],
	['@codemirror/search', search],
	['@codemirror/state', state],
	['@codemirror/view', view],
	['@lezer/common', lezerCommon],
	['@lezer/highlight', lezerHighlight],
	['@lezer/lr', lezerLr],
]);

export function requireModule(name: string): object {
	const module = modules.get(name);
	if (module === undefined) throw new Error(`Cannot find module '${name}'`);
	return module;
}
