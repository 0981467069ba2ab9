import { Component, FuzzySuggestModal, SearchComponent, setIcon, type App } from 'obsidian';
import { filterKinds, type Filter, type FilterKind, type Finding } from '../domain/finding';
import { filterChoices, sameFilter } from '../domain/find-people';
import type { FindStrings } from '../i18n/find-strings';
import { findTexts } from './texts';
import type { GangViewParts } from './gang-view';
import { focusKey, keepFocus } from './keep-focus';
import { labelBy } from './labelled-by';

/** What is searched in the list, and how the search gets into it. */
export interface FindHands {
	readonly finding: Finding;
	find(change: Partial<Finding>): void;
	/** To the first person found: into the row, or at once to the note. */
	goToFound(open: boolean): void;
}

type Choice = ReturnType<typeof filterChoices>[number];

/** Chips of one kind that are shown; all are in the list behind "more". */
const mostChips = 6;

const say = (): FindStrings => findTexts();

/** The search above the list, the filters that are chosen, and all that could be. */
export class FindBar extends Component {
	private readonly search: SearchComponent;
	private readonly chipsEl: HTMLElement;
	private isOpen = false;
	/** Null where the gang has changed since. */
	private choices: readonly Choice[] | null = null;

	constructor(
		private readonly app: App,
		el: HTMLElement,
		private readonly parts: GangViewParts,
		private readonly hands: FindHands,
	) {
		super();
		const findEl = el.createDiv('what-then-find');
		this.search = new SearchComponent(findEl).setPlaceholder(say().search);
		this.search.inputEl.setAttribute('aria-label', say().search);
		this.search.clearButtonEl.setAttribute('role', 'button');
		this.chipsEl = findEl.createDiv('what-then-filters');
	}

	override onload(): void {
		const { hands, search, parts } = this;
		search.onChange((words) => parts.guard(() => hands.find({ words })));
		this.registerDomEvent(search.inputEl, 'keydown', (event) => {
			const leaves = ['Escape', 'ArrowDown', 'Enter'].includes(event.key);
			if (!leaves || event.isComposing) return;
			event.preventDefault();
			event.stopPropagation();
			parts.guard(() => hands.goToFound(event.key === 'Enter'));
		});
	}

	/** The gang has changed. */
	forget(): void {
		this.choices = null;
	}

	focus(): void {
		this.search.inputEl.focus();
		this.search.inputEl.select();
	}

	/** Shows all filters there are, or those alone that are chosen. */
	toggle(): boolean {
		this.isOpen = !this.isOpen;
		this.draw();
		if (this.isOpen) this.chipsEl.find('button')?.focus();
		return this.isOpen;
	}

	draw(): void {
		const { chipsEl, search } = this;
		const { words, filters } = this.hands.finding;
		// What is typed has its blanks at the end until the next word.
		if (search.getValue().trim() !== words.trim()) search.setValue(words);
		const isOpen = this.isOpen;
		chipsEl.toggleClass('is-hidden', !isOpen && !filters.length);
		chipsEl.toggleClass('is-open', isOpen);
		keepFocus(chipsEl, () => {
			chipsEl.empty();
			if (isOpen) this.drawAll();
			else for (const filter of filters) this.drawChosen(filter);
		});
	}

	/** The filters by kind, those with most people first. */
	private drawAll(): void {
		const choices = (this.choices ??= filterChoices(this.parts.index.sections));
		for (const kind of filterKinds) {
			const ofKind = choices.filter(({ filter }) => filter.kind === kind);
			if (ofKind.every(({ filter }) => filter.value === '')) continue;
			const groupEl = this.chipsEl.createDiv({ cls: 'what-then-filter-kind', attr: { role: 'group' } });
			labelBy(groupEl, groupEl.createSpan({ cls: 'what-then-filter-title', text: say().kinds[kind] }));
			const shown = ofKind.filter(
				({ filter }, place) => place < mostChips || this.chosen.some((one) => sameFilter(one, filter)),
			);
			for (const { filter, count } of shown) this.drawChoice(groupEl, filter, count);
			if (shown.length < ofKind.length) this.drawMore(groupEl, kind, ofKind, ofKind.length - shown.length);
		}
	}

	private drawChoice(el: HTMLElement, filter: Filter, count: number): void {
		const isChosen = this.chosen.some((one) => sameFilter(one, filter));
		const chipEl = this.chip(el, filter);
		chipEl.setAttribute('aria-pressed', String(isChosen));
		chipEl.createSpan({ cls: 'what-then-chip-count', text: this.parts.words().count(count) });
	}

	private drawChosen(filter: Filter): void {
		const chipEl = this.chip(this.chipsEl, filter);
		const label = `${say().kinds[filter.kind]}: ${filterTitle(filter)}`;
		chipEl.setAttribute('aria-label', say().removeFilter(label));
		chipEl.addClass('is-chosen');
		setIcon(chipEl.createSpan('what-then-chip-icon'), 'lucide-x');
	}

	private chip(el: HTMLElement, filter: Filter): HTMLButtonElement {
		const chipEl = el.createEl('button', {
			cls: 'what-then-chip',
			attr: { type: 'button', [focusKey]: `${filter.kind} ${filter.value}` },
		});
		chipEl.createSpan({ text: filterTitle(filter), attr: { dir: 'auto' } });
		chipEl.addEventListener('click', () => this.toggleFilter(filter));
		return chipEl;
	}

	private drawMore(el: HTMLElement, kind: FilterKind, choices: readonly Choice[], count: number): void {
		const moreEl = el.createEl('button', {
			cls: 'what-then-chip',
			text: say().moreOf(count),
			attr: { type: 'button', [focusKey]: kind },
		});
		moreEl.addEventListener('click', () => {
			new FilterModal(this.app, choices, (filter) => this.toggleFilter(filter)).open();
		});
	}

	private get chosen(): readonly Filter[] {
		return this.hands.finding.filters;
	}

	private toggleFilter(filter: Filter): void {
		const others = this.chosen.filter((one) => !sameFilter(one, filter));
		const filters = others.length < this.chosen.length ? others : [...others, filter];
		this.parts.guard(() => this.hands.find({ filters }));
	}
}

/** All filters of one kind, to be found by typing. */
class FilterModal extends FuzzySuggestModal<Choice> {
	constructor(
		app: App,
		private readonly choices: readonly Choice[],
		private readonly choose: (filter: Filter) => void,
	) {
		super(app);
		this.setPlaceholder(say().filter);
	}

	override getItems(): Choice[] {
		return [...this.choices];
	}

	override getItemText({ filter, count }: Choice): string {
		return `${filterTitle(filter)} (${count})`;
	}

	override onChooseItem({ filter }: Choice): void {
		this.choose(filter);
	}
}

function filterTitle({ kind, value }: Filter): string {
	const { kinds, none } = say();
	if (value === '') return none[kind];
	return kind === 'liked' ? kinds.liked : kind === 'tag' ? `#${value}` : value;
}
