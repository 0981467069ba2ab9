import { parse, stringify } from 'yaml';

/** YAML 1.2: dates stay text, `yes` and `no` are words. Throws on what is not YAML. */
export function parseYaml(text: string): unknown {
	return parse(text, { logLevel: 'error' });
}

export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0, nullStr: '' });
}
