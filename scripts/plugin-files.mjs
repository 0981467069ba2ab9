import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** All that is shipped of the plugin, and the name of its folder in a vault. */
export const pluginFiles = ['main.js', 'manifest.json', 'styles.css'];
export const pluginId = 'what-then';
