import { folded } from '../domain/folded';
import type { WrittenWords } from '../domain/edit/written-words';
import { sayWhy, type ImportStrings } from '../i18n/import-strings';
import type { LeftOut } from '../importers/asking';
import { changesOf, type ImportPlan, type PlannedPerson } from '../importers/plan-import';
import type { ListItem } from './entries';
import { WindowList } from './window-list';

/** One line of the preview. */
interface PreviewItem extends ListItem {
	readonly kind: 'person';
	readonly state: PreviewState;
	readonly name: string;
	readonly detail: string;
	/** Null for what was left out. */
	readonly planned: PlannedPerson | null;
	/** In small letters, for the search. */
	readonly words: string;
}

export type PreviewState = 'create' | 'update' | 'unclear' | 'same' | 'out';
const states: readonly PreviewState[] = ['create', 'update', 'unclear', 'same', 'out'];
const answers = ['later', 'same', 'other'] as const;

/** What would be done, person by person: searchable, each can be left out, and who is unclear be told. */
export class ImportPreview {
	private readonly items: readonly PreviewItem[];
	private readonly left = new Set<PlannedPerson>();
	private readonly answered = new Map<PlannedPerson, 'same' | 'other'>();
	private readonly list: WindowList<PreviewItem>;
	private readonly emptyEl: HTMLElement;
	private state: PreviewState | null = null;
	private words = '';

	constructor(
		el: HTMLElement,
		plan: ImportPlan,
		private readonly strings: ImportStrings,
		written: WrittenWords,
		private readonly onChange: (count: number) => void,
	) {
		this.items = [
			...plan.people.map((planned, at) => this.itemOf(planned, at, written)),
			...plan.leftOut.map((left, at) => this.itemLeftOut(left, at)),
		].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
		this.drawFilters(el);
		const listEl = el.createDiv({
			cls: 'what-then-preview',
			attr: { role: 'group', 'aria-label': strings.title },
		});
		this.emptyEl = el.createDiv({ cls: 'what-then-message is-hidden', text: strings.nothingFound });
		this.list = new WindowList(listEl, {
			make: () => this.make(),
			fill: (row, item) => this.fill(row, item),
		});
		listEl.addEventListener('keydown', (event) => this.onKey(event));
		listEl.addEventListener('click', ({ target }) => this.toggle(this.list.itemAt(target)));
		this.show();
	}

	/** Ends the listening. */
	destroy(): void {
		this.list.destroy();
	}

	/** What is to be written, the new ones before the others, as further files may tell of them. */
	get chosen(): readonly PlannedPerson[] {
		return this.items.flatMap(({ planned }) => {
			if (!planned || this.left.has(planned)) return [];
			const answer = this.answered.get(planned);
			if (planned.action === 'unclear') return (answer && planned.answers?.[answer]()) ?? [];
			return [planned];
		});
	}

	/** New people who were left out by hand. */
	get leftOut(): readonly PlannedPerson[] {
		return [...this.left].filter(({ action }) => action === 'create');
	}

	/** How many notes would be made or changed. */
	get count(): number {
		return this.items.filter((item) => this.isTaken(item)).length;
	}

	focus(): void {
		const { active } = this.list;
		if (active) this.list.activate(active.key, true);
		else this.list.move(0);
	}

	private itemOf(planned: PlannedPerson, at: number, written: WrittenWords): PreviewItem {
		const { person, action, path, doubtful } = planned;
		const told =
			action === 'unclear'
				? this.strings.mayBe(doubtful.join(', '))
				: changesOf(planned, written).join(' · ');
		const detail = action === 'update' ? `${path}: ${told}` : action === 'same' ? path : told;
		const words = folded(`${person.name} ${path} ${detail}`);
		return { key: String(at), kind: 'person', state: action, name: person.name, detail, planned, words };
	}

