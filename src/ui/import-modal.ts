import { Modal, Notice, Setting, type App } from 'obsidian';
import { readDay, type Day } from '../domain/day';
import { writtenWords } from '../domain/edit/written-words';
import type { LanguageCode } from '../domain/languages/language';
import type { Settings } from '../domain/settings';
import type { ImportStrings } from '../i18n/import-strings';
import { importTexts } from './texts';
import type { Mappings } from '../importers/csv-table';
import { Facts, type ImportMemory } from '../importers/import-memory';
import { keepOut, planImport, type Choice, type ImportPlan } from '../importers/plan-import';
import { readImport, type ImportReading } from '../importers/read-import';
import { contactFolder } from '../vault/create-contact';
import type { GangIndex } from '../vault/gang-index';
import { knownContacts, takenPaths, writeImport } from '../vault/import-run';
import { Slices } from '../vault/slices';
import { answered, chosenFiles, decode, type ChosenFile, type Watch } from '../vault/import-source';
import type { Writer } from '../vault/writer';
import { acceptFiles } from './drop-files';
import type { Guard } from './guarded';
import { drawColumns } from './import-columns';
import { ImportPreview, Said } from './import-preview';
import { mergeNotes } from './merge-notes';
import type { WhenReader } from './read-when';
import type { Undoable } from './undoable';

/** What the dialog needs from the rest of the plugin. */
export interface ImportParts {
	readonly index: GangIndex;
	readonly writer: Writer;
	readonly undoable: Undoable;
	readonly guard: Guard;
	readonly settings: () => Settings;
	readonly when: () => WhenReader;
	readonly memory: MemoryKeeper;
}

/** Where it is kept what imports remember. */
export interface MemoryKeeper {
	loadMemory(): Promise<ImportMemory>;
	saveMemory(memory: ImportMemory): Promise<void>;
}

/** An import was undone: what it remembered is forgotten, so that it may be done again. */
export async function forget(keeper: MemoryKeeper, added: string): Promise<void> {
	const memory = await keeper.loadMemory();
	const facts = new Facts(memory.facts);
	facts.drop(added);
	await keeper.saveMemory({ ...memory, facts: facts.text });
}

const choices = ['all', 'since', 'messages', 'liked'] as const;

/** *Import contacts*: files, what they tell, what would be done, and doing it. Each step can be ended. */
export class ImportModal extends Modal {
	private readonly say: ImportStrings = importTexts();
	private isClosed = false;
	private isWriting = false;
	/** Counts the steps: a newer one ends the older. */
	private turn = 0;
	private preview: ImportPreview | null = null;
	private choice: (typeof choices)[number] = 'all';
	private since: Day | null = null;
	private keepsOut = false;

	constructor(
		app: App,
		private readonly parts: ImportParts,
		private readonly files: readonly ChosenFile[],
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(this.say.title);
		this.modalEl.addClasses(['what-then-modal', 'what-then-import']);
		acceptFiles(this.contentEl, (files) => {
			if (!this.isWriting) this.begin(files);
		});
		if (this.files.length > 0) this.begin(this.files);
		else this.drawChoosing();
	}

	override onClose(): void {
		this.isClosed = true;
		this.clear();
	}

	private clear(): HTMLElement {
		this.turn++;
		this.preview?.destroy();
		this.preview = null;
		this.contentEl.empty();
		return this.contentEl;
	}

	private drawChoosing(): void {
		const el = this.clear();
		const dropEl = el.createEl('label', { cls: 'what-then-drop' });
		dropEl.createEl('p', { text: this.say.choose });
		const inputEl = dropEl.createEl('input', {
			cls: 'what-then-files',
			type: 'file',
			attr: { multiple: '', 'aria-label': this.say.chooseFiles },
		});
		el.createEl('p', { cls: 'what-then-about-row', text: this.say.chooseHint });
		inputEl.addEventListener('change', () => {
			if (inputEl.files?.length) this.begin(chosenFiles(inputEl.files));
		});
		inputEl.focus();
	}

	private begin(files: readonly ChosenFile[]): void {
		this.parts.guard(async () => {
			try {
				await this.read(files, null);
			} catch (error) {
				if (!this.isClosed) this.drawChoosing();
				throw error;
			}
		});
	}

