import type * as Obsidian from 'obsidian';
import { endListening } from './events.mjs';

/** Something with a life: what it registers ends with it, children first. */
export class Component implements Omit<Obsidian.Component, 'load' | 'onload'> {
	private alive = false;
	private readonly children: Component[] = [];
	private readonly endings: (() => unknown)[] = [];

	load(): void | Promise<void> {
		if (this.alive) return;
		this.alive = true;
		const loading = this.onload();
		for (const child of [...this.children]) void child.load();
		return loading;
	}

	onload(): void | Promise<void> {}

	unload(): void {
		if (!this.alive) return;
		this.alive = false;
		for (let child = this.children.pop(); child !== undefined; child = this.children.pop()) child.unload();
		for (let end = this.endings.pop(); end !== undefined; end = this.endings.pop()) {
			try {
				end();
			} catch (error) {
				window.reportError(error);
			}
		}
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Obsidian.Component>(child: T): T {
		if (child instanceof Component) {
			this.children.push(child);
			if (this.alive) void child.load();
		}
		return child;
	}

	removeChild<T extends Obsidian.Component>(child: T): T {
		if (child instanceof Component) {
			const at = this.children.indexOf(child);
			if (at >= 0) this.children.splice(at, 1);
			child.unload();
		}
		return child;
	}

	register(ending: () => unknown): void {
		this.endings.push(ending);
	}

	registerEvent(ref: Obsidian.EventRef): void {
		this.register(() => endListening(ref));
	}

	registerDomEvent(
		target: EventTarget,
		type: string,
		callback: (this: HTMLElement, event: never) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		// The event is of the kind that the type names.
		const listener = (event: Event): unknown => callback.call(target as HTMLElement, event as never);
		target.addEventListener(type, listener, options);
		this.register(() => target.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
