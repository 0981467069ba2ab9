const LINK = /(\[\[)([^\][|#^\n]+)(?=[\]|#^])|(\]\(<?)([^()<>\s#]+)(?=[#)>])/g;

/**
 * The text with its links led elsewhere: wiki links and Markdown links whose target is meant, in the properties too. What
 * they show, and the place in the note that they lead to, stays.
 */
export function pointedOver(text: string, isMeant: (target: string) => boolean, target: string): string {
	return text.replace(LINK, (whole, wiki?: string, name?: string, markdown?: string, path?: string) => {
		if (wiki !== undefined && name !== undefined) return isMeant(name.trim()) ? wiki + target : whole;
		if (markdown === undefined || path === undefined || !isMeant(plain(path))) return whole;
		return `${markdown}${encodeURI(target)}${/\.md$/i.test(path) && !/\.md$/i.test(target) ? '.md' : ''}`;
	});
}

function plain(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
