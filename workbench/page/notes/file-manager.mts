import type * as Obsidian from 'obsidian';
import { TFile, type TFolder } from '../files/abstract-file.mjs';
import { folderOf, joinPath, nameOf } from '../files/path.mjs';
import type { Vault } from '../files/vault.mjs';
import { getFrontMatterInfo } from './frontmatter.mjs';
import { parseLinktext } from './link-text.mjs';
import type { MetadataCache } from './metadata-cache.mjs';
import { parseYaml, stringifyYaml } from './yaml.mjs';

export class FileManager implements Omit<Obsidian.FileManager, 'processFrontMatter'> {
	constructor(
		private readonly vault: Vault,
		private readonly metadataCache: MetadataCache,
	) {}

	/** New notes go to the top folder here; in the app the user decides. */
	getNewFileParent(): TFolder {
		return this.vault.getRoot();
	}

	async trashFile(file: Obsidian.TAbstractFile): Promise<void> {
		await this.vault.trash(file);
	}

	async promptForDeletion(file: Obsidian.TAbstractFile): Promise<boolean> {
		await this.trashFile(file);
		return true;
	}

	generateMarkdownLink(file: Obsidian.TFile, sourcePath: string, subpath = '', alias = ''): string {
		const target = this.metadataCache.fileToLinktext(file, sourcePath) + subpath;
		return alias === '' ? `[[${target}]]` : `[[${target}|${alias}]]`;
	}

	getAvailablePathForAttachment(filename: string): Promise<string> {
		const dot = filename.lastIndexOf('.');
		const [stem, end] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ''];
		let path = filename;
		for (let n = 1; this.vault.getAbstractFileByPath(path) !== null; n++) path = `${stem} ${n}${end}`;
		return Promise.resolve(path);
	}

	/** Writes the whole block anew, comments in it are lost; nothing is written when nothing changed. */
	async processFrontMatter(file: Obsidian.TFile, change: (properties: Properties) => void): Promise<void> {
		await this.vault.process(file, (text) => {
			const info = getFrontMatterInfo(text);
			const read = info.exists ? parseYaml(info.frontmatter) : null;
			const properties = isProperties(read) ? read : {};
			const before = JSON.stringify(properties);
			change(properties);
			if (JSON.stringify(properties) === before) return text;
			const body = text.slice(info.contentStart);
			return Object.keys(properties).length === 0 ? body : `---\n${stringifyYaml(properties)}---\n${body}`;
		});
	}

	/** Renames and lets the links of other notes follow. */
	async renameFile(file: Obsidian.TAbstractFile, to: string): Promise<void> {
		const old = file.path;
		const linking = Object.keys(this.metadataCache.resolvedLinks).filter(
			(path) => this.metadataCache.resolvedLinks[path]?.[old] !== undefined,
		);
		await this.vault.rename(file, to);
		const moved = this.vault.getFileByPath(file.path);
		if (!(moved instanceof TFile)) return;
		for (const path of linking) {
			const note = this.vault.getFileByPath(path === old ? moved.path : path);
			if (note !== null) await this.vault.process(note, (text) => this.relink(text, note, old, moved));
		}
	}

	private relink(text: string, note: TFile, old: string, moved: TFile): string {
		const names = [old, nameOf(old)].flatMap((one) => [one, one.replace(/\.md$/, '')]).map(lower);
		return text.replace(/\[\[([^\]|]+)(\|[^\]]*)?\]\]/g, (whole, link: string, alias: string | undefined) => {
			const { path, subpath } = parseLinktext(link);
			if (!names.includes(path.toLowerCase())) return whole;
			if (this.metadataCache.getFirstLinkpathDest(path, joinPath(folderOf(note.path), 'x')) !== null)
				return whole;
			return `[[${this.metadataCache.fileToLinktext(moved, note.path)}${subpath}${alias ?? ''}]]`;
		});
	}
}

type Properties = Record<string, unknown>;

function isProperties(value: unknown): value is Properties {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lower(text: string): string {
	return text.toLowerCase();
}
