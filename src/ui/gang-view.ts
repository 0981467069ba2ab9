import {
	ItemView,
	type HoverParent,
	type HoverPopover,
	type PaneType,
	type ViewStateResult,
	type WorkspaceLeaf,
} from 'obsidian';
import type { Contact } from '../domain/contact';
import { everybody, isNarrow, readFinding, sameFinding, type Finding } from '../domain/finding';
import { isRecord } from '../domain/read-value';
import type { Settings } from '../domain/settings';
import type { Row } from '../domain/gang';
import { findTexts, roomTexts } from './texts';
import type { GangIndex } from '../vault/gang-index';
import type { ChosenFile } from '../vault/import-source';
import type { RowWords } from './draw-row';
import { acceptFiles } from './drop-files';
import { FindBar, type FindHands } from './find-bar';
import { arrangeMenu, viewsMenu } from './find-menus';
import { GangFinder } from './gang-finder';
import { GangFolding } from './gang-folding';
import { drawHeader, type HeaderButton } from './gang-header';
import { GangItems, type GangItem } from './gang-items';
import { GangList } from './gang-list';
import { drawProgress, drawState } from './gang-states';
import type { Guard } from './guarded';
import type { NotePlace } from './open-note';
import type { RowActions } from './row-actions';
import { showBelow } from './show-below';
import { StartPanel } from './start-panel';
import type { Undoable } from './undoable';

/** Written into users' workspace files: never to be renamed. */
export const gangViewType = 'what-then-gang';

/** What the view needs from the rest of the plugin. */
export interface GangViewParts {
	readonly index: GangIndex;
	readonly words: () => RowWords;
	readonly guard: Guard;
	readonly settings: () => Settings;
	keepSettings(change: Partial<Settings>): Promise<void>;
	/** How a note becomes a contact by the settings at hand, in words. */
	waysToBeContact(): readonly string[];
	open(place: NotePlace, pane: PaneType | boolean): Promise<void>;
	showCard(path: string): Promise<void>;
	reviewOldPromises(): void;
	addContact(name?: string): void;
	importFiles(files?: readonly ChosenFile[]): void;
	logContact(contact: Contact | null): void;
	workRoom(rows?: readonly Row[] | null): void;
	readonly rows: RowActions;
	readonly undoable: Undoable;
}

/** What is drawn while the view is open. */
interface Drawn {
	readonly list: GangList;
	readonly bar: FindBar;
	readonly start: StartPanel;
	readonly progressEl: HTMLElement;
	readonly stateEl: HTMLElement;
	readonly arrangeEl: HTMLElement | undefined;
	readonly filterEl: HTMLElement | undefined;
}

/** "The gang": everyone, most urgent first, in the right sidebar. */
export class GangView extends ItemView implements HoverParent, FindHands {
	override icon = 'lucide-users';
	override navigation = false;
	hoverPopover: HoverPopover | null = null;
	finding: Finding = everybody;
	private drawn: Drawn | null = null;
	private readonly folding: GangFolding;
	private readonly finder: GangFinder;

	constructor(
		leaf: WorkspaceLeaf,
		readonly parts: GangViewParts,
	) {
		super(leaf);
		this.folding = new GangFolding(this.app);
		this.finder = new GangFinder(parts.index);
	}

	override getViewType(): string {
		return gangViewType;
	}

	override getDisplayText(): string {
		return this.parts.words().ui.gang.title;
	}

	/** What is searched comes back with the workspace. */
	override getState(): Record<string, unknown> {
		return { ...super.getState(), finding: this.finding };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (isRecord(state) && 'finding' in state) this.finding = readFinding(state['finding']);
		await super.setState(state, result);
		this.refresh();
	}

	/** Who goes to the list by a command or its tab has the keyboard in it. */
	override setEphemeralState(state: unknown): void {
		super.setEphemeralState(state);
		if (isRecord(state) && state['focus'] === true) this.drawn?.list.focus();
	}

