import { everybody, sameFinding, type Finding } from '../domain/finding';
import { groupPeople, keepSearchKeys, withWords, type Group } from '../domain/find-people';
import type { GangIndex } from '../vault/gang-index';

/** Stands for whatever is searched. */
const ANY_WORDS = '*';

/** The people that a finding shows. What only other words do not change is not worked out again while one types. */
export class GangFinder {
	private readonly keyOf = keepSearchKeys();
	private grouped: readonly Group[] = [];
	/** What the groups are for; null where the gang has changed since. */
	private by: Finding | null = null;

	constructor(private readonly index: GangIndex) {}

	/** The gang has changed. */
	forget(): void {
		this.by = null;
	}

	groups(finding: Finding): readonly Group[] {
		const { sections } = this.index;
		const searches = finding.words.trim() !== '';
		const by = { ...finding, words: searches ? ANY_WORDS : everybody.words };
		if (!this.by || !sameFinding(this.by, by)) {
			// Only a search finds them.
			const gone = searches ? this.index.contacts.filter(({ peace }) => peace === 'gone') : [];
			this.grouped = groupPeople(sections, gone, by, this.keyOf);
			this.by = by;
		}
		return withWords(this.grouped, finding.words, this.keyOf);
	}
}
