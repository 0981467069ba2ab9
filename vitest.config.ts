import { defineConfig } from 'vitest/config';
import { defineReaderVersion } from './scripts/reader-version.mjs';

export default defineConfig({
	test: {
		projects: [
			{
				define: { ...defineReaderVersion },
				test: {
					name: 'unit',
					// The files share one process, which spares much time: a test leaves nothing behind.
					isolate: false,
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
					isolate: false,
					include: [
						'tests/{domain,i18n,importers,ui,vault}/**/*.test.ts',
						'tests/cli/{import,log,snooze}.test.ts',
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
