import type { App } from '../app.mjs';
import { Component } from '../base/component.mjs';
import { Keymap } from '../base/keymap.mjs';
import { renderNote } from './render-note.mjs';

export interface PostProcessorContext {
	readonly docId: string;
	readonly sourcePath: string;
	readonly frontmatter: unknown;
	addChild(child: Component): void;
	getSectionInfo(): null;
}

export interface PostProcessor {
	(el: HTMLElement, context: PostProcessorContext): unknown;
	sortOrder?: number;
}

export class MarkdownRenderChild extends Component {
	constructor(readonly containerEl: HTMLElement) {
		super();
	}
}

/** Markdown as elements: paragraphs, headings, lists, quotes, code, emphasis and links. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
	static async render(
		app: App,
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Component,
	): Promise<void> {
		renderNote(markdown, el);
		for (const link of el.findAll('a.internal-link')) {
			link.addEventListener('click', (event) => {
				event.preventDefault();
				const target = link.getAttr('data-href') ?? '';
				void app.workspace.openLinkText(target, sourcePath, Keymap.isModEvent(event));
			});
		}
		const context: PostProcessorContext = {
			docId: sourcePath,
			sourcePath,
			frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
			addChild: (child) => void component.addChild(child),
			getSectionInfo: () => null,
		};
		const inOrder = [...app.postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
		for (const process of inOrder) await process(el, context);
	}
}
