/** Where the bundles are put. */
export const outDir: string;

/** Builds what is out of date; several processes may do so at once. Returns the folder. */
export function buildWorkbench(): Promise<string>;
