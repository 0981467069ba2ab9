import { Modal, type App } from 'obsidian';
import { gatherOldPromises, type OldPromise } from '../domain/old-promises';
import { firstDayTexts } from './texts';
import { drawSentence } from './draw-row';
import type { GangViewParts } from './gang-view';
import { focusKey, keepFocus } from './keep-focus';
import { placeOf } from './next-follow-up';
import { verbKeys, type Verb } from './row-acts';

const verbs: readonly Verb[] = ['done', 'snooze', 'dismiss'];

/** Goes through the old promises one by one, or closes them all in one step. */
export class OldPromisesModal extends Modal {
	/** Those that were looked at, by id. */
	private readonly seen = new Set<string>();
	private total = 0;
	private stop: (() => void) | null = null;

	constructor(
		app: App,
		private readonly parts: GangViewParts,
	) {
		super(app);
		for (const verb of verbs)
			this.scope.register([], verbKeys[verb], () => {
				this.act(verb, this.waiting.slice(0, 1));
				return false;
			});
	}

	override onOpen(): void {
		this.total = this.waiting.length;
		this.setTitle(this.parts.words().sectionTitle('old-promises'));
		this.modalEl.addClasses(['what-then-modal', 'what-then-review']);
		this.contentEl.setAttribute('aria-live', 'polite');
		this.stop = this.parts.index.whileUpdating(() => this.draw());
		this.draw();
		this.contentEl.find('button')?.focus();
	}

	override onClose(): void {
		this.stop?.();
		this.contentEl.empty();
	}

	private get waiting(): readonly OldPromise[] {
		const all = gatherOldPromises(this.parts.index.sections);
		return all.filter(({ reason }) => !this.seen.has(reason.followUp.id));
	}

	private draw(): void {
		const { contentEl, waiting } = this;
		const [promise] = waiting;
		keepFocus(contentEl, () => {
			contentEl.empty();
			if (promise) this.drawPromise(contentEl, promise, waiting);
			else this.drawEnd(contentEl);
		});
	}

	private drawPromise(el: HTMLElement, promise: OldPromise, waiting: readonly OldPromise[]): void {
		const say = firstDayTexts();
		const { count, dates, ui } = this.parts.words();
		const { contact, reason } = promise;
		el.createEl('p', { cls: 'what-then-about-row', text: say.reviewHint });
		el.createDiv({
			cls: 'what-then-review-place',
			text: say.place(count(this.place(waiting)), count(this.total)),
		});
		el.createEl('h3', { cls: 'what-then-review-name', text: contact.name, attr: { dir: 'auto' } });
		const sentenceEl = el.createEl('p', { cls: 'what-then-review-sentence', attr: { dir: 'auto' } });
		drawSentence(sentenceEl, reason.followUp.text, reason.followUp.date);
		el.createDiv({ cls: 'what-then-review-dates', text: dates(reason) });
		const actsEl = el.createDiv('what-then-review-acts');
		for (const verb of verbs)
			this.button(actsEl, `${ui.act.titles[verb]} (${verbKeys[verb]})`, () => this.act(verb, [promise]));
		this.button(actsEl, say.keep, () => this.leave([promise]));
		this.button(actsEl, say.open, () => {
			this.close();
			return this.parts.open(placeOf(reason), false);
		});
		if (waiting.length < 2) return;
		const allEl = el.createDiv('what-then-review-all');
		const all = count(waiting.length);
		this.button(allEl, say.closeAll(all), () => this.act('done', waiting));
		this.button(allEl, say.dropAll(all), () => this.act('dismiss', waiting));
	}

	private drawEnd(el: HTMLElement): void {
		el.createEl('p', { text: firstDayTexts().reviewed });
	}

	/** Which of all is looked at now; more may have come meanwhile. */
	private place(waiting: readonly OldPromise[]): number {
		this.total = Math.max(this.total, waiting.length);
		return this.total - waiting.length + 1;
	}

	private act(verb: Verb, promises: readonly OldPromise[]): void {
		const aims = promises.map(({ reason, contact }) => ({ target: reason, contact }));
		this.parts.guard(() => this.parts.rows.actOn(verb, aims));
		// A day is still to be asked for; the others are written now, or it is said why not.
		if (verb !== 'snooze') this.leave(promises);
	}

	private leave(promises: readonly OldPromise[]): void {
		for (const { reason } of promises) this.seen.add(reason.followUp.id);
		this.draw();
	}

	private button(el: HTMLElement, text: string, onClick: () => unknown): void {
		const buttonEl = el.createEl('button', { text, attr: { type: 'button', [focusKey]: text } });
		buttonEl.addEventListener('click', () => this.parts.guard(onClick));
	}
}
