import { Component, debounce, getLanguage, type App } from 'obsidian';
import { ContactGuess, marksIn, ruleOf, type ContactMark } from '../domain/guess-contacts';
import { isContact, type NoteHead } from '../domain/is-contact';
import type { Settings } from '../domain/settings';
import type { FirstDayStrings } from '../i18n/first-day-strings';
import { firstDayTexts, importTexts } from './texts';
import { Slices } from '../vault/slices';
import { noteHeads } from '../vault/vault-note';
import type { GangViewParts } from './gang-view';
import { labelBy } from './labelled-by';

type Mark = Omit<ContactMark, 'count'>;

const kinds: readonly ContactMark['kind'][] = ['tag', 'folder', 'property'];
/** Milliseconds after which the notes are counted again, while they go on changing. */
const pause = 1000;

const say = (): FirstDayStrings => firstDayTexts();

/** On the first day: which notes look like contacts, and by what; the user says whether that is so. */
export class StartPanel extends Component {
	private readonly el: HTMLElement;
	private heads: readonly NoteHead[] = [];
	private guess = new ContactGuess();
	/** Each with the number of its notes. */
	private marks: ReadonlyMap<Mark, number> = new Map();
	private readonly chosen = new Set<Mark>();
	/** What the user has typed, besides those that were found. */
	private typed: Mark = { kind: 'tag', name: '', value: '' };
	private foundEl: HTMLElement | null = null;
	private useEl: HTMLButtonElement | null = null;
	/** What somebody without a contact can do besides. */
	private firstEls: readonly HTMLElement[] = [];
	/** Counts the countings: a newer one ends the older. */
	private counting = 0;
	private telling = 0;
	private opening = false;
	private ended = false;
	readonly countAgain = debounce(() => this.parts.guard(() => this.gather()), pause);

	constructor(
		private readonly app: App,
		parentEl: HTMLElement,
		private readonly parts: GangViewParts,
		private readonly onChange: () => void,
	) {
		super();
		this.el = parentEl.createEl('section', { cls: 'what-then-start is-hidden' });
	}

	/** A note that is no contact yet is no news to the gang, but it may be one by another mark. */
	override onload(): void {
		const { metadataCache } = this.app;
		const again = (): unknown => this.isOpen && this.countAgain();
		this.registerEvent(metadataCache.on('changed', again));
		this.registerEvent(metadataCache.on('deleted', again));
	}

	override onunload(): void {
		this.ended = true;
		this.countAgain.cancel();
	}

	/** It is there, or will be when the notes are counted. */
	get isAsking(): boolean {
		return this.opening || this.isOpen;
	}

	get isOpen(): boolean {
		return this.foundEl !== null;
	}

	open(): void {
		if (this.isAsking) return;
		this.opening = true;
		this.parts.guard(async () => {
			await this.gatherMarks();
			this.opening = false;
			if (this.ended) return;
			this.draw();
			this.onChange();
		});
	}

	private close(change: Partial<Settings>): void {
		this.foundEl = null;
		this.el.empty();
		this.el.addClass('is-hidden');
		this.parts.guard(() => this.parts.keepSettings({ ...change, greeted: true }));
		this.onChange();
	}

	/** Those of the settings that fit any note, and those that the notes seem to have; the likeliest is chosen. */
	private async gatherMarks(): Promise<void> {
		await this.readHeads(() => this.ended);
		const own = marksIn(this.parts.settings());
		const counts = new Map<Mark, number>();
		for (const mark of own) counts.set(mark, await this.count([mark]));
		const found = own.filter((mark) => counts.get(mark));
		const same = (a: Mark) => (b: Mark) =>
			[a.kind, a.name, a.value].join('\n').toLowerCase() ===
			[b.kind, b.name, b.value].join('\n').toLowerCase();
		const guessed = this.guess.marks.filter((mark) => !found.some(same(mark)));
		for (const mark of guessed) counts.set(mark, await this.count([mark]));
		const marks = found.length + guessed.length ? [...found, ...guessed] : own;
		this.marks = new Map(marks.map((mark) => [mark, counts.get(mark) ?? 0]));
		this.chosen.clear();
		for (const mark of found.length ? found : marks.slice(0, 1)) this.chosen.add(mark);
	}

	/** Counts the notes anew: during an import there are more of them every second. */
	private async gather(): Promise<void> {
		if (!this.isOpen) return;
		const counting = ++this.counting;
		if (await this.readHeads(() => !this.isOpen || counting !== this.counting)) await this.tell();
	}

	/** With pauses, as there may be tens of thousands; false where it was ended meanwhile. */
	private async readHeads(isOver: () => boolean): Promise<boolean> {
		const heads: NoteHead[] = [];
		const guess = new ContactGuess();
		const slices = new Slices();
		for (const head of noteHeads(this.app)) {
			if (slices.isOver) await slices.turn();
			if (isOver()) return false;
			heads.push(head);
			guess.add(head);
		}
		this.heads = heads;
		this.guess = guess;
		return true;
	}

