import { Component, debounce, getLanguage, type App } from 'obsidian';
import {
	countContacts,
	guessContacts,
	guessTemplateFolder,
	marksIn,
	ruleOf,
	type ContactMark,
} from '../domain/guess-contacts';
import type { NoteHead } from '../domain/is-contact';
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
	private marks: readonly Mark[] = [];
	private readonly chosen = new Set<Mark>();
	/** What the user has typed, besides those that were found. */
	private typed: Mark = { kind: 'tag', name: '', value: '' };
	private foundEl: HTMLElement | null = null;
	private useEl: HTMLButtonElement | null = null;
	/** What somebody without a contact can do besides. */
	private firstEls: readonly HTMLElement[] = [];
	/** Counts the countings: a newer one ends the older. */
	private counting = 0;
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
		this.countAgain.cancel();
	}

	get isOpen(): boolean {
		return this.foundEl !== null;
	}

	open(): void {
		if (this.isOpen) return;
		this.gatherMarks();
		this.draw();
		this.onChange();
	}

	private close(change: Partial<Settings>): void {
		this.foundEl = null;
		this.el.empty();
		this.el.addClass('is-hidden');
		this.parts.guard(() => this.parts.keepSettings({ ...change, greeted: true }));
		this.onChange();
	}

	/** Those of the settings that fit any note, and those that the notes seem to have; the likeliest is chosen. */
	private gatherMarks(): void {
		this.heads = [...noteHeads(this.app)];
		const settings = this.parts.settings();
		const own = marksIn(settings);
		const found = own.filter((mark) => this.count([mark]) > 0);
		const same = (a: Mark) => (b: Mark) =>
			[a.kind, a.name, a.value].join('\n').toLowerCase() ===
			[b.kind, b.name, b.value].join('\n').toLowerCase();
		const guessed = guessContacts(this.heads).filter((mark) => !found.some(same(mark)));
		this.marks = found.length + guessed.length ? [...found, ...guessed] : own;
		this.chosen.clear();
		for (const mark of found.length ? found : this.marks.slice(0, 1)) this.chosen.add(mark);
	}

	/** Counts the notes anew, with pauses: during an import there are more of them every second. */
	private async gather(): Promise<void> {
		if (!this.isOpen) return;
		const counting = ++this.counting;
		const heads: NoteHead[] = [];
		const slices = new Slices();
		for (const head of noteHeads(this.app)) {
			if (slices.isOver) await slices.turn();
			if (!this.isOpen || counting !== this.counting) return;
			heads.push(head);
		}
		if (!this.isOpen) return;
		this.heads = heads;
		this.tell();
	}

	private draw(): void {
		const { el } = this;
		el.empty();
		el.removeClass('is-hidden');
		labelBy(el, el.createEl('h2', { cls: 'what-then-start-title', text: say().title }));
		this.foundEl = el.createEl('p', { attr: { 'aria-live': 'polite', dir: 'auto' } });
		const listEl = el.createDiv({ attr: { role: 'group' } });
		labelBy(listEl, this.foundEl);
		for (const mark of this.marks) this.drawMark(listEl, mark);
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
		this.tell();
	}

	private drawMark(el: HTMLElement, mark: Mark): void {
		const rowEl = el.createEl('label', 'what-then-start-mark');
		const boxEl = rowEl.createEl('input', { type: 'checkbox' });
		boxEl.checked = this.chosen.has(mark);
		boxEl.addEventListener('change', () => {
			if (boxEl.checked) this.chosen.add(mark);
			else this.chosen.delete(mark);
			this.tell();
		});
		rowEl.createSpan({ text: `${say().kinds[mark.kind]} ${nameOf(mark)}`, attr: { dir: 'auto' } });
		rowEl.createSpan({ cls: 'what-then-count', text: this.parts.words().count(this.count([mark])) });
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
			this.tell();
		};
		kindEl.addEventListener('change', read);
		nameEl.addEventListener('input', read);
		read();
	}

	/** How many notes are contacts by what is chosen now. */
	private tell(): void {
		const count = this.count(this.all);
		if (this.useEl) this.useEl.disabled = !this.all.length;
		for (const el of this.firstEls) el.toggleClass('is-hidden', count > 0);
		const ways = this.all.map((mark) => say().ways[mark.kind](nameOf(mark)));
		const list = new Intl.ListFormat(getLanguage()).format(ways);
		this.foundEl?.setText(count ? say().found(count, list) : say().foundNone);
	}

	/** One's own words first: of properties the settings know one. */
	private get all(): readonly Mark[] {
		const { typed } = this;
		return [...(typed.name === '' ? [] : [typed]), ...this.marks.filter((mark) => this.chosen.has(mark))];
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
		return this.parts.settings().templateFolder || guessTemplateFolder(this.heads);
	}

	private count(marks: readonly Mark[]): number {
		const { templateFolder } = this;
		return countContacts(this.heads, { ...this.parts.settings(), ...ruleOf(marks), templateFolder });
	}
}

function nameOf({ kind, name, value }: Mark): string {
	return kind === 'tag' ? `#${name}` : value === '' ? name : `${name}: ${value}`;
}
