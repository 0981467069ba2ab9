import { Setting } from 'obsidian';
import type { ImportStrings } from '../i18n/import-strings';
import { fields, headerKey, type ColumnMapping, type Field } from '../importers/columns';
import type { Mappings } from '../importers/csv-table';
import type { UnknownTable } from '../importers/read-import';

/** A dropdown for each column, with what stands in it; gives what was said of them. */
export function drawColumns(
	el: HTMLElement,
	tables: readonly UnknownTable[],
	say: ImportStrings,
): () => Mappings {
	const named = tables.map(({ file, headers, sample }) => {
		const said = new Map<string, Field>();
		el.createEl('p', { cls: 'what-then-columns', text: say.columns(file) });
		for (const [column, header] of headers.entries()) {
			const examples = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
			new Setting(el)
				.setName(header)
				.setDesc(examples.join(' · ').slice(0, 80))
				.addDropdown((dropdown) => {
					dropdown.selectEl.setAttribute('aria-label', header);
					dropdown.addOption('', say.leaveOut).addOptions({ ...say.fields });
					dropdown.onChange((chosen) => {
						const field = fields.find((one) => one === chosen);
						if (field) said.set(header.trim(), field);
						else said.delete(header.trim());
					});
				});
		}
		return { headers, said };
	});
	el.createEl('p', { cls: 'what-then-about-row', text: say.columnsHint });
	return () => {
		const mappings = named.map(({ headers, said }): readonly [string, ColumnMapping] => [
			headerKey(headers),
			Object.fromEntries(said),
		]);
		return Object.fromEntries(mappings.filter(([, mapping]) => Object.keys(mapping).length > 0));
	};
}
