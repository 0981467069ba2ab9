import { Platform } from '../base/platform.mjs';

interface Frame {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** The window that fixed elements keep to: the page, or the frame of the phone within it. */
function frame(): Frame {
	if (Platform.isPhone) return document.body.getBoundingClientRect();
	return { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
}

const EDGE = 8;

/** Puts a fixed element at a point of the page, moved as far as it needs to stay in the window. */
export function placeAt(el: HTMLElement, x: number, y: number): void {
	const { left, top, width, height } = frame();
	const within = (at: number, size: number, room: number): number =>
		Math.max(EDGE, Math.min(at, room - size - EDGE));
	el.setCssStyles({
		left: `${within(x - left, el.offsetWidth, width)}px`,
		top: `${within(y - top, el.offsetHeight, height)}px`,
	});
}

/** Puts a fixed element under a box, above it when there is no room below. */
export function placeUnder(
	el: HTMLElement,
	box: { left: number; top: number; bottom: number },
	gap = 4,
): void {
	const { top, height } = frame();
	const fits = box.bottom + gap + el.offsetHeight <= top + height - EDGE;
	placeAt(el, box.left, fits ? box.bottom + gap : box.top - gap - el.offsetHeight);
}
