import { cpus } from 'node:os';
import { benchBundle } from './bundle';
import { benchCheck } from './check';
import { benchFeed } from './feed';
import { benchFlag } from './flag';
import { benchRegister } from './register';

/** What a benchmark tells: figures for people and the same for programs. */
export interface Bench {
  lines: string[];
  json: Record<string, unknown>;
}

const BENCHES: Record<string, (progress: (text: string) => void, large: boolean) => Promise<Bench>> = {
  bundle: benchBundle,
  check: benchCheck,
  feed: benchFeed,
  flag: benchFlag,
  register: benchRegister,
};

const [name = '', ...rest] = process.argv.slice(2).filter((argument) => argument !== '--');
const bench = BENCHES[name];
if (!bench || rest.some((argument) => argument !== '--json' && (argument !== '--large' || name !== 'bundle'))) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]\n       bundle also takes --large`);
  process.exit(2);
}
const json = rest.includes('--json');
const result = await bench((text) => process.stderr.write(`${text}\n`), rest.includes('--large'));
const machine = { cores: cpus().length, node: process.version };
console.log(json ? JSON.stringify({ bench: name, machine, ...result.json }, null, 1) : result.lines.join('\n'));
process.exit(0);
