import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import type { AbstractTextComponent } from './text-components.mjs';
import { isFileFor, isFolderFor, PathSuggest } from './path-suggest.mjs';
import type { Setting } from './setting.mjs';

type TextField = AbstractTextComponent<HTMLInputElement> | AbstractTextComponent<HTMLTextAreaElement>;

/** Draws the control of a declared row. `save` is called with every value that the control's own check lets through. */
export function drawControl(
	app: App,
	row: Setting,
	control: Obsidian.SettingControl,
	stored: unknown,
	save: (value: unknown) => Promise<void>,
): void {
	const value = stored ?? control.defaultValue;
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	const keep =
		<V,>(check: ((value: V) => string | void | Promise<string | void>) | undefined) =>
		async (entered: V): Promise<void> => {
			const complaint = await check?.(entered);
			row.setErrorMessage(complaint ?? null);
			if (!complaint) await save(entered);
		};
	const field = (component: TextField, placeholder: string | undefined): void => {
		component.setValue(text);
		if (placeholder !== undefined) component.setPlaceholder(placeholder);
	};
	switch (control.type) {
		case 'toggle':
			return void row.addToggle((one) => one.setValue(value === true).onChange(keep(control.validate)));
		case 'dropdown':
			return void row.addDropdown((one) =>
				one.addOptions(control.options).setValue(text).onChange(keep(control.validate)),
			);
		case 'color':
			return void row.addColorPicker((one) => one.setValue(text).onChange(keep(control.validate)));
		case 'slider':
			return void row.addSlider((one) => {
				one.setLimits(control.min, control.max, control.step);
				if (control.displayFormat !== undefined) one.setDisplayFormat(control.displayFormat);
				one.setValue(Number(value ?? control.min)).onChange(keep(control.validate));
			});
		case 'textarea':
			return void row.addTextArea((one) => {
				field(one, control.placeholder);
				if (control.rows !== undefined) one.inputEl.rows = control.rows;
				one.onChange(keep(control.validate));
			});
		case 'number':
			return void row.addText((one) => {
				field(one, control.placeholder);
				one.inputEl.type = 'number';
				for (const name of ['min', 'max', 'step'] as const) one.inputEl.setAttr(name, control[name] ?? null);
				const saved = keep(control.validate);
				one.onChange((entered) => {
					const number = entered === '' ? control.defaultValue : Number(entered);
					if (number !== undefined && Number.isFinite(number)) void saved(number);
				});
			});
		case 'file':
		case 'folder':
			return void row.addText((one) => {
				field(one, control.placeholder);
				one.onChange(keep(control.validate));
				const fits =
					control.type === 'file'
						? isFileFor(control.filter)
						: isFolderFor(control.filter, control.includeRoot ?? false);
				new PathSuggest(app, one.inputEl, fits);
			});
		case 'text':
			return void row.addText((one) => {
				field(one, control.placeholder);
				one.onChange(keep(control.validate));
			});
	}
}
