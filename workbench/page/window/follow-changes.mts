import type { DiskChange } from '../../protocol.mjs';
import type { App } from '../app.mjs';
import type { ServerDisk } from '../files/server-disk.mjs';

/** Fills the vault from the disk, and from `begin` on lets it follow what others change there. */
export async function followChanges(app: App, disk: ServerDisk): Promise<{ begin(): void }> {
	const early: DiskChange[] = [];
	let begun = false;
	const take = (change: DiskChange): void => {
		if (begun) void app.vault.external(change);
		else early.push(change);
	};
	await disk.listen((change) => {
		if (change === null) void catchUp(app, disk, take);
		else take(change);
	});
	app.vault.adapter.fill(await disk.snapshot());
	return {
		begin: () => {
			begun = true;
			for (const change of early) take(change);
		},
	};
}

/** The line to the server was broken: whatever differs now has changed meanwhile. */
async function catchUp(app: App, disk: ServerDisk, take: (change: DiskChange) => void): Promise<void> {
	const now = await disk.snapshot();
	const here = new Set([...now.folders, ...now.files.map((file) => file.path)]);
	const { files, folders } = app.vault.adapter;
	for (const path of [...files.keys(), ...folders]) {
		if (!here.has(path) && !path.startsWith('.')) take({ kind: 'gone', path, seq: now.seq });
	}
	for (const path of now.folders) take({ kind: 'folder', path, seq: now.seq });
	for (const file of now.files) take({ kind: 'file', file });
}
