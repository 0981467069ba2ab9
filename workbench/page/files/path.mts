/** A path as the vault keeps it: `/` between the parts, none at the ends, composed characters, plain spaces. */
export function normalizePath(path: string): string {
	const tidy = path
		.replace(/[\\/]+/g, '/')
		.replace(/^\/+/, '')
		.replace(/\/$/, '')
		.replace(/[\u00A0\u202F]/g, ' ')
		.normalize('NFC');
	return tidy === '' ? '/' : tidy;
}

export function folderOf(path: string): string {
	const cut = path.lastIndexOf('/');
	return cut < 0 ? '/' : path.slice(0, cut);
}

export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

export function joinPath(folder: string, name: string): string {
	return folder === '/' || folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path or one of its folders begins with a dot: such files are not part of the vault. */
export function isHidden(path: string): boolean {
	return path.split('/').some((part) => part.startsWith('.'));
}
