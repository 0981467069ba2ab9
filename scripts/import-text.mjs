/** The exports of a module that is at hand as text, with all that it imports in it. */
export function importText(text) {
	return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
