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
					expect: { poll: { timeout: 30_000 } },
					hookTimeout: 120_000,
				},
			},
			{
				define: { ...defineReaderVersion },
				test: {
					// What is read is the same in every zone, and what asks the clock tells the day of its own.
					name: 'zones',
					include: [
						'tests/{domain,i18n,importers,ui,vault}/**/*.test.ts',
						'tests/cli/{import,log,snooze}.test.ts',
					],
					// The longest of them are in `unit` alone, so that all is done in time.
					exclude: [
						'tests/domain/reread-on.test.ts',
						'tests/domain/edit/golden-notes.test.ts',
						'tests/domain/follow-ups/{still-open,hostile}.test.ts',
						'tests/vault/gang-index.test.ts',
					],
					testTimeout: 120_000,
					expect: { poll: { timeout: 30_000 } },
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/e2e/**/*.test.ts', 'tests/workbench/**/*.test.ts'],
					testTimeout: 120_000,
					expect: { poll: { timeout: 30_000 } },
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
