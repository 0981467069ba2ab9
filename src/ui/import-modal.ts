import { getLanguage, Modal, Notice, Setting, type App } from 'obsidian';
import { readDay, type Day } from '../domain/day';
import { writtenWords } from '../domain/edit/written-words';
import type { LanguageCode } from '../domain/languages/language';
import type { Settings } from '../domain/settings';
import type { ImportStrings } from '../i18n/import-strings';
import { importStrings } from '../i18n/strings';
import { headerKey, type ColumnMapping, type Field } from '../importers/columns';
import type { Mappings } from '../importers/csv-table';
import { Facts, type ImportMemory } from '../importers/import-memory';
import type { KnownContact } from '../importers/known-contact';
import { keepOut, planImport, type Choice, type ImportPlan } from '../importers/plan-import';
import { readImport, type ImportReading, type UnknownTable } from '../importers/read-import';
import { contactFolder } from '../vault/create-contact';
import type { GangIndex } from '../vault/gang-index';
import { knownContacts, takenPaths, writeImport } from '../vault/import-run';
import { answered, chosenFiles, decode, type ChosenFile, type Watch } from '../vault/import-source';
import { Slices } from '../vault/slices';
import type { Writer } from '../vault/writer';
import { acceptFiles } from './drop-files';
import type { Guard } from './guarded';
import { ImportPreview } from './import-preview';
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
	private readonly say: ImportStrings = importStrings(getLanguage());
	private isClosed = false;
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
		acceptFiles(this.contentEl, (files) => this.begin(files));
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
		this.parts.guard(() => this.read(files, null));
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
		if (unknown)
			this.drawColumns(reading.unknown, (mappings) => this.parts.guard(() => this.read(files, mappings)));
		else await this.plan(reading, { ...memory, columns });
	}

	private async plan(reading: ImportReading, memory: ImportMemory): Promise<void> {
		const watch = this.drawBusy(() => this.say.comparing);
		// Who is not read yet would be taken for somebody new.
		while (this.parts.index.progress !== null && !watch.isOver())
			await new Promise((resume) => window.setTimeout(resume, 100));
		const contacts = await knownContacts(this.app, this.parts.index, this.parts.settings(), watch);
		const facts = new Facts(memory.facts);
		await this.planAgain({ reading, contacts, facts, columns: memory.columns });
	}

	/** The same people by another choice. */
	private async planAgain(job: Job): Promise<void> {
		const watch = this.drawBusy(() => this.say.comparing);
		const { index, settings } = this.parts;
		const choice: Choice = {
			since: this.choice === 'since' ? this.since : null,
			withMessages: this.choice === 'messages',
			liked: this.choice === 'liked',
		};
		const context = {
			...{ contacts: job.contacts, facts: job.facts, choice },
			folder: await contactFolder(this.app, settings()),
			isTaken: takenPaths(this.app),
			today: index.today,
		};
		const plan = await answered(planImport(job.reading, context), watch);
		if (plan && !watch.isOver()) this.drawPreview(plan, job);
	}

	private drawPreview(plan: ImportPlan, job: Job): void {
		const el = this.clear();
		this.drawChoice(el, job);
		const buttonsEl = createDiv('modal-button-container');
		const goEl = buttonsEl.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
		const preview = new ImportPreview(el, plan, this.say, writtenWords(this.language), (count) => {
			goEl.setText(this.say.go(count));
			goEl.disabled = count === 0;
		});
		this.preview = preview;
		el.append(buttonsEl);
		goEl.addEventListener('click', () => this.parts.guard(() => this.write(preview, plan, job)));
		this.button(buttonsEl, this.say.cancel, () => this.close());
		preview.focus();
	}

	private drawChoice(el: HTMLElement, job: Job): void {
		const again = (): void => this.parts.guard(() => this.planAgain(job));
		const setting = new Setting(el).setName(this.say.whom).addDropdown((dropdown) => {
			for (const one of choices) dropdown.addOption(one, this.say.choices[one]);
			dropdown.setValue(this.choice).onChange((value) => {
				this.choice = choices.find((one) => one === value) ?? 'all';
				again();
			});
		});
		if (this.choice === 'since') {
			const dayEl = setting.controlEl.createEl('input', {
				type: 'date',
				attr: { 'aria-label': this.say.since },
			});
			dayEl.value = this.since ?? '';
			dayEl.addEventListener('change', () => {
				this.since = readDay(dayEl.value);
				again();
			});
		}
		new Setting(el)
			.setName(this.say.keepOut)
			.addToggle((toggle) => toggle.setValue(this.keepsOut).onChange((value) => (this.keepsOut = value)));
	}

	private async write(preview: ImportPreview, plan: ImportPlan, job: Job): Promise<void> {
		const { chosen, leftOut, count } = preview;
		const { facts, columns } = job;
		const watch = this.drawBusy((part) => this.say.writing(Math.round(part * chosen.length), chosen.length));
		const place = {
			settings: this.parts.settings(),
			context: this.parts.when(),
			language: this.language,
			facts,
		};
		const { step, refused } = await writeImport(this.app, this.parts.writer, chosen, place, watch);
		if (this.keepsOut)
			for (const one of [...plan.notChosen, ...leftOut.map(({ person }) => person)]) keepOut(facts, one);
		await this.parts.memory.saveMemory({ facts: facts.text, columns });
		const done = step.notes.length + (step.made?.length ?? 0);
		if (done > 0) this.parts.undoable.keep({ ...step, label: this.say.done(Math.min(done, count)) });
		if (refused.length > 0) new Notice(this.say.refused(refused.length, refused.slice(0, 5).join(', ')));
		this.close();
	}

	/** How far it is, with a button to end it. */
	private drawBusy(words: (part: number) => string): Watch {
		const el = this.clear();
		const textEl = el.createEl('p', { attr: { role: 'status' }, text: words(0) });
		const barEl = el.createEl('progress', { attr: { max: '1', 'aria-label': words(0) } });
		const turn = this.turn;
		let said = '';
		this.button(el.createDiv('modal-button-container'), this.say.cancel, () => this.close());
		return {
			slices: new Slices(),
			isOver: () => this.isClosed || turn !== this.turn,
			onPart: (part) => {
				const now = words(part);
				if (now === said) return;
				said = now;
				textEl.setText(now);
				barEl.value = part;
			},
		};
	}

	/** A dropdown for each column, with what stands in it. */
	private drawColumns(tables: readonly UnknownTable[], onNamed: (mappings: Mappings) => void): void {
		const el = this.clear();
		const named = tables.map(({ headers }) => ({ headers, fields: new Map<string, Field>() }));
		for (const [at, { file, headers, sample }] of tables.entries()) {
			el.createEl('h3', { text: this.say.columns(file) });
			for (const [column, header] of headers.entries()) {
				const examples = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
				new Setting(el)
					.setName(header)
					.setDesc(examples.join(' · ').slice(0, 80))
					.addDropdown((dropdown) => {
						dropdown.addOption('', this.say.leaveOut).addOptions({ ...this.say.fields });
						dropdown.onChange((field) => {
							if (field === '') named[at]?.fields.delete(header.trim());
							else named[at]?.fields.set(header.trim(), field as Field);
						});
					});
			}
		}
		el.createEl('p', { cls: 'what-then-about-row', text: this.say.columnsHint });
		const buttonsEl = el.createDiv('modal-button-container');
		const goEl = this.button(buttonsEl, this.say.goOn, () => {
			const mappings = named.map(({ headers, fields }): readonly [string, ColumnMapping] => [
				headerKey(headers),
				Object.fromEntries(fields),
			]);
			onNamed(Object.fromEntries(mappings.filter(([, mapping]) => Object.keys(mapping).length > 0)));
		});
		goEl.addClass('mod-cta');
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
	readonly contacts: readonly KnownContact[];
	readonly facts: Facts;
	readonly columns: Mappings;
}
