import { Menu, setIcon } from 'obsidian';
import { folded } from '../domain/folded';
import type { WrittenWords } from '../domain/edit/written-words';
import { sayWhy, type ImportStrings } from '../i18n/import-strings';
import type { LeftOut } from '../importers/asking';
import type { ImportedPerson } from '../importers/person';
import type { ImportPlan } from '../importers/plan-import';
import { changesOf, type PlannedPerson } from '../importers/planned-person';
import type { ListItem } from './entries';
import { showBelow } from './show-below';
import { AllItems } from './entries';
import { WindowList } from './window-list';

/** One line of the preview. */
interface PreviewItem extends ListItem {
	readonly kind: 'person';
	readonly state: PreviewState;
	readonly name: string;
	readonly detail: () => string;
	/** Null for what was left out. */
	readonly planned: PlannedPerson | null;
	/** In small letters, for the search; made when it is first asked for. */
	words?: string;
}

export type PreviewState = 'create' | 'update' | 'unclear' | 'same' | 'out';
const states: readonly PreviewState[] = ['create', 'update', 'unclear', 'same', 'out'];

/** What the user said of people: it holds for another choice of them as well. */
export class Said {
	/** Who is left out. */
	readonly left = new Set<ImportedPerson>();
	/** Whose the note of this path is, or null who gets one of their own. */
	readonly answers = new Map<ImportedPerson, string | null>();
	/** Whom the preview shows. */
	state: PreviewState | null = null;
	/** What is searched for. */
	words = '';
}

/** What the preview needs from its dialog. */
export interface PreviewHands {
	readonly strings: ImportStrings;
	/** The words that would be written. */
	readonly written: WrittenWords;
	/** Calls back with how many notes would be made or changed. */
	readonly onCount: (count: number) => void;
	/** Merges two notes; null where one of them is none of the vault's contacts. */
	readonly merging: (kept: string, other: string) => (() => void) | null;
}

/** What would be done, person by person: searchable, each can be left out, and who is unclear be told. */
export class ImportPreview {
	private readonly items: readonly PreviewItem[];
	private readonly list: WindowList<PreviewItem>;
	private readonly emptyEl: HTMLElement;
	private readonly wholeEl: HTMLElement;

	constructor(
		el: HTMLElement,
		plan: ImportPlan,
		private readonly said: Said,
		private readonly hands: PreviewHands,
	) {
		const { strings } = hands;
		const items = [
			...plan.people.map((planned, at) => this.itemOf(planned, at)),
			...plan.leftOut.map((left, at) => this.itemLeftOut(left, at)),
		];
		this.items = states.flatMap((state) => items.filter((item) => item.state === state));
		if (!this.items.some(({ state }) => state === said.state)) said.state = null;
		this.drawFilters(el);
		const listEl = el.createDiv({
			cls: 'what-then-preview',
			attr: { role: 'group', 'aria-label': strings.title },
		});
		this.emptyEl = listEl.createDiv({ cls: 'what-then-message is-hidden', text: strings.nothingFound });
		this.wholeEl = el.createDiv({ cls: 'what-then-preview-whole', attr: { dir: 'auto' } });
		this.list = new WindowList(listEl, {
			make: () => this.make(),
			fill: (row, item) => this.fill(row, item),
		});
		listEl.addEventListener('keydown', (event) => this.onKey(event));
		listEl.addEventListener('click', ({ target }) => this.choose(this.list.itemAt(target)));
		listEl.addEventListener('focusin', ({ target }) =>
			this.wholeEl.setText(this.list.itemAt(target)?.detail() ?? ''),
		);
		this.show();
	}

	/** Ends the listening. */
	destroy(): void {
		this.list.destroy();
	}

	/** What is to be written, the new ones before the others, as further files may tell of them. */
	get chosen(): readonly PlannedPerson[] {
		return this.items.flatMap((item) => {
			const { planned, state } = item;
			if (!planned || this.said.left.has(planned.person)) return [];
			if (state !== 'unclear') return [planned];
			const path = this.answerOf(planned);
			if (path === undefined) return [];
			return (path === null ? planned.answers?.other() : planned.answers?.same(path)) ?? [];
		});
	}

	/** New people who were left out by hand. */
	get leftOut(): readonly ImportedPerson[] {
		return this.items.flatMap(({ planned, state }) =>
			planned && state === 'create' && this.said.left.has(planned.person) ? [planned.person] : [],
		);
	}

	focus(): void {
		const { active } = this.list;
		if (active) this.list.activate(active.key, true);
		else this.list.move(0);
	}

	private itemOf(planned: PlannedPerson, at: number): PreviewItem {
		const { person, action, path, doubtful } = planned;
		const { strings, written } = this.hands;
		const detail = (): string => {
			if (action === 'unclear') return strings.mayBe(doubtful.join(', '));
			if (action === 'same') return path;
			const told = changesOf(planned, written).join(' · ');
			return action === 'update' ? `${path}: ${told}` : told;
		};
		return { key: String(at), kind: 'person', state: action, name: person.name, detail, planned };
	}

	private itemLeftOut({ file, line, who, why }: LeftOut, at: number): PreviewItem {
		const name = who ?? (line === null ? file : `${file}:${line}`);
		const detail = (): string => sayWhy(why, this.hands.strings);
		return { key: `-${at}`, kind: 'person', state: 'out', name, detail, planned: null };
	}

	private isTaken({ planned, state }: PreviewItem): boolean {
		if (!planned) return false;
		if (state === 'unclear') return this.answerOf(planned) !== undefined;
		return state !== 'same' && !this.said.left.has(planned.person);
	}

