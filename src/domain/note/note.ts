import type { Day } from '../day';

/** Frontmatter as it was parsed, with whatever keys and values. Read it through `note/properties.ts` alone. */
export type Properties = Readonly<Record<string, unknown>>;

/** One Markdown file of the vault, as it is handed to the domain. */
export interface Note {
	/** Relative to the vault, with `/`. */
	readonly path: string;
	/** The whole file, frontmatter included. */
	readonly text: string;
	/** Empty where there is no frontmatter, or none that can be read. */
	readonly properties: Properties;
	/** Tags of frontmatter and body, without `#`, as written. */
	readonly tags: readonly string[];
	/** The day on which the file was created; null where the file system does not tell. */
	readonly created: Day | null;
}

/** The file's name without folder and `.md`. */
export function baseName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