	private draw(): void {
		const { el } = this;
		el.empty();
		el.removeClass('is-hidden');
		labelBy(el, el.createEl('h2', { cls: 'what-then-start-title', text: say().title }));
		this.foundEl = el.createEl('p', { attr: { 'aria-live': 'polite', dir: 'auto' } });
		const listEl = el.createDiv({ attr: { role: 'group' } });
		labelBy(listEl, this.foundEl);
		for (const [mark, count] of this.marks) this.drawMark(listEl, mark, count);
		this.drawOther(listEl);
		const buttons = el.createDiv('what-then-start-buttons');
		const button = (text: string, onClick: () => void): HTMLButtonElement => {
			const buttonEl = buttons.createEl('button', { text, attr: { type: 'button' } });
			buttonEl.addEventListener('click', onClick);
			return buttonEl;
		};
		this.useEl = button(say().use, () => this.close(this.rule));
		this.useEl.addClass('mod-cta');
		const { parts } = this;
		this.firstEls = [
			button(parts.words().ui.commands.addContact, () => parts.addContact()),
			button(importTexts().title, () => parts.guard(() => parts.importFiles())),
		];
		button(say().notNow, () => this.close({}));
		this.tellSoon();
	}

	private drawMark(el: HTMLElement, mark: Mark, count: number): void {
		const rowEl = el.createEl('label', 'what-then-start-mark');
		const boxEl = rowEl.createEl('input', { type: 'checkbox' });
		boxEl.checked = this.chosen.has(mark);
		boxEl.addEventListener('change', () => {
			if (boxEl.checked) this.chosen.add(mark);
			else this.chosen.delete(mark);
			this.tellSoon();
		});
		rowEl.createSpan({ text: `${say().kinds[mark.kind]} ${nameOf(mark)}`, attr: { dir: 'auto' } });
		rowEl.createSpan({ cls: 'what-then-count', text: this.parts.words().count(count) });
	}

	private drawOther(el: HTMLElement): void {
		const rowEl = el.createDiv('what-then-start-mark what-then-start-other');
		const kindEl = rowEl.createEl('select', { cls: 'dropdown', attr: { 'aria-label': say().marked } });
		for (const kind of kinds) kindEl.createEl('option', { value: kind, text: say().kinds[kind] });
		const nameEl = rowEl.createEl('input', {
			type: 'text',
			attr: { 'aria-label': say().other, spellcheck: 'false', dir: 'auto' },
		});
		const read = (): void => {
			const kind = kinds.find((one) => one === kindEl.value) ?? 'tag';
			nameEl.placeholder = `${say().other}: ${say().examples[kind]}`;
			const words = nameEl.value.trim();
			const [, name = words, value = ''] = (kind === 'property' && /^([^:=]+)[:=](.*)$/.exec(words)) || [];
			const plain = kind === 'property' ? name.trim() : name.replace(/^#|^\/+|\/+$/g, '');
			this.typed = { kind, name: plain, value: value.trim() };
			this.tellSoon();
		};
		kindEl.addEventListener('change', read);
		nameEl.addEventListener('input', read);
		read();
	}

	private tellSoon(): void {
		this.parts.guard(() => this.tell());
	}

	/** How many notes are contacts by what is chosen now. */
	private async tell(): Promise<void> {
		const telling = ++this.telling;
		const count = await this.count(this.all);
		if (!this.isOpen || telling !== this.telling) return;
		if (this.useEl) this.useEl.disabled = !this.all.length;
		for (const el of this.firstEls) el.toggleClass('is-hidden', count > 0);
		const ways = this.all.map((mark) => say().ways[mark.kind](nameOf(mark)));
		const list = new Intl.ListFormat(getLanguage()).format(ways);
		this.foundEl?.setText(count ? say().found(count, list) : say().foundNone);
	}

	/** One's own words first: of properties the settings know one. */
	private get all(): readonly Mark[] {
		const { typed } = this;
		return [
			...(typed.name === '' ? [] : [typed]),
			...[...this.marks.keys()].filter((mark) => this.chosen.has(mark)),
		];
	}

	/** New contacts must be where contacts are. */
	private get rule(): Partial<Settings> {
		const rule = ruleOf(this.all);
		const { newContactFolder } = this.parts.settings();
		const [folder = ''] = rule.contactTags.length || rule.contactProperty !== '' ? [] : rule.contactFolders;
		const { templateFolder } = this;
		return { ...rule, templateFolder, newContactFolder: newContactFolder || folder };
	}

	private get templateFolder(): string {
		return this.parts.settings().templateFolder || this.guess.templateFolder;
	}

	private async count(marks: readonly Mark[]): Promise<number> {
		const { heads, templateFolder } = this;
		const settings = { ...this.parts.settings(), ...ruleOf(marks), templateFolder };
		const slices = new Slices();
		let count = 0;
		for (const head of heads) {
			if (slices.isOver) await slices.turn();
			if (isContact(head, settings)) count++;
		}
		return count;
	}
}

function nameOf({ kind, name, value }: Mark): string {
	return kind === 'tag' ? `#${name}` : value === '' ? name : `${name}: ${value}`;
}