	// eslint wants a promise where the API does.
	protected override onOpen(): Promise<void> {
		const { contentEl, parts } = this;
		contentEl.empty();
		contentEl.addClass('what-then-gang');
		acceptFiles(contentEl, (files) => parts.importFiles(files));
		const [filterEl, arrangeEl] = this.drawHeader();
		const bar = this.addChild(new FindBar(this.app, contentEl, parts, this));
		const progressEl = contentEl.createDiv({ cls: 'what-then-progress is-hidden', attr: { role: 'status' } });
		const start = this.addChild(new StartPanel(this.app, contentEl, parts, () => this.refresh()));
		const stateEl = contentEl.createDiv('is-hidden');
		const list = this.addChild(new GangList(this, parts, (item) => this.toggleItem(item)));
		this.drawn = { list, bar, start, progressEl, stateEl, arrangeEl, filterEl };
		this.registerEvent(
			parts.index.onUpdate(() => {
				this.finder.forget();
				bar.forget();
				// What is being read changes no number there.
				if (!parts.index.progress) start.countAgain();
				parts.guard(() => this.refresh());
			}),
		);
		this.refresh();
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		const { list, bar, start } = this.drawn ?? {};
		for (const part of [list, bar, start]) if (part) this.removeChild(part);
		this.drawn = null;
		this.contentEl.empty();
		return Promise.resolve();
	}

	override onResize(): void {
		this.drawn?.list.measureAgain();
	}

	find(change: Partial<Finding>): void {
		this.finding = { ...this.finding, ...change };
		this.app.workspace.requestSaveLayout();
		this.refresh();
		this.drawn?.list.toTop();
		if (!isNarrow(this.finding)) return;
		const found = this.finder.groups(this.finding).reduce((sum, { rows }) => sum + rows.length, 0);
		this.drawn?.list.say(findTexts().found(found));
	}

	goToFound(open: boolean): void {
		this.drawn?.list.goToFirst(open);
	}

	/** Puts the keyboard into the search. */
	search(): void {
		this.drawn?.bar.focus();
	}

	/** Lets the user say how contacts are marked. */
	askForMarks(): void {
		this.drawn?.start.open();
	}

	/** Draws what is known now. */
	refresh(): void {
		if (!this.drawn) return;
		const { list, bar, start, progressEl, stateEl, arrangeEl, filterEl } = this.drawn;
		const { finding, folding, parts } = this;
		const { ui, groupTitle, count } = parts.words();
		folding.searching = finding.words.trim() !== '';
		const groups = this.finder.groups(finding);
		const titles = groups.map((group) => `${groupTitle(group)} ${count(group.rows.length)}`);
		list.setItems(new GangItems(groups, folding), ui.gang.label(titles.join(', ')));
		bar.draw();
		drawProgress(progressEl, parts);
		const isSorted = parts.index.progress?.total !== 0;
		if (isSorted && !parts.settings().greeted) start.open();
		drawState(stateEl, this, { anyShown: groups.length > 0, isAsking: start.isAsking });
		filterEl?.toggleClass('is-active', finding.filters.length > 0);
		const { words, filters } = finding;
		arrangeEl?.toggleClass('is-active', !sameFinding(finding, { ...everybody, words, filters }));
	}

	/** Those who are chosen, else whom the list was narrowed to; null where it shows everybody. */
	get meantRows(): readonly Row[] | null {
		const chosen = this.drawn?.list.chosenRows;
		if (chosen || !isNarrow(this.finding)) return chosen ?? null;
		return this.finder.groups(this.finding).flatMap(({ rows }) => rows);
	}

	private toggleItem(item: GangItem): void {
		this.folding.toggle(item);
		this.refresh();
	}

	/** The buttons above the list; gives back the two that show that something is chosen. */
	private drawHeader(): readonly (HTMLElement | undefined)[] {
		const { parts } = this;
		const { ui } = parts.words();
		const say = findTexts();
		const buttons: readonly HeaderButton[] = [
			{ icon: 'lucide-user-plus', label: ui.commands.addContact, onClick: () => parts.addContact() },
			{ icon: 'lucide-message-circle', label: ui.commands.logContact, onClick: () => parts.logContact(null) },
			{
				icon: 'lucide-play',
				label: roomTexts().title,
				onClick: () => parts.workRoom(this.meantRows),
			},
			{
				icon: 'lucide-filter',
				label: say.filter,
				onClick: (el) => el.setAttribute('aria-expanded', String(this.drawn?.bar.toggle() ?? false)),
			},
			{ icon: 'lucide-arrow-up-down', label: say.arrange, onClick: (el) => showBelow(arrangeMenu(this), el) },
			{ icon: 'lucide-bookmark', label: say.views, onClick: (el) => showBelow(viewsMenu(this), el) },
			{
				icon: 'lucide-chevrons-down-up',
				label: ui.gang.foldAll,
				onClick: () => {
					this.folding.toggleAll(this.finder.groups(this.finding).map(({ key }) => key));
					this.refresh();
				},
			},
		];
		const [, , , filterEl, arrangeEl] = drawHeader(this.contentEl, this, parts.guard, buttons);
		filterEl?.setAttribute('aria-expanded', 'false');
		return [filterEl, arrangeEl];
	}
}
