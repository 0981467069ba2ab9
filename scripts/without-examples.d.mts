import type { Plugin } from 'esbuild';

/** A finder's file, its examples empty. */
export function leaveExamplesOut(text: string): string;

/** For esbuild. */
export const withoutExamples: Plugin;
