import type {} from 'obsidian';
import { define } from './define.mjs';

const SVG = 'http://www.w3.org/2000/svg';

/** `createEl` and its relatives, on nodes and on the window. */
export function installDomCreation(): void {
	define(Node.prototype, {
		createEl(tag, info, callback) {
			const el = make(tag, info, callback);
			put(this, el, info);
			return el;
		},
		createDiv(info, callback) {
			return this.createEl('div', info, callback);
		},
		createSpan(info, callback) {
			return this.createEl('span', info, callback);
		},
		createSvg(tag, info, callback) {
			const el = makeSvg(tag, info, callback);
			put(this, el, info);
			return el;
		},
	});
	const globals: Partial<typeof globalThis> = {
		createEl: make,
		createDiv: (info, callback) => make('div', info, callback),
		createSpan: (info, callback) => make('span', info, callback),
		createSvg: makeSvg,
		createFragment: (callback) => {
			const fragment = document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
	};
	Object.assign(window, globals);
}

function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	info?: DomElementInfo | string,
	callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
	const el = document.createElement(tag);
	if (typeof info === 'string') addClasses(el, info);
	else if (info !== undefined) furnish(el, info);
	callback?.(el);
	return el;
}

function makeSvg<K extends keyof SVGElementTagNameMap>(
	tag: K,
	info?: SvgElementInfo | string,
	callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
	const el = document.createElementNS(SVG, tag);
	if (typeof info === 'string') addClasses(el, info);
	else if (info !== undefined) {
		if (info.cls !== undefined) addClasses(el, info.cls);
		if (info.attr !== undefined) el.setAttrs(info.attr);
		if (info.parent !== undefined) put(info.parent, el, info);
	}
	callback?.(el);
	return el;
}

function furnish(el: HTMLElement, info: DomElementInfo): void {
	if (info.cls !== undefined) addClasses(el, info.cls);
	if (info.text !== undefined) el.setText(info.text);
	if (info.attr !== undefined) el.setAttrs(info.attr);
	if (info.title !== undefined) el.title = info.title;
	if (info.type !== undefined) el.setAttribute('type', info.type);
	if (info.placeholder !== undefined) el.setAttribute('placeholder', info.placeholder);
	if (info.href !== undefined) el.setAttribute('href', info.href);
	if (info.value !== undefined) {
		if ('value' in el) Object.assign(el, { value: info.value });
		else el.setAttribute('value', info.value);
	}
	if (info.parent !== undefined) put(info.parent, el, info);
}

function put(parent: Node, el: Element, info: { prepend?: boolean } | string | undefined): void {
	const first = typeof info === 'object' && info.prepend === true;
	parent.insertBefore(el, first ? parent.firstChild : null);
}

function addClasses(el: Element, cls: string | string[]): void {
	const all = typeof cls === 'string' ? cls.split(/\s+/) : cls;
	el.classList.add(...all.filter((one) => one !== ''));
}
