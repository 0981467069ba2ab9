import type {} from 'obsidian';
import { define } from './define.mjs';

/** What the app adds to nodes, elements and events, besides creating them. */
export function installDomExtensions(): void {
	define(Node.prototype, {
		detach() {
			this.parentNode?.removeChild(this);
		},
		empty() {
			while (this.lastChild !== null) this.removeChild(this.lastChild);
		},
		appendText(text) {
			this.appendChild(document.createTextNode(text));
		},
		insertAfter(node, child) {
			this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
			return node;
		},
		indexOf(other) {
			return [...this.childNodes].indexOf(other as ChildNode);
		},
		setChildrenInPlace(children) {
			for (const child of [...this.childNodes]) if (!children.includes(child)) this.removeChild(child);
			children.forEach((child, at) => {
				if (this.childNodes[at] !== child) this.insertBefore(child, this.childNodes[at] ?? null);
			});
		},
		instanceOf<T>(this: Node, type: new () => T): this is T & Node {
			return this instanceof type;
		},
		get doc(): Document {
			return this.ownerDocument ?? document;
		},
		get win(): Window {
			return (this.ownerDocument ?? document).defaultView ?? window;
		},
		constructorWin: window,
	});
	define(Element.prototype, {
		getText() {
			return this.textContent;
		},
		setText(text) {
			if (typeof text === 'string') this.textContent = text;
			else this.replaceChildren(text);
		},
		addClass(...classes) {
			this.addClasses(classes);
		},
		addClasses(classes) {
			this.classList.add(...split(classes));
		},
		removeClass(...classes) {
			this.removeClasses(classes);
		},
		removeClasses(classes) {
			this.classList.remove(...split(classes));
		},
		toggleClass(classes, value) {
			for (const one of split([classes].flat())) this.classList.toggle(one, value);
		},
		hasClass(cls) {
			return this.classList.contains(cls);
		},
		setAttr(name, value) {
			if (value === null) this.removeAttribute(name);
			else this.setAttribute(name, String(value));
		},
		setAttrs(attrs) {
			for (const [name, value] of Object.entries(attrs)) this.setAttr(name, value);
		},
		getAttr(name) {
			return this.getAttribute(name);
		},
		matchParent(selector, last) {
			const found = this.closest(selector);
			return found !== null && (last === undefined || last.contains(found)) ? found : null;
		},
		getCssPropertyValue(property, pseudo) {
			return getComputedStyle(this, pseudo).getPropertyValue(property).trim();
		},
		isActiveElement() {
			return document.activeElement === this;
		},
		find(selector) {
			return this.querySelector(selector);
		},
		findAll(selector) {
			return [...this.querySelectorAll<HTMLElement>(selector)];
		},
		findAllSelf(selector) {
			const own = this instanceof HTMLElement && this.matches(selector) ? [this] : [];
			return [...own, ...this.findAll(selector)];
		},
	});
	define(DocumentFragment.prototype, {
		findAll(selector) {
			return [...this.querySelectorAll<HTMLElement>(selector)];
		},
	});
	define(HTMLElement.prototype, {
		show() {
			this.style.removeProperty('display');
		},
		hide() {
			this.style.display = 'none';
		},
		toggle(show) {
			if (show) this.show();
			else this.hide();
		},
		toggleVisibility(visible) {
			this.style.visibility = visible ? '' : 'hidden';
		},
		isShown() {
			return this.isConnected && this.getClientRects().length > 0;
		},
		get innerWidth() {
			const style = getComputedStyle(this);
			return this.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
		},
		get innerHeight() {
			const style = getComputedStyle(this);
			return this.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
		},
		onClickEvent(listener, options) {
			this.addEventListener('click', listener, options);
			this.addEventListener('auxclick', listener, options);
		},
		onNodeInserted(listener, once) {
			let inside = this.isConnected;
			const observer = new MutationObserver(() => {
				if (this.isConnected === inside) return;
				inside = this.isConnected;
				if (!inside) return;
				if (once === true) observer.disconnect();
				listener();
			});
			observer.observe(document, { childList: true, subtree: true });
			return () => observer.disconnect();
		},
		onWindowMigrated(listener) {
			const heard = (): void => void listener.call(this, this.win);
			this.addEventListener('window-migrated', heard);
			return () => this.removeEventListener('window-migrated', heard);
		},
		trigger(type) {
			this.dispatchEvent(new Event(type, { bubbles: true }));
		},
	});
	for (const prototype of [HTMLElement.prototype, SVGElement.prototype]) {
		define<HTMLElement | SVGElement>(prototype, {
			setCssStyles(styles) {
				Object.assign(this.style, styles);
			},
			setCssProps(props) {
				for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
			},
		});
	}
	define(Event.prototype as UIEvent, {
		get targetNode(): Node | null {
			return this.target instanceof Node ? this.target : null;
		},
		get doc(): Document {
			return this.targetNode?.doc ?? document;
		},
		get win(): Window {
			return this.targetNode?.win ?? window;
		},
		instanceOf<T>(this: UIEvent, type: new (...data: never[]) => T): this is T & UIEvent {
			return this instanceof type;
		},
	});
	installDelegation();
	installWindow();
}

function split(classes: readonly string[]): string[] {
	return classes.flatMap((one) => one.split(/\s+/)).filter((one) => one !== '');
}

interface Delegated {
	readonly type: string;
	readonly selector: string;
	readonly listener: unknown;
	readonly heard: EventListener;
}

/** `el.on('click', '.row', …)`: one listener for all that match, and `off` to end it. */
function installDelegation(): void {
	const kept = new WeakMap<EventTarget, Delegated[]>();
	type Listener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
	const on = function (
		this: EventTarget,
		type: string,
		selector: string,
		listener: Listener,
		options?: boolean | AddEventListenerOptions,
	): void {
		const heard = (event: Event): void => {
			const target = event.target instanceof Element ? event.target.closest(selector) : null;
			if (target instanceof HTMLElement) listener.call(this, event, target);
		};
		kept.set(this, [...(kept.get(this) ?? []), { type, selector, listener, heard }]);
		this.addEventListener(type, heard, options);
	};
	const off = function (this: EventTarget, type: string, selector: string, listener: Listener): void {
		const all = kept.get(this) ?? [];
		const ended = all.filter((d) => d.type === type && d.selector === selector && d.listener === listener);
		for (const one of ended) {
			this.removeEventListener(type, one.heard);
			this.removeEventListener(type, one.heard, true);
		}
		kept.set(
			this,
			all.filter((one) => !ended.includes(one)),
		);
	};
	for (const prototype of [HTMLElement.prototype, Document.prototype]) {
		for (const [name, value] of Object.entries({ on, off })) {
			Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
		}
	}
}

function installWindow(): void {
	const members: Partial<typeof globalThis> = {
		isBoolean: (value: unknown): value is boolean => typeof value === 'boolean',
		fish: (selector) => document.querySelector<HTMLElement>(selector),
		fishAll: (selector) => [...document.querySelectorAll<HTMLElement>(selector)],
		ready: (callback) => {
			if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
			else callback();
		},
		sleep: (ms) => new Promise((done) => window.setTimeout(done, ms)),
		nextFrame: () => new Promise((done) => window.requestAnimationFrame(() => done())),
	};
	Object.assign(window, members, { activeWindow: window, activeDocument: document });
}
