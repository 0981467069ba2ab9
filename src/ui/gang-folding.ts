import type { App } from 'obsidian';
import { sectionKeys, type SectionKey } from '../domain/gang';
import type { Folding, GangItem } from './gang-items';

const foldedKey = 'what-then-folded-sections';
/** Folded until the user opens them. */
const foldedAtFirst: readonly SectionKey[] = ['old-promises'];

/** What the user has folded and unfolded; the folded sections are remembered on this device. */
export class GangFolding implements Folding {
	readonly unfoldedPeople = new Set<string>();
	foldedSections: Set<SectionKey>;

	constructor(private readonly app: App) {
		const saved: unknown = app.loadLocalStorage(foldedKey);
		const folded = Array.isArray(saved) ? sectionKeys.filter((key) => saved.includes(key)) : foldedAtFirst;
		this.foldedSections = new Set(folded);
	}

	toggle(item: GangItem): void {
		if (item.kind === 'section') {
			if (!this.foldedSections.delete(item.section)) this.foldedSections.add(item.section);
			this.keep();
		} else if (item.kind === 'person' && item.unfolded !== null) {
			if (!this.unfoldedPeople.delete(item.key)) this.unfoldedPeople.add(item.key);
		}
	}

	toggleAll(): void {
		const all = this.foldedSections.size < sectionKeys.length;
		this.foldedSections = new Set(all ? sectionKeys : []);
		this.keep();
	}

	private keep(): void {
		this.app.saveLocalStorage(foldedKey, [...this.foldedSections]);
	}
}
