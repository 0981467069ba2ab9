// Every check of the project in one go: `npm test`. `npm test -- eslint unit` runs only what begins with these names.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from './plugin-files.mjs';

/** A step that hangs is ended after this many minutes. */
const longest = 14;
const lanes = 2;

const wanted = process.argv.slice(2);
const reports = await mkdtemp(join(tmpdir(), 'what-then-test-'));
const running = new Set();
const failedSteps = [];
const counts = { passed: 0, failed: 0 };

const module = (path) => join(projectDir, 'node_modules', path);
const vitest = (project) => (report) => [
	module('vitest/vitest.mjs'),
	'run',
	`--project=${project}`,
	'--reporter=dot',
	'--reporter=json',
	`--outputFile.json=${report}`,
];

/** `run` gives the arguments of Node; a step with `tests` writes a report of vitest there. */
const steps = [
	{ name: 'browser', tests: true, run: vitest('browser'), zone: 'UTC' },
	{ name: 'types', run: () => [module('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
	{ name: 'types-pure', run: () => [module('typescript/bin/tsc'), '-p', 'tsconfig.pure.json'] },
	{ name: 'unit', tests: true, run: vitest('unit'), zone: 'UTC' },
	// What asks the clock, again where the day begins hours later and hours earlier.
	{ name: 'zones-los-angeles', tests: true, run: vitest('zones'), zone: 'America/Los_Angeles' },
	{ name: 'zones-auckland', tests: true, run: vitest('zones'), zone: 'Pacific/Auckland' },
	{ name: 'eslint', run: () => [module('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
	{
		name: 'stylelint',
		run: () => [
			module('stylelint/bin/stylelint.mjs'),
			'--max-warnings=0',
			'styles.css',
			'workbench/**/*.css',
		],
	},
	{ name: 'prettier', run: () => [module('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
	{ name: 'knip', run: () => [module('knip/bin/knip.js'), '--no-progress'] },
	{ name: 'bundle', run: () => ['scripts/check-bundle.mjs'] },
];

const queue = steps.filter(
	({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		queue.length = 0;
		for (const child of running) child.kill('SIGTERM');
		process.exitCode = 1;
	});
}

try {
	const environment = {};
	if (queue.some(({ name }) => name === 'browser')) {
		const { quickBrowserPath } = await import('./browser.mjs');
		const browser = quickBrowserPath();
		console.log(`browser found at ${browser}`);
		environment.WHAT_THEN_BROWSER = browser;
	}
	if (await passes({ name: 'build', run: () => ['esbuild.config.mjs'] }, environment)) {
		const lane = async () => {
			for (let step = queue.shift(); step !== undefined; step = queue.shift())
				await passes(step, environment);
		};
		await Promise.all(Array.from({ length: lanes }, lane));
	}
} finally {
	await rm(reports, { recursive: true, force: true });
}
if (failedSteps.length > 0) {
	console.log(`\nNot well: ${failedSteps.join(', ')}`);
	process.exitCode = 1;
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);

/** Runs one step, prints its line, and its output when it failed. */
async function passes(step, environment) {
	const start = performance.now();
	const report = join(reports, `${step.name}.json`);
	const { code, output } = await outputOf(step, report, environment);
	const tests = step.tests ? await countsOf(report) : null;
	const well = code === 0 && (tests === null || tests.failed === 0);
	const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
	const counted = tests === null ? '' : `  ${tests.passed} passed, ${tests.failed} failed`;
	console.log(`${well ? 'ok  ' : 'FAIL'} ${seconds} s  ${step.name}${counted}`);
	counts.passed += tests?.passed ?? 0;
	counts.failed += tests?.failed ?? 0;
	if (well) return true;
	failedSteps.push(step.name);
	console.log(output.replace(/^/gm, '     '));
	return false;
}

function outputOf(step, report, environment) {
	const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
	return new Promise((resolve) => {
		const child = spawn(process.execPath, step.run(report), {
			cwd: projectDir,
			env: { ...process.env, ...colour, ...environment, ...(step.zone ? { TZ: step.zone } : {}) },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		running.add(child);
		let output = '';
		const keep = (text) => (output += text);
		child.stdout.setEncoding('utf8').on('data', keep);
		child.stderr.setEncoding('utf8').on('data', keep);
		const alarm = setTimeout(() => {
			keep(`\nEnded after ${longest} minutes.`);
			child.kill('SIGKILL');
		}, longest * 60_000);
		const end = (code, further) => {
			clearTimeout(alarm);
			running.delete(child);
			resolve({ code, output: output + further });
		};
		child.once('error', (error) => end(1, `\n${error.message}`));
		child.once('close', (code) => end(code, ''));
	});
}

/** Tests passed and failed; a file that could not even be loaded counts as one that failed, and so does a run without a report. */
async function countsOf(report) {
	const text = await readFile(report, 'utf8').catch(() => null);
	if (text === null) return { passed: 0, failed: 1 };
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
	const broken = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
	);
	return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
