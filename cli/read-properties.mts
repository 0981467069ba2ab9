import matter from 'gray-matter';
import { parseDocument } from 'yaml';
import { frontmatterOf } from '../src/domain/note/frontmatter';
import type { Properties } from '../src/domain/note/note';
import { readPlainYaml } from './plain-yaml.mjs';

/** What the properties of a note hold, or why they cannot be read. */
export interface PropertiesReading {
	readonly properties: Properties;
	/** A sentence without its stop; null where all is well. */
	readonly trouble: string | null;
}

const none: Properties = {};

/**
 * gray-matter evaluates code by default. Here it never sees more than the block between two plain `---`, options are
 * always passed (which also turns its cache off), and every engine but YAML is a stand-in that does nothing.
 */
const inert = { parse: (): object => ({}), stringify: (): string => '' };
const options = {
	language: 'yaml',
	engines: {
		yaml: { parse: parseYaml, stringify: inert.stringify },
		json: inert,
		javascript: inert,
		js: inert,
		coffee: inert,
		coffeescript: inert,
		cson: inert,
		toml: inert,
	},
};

/** Reads the properties as Obsidian does: YAML 1.2, dates stay texts, broken ones are none. */
export function readProperties(text: string): PropertiesReading {
	if (!/^\uFEFF?---/.test(text)) return { properties: none, trouble: null };
	const first = text
		.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
		.replace(/^\uFEFF/, '');
	if (/^---\s*[a-z]/i.test(first)) {
		return { properties: none, trouble: 'its properties are in a language other than YAML and are not read' };
	}
	const frontmatter = frontmatterOf(text);
	// A line of dashes that nothing closes is a rule.
	if (!frontmatter || frontmatter.lines.every((line) => line.trim() === '')) {
		return { properties: none, trouble: null };
	}
	try {
		const { data } = matter(`---\n${frontmatter.lines.join('\n')}\n---\n`, options);
		return { properties: data, trouble: null };
	} catch (error) {
		return { properties: none, trouble: `its properties cannot be read: ${reasonOf(error)}` };
	}
}

function parseYaml(text: string): object {
	const plain = readPlainYaml(text.split('\n'));
	if (plain) return plain;
	const document = parseDocument(text, {
		version: '1.2',
		schema: 'core',
		prettyErrors: false,
		logLevel: 'silent',
	});
	const [error] = document.errors;
	if (error) throw new Error(`${error.message} (line ${lineAt(text, error.pos[0])})`);
	const data: unknown = document.toJS({ maxAliasCount: 50 });
	if (data === null || data === undefined) return {};
	if (typeof data !== 'object' || Array.isArray(data))
		throw new Error('they are no list of names and values');
	return data;
}

/** The line in the file: the block begins on its second. */
function lineAt(text: string, position: number): number {
	return text.slice(0, position).split('\n').length + (text.startsWith('\n') ? 0 : 1);
}

function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return (message.split('\n')[0] ?? '').trim();
}
