import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import {
	Decoration,
	type DecorationSet,
	EditorView,
	MatchDecorator,
	ViewPlugin,
	type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { getFrontMatterInfo } from '../notes/frontmatter.mjs';

const style = HighlightStyle.define([
	{ tag: tags.heading1, class: 'cm-header cm-header-1' },
	{ tag: tags.heading2, class: 'cm-header cm-header-2' },
	{ tag: tags.heading3, class: 'cm-header cm-header-3' },
	{ tag: tags.heading, class: 'cm-header' },
	{ tag: tags.strong, class: 'cm-strong' },
	{ tag: tags.emphasis, class: 'cm-em' },
	{ tag: tags.strikethrough, class: 'cm-strikethrough' },
	{ tag: tags.monospace, class: 'cm-inline-code' },
	{ tag: tags.link, class: 'cm-link' },
	{ tag: tags.url, class: 'cm-url' },
	{ tag: tags.quote, class: 'cm-quote' },
	{ tag: tags.processingInstruction, class: 'cm-formatting' },
]);

const mark = (cls: string): Decoration => Decoration.mark({ class: cls });
const LINK = mark('cm-hmd-internal-link');
const TAG = mark('cm-hashtag');
const DONE = mark('cm-task-done');
const TASK = mark('cm-task');

const matcher = new MatchDecorator({
	regexp: /\[\[[^[\]\n]+\]\]|(?:^|(?<before>\s))#[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*|\[[ xX-]\](?= )/gu,
	decorate: (add, from, to, match) => {
		const [text] = match;
		if (text.startsWith('[[')) add(from, to, LINK);
		else if (text.startsWith('[')) add(from, to, text === '[ ]' ? TASK : DONE);
		else add(from + (match.groups?.['before'] ?? '').length, to, TAG);
	},
});

const inlineMarks = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = matcher.createDeco(view);
		}

		update(update: ViewUpdate): void {
			this.decorations = matcher.updateDeco(update, this.decorations);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

const propertyLine = (part: string): Decoration =>
	Decoration.line({ class: `cm-hmd-frontmatter ${part}`.trim() });

/** The lines of the properties look like a table, not like prose. */
const propertyLines = EditorView.decorations.compute(['doc'], (state) => {
	const { exists, contentStart } = getFrontMatterInfo(state.sliceDoc(0, 20_000));
	if (!exists) return Decoration.none;
	const last = state.doc.lineAt(Math.max(0, contentStart - 1)).number;
	const lines = Array.from({ length: last }, (_, at) => {
		const look = at === 0 ? propertyLine('mod-first') : propertyLine(at === last - 1 ? 'mod-last' : '');
		return look.range(state.doc.line(at + 1).from);
	});
	return Decoration.set(lines);
});

/** Markdown with the colors of the theme: headings, links, tags, tasks, properties. */
export const noteLook: Extension = [
	markdown({ base: markdownLanguage }),
	syntaxHighlighting(style),
	inlineMarks,
	propertyLines,
];