	private itemLeftOut({ file, line, why }: LeftOut, at: number): PreviewItem {
		const name = line === null ? file : `${file}:${line}`;
		const detail = sayWhy(why, this.strings);
		return {
			key: `-${at}`,
			kind: 'person',
			state: 'out',
			name,
			detail,
			planned: null,
			words: folded(`${name} ${detail}`),
		};
	}

	private isTaken({ planned, state }: PreviewItem): boolean {
		if (!planned) return false;
		if (state === 'unclear') return this.answered.has(planned);
		return state !== 'same' && !this.left.has(planned);
	}

	private drawFilters(el: HTMLElement): void {
		const barEl = el.createDiv('what-then-preview-bar');
		for (const state of states) {
			const count = this.items.filter((item) => item.state === state).length;
			if (count === 0) continue;
			const buttonEl = barEl.createEl('button', {
				text: `${this.strings.actions[state]} ${count.toLocaleString()}`,
				attr: { type: 'button', 'aria-pressed': 'false' },
			});
			buttonEl.addEventListener('click', () => {
				this.state = this.state === state ? null : state;
				for (const other of barEl.findAll('button'))
					other.setAttribute('aria-pressed', String(other === buttonEl && this.state === state));
				this.show();
			});
		}
		const searchEl = barEl.createEl('input', {
			type: 'search',
			attr: { 'aria-label': this.strings.search, placeholder: this.strings.search },
		});
		searchEl.addEventListener('input', () => {
			this.words = folded(searchEl.value.trim());
			this.show();
		});
	}

	private show(): void {
		const shown = this.items.filter(
			({ state, words }) => (this.state === null || state === this.state) && words.includes(this.words),
		);
		this.list.setItems(shown);
		this.list.toTop();
		this.emptyEl.toggleClass('is-hidden', shown.length > 0);
		this.onChange(this.count);
	}

	private make(): HTMLElement {
		const row = createDiv({ cls: 'what-then-preview-row', attr: { role: 'checkbox' } });
		row.createDiv('what-then-preview-box');
		row.createDiv({ cls: 'what-then-preview-name', attr: { dir: 'auto' } });
		row.createDiv('what-then-preview-state');
		row.createDiv({ cls: 'what-then-preview-detail', attr: { dir: 'auto' } });
		return row;
	}

	private fill(row: HTMLElement, item: PreviewItem): void {
		const [, nameEl, stateEl, detailEl] = Array.from(row.children);
		const { state, planned, name, detail } = item;
		const answer = state === 'unclear' && planned ? (this.answered.get(planned) ?? 'later') : null;
		nameEl?.setText(name);
		stateEl?.setText(answer ? this.strings.answers[answer] : this.strings.actions[state]);
		detailEl?.setText(detail);
		row.setAttribute('aria-checked', String(this.isTaken(item)));
		row.toggleClass('is-fixed', state === 'same' || state === 'out');
		if (state === 'same' || state === 'out') row.setAttribute('aria-disabled', 'true');
		else row.removeAttribute('aria-disabled');
	}

	private toggle(item: PreviewItem | null): void {
		if (!item?.planned) return;
		const { planned, state } = item;
		if (state === 'unclear') {
			const next = answers[(answers.indexOf(this.answered.get(planned) ?? 'later') + 1) % answers.length];
			if (next && next !== 'later') this.answered.set(planned, next);
			else this.answered.delete(planned);
		} else if (!this.left.delete(planned)) this.left.add(planned);
		this.list.fillAgain();
		this.onChange(this.count);
	}

	private onKey(event: KeyboardEvent): void {
		const ways: Readonly<Record<string, number>> = {
			ArrowDown: 1,
			ArrowUp: -1,
			PageDown: this.list.page,
			PageUp: -this.list.page,
			Home: -Infinity,
			End: Infinity,
		};
		const way = ways[event.key];
		if (way !== undefined) this.list.move(way);
		else if (event.key === ' ' || event.key === 'Enter') this.toggle(this.list.active);
		else return;
		event.preventDefault();
	}
}
