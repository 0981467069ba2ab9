// papaparse can also fetch files, start workers and write tables: of all that the bundle gets the parser of one text.
// What is taken is the package's own code, unchanged; the build fails where a new version has it otherwise.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Functions of the package that the parser is made of. */
const taken = ['Parser', 'escapeRegExp', 'isFunction', 'stripBom'];

/** The package's text as a module that has nothing but `Parser`. */
export function onlyParser(text) {
	const file = ts.createSourceFile('papaparse.js', text, ts.ScriptTarget.Latest, true);
	const found = new Map();
	const look = (node) => {
		if (ts.isFunctionDeclaration(node) && taken.includes(node.name?.text))
			found.set(node.name.text, node.getText(file));
		ts.forEachChild(node, look);
	};
	look(file);
	const missing = taken.filter((name) => !found.has(name));
	const marks = /Papa\.BYTE_ORDER_MARK = [^;]+;\s*Papa\.BAD_DELIMITERS = [^;]+;/.exec(text)?.[0];
	if (missing.length > 0 || !marks)
		throw new Error(`papaparse has changed: ${missing.join(', ') || 'its marks'} not found.`);
	return `const Papa = {};\n${marks}\n${[...found.values()].join('\n')}\nexport default { Parser };\n`;
}

/** For esbuild. */
export const onlyCsvParser = {
	name: 'only the parser of papaparse',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]papaparse[\\/]papaparse(?:\.min)?\.js$/ }, async ({ path }) => ({
			contents: onlyParser(await readFile(path.replace('.min.js', '.js'), 'utf8')),
			loader: 'js',
		}));
	},
};