	/** Undefined where nothing was said, or the note that was meant is none of those that it may be any more. */
	private answerOf({ person, doubtful }: PlannedPerson): string | null | undefined {
		const path = this.said.answers.get(person);
		return path === undefined || path === null || doubtful.includes(path) ? path : undefined;
	}

	private drawFilters(el: HTMLElement): void {
		const { strings } = this.hands;
		const barEl = el.createDiv('what-then-preview-bar');
		for (const state of states) {
			const count = this.items.filter((item) => item.state === state).length;
			if (count === 0) continue;
			const buttonEl = barEl.createEl('button', {
				cls: 'what-then-chip',
				text: `${strings.actions[state]} `,
				attr: { type: 'button', 'aria-pressed': String(this.said.state === state) },
			});
			buttonEl.createSpan({ cls: 'what-then-chip-count', text: count.toLocaleString() });
			buttonEl.addEventListener('click', () => {
				const { said } = this;
				said.state = said.state === state ? null : state;
				for (const other of barEl.findAll('button'))
					other.setAttribute('aria-pressed', String(other === buttonEl && said.state === state));
				this.show();
			});
		}
		const searchEl = barEl.createEl('input', {
			cls: 'what-then-preview-search',
			type: 'search',
			attr: { 'aria-label': strings.search, placeholder: strings.search },
		});
		searchEl.value = this.said.words;
		searchEl.addEventListener('input', () => {
			this.said.words = searchEl.value;
			this.show();
		});
	}

	private show(): void {
		const { state, words } = this.said;
		const sought = folded(words.trim());
		const shown = this.items.filter(
			(item) => (state === null || item.state === state) && (sought === '' || wordsOf(item).includes(sought)),
		);
		this.list.setItems(new AllItems(shown));
		this.list.toTop();
		this.emptyEl.toggleClass('is-hidden', shown.length > 0);
		this.wholeEl.empty();
		this.count();
	}

	/** Tells how many notes would be made or changed. */
	count(): void {
		this.hands.onCount(this.items.filter((item) => this.isTaken(item)).length);
	}

	private make(): HTMLElement {
		const row = createDiv('what-then-preview-row');
		setIcon(row.createDiv({ cls: 'what-then-preview-box', attr: { 'aria-hidden': 'true' } }), 'lucide-check');
		row.createDiv({ cls: 'what-then-preview-name', attr: { dir: 'auto' } });
		row.createDiv('what-then-preview-state');
		row.createDiv({ cls: 'what-then-preview-detail', attr: { dir: 'auto' } });
		return row;
	}

	private fill(row: HTMLElement, item: PreviewItem): void {
		const [, nameEl, stateEl, detailEl] = Array.from(row.children);
		const { state, planned, name, detail } = item;
		const isUnclear = state === 'unclear';
		const { actions, answers } = this.hands.strings;
		const answer = isUnclear && planned ? this.answerOf(planned) : undefined;
		nameEl?.setText(name);
		stateEl?.setText(answer === undefined ? actions[state] : answers[answer === null ? 'other' : 'same']);
		detailEl?.setText(answer ?? detail());
		const isTaken = this.isTaken(item);
		row.toggleClass('is-taken', isTaken);
		const isFixed = state === 'same' || state === 'out';
		// Whose note it is, a menu asks.
		row.setAttrs({
			'data-state': state,
			role: isUnclear ? 'button' : 'checkbox',
			'aria-checked': isUnclear ? null : String(isTaken),
			'aria-haspopup': isUnclear ? 'menu' : null,
			'aria-disabled': isFixed ? 'true' : null,
		});
	}

	private choose(item: PreviewItem | null): void {
		if (!item?.planned) return;
		const { planned, state } = item;
		if (state === 'unclear') return this.ask(item, planned);
		const { left } = this.said;
		if (!left.delete(planned.person)) left.add(planned.person);
		this.drawSaid();
	}

	private drawSaid(): void {
		this.list.fillAgain();
		this.count();
	}

	/** Whose note is it? Two notes that it may be can be one person's. */
	private ask({ key }: PreviewItem, planned: PlannedPerson): void {
		const { strings, merging } = this.hands;
		const { answers, merge } = strings;
		const { person, doubtful } = planned;
		const menu = new Menu();
		const add = (title: string, answer: string | null | undefined): void => {
			menu.addItem((item) =>
				item
					.setTitle(title)
					.setChecked(this.answerOf(planned) === answer)
					.onClick(() => {
						if (answer === undefined) this.said.answers.delete(person);
						else this.said.answers.set(person, answer);
						this.drawSaid();
					}),
			);
		};
		for (const path of doubtful) add(`${answers.same}: ${path}`, path);
		add(answers.other, null);
		add(answers.later, undefined);
		const [kept = '', ...others] = doubtful;
		for (const other of others) {
			const run = merging(kept, other);
			if (run)
				menu.addItem((item) => item.setSection('merge').setTitle(`${merge}: ${kept}, ${other}`).onClick(run));
		}
		const row = this.list.rowOf(key);
		if (row) showBelow(menu, row);
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
		else if (event.key === ' ' || event.key === 'Enter') this.choose(this.list.active);
		else return;
		event.preventDefault();
	}
}

function wordsOf(item: PreviewItem): string {
	const { name, planned } = item;
	const { path = '', person = null } = planned ?? {};
	const told = person ? [person.company, person.role, ...person.emails] : [item.detail()];
	return (item.words ??= folded([name, path, ...told].join(' ')));
}
