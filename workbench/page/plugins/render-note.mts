import { getFrontMatterInfo } from '../notes/frontmatter.mjs';

const INLINE =
	/(?<code>`[^`]+`)|\[\[(?<link>[^[\]|]+)(?:\|(?<alias>[^[\]]*))?\]\]|\[(?<text>[^[\]]*)\]\((?<url>[^()\s]+)\)|\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*]+)\*|~~(?<gone>[^~]+)~~/g;

/** Draws the plain parts of Markdown; enough for short texts that a plugin shows. */
export function renderNote(markdown: string, el: HTMLElement): void {
	const body = markdown.slice(getFrontMatterInfo(markdown).contentStart);
	let list: HTMLElement | null = null;
	let paragraph: HTMLElement | null = null;
	let code: HTMLElement | null = null;
	for (const line of body.split(/\r?\n/)) {
		const fence = /^\s*```(\S*)/.exec(line);
		if (code !== null) {
			if (fence !== null) code = null;
			else code.appendText(`${line}\n`);
			continue;
		}
		if (fence !== null) {
			code = el.createEl('pre').createEl('code', fence[1] ? `language-${fence[1]}` : '');
			[list, paragraph] = [null, null];
			continue;
		}
		const heading = /^(#{1,6}) +(.+)$/.exec(line);
		const item = /^\s*(?:[-*+]|\d+[.)]) +(?:\[(.)\] )?(.*)$/.exec(line);
		if (heading !== null) {
			[list, paragraph] = [null, null];
			inline(el.createEl(`h${heading[1]?.length ?? 1}` as 'h1'), heading[2] ?? '');
		} else if (item !== null) {
			paragraph = null;
			list ??= el.createEl('ul');
			const row = list.createEl('li');
			if (item[1] !== undefined) {
				const box = row.createEl('input', { type: 'checkbox', cls: 'task-list-item-checkbox' });
				box.checked = item[1] !== ' ';
			}
			inline(row, item[2] ?? '');
		} else if (line.trim() === '') {
			[list, paragraph] = [null, null];
		} else {
			list = null;
			if (paragraph !== null) paragraph.createEl('br');
			paragraph ??= /^\s*>/.test(line) ? el.createEl('blockquote') : el.createEl('p');
			inline(paragraph, line.replace(/^\s*> ?/, ''));
		}
	}
}

function inline(el: HTMLElement, text: string): void {
	let at = 0;
	for (const found of text.matchAll(INLINE)) {
		el.appendText(text.slice(at, found.index));
		at = found.index + found[0].length;
		const { code, link, alias, text: shown, url, strong, em, gone } = found.groups ?? {};
		if (code !== undefined) el.createEl('code', { text: code.slice(1, -1) });
		else if (link !== undefined) internalLink(el, link, alias ?? link);
		else if (url !== undefined && /^https?:/i.test(url)) {
			const attr = { target: '_blank', rel: 'noopener' };
			el.createEl('a', { cls: 'external-link', text: shown ?? url, href: url, attr });
		} else if (url !== undefined) internalLink(el, url, shown ?? url);
		else if (strong !== undefined) inline(el.createEl('strong'), strong);
		else if (em !== undefined) inline(el.createEl('em'), em);
		else if (gone !== undefined) inline(el.createEl('del'), gone);
	}
	el.appendText(text.slice(at));
}

function internalLink(el: HTMLElement, target: string, text: string): void {
	el.createEl('a', { cls: 'internal-link', text, href: target, attr: { 'data-href': target } });
}
