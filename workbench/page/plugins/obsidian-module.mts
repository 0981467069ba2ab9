import moment from 'moment';
import type * as Obsidian from 'obsidian';
import { App } from '../app.mjs';
import { Component } from '../base/component.mjs';
import { debounce } from '../base/debounce.mjs';
import { Events } from '../base/events.mjs';
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from '../base/icons.mjs';
import { Keymap, Scope } from '../base/keymap.mjs';
import { Tasks } from '../base/tasks.mjs';
import { Platform } from '../base/platform.mjs';
import { Editor } from '../editor/editor.mjs';
import { editorEditorField, editorInfoField, editorLivePreviewField } from '../editor/editor-fields.mjs';
import { EditorSuggest } from '../editor/editor-suggest.mjs';
import { MarkdownView } from '../editor/markdown-view.mjs';
import { TAbstractFile, TFile, TFolder } from '../files/abstract-file.mjs';
import { normalizePath } from '../files/path.mjs';
import { Vault } from '../files/vault.mjs';
import { FileManager } from '../notes/file-manager.mjs';
import * as frontmatter from '../notes/frontmatter.mjs';
import * as links from '../notes/link-text.mjs';
import { MetadataCache } from '../notes/metadata-cache.mjs';
import { parseYaml, stringifyYaml } from '../notes/yaml.mjs';
import { BaseComponent, ValueComponent } from '../settings/base-component.mjs';
import { ButtonComponent, ExtraButtonComponent } from '../settings/buttons.mjs';
import { DropdownComponent, ToggleComponent } from '../settings/choice-components.mjs';
import { ColorComponent, ProgressBarComponent, SliderComponent } from '../settings/range-components.mjs';
import { DisplayValueComponent, Setting, SettingGroup } from '../settings/setting.mjs';
import { PluginSettingTab, SettingPage, SettingTab } from '../settings/setting-tab.mjs';
import * as texts from '../settings/text-components.mjs';
import { ConfirmationButton, ConfirmationModal } from '../ui/confirmation-modal.mjs';
import { HoverPopover, PopoverState } from '../ui/hover-popover.mjs';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.mjs';
import { Modal } from '../ui/modal.mjs';
import { Notice } from '../ui/notice.mjs';
import { AbstractInputSuggest, PopoverSuggest } from '../ui/popover-suggest.mjs';
import * as search from '../ui/search.mjs';
import { FuzzySuggestModal, SuggestModal } from '../ui/suggest-modal.mjs';
import { displayTooltip, setTooltip } from '../ui/tooltip.mjs';
import { EditableFileView, FileView } from '../workspace/file-view.mjs';
import { TextFileView } from '../workspace/text-file-view.mjs';
import { ItemView, View } from '../workspace/view.mjs';
import { Workspace } from '../workspace/workspace.mjs';
import { WorkspaceLeaf } from '../workspace/workspace-leaf.mjs';
import * as parts from '../workspace/workspace-parts.mjs';
import { apiVersion, getLanguage, requireApiVersion } from './app-version.mjs';
import { BasesView, parsePropertyId, QueryController } from './bases.mjs';
import * as bytes from './bytes.mjs';
import { MarkdownRenderChild, MarkdownRenderer } from './markdown-renderer.mjs';
import { Plugin } from './plugin.mjs';
import { request, requestUrl } from './requests.mjs';

/** Every name here is one of the app's public types; a plain object, whose keys bundlers can see. */
const own: Partial<Record<keyof typeof Obsidian, unknown>> = {
	...frontmatter,
	...links,
	...search,
	...texts,
	...bytes,
	AbstractInputSuggest,
	addIcon,
	apiVersion,
	App,
	BaseComponent,
	BasesView,
	ButtonComponent,
	ColorComponent,
	Component,
	ConfirmationButton,
	ConfirmationModal,
	debounce,
	DisplayValueComponent,
	displayTooltip,
	DropdownComponent,
	EditableFileView,
	Editor,
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	EditorSuggest,
	editorViewField: editorInfoField,
	Events,
	ExtraButtonComponent,
	FileManager,
	FileView,
	FuzzySuggestModal,
	getIcon,
	getIconIds,
	getLanguage,
	HoverPopover,
	ItemView,
	Keymap,
	MarkdownRenderChild,
	MarkdownRenderer,
	MarkdownView,
	Menu,
	MenuItem,
	MenuSeparator,
	MetadataCache,
	Modal,
	moment,
	normalizePath,
	Notice,
	parsePropertyId,
	parseYaml,
	Platform,
	Plugin,
	PluginSettingTab,
	PopoverState,
	PopoverSuggest,
	ProgressBarComponent,
	QueryController,
	removeIcon,
	request,
	requestUrl,
	requireApiVersion,
	Scope,
	setIcon,
	Setting,
	SettingGroup,
	SettingPage,
	SettingTab,
	setTooltip,
	SliderComponent,
	stringifyYaml,
	SuggestModal,
	Tasks,
	TAbstractFile,
	TextFileView,
	TFile,
	TFolder,
	ToggleComponent,
	ValueComponent,
	Vault,
	View,
	Workspace,
	WorkspaceItem: parts.WorkspaceItem,
	WorkspaceLeaf,
	WorkspaceRibbon: parts.WorkspaceRibbon,
	WorkspaceRoot: parts.WorkspaceRoot,
	WorkspaceSidedock: parts.WorkspaceSidedock,
	WorkspaceSplit: parts.WorkspaceSplit,
	WorkspaceTabs: parts.WorkspaceTabs,
};

export const obsidian: object = Object.defineProperty({ ...own }, '__esModule', { value: true });
