import { icons, type IconNode } from 'lucide';

const lucide = new Map<string, IconNode>();
const names: string[] = [];
for (const [name, node] of Object.entries(icons)) {
	lucide.set(name.toLowerCase(), node);
	names.push(`lucide-${name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}`);
}
const own = new Map<string, string>();

export function addIcon(id: string, svg: string): void {
	own.set(id, svg);
}

export function removeIcon(id: string): void {
	own.delete(id);
}

export function getIconIds(): string[] {
	return [...own.keys(), ...names];
}

/** A Lucide icon ('users', 'lucide-users') or one that was added; null for an unknown name. */
export function getIcon(id: string): SVGSVGElement | null {
	const name = id.replace(/^lucide-/, '');
	const added = own.get(id);
	if (added !== undefined) return drawOwn(added, name);
	const node = lucide.get(name.replaceAll('-', ''));
	if (node === undefined) return null;
	const svg = createSvg('svg', {
		cls: ['svg-icon', `lucide-${name}`],
		attr: {
			viewBox: '0 0 24 24',
			width: 24,
			height: 24,
			fill: 'none',
			stroke: 'currentColor',
			'stroke-width': 2,
			'stroke-linecap': 'round',
			'stroke-linejoin': 'round',
		},
	});
	for (const [tag, attributes] of node) {
		const part = document.createElementNS('http://www.w3.org/2000/svg', tag);
		for (const [key, value] of Object.entries(attributes)) {
			if (value !== undefined) part.setAttribute(key, String(value));
		}
		svg.append(part);
	}
	return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
	const icon = getIcon(id);
	parent.empty();
	if (icon !== null) parent.append(icon);
}

function drawOwn(content: string, name: string): SVGSVGElement {
	const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>`;
	const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
	const svg = createSvg('svg', { cls: ['svg-icon', name], attr: { viewBox: '0 0 100 100' } });
	svg.append(...parsed.childNodes);
	return svg;
}
