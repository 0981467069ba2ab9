/** What the server and the page say to each other. Paths are relative to the vault, with `/`. */

/** Times in milliseconds since 1970, size in bytes. */
export interface FileTimes {
	readonly ctime: number;
	readonly mtime: number;
	readonly size: number;
}

/**
 * One state of one file. `version` stands for its content; `seq` grows with every state that the server has
 * seen, so that of two messages about a path the later one is known whatever order they arrive in.
 * `text` is there for text files of ordinary size.
 */
export interface DiskFile {
	readonly path: string;
	readonly stat: FileTimes;
	readonly version: string;
	readonly seq: number;
	readonly text?: string;
}

export interface VaultSnapshot {
	readonly seq: number;
	readonly files: readonly DiskFile[];
	readonly folders: readonly string[];
}

export type DiskChange =
	| { readonly kind: 'file'; readonly file: DiskFile }
	| { readonly kind: 'folder'; readonly path: string; readonly seq: number }
	| { readonly kind: 'gone'; readonly path: string; readonly seq: number };

/** Answer to a write whose condition failed: the state that is on disk, null when nothing is there. */
export interface Conflict {
	readonly error: string;
	readonly current: DiskFile | null;
	readonly seq: number;
}

/** Answer to a move or a deletion; `file` is what now lies at the new place, null for folders and deletions. */
export interface Moved {
	readonly seq: number;
	readonly file: DiskFile | null;
}

/** One of many changes that are sent together; without a text the file goes to the trash. */
export interface BatchedChange {
	readonly path: string;
	readonly text: string | null;
	/** The version that it was based on, nothing being there, or whatever is there. */
	readonly basis: { readonly version: string } | 'new' | 'any';
}

/** What became of it: as of a change that is sent alone. */
export interface BatchedAnswer {
	readonly status: number;
	readonly answer: DiskFile | Moved | Conflict | { readonly error: string };
}

export interface PluginManifest {
	readonly id: string;
	readonly name: string;
	readonly version: string;
	readonly minAppVersion: string;
	readonly description: string;
	readonly author: string;
	readonly isDesktopOnly?: boolean;
}

/** Written into the page by the server, for the page alone. */
export interface StartInfo {
	/** Goes with every request that changes something. */
	readonly token: string;
	readonly vaultName: string;
	/** Keys what the page remembers in the browser. */
	readonly appId: string;
	/** True: a temporary copy, thrown away at the end. */
	readonly throwaway: boolean;
	readonly manifest: PluginManifest;
}

export const TOKEN_HEADER = 'x-workbench-token';
