import { Events, type EventRef } from 'obsidian';
import { Slices } from './slices';

/** Milliseconds in which changes are gathered into one `update`; longer while much is being read. */
const pause = 30;
const readingPause = 200;
/** Where many changes come in a row, an update that takes long is followed by a pause so many times as long. */
const rest = 16;
/** So many changes in one update are no row of them yet: somebody edits a note, and sees it at once. */
const few = 4;

/** Tells of many changes with few updates, so that what they cost never adds up. */
export class Announcements {
	private readonly events = new Events();
	private timer = 0;
	/** When the pause ends that follows the last update. */
	private rested = 0;
	/** Changes since the last update. */
	private changes = 0;
	private ended = false;

	/** `prepare` is called before each update, in a turn of its own where it takes long. */
	constructor(
		private readonly prepare: () => void,
		private readonly isReading: () => boolean,
	) {}

	listen(callback: () => void): EventRef {
		return this.events.on('update', callback);
	}

	/** Calls back after each change until the function that it returns is called. */
	listenWhile(callback: () => void): () => void {
		const ref = this.listen(callback);
		return () => this.events.offref(ref);
	}

	end(): void {
		this.ended = true;
		window.clearTimeout(this.timer);
	}

	announce(): void {
		this.changes++;
		if (this.timer || this.ended) return;
		const wait = this.isReading() ? readingPause : pause;
		this.timer = window.setTimeout(() => void this.tell(), Math.max(wait, this.rested - performance.now()));
	}

	private async tell(): Promise<void> {
		const slices = new Slices();
		this.prepare();
		if (slices.isOver) await slices.turn();
		this.timer = 0;
		if (this.ended) return;
		const began = performance.now();
		this.events.trigger('update');
		const now = performance.now();
		this.rested = this.changes > few ? now + rest * (now - began) : 0;
		this.changes = 0;
	}
}
