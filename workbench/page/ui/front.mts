import type { Keymap } from '../base/keymap.mjs';

/** The keymap of the window; menus and lists that are given no app reach it here. */
export const front: { keymap: Keymap | null } = { keymap: null };
