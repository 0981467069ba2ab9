import type { BuildOptions } from 'esbuild';

export const commonBuild: BuildOptions;
export const commandLineBuild: BuildOptions;
