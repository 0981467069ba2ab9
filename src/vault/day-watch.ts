import { Component } from 'obsidian';
import type { Day } from '../domain/day';
import { today } from './today';

/** Milliseconds between looks at the clock. */
const clockLook = 20_000;

/** Knows what day it is, and tells when a new one has begun: at midnight, and after sleep. */
export class DayWatch extends Component {
	private current: Day = today();

	constructor(private readonly onNewDay: (day: Day) => void) {
		super();
	}

	get day(): Day {
		return this.current;
	}

	override onload(): void {
		const look = (): void => this.look();
		this.registerInterval(window.setInterval(look, clockLook));
		// A device that slept wakes up with its timers late.
		this.registerDomEvent(window, 'focus', look);
		this.registerDomEvent(activeDocument, 'visibilitychange', look);
	}

	private look(): void {
		const now = today();
		if (now === this.current) return;
		this.current = now;
		this.onNewDay(now);
	}
}
