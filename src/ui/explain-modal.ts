import { Modal, type App } from 'obsidian';
import type { ExplainedLine, NoteExplanation } from '../domain/explain-note';
import type { ExplainStrings } from '../i18n/explain-strings';
import type { QueueStrings } from '../i18n/queue-strings';
import { sayDay } from '../i18n/say-reason';
import { sayVerdict, sayWhyWritten } from '../i18n/say-verdict';
import type { UiStrings } from '../i18n/ui-strings';

/** What is shown, and what happens when a line is chosen. */
export interface ExplainParts {
	/** The note's name. */
	readonly name: string;
	readonly explanation: NoteExplanation;
	/** The note counts: it is a contact, or a dated note. */
	readonly isRead: boolean;
	readonly ui: UiStrings;
	readonly queue: QueueStrings;
	readonly strings: ExplainStrings;
	openLine(line: ExplainedLine): void;
}

/** *Explain the dates in this note*: each line, its written date and why, the dates found, and the verdict on each. */
export class ExplainModal extends Modal {
	constructor(
		app: App,
		private readonly parts: ExplainParts,
	) {
		super(app);
	}

	override onOpen(): void {
		const { name, explanation, isRead, ui } = this.parts;
		const { contentEl } = this;
		this.setTitle(ui.explain.title(name));
		this.modalEl.addClass('what-then-modal', 'what-then-explain');
		if (!isRead) contentEl.createEl('p', { cls: 'what-then-message', text: ui.explain.notRead });
		if (!explanation.lines.length) contentEl.createEl('p', { text: ui.explain.empty });
		const listEl = contentEl.createEl('ul', { cls: 'what-then-lines' });
		for (const line of explanation.lines) this.drawLine(listEl, line);
		const firstFound = explanation.lines.findIndex(({ dates }) => dates.length);
		listEl.findAll('button')[Math.max(0, firstFound)]?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private drawLine(listEl: HTMLElement, line: ExplainedLine): void {
		const { ui, queue, strings } = this.parts;
		const { written, dates, text } = line;
		const lineEl = listEl.createEl('li', { cls: 'what-then-line' });
		const buttonEl = lineEl.createEl('button', {
			cls: 'what-then-line-text',
			text: text.trim(),
			attr: { type: 'button', dir: 'auto' },
		});
		buttonEl.addEventListener('click', () => {
			this.close();
			this.parts.openLine(line);
		});
		const day = sayDay(written.day, queue);
		const why = ui.explain.written(day, sayWhyWritten(written, strings));
		lineEl.createDiv({ cls: 'what-then-written', text: why });
		if (!dates.length) return;
		const datesEl = lineEl.createEl('ul');
		for (const date of dates) {
			datesEl.createEl('li', { cls: `is-${date.verdict}`, text: sayVerdict(date, queue, strings) });
		}
	}
}
