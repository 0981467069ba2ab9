import type * as Obsidian from 'obsidian';

type Callback = (...data: never[]) => unknown;

/** Held by whoever listens; `offref` ends it. */
export interface EventRef extends Obsidian.EventRef {
	readonly source: Events;
	readonly name: string;
	readonly callback: Callback;
	readonly context: unknown;
}

export class Events implements Obsidian.Events {
	private listeners: Record<string, readonly EventRef[]> = {};

	on(name: string, callback: Callback, context?: unknown): EventRef {
		const ref = { source: this, name, callback, context };
		this.listeners[name] = [...(this.listeners[name] ?? []), ref];
		return ref;
	}

	off(name: string, callback: Callback): void {
		this.listeners[name] = (this.listeners[name] ?? []).filter((ref) => ref.callback !== callback);
	}

	offref(ref: Obsidian.EventRef): void {
		if (!isRef(ref)) return;
		this.listeners[ref.name] = (this.listeners[ref.name] ?? []).filter((one) => one !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const ref of this.listeners[name] ?? []) this.tryTrigger(ref, data);
	}

	/** A listener that throws stops neither the others nor the caller. */
	tryTrigger(ref: Obsidian.EventRef, data: unknown[]): void {
		if (!isRef(ref)) return;
		try {
			ref.callback.apply(ref.context, data as never[]);
		} catch (error) {
			window.reportError(error);
		}
	}
}

function isRef(ref: Obsidian.EventRef): ref is EventRef {
	return 'source' in ref && ref.source instanceof Events;
}

/** Ends a listener wherever it listens. */
export function endListening(ref: Obsidian.EventRef): void {
	if (isRef(ref)) ref.source.offref(ref);
}
