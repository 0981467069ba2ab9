import { defineConfig } from 'vitest/config';
import { defineReaderVersion } from './scripts/reader-version.mjs';

export default defineConfig({
	test: {
		projects: [
			{
				define: { ...defineReaderVersion },
				test: {
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', 'tests/workbench/**'],
					// Against hanging only: tests that start the command line are slow on a busy machine.
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				define: { ...defineReaderVersion },
				test: {
					// The domain never asks the clock (eslint sees to it): its tests read the same in every zone.
					name: 'zones',
					include: [
						'tests/domain/day.test.ts',
						'tests/cli/log.test.ts',
						'tests/i18n/**/*.test.ts',
						'tests/ui/**/*.test.ts',
						'tests/vault/{joined-gang,ordered-queue,stored-reading,undo-log}.test.ts',
					],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/e2e/**/*.test.ts', 'tests/workbench/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
