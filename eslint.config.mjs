import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import { DEFAULT_BRANDS } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/brands.js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Outside of `src` nothing runs in Obsidian: the terminal, the workbench, scripts and tests. */
const outside = ['cli/**', 'workbench/**', 'scripts/**', 'tests/**', '*.mjs', '*.ts'];
const nodeGlobals = Object.fromEntries(
	['Buffer', 'clearTimeout', 'console', 'fetch', 'process', 'setTimeout', 'URL'].map((name) => [
		name,
		'readonly',
	]),
);
const typed = ['**/*.{ts,mts}'];
const relative = '\\.{1,2}/';

/** Casts that switch the compiler off. */
const noDoubleCast = {
	selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
	message: 'A double cast switches the compiler off: read the value as unknown and narrow it.',
};
// The build gives own names short ones, those of a whole module too: `all.cardStrings` would be none of its exports.
const noWhole = {
	selector: 'ImportDeclaration[source.value=/^\\./] > ImportNamespaceSpecifier',
	message: 'Import from our own files by name: the build shortens names, and a whole module would lose them.',
};
const noClock = [
	{
		selector:
			':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"])',
		message: 'The domain has no clock: take today as an argument.',
	},
	{
		selector: 'MemberExpression[object.name="Date"][property.name=/^(now|parse)$/]',
		message: 'The domain has no clock: take today as an argument.',
	},
	{
		selector: 'MemberExpression[object.name="performance"]',
		message: 'The domain has no clock: take today as an argument.',
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'The domain says the same for the same notes.',
	},
	{ selector: ':function[async=true]', message: 'The domain waits for nothing.' },
	{ selector: 'ImportExpression', message: 'The domain imports at the top.' },
];
const noDate = {
	selector: 'NewExpression[callee.name="Date"]',
	message: 'A day of the calendar is a Day (see day.ts): a Date has an hour and a zone.',
};

/** Packages a layer may not import; `allowed` is a regular expression of what it may. */
function packages(allowed, message) {
	return ['error', { patterns: [{ regex: `^(?!${relative}|${allowed})`, message }] }];
}

/** A layer imports only what is listed: paths that are resolved, so that no spelling gets around it. */
function only(target, from, ...except) {
	const allowed = except.map((folder) => `./${folder}`).join(', ');
	return {
		target,
		from,
		except: except.map((folder) => `./${folder}`),
		message: `${target} imports only ${allowed}.`,
	};
}

