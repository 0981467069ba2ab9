import type { App } from '../app.mjs';
import { Setting } from '../settings/setting.mjs';
import { Modal } from '../ui/modal.mjs';

/** Asks for the name of a file or folder; an error stays in the form. */
export function askForName(
	app: App,
	title: string,
	name: string,
	use: (name: string) => Promise<void>,
): void {
	const modal = new Modal(app);
	modal.setTitle(title);
	let entered = name;
	const row = new Setting(modal.contentEl).setName('Name');
	const finish = async (): Promise<void> => {
		const wrong = entered.trim() === '' || /[\\/:]/.test(entered) || entered.startsWith('.');
		if (wrong)
			return void row.setErrorMessage('A name has no slashes or colons and does not start with a dot.');
		try {
			await use(entered.trim());
			modal.close();
		} catch (error) {
			row.setErrorMessage(error instanceof Error ? error.message : String(error));
		}
	};
	row.addText((field) => {
		field.setValue(name).onChange((value) => {
			entered = value;
		});
		field.inputEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') void finish();
		});
	});
	new Setting(modal.contentEl).addButton((button) => button.setButtonText('Save').setCta().onClick(finish));
	modal.open();
}