	/** Reads the files, asks for columns that nobody named yet, and shows what would be done. */
	private async read(files: readonly ChosenFile[], named: Mappings | null): Promise<void> {
		const memory = await this.parts.memory.loadMemory();
		const columns = { ...memory.columns, ...named };
		const { dateOrder } = this.parts.settings();
		const dayFirst = dateOrder === 'auto' ? null : dateOrder === 'day-first';
		const watch = this.drawBusy((part) => this.say.reading(Math.floor(part * 100)));
		const reading = await answered(readImport(files, { decode, mappings: columns, dayFirst }), watch);
		if (watch.isOver() || !reading) return;
		const [unknown] = named ? [] : reading.unknown;
		if (unknown) this.askColumns(reading, (mappings) => this.parts.guard(() => this.read(files, mappings)));
		else await this.plan(reading, { ...memory, columns });
	}

	private async plan(reading: ImportReading, memory: ImportMemory): Promise<void> {
		const watch = this.drawBusy(() => this.say.comparing);
		// Who is not read yet would be taken for somebody new.
		while (this.parts.index.progress !== null && !watch.isOver())
			await new Promise((resume) => window.setTimeout(resume, 100));
		const job = { reading, facts: new Facts(memory.facts), columns: memory.columns, said: new Said() };
		const plan = await this.planned(job, watch);
		if (plan && !watch.isOver()) this.drawPreview(plan, job);
	}

	/** What would be done by the choice of people as it is; null where it was ended. */
	private async planned({ reading, facts }: Job, watch: Watch): Promise<ImportPlan | null> {
		const { index, settings } = this.parts;
		const choice: Choice = {
			since: this.choice === 'since' ? this.since : null,
			withMessages: this.choice === 'messages',
			liked: this.choice === 'liked',
		};
		const context = {
			...{ facts, choice },
			contacts: await knownContacts(this.app, index, settings(), watch),
			folder: contactFolder(this.app, settings()),
			isTaken: takenPaths(this.app),
			today: index.today,
		};
		const plan = await answered(planImport(reading, context), watch);
		// To draw it is a task of its own.
		await new Slices().turn();
		return plan;
	}

	private drawPreview(first: ImportPlan, job: Job): void {
		const el = this.clear();
		const buttonsEl = createDiv('modal-button-container');
		const goEl = buttonsEl.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
		const show = (plan: ImportPlan): ImportPreview => {
			this.preview?.destroy();
			listEl.empty();
			goEl.onclick = () => this.parts.guard(() => this.write(preview, plan, job));
			const preview = new ImportPreview(listEl, plan, job.said, {
				strings: this.say,
				written: writtenWords(this.language),
				onCount: (count) => {
					goEl.setText(say.go(count));
					goEl.disabled = count === 0 && !this.keepsOut;
				},
				merging: (kept, other) => this.merging(kept, other, again),
			});
			this.preview = preview;
			return preview;
		};
		const { say } = this;
		// What stands there stays until the answer to another choice is there, and so does the keyboard.
		const again = async (): Promise<void> => {
			const watch = this.watch();
			goEl.disabled = true;
			const plan = await this.planned(job, watch);
			if (plan && !watch.isOver()) show(plan);
		};
		this.drawChoice(el, () => this.parts.guard(again));
		new Setting(el).setName(say.keepOut).addToggle((toggle) =>
			toggle.setValue(this.keepsOut).onChange((value) => {
				this.keepsOut = value;
				this.preview?.count();
			}),
		);
		const listEl = el.createDiv();
		el.append(buttonsEl);
		this.button(buttonsEl, say.cancel, () => this.close());
		show(first).focus();
	}

