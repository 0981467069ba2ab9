import type { Plugin } from 'esbuild';

/** The text of papaparse as a module that has nothing but `Parser`. */
export function onlyParser(text: string): string;

/** For esbuild. */
export const onlyCsvParser: Plugin;
