import { posix } from 'node:path';

/** Finds the note that a link leads to, as Obsidian does: by its path, else by its name, the nearest first. */
export class LinkIndex {
	private readonly byName = new Map<string, string[]>();

	add(path: string): void {
		const name = plain(posix.basename(path));
		const there = this.byName.get(name);
		if (there) there.push(path);
		else this.byName.set(name, [path]);
	}

	/** The path of the note; null where there is none. */
	resolve(link: string, from: string): string | null {
		const folder = posix.dirname(from);
		const isRelative = /^\.\.?\//.test(link);
		const target = plain(isRelative ? posix.join(folder, link) : link.replace(/^\/+/, ''));
		const found = (this.byName.get(posix.basename(target)) ?? []).filter((path) => {
			const end = plain(path);
			return end === target || (!isRelative && end.endsWith(`/${target}`));
		});
		const rank = (path: string): number =>
			plain(path) === target ? 0 : posix.dirname(path) === folder ? 1 : 2;
		return found.sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
	}
}

function plain(path: string): string {
	return path.replace(/\.md$/i, '').normalize('NFC').toLowerCase();
}
