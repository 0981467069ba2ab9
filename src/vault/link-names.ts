/** Which dated notes have a link of a name: those that a contact of this name may be meant by. */
export class LinkNames {
	private readonly linkers = new Map<string, Set<string>>();

	/** What a note linked to before is not forgotten: it is looked at once too often, never too seldom. */
	add(path: string, links: readonly string[]): void {
		for (const link of links) {
			const name = linkName(link);
			const linkers = this.linkers.get(name);
			if (linkers) linkers.add(path);
			else this.linkers.set(name, new Set([path]));
		}
	}

	/** Dated notes with a link that may lead to the note at this path. */
	linkersTo(path: string): Iterable<string> {
		return this.linkers.get(linkName(path)) ?? [];
	}
}

/** What a link and the file it may lead to have in common: the name, without folder, ending and case. */
function linkName(link: string): string {
	return link
		.slice(link.lastIndexOf('/') + 1)
		.replace(/\.md$/i, '')
		.toLowerCase();
}
