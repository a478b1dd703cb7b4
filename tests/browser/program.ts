import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Takes one line at a time that tells a waiting person what is being done. */
export type Progress = (line: string) => void;

export const toTerminal: Progress = (line) => {
  process.stderr.write(`${line}\n`);
};

/** The first of `names` that can be run: a full path as it is, a bare name looked up on PATH and then in /usr/bin. */
export function whereIs(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  for (const name of names) {
    const places = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
    const found = places.find(canRun);
    if (found) return found;
  }
  return null;
}

export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What `path --version` prints, or null where it does not start (a missing library, a broken download). */
export function versionLine(path: string): string | null {
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return run.status === 0 ? run.stdout.trim() : null;
}

/** The first whole number of a version line: 156 of `Chromium 156.0.8078.79`. */
export const majorVersion = (line: string): number => Number(/(\d+)\./.exec(line)?.[1] ?? Number.NaN);

/**
 * Runs a program to its end, handing each new line it prints to `progress` (stack traces and repetitions left out).
 * Never rejects: the answer says whether it worked.
 */
export function runToEnd(
  program: string,
  args: readonly string[],
  progress: Progress,
  { timeoutMs = 600_000, env = {} }: { timeoutMs?: number; env?: Record<string, string> } = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      env: { ...process.env, ...env },
    });
    const said = new Set<string>();
    const say = (line: string) => {
      const plain = stripVTControlCharacters(line).trimEnd();
      if (!plain.trim() || /^\s+at /.test(plain) || said.has(plain)) return;
      said.add(plain);
      progress(`    ${plain}`);
    };
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split(/\r?\n|\r/);
        rest = lines.pop() ?? '';
        for (const line of lines) say(line);
      });
    }
    child.on('error', (error) => {
      progress(`    ${program}: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * Installs Debian or Ubuntu packages where that needs no questions: as root, with apt-get at hand.
 * False where it cannot be tried or did not work.
 */
export async function aptInstall(packages: readonly string[], progress: Progress): Promise<boolean> {
  const aptGet = whereIs(['apt-get']);
  if (!aptGet || process.getuid?.() !== 0) return false;
  progress(`Installing ${packages.join(' ')} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => runToEnd(aptGet, ['install', '-y', '--no-install-recommends', ...packages], progress, { env });
  if (await install()) return true;
  progress('Fetching the list of packages and trying again …');
  return (await runToEnd(aptGet, ['update'], progress, { env })) && (await install());
}
