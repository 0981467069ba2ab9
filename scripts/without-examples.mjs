// The examples that a finder of dates carries are its tests and its documentation: the built plugin leaves them out.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** A finder's file, its examples empty. */
export function leaveExamplesOut(text) {
	const file = ts.createSourceFile('finder.ts', text, ts.ScriptTarget.Latest);
	let left = text;
	const look = (node) => {
		if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'examples') {
			const { initializer } = node;
			left = `${left.slice(0, initializer.getStart(file))}{}${left.slice(initializer.end)}`;
		}
		// From the end to the beginning, so that places before stay where they are.
		const children = [];
		ts.forEachChild(node, (child) => void children.push(child));
		children.reverse().forEach(look);
	};
	look(file);
	return left;
}

/** For esbuild. */
export const withoutExamples = {
	name: 'without examples',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]dates[\\/]finders[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
			contents: leaveExamplesOut(await readFile(path, 'utf8')),
			loader: 'ts',
		}));
	},
};