export default defineConfig([
	globalIgnores(['node_modules/', 'dist/', 'main.js', 'coverage/', 'demo-vault/', 'tests/fixtures/']),
	{ linterOptions: { noInlineConfig: true } },
	...obsidianmd.configs.recommendedWithLocalesEn,
	{
		files: ['**/*.{ts,mts,mjs}'],
		plugins: { 'import-x': importX },
		settings: {
			'import-x/extensions': ['.ts', '.mts', '.mjs'],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mts'] },
			'import-x/resolver-next': [
				createNodeResolver({
					extensions: ['.ts', '.mts', '.mjs', '.js', '.json'],
					extensionAlias: { '.js': ['.ts', '.js'], '.mjs': ['.mts', '.mjs'] },
				}),
			],
		},
		rules: {
			'import-x/no-cycle': 'error',
			'import-x/no-self-import': 'error',
			'import-x/no-restricted-paths': [
				'error',
				{
					basePath: import.meta.dirname,
					zones: [
						only('./src/domain', './src', 'domain'),
						only('./src/i18n', './src', 'i18n', 'domain'),
						only('./src/importers', './src', 'importers', 'domain'),
						only('./src/exporters', './src', 'exporters', 'domain'),
						only('./src/vault', './src', 'vault', 'importers', 'exporters', 'i18n', 'domain'),
						only('./src/ui', './src', 'ui', 'vault', 'importers', 'exporters', 'i18n', 'domain'),
						only('./src', '.', 'src', 'node_modules'),
						only('./cli', './src', 'importers', 'exporters', 'i18n', 'domain'),
						only('./cli', '.', 'cli', 'src', 'node_modules', 'package.json', 'manifest.json'),
						only('./workbench', '.', 'workbench', 'node_modules', 'package.json', 'manifest.json'),
					],
				},
			],
		},
	},
	{
		files: typed,
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': true, minimumDescriptionLength: 0 },
			],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/explicit-module-boundary-types': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'no-restricted-syntax': ['error', noDoubleCast],
			'no-undef': 'off', // the compiler knows better
		},
	},
	{
		files: ['src/**/*.ts'],
		rules: {
			'no-restricted-imports': packages(
				'(obsidian|@codemirror/(state|view|language|autocomplete)|idb-keyval)$',
				'src runs in Obsidian, on phones too: no Node built-in, no gray-matter, no yaml.',
			),
			'no-restricted-syntax': ['error', noDoubleCast, noWhole],
		},
	},
	{
		files: ['src/{domain,i18n,importers,exporters}/**/*.ts'],
		rules: {
			'no-restricted-imports': packages(
				'chrono-node(/|$)',
				'This layer is pure: it imports no package but chrono-node.',
			),
			'no-restricted-syntax': ['error', noDoubleCast, noWhole, ...noClock, noDate],
		},
	},
	{
		files: ['src/importers/**/*.ts'],
		rules: {
			'no-restricted-imports': packages(
				'(papaparse|fflate)$',
				'Importers are pure: they read tables with papaparse and unpack with fflate.',
			),
		},
	},
	{
		files: ['src/domain/unpacked.ts'],
		rules: {
			'no-restricted-imports': packages('fflate$', 'The words of the built plugin are unpacked with fflate.'),
		},
	},
	{
		// The two places where a Date is a tool of arithmetic, made from numbers.
		files: ['src/domain/day.ts', 'src/domain/dates/**/*chrono*.ts'],
		rules: { 'no-restricted-syntax': ['error', noDoubleCast, noWhole, ...noClock] },
	},
	{
		files: ['cli/**'],
		rules: {
			'no-restricted-imports': packages(
				'(node:|gray-matter$|yaml$)',
				'The command line runs without Obsidian, on Node alone.',
			),
		},
	},
	{
		files: outside,
		languageOptions: { globals: nodeGlobals },
		rules: {
			'@microsoft/sdl/no-inner-html': 'error',
			// moment, as the app has it; it comes with obsidian, at the app's own version.
			'@typescript-eslint/no-restricted-imports': 'off',
			'import/no-extraneous-dependencies': 'off',
			'no-restricted-globals': 'off',
			'obsidianmd/hardcoded-config-path': 'off',
			'obsidianmd/no-forbidden-elements': 'off',
			'obsidianmd/no-global-this': 'off',
			'obsidianmd/no-nodejs-modules': 'off',
			'obsidianmd/no-static-styles-assignment': 'off',
			'obsidianmd/no-tfile-tfolder-cast': 'off',
			'obsidianmd/no-unsupported-api': 'off',
			'obsidianmd/platform': 'off',
			'obsidianmd/prefer-create-el': 'off',
			'obsidianmd/prefer-file-manager-trash-file': 'off',
			'obsidianmd/prefer-get-language': 'off',
			'obsidianmd/prefer-instanceof': 'off',
			'obsidianmd/prefer-window-timers': 'off',
			'obsidianmd/rule-custom-message': 'off',
			'obsidianmd/ui/sentence-case': 'off',
		},
	},
	{
		// Scripts import what they have just built.
		files: ['scripts/**'],
		rules: { 'no-unsanitized/method': 'off' },
	},
	{
		// The workbench is the other side of Obsidian's interface, the deprecated parts of it included.
		files: ['workbench/**/*.{ts,mts}'],
		rules: {
			'@typescript-eslint/no-deprecated': 'off',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { inheritedMethods: false } }],
		},
	},
	{
		files: ['{cli,workbench}/**/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'Program',
					message: 'Name it .mts: the directory scans every .ts file as if it were part of the plugin.',
				},
			],
		},
	},
	{
		// The app's texts. Our own name is no brand here: the directory's scan does not know it either.
		files: ['src/i18n/*en.ts'],
		rules: {
			'obsidianmd/ui/sentence-case-locale-module': [
				'warn',
				{ enforceCamelCaseLower: true, brands: [...DEFAULT_BRANDS, 'LinkedIn', 'Facebook'] },
			],
		},
	},
	{
		files: ['manifest.json'],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { 'obsidianmd/validate-manifest': 'error', 'no-unused-expressions': 'off' },
	},
	{
		files: ['LICENSE'],
		languageOptions: { parser: PlainTextParser },
		rules: { 'obsidianmd/validate-license': 'error', 'no-irregular-whitespace': 'off' },
	},
]);