	private drawChoice(el: HTMLElement, again: () => void): void {
		const setting = new Setting(el).setName(this.say.whom).addDropdown((dropdown) => {
			for (const one of choices) dropdown.addOption(one, this.say.choices[one]);
			dropdown.selectEl.setAttribute('aria-label', this.say.whom);
			dropdown.setValue(this.choice).onChange((value) => {
				this.choice = choices.find((one) => one === value) ?? 'all';
				dayEl.toggleClass('is-hidden', this.choice !== 'since');
				again();
			});
		});
		const dayEl = setting.controlEl.createEl('input', {
			type: 'date',
			attr: { 'aria-label': this.say.since },
		});
		dayEl.toggleClass('is-hidden', this.choice !== 'since');
		dayEl.value = this.since ?? '';
		dayEl.addEventListener('change', () => {
			this.since = readDay(dayEl.value);
			again();
		});
	}

	private merging(kept: string, other: string, again: () => Promise<void>): (() => void) | null {
		const { index, guard } = this.parts;
		const [one, two] = [index.contactAt(kept), index.contactAt(other)];
		if (!one || !two) return null;
		return () =>
			guard(async () => {
				await mergeNotes(this.app, this.parts, one, two);
				if (!this.isClosed) await again();
			});
	}

	private async write(preview: ImportPreview, plan: ImportPlan, job: Job): Promise<void> {
		const { chosen, leftOut } = preview;
		const { facts, columns } = job;
		const before = facts.text.length;
		const watch = this.drawBusy((part) => this.say.writing(Math.round(part * chosen.length), chosen.length));
		const place = {
			settings: this.parts.settings(),
			context: this.parts.when(),
			language: this.language,
			facts,
		};
		this.isWriting = true;
		const { step, refused } = await writeImport(this.app, this.parts.writer, chosen, place, watch);
		if (this.keepsOut) for (const one of [...plan.notChosen, ...leftOut]) keepOut(facts, one);
		const { text } = facts;
		await this.parts.memory.saveMemory({ facts: text, columns });
		const done = step.notes.length + step.made.length;
		if (done > 0 || text.length > before)
			this.parts.undoable.keep({ ...step, facts: text.slice(before), label: this.say.done(done) });
		if (refused.length > 0) new Notice(this.say.refused(refused.length, refused.slice(0, 5).join(', ')));
		this.close();
	}

	/** A new step of the work: those before it are over. */
	private watch(onPart: Watch['onPart'] = () => undefined): Watch {
		const turn = ++this.turn;
		return { slices: new Slices(), isOver: () => this.isClosed || turn !== this.turn, onPart };
	}

	/** How far it is, with a button to end it. */
	private drawBusy(words: (part: number) => string): Watch {
		const el = this.clear().createDiv({ cls: 'what-then-busy', attr: { tabindex: '-1' } });
		const textEl = el.createEl('p', { text: words(0) });
		const barEl = el.createEl('progress', { attr: { max: '1', value: '0', 'aria-label': words(0) } });
		this.button(el.createDiv('modal-button-container'), this.say.cancel, () => this.close());
		el.focus();
		let percent = 0;
		return this.watch((part) => {
			const now = Math.floor(part * 100);
			if (now === percent) return;
			percent = now;
			textEl.setText(words(part));
			barEl.value = part;
		});
	}

	/** What the columns are, of tables that nobody knows. */
	private askColumns({ unknown }: ImportReading, onNamed: (mappings: Mappings) => void): void {
		const el = this.clear();
		const named = drawColumns(el, unknown, this.say);
		const buttonsEl = el.createDiv('modal-button-container');
		this.button(buttonsEl, this.say.goOn, () => onNamed(named())).addClass('mod-cta');
		this.button(buttonsEl, this.say.cancel, () => this.close());
		el.find('select')?.focus();
	}

	private button(el: HTMLElement, text: string, onClick: () => void): HTMLButtonElement {
		const buttonEl = el.createEl('button', { text, attr: { type: 'button' } });
		buttonEl.addEventListener('click', onClick);
		return buttonEl;
	}

	/** The language of new notes: that of the vault's settings, else the app's where it is one of ours. */
	private get language(): LanguageCode {
		const { language } = this.parts.settings();
		return language === 'auto' ? (this.parts.when().languages[0]?.code ?? 'en') : language;
	}
}

/** What was read, and what it is compared with. */
interface Job {
	readonly reading: ImportReading;
	readonly facts: Facts;
	readonly columns: Mappings;
	readonly said: Said;
}
