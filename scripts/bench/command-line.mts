import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.mjs';
import { bestOf } from './processor-time.mjs';
import { plainReading } from './reading.mjs';
import { benchDay, vaultNotes } from './vault-notes.mjs';

/** Told by the process itself at its end, on a line of its own. */
const tell =
	'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\nspent "+(user+system)/1000+"\\n")})';

/** `follow-ups --json` over a folder of so many contacts and as many other notes, less what it takes over an empty one. */
export function measureCommandLine(root: string, contacts: number): readonly Figure[] {
	const program = join(root, 'dist/what-then.mjs');
	if (!existsSync(program)) throw new Error(`There is no ${program}: run npm run build first.`);
	const folder = mkdtempSync(join(tmpdir(), 'what-then-bench-'));
	try {
		const empty = join(folder, 'empty');
		const full = join(folder, 'full');
		mkdirSync(empty);
		mkdirSync(full);
		const plain = plainReading(full, [...vaultNotes(contacts)]);
		const startUp = bestOf(3, () => timeOf(program, empty));
		const notes = `over ${(2 * contacts).toLocaleString('en')} notes, start-up taken off`;
		const beside = { measure: 'plain reading of the files', value: plain };
		return [
			{
				measure: `the command line ${notes}`,
				contacts,
				value: bestOf(3, () => timeOf(program, full, '--no-cache')) - startUp,
				unit: 'ms',
				beside,
				reachTimes: 12,
			},
			{
				measure: 'the same with what earlier runs have kept',
				contacts,
				value: bestOf(4, () => timeOf(program, full)) - startUp,
				unit: 'ms',
				beside,
				reachTimes: 12,
			},
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function timeOf(program: string, vault: string, ...options: readonly string[]): number {
	const words = ['--import', tell, program, 'follow-ups', '--json', '--vault', vault, '--today', benchDay];
	const { status, stderr } = spawnSync(process.execPath, [...words, ...options], {
		env: { ...process.env, XDG_CACHE_HOME: join(vault, '..', 'cache') },
		encoding: 'utf8',
		maxBuffer: 1e9,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const spent = /\nspent ([\d.]+)\n/.exec(stderr)?.[1];
	if (status !== 0 || spent === undefined) throw new Error(`The command line failed: ${stderr}`);
	return Number(spent);
}
