import type { App } from 'obsidian';
import type { SectionKey } from '../domain/gang';
import type { Folding, GangItem } from './gang-items';

const foldedKey = 'what-then-folded-sections';
/** Folded until the user opens them. */
const foldedAtFirst: readonly SectionKey[] = ['old-promises'];

/** What the user has folded and unfolded; the folded sections are remembered on this device. */
export class GangFolding implements Folding {
	readonly unfoldedPeople = new Set<string>();
	private readonly remembered: Set<string>;
	/** While words are searched for: whoever is found is seen, until it is folded by hand. */
	private searched: Set<string> | null = null;

	constructor(private readonly app: App) {
		const saved: unknown = app.loadLocalStorage(foldedKey);
		this.remembered = new Set(Array.isArray(saved) ? saved.map(String) : foldedAtFirst);
	}

	get foldedSections(): Set<string> {
		return this.searched ?? this.remembered;
	}

	set searching(on: boolean) {
		if (on !== (this.searched !== null)) this.searched = on ? new Set() : null;
	}

	toggle(item: GangItem): void {
		if (item.kind === 'section') this.fold([item.group.key], !item.folded);
		else if (item.kind === 'person' && item.unfolded !== null) {
			if (!this.unfoldedPeople.delete(item.key)) this.unfoldedPeople.add(item.key);
		}
	}

	/** All of these, or none where all are folded. */
	toggleAll(keys: readonly string[]): void {
		this.fold(keys, !keys.every((key) => this.foldedSections.has(key)));
	}

	private fold(keys: readonly string[], folded: boolean): void {
		for (const key of keys) {
			if (folded) this.foldedSections.add(key);
			else this.foldedSections.delete(key);
		}
		this.app.saveLocalStorage(foldedKey, [...this.remembered]);
	}
}
