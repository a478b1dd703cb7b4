import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endsWithUs } from './ends-with-us';
import { aptInstall, type Progress, toTerminal, whereIs } from './program';

export interface Display {
  /** The value for DISPLAY; empty on systems that draw windows without X (Windows, macOS). */
  name: string;
  /** True where this display was started here and nobody sees it. */
  own: boolean;
  /** What a program started on this display needs in its environment. */
  env: Record<string, string>;
  close(): Promise<void>;
}

export interface DisplayOptions {
  /** Start an own, unseen display even where there is a desktop, so that nobody's typing is disturbed. */
  own?: boolean;
  /** Width and height of the own display, in pixels. */
  size?: { width: number; height: number };
  progress?: Progress;
}

/** True where a person can see windows that are opened here. */
export const hasDesktop = (): boolean =>
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY);

/**
 * The display to open windows on: the desktop's where there is one, else (or when `own` is asked for) a new Xvfb.
 *
 * @throws Error in plain words where there is no desktop and Xvfb is missing and cannot be installed.
 */
export async function withDisplay(options: DisplayOptions = {}): Promise<Display> {
  const { own = false, size = { width: 1600, height: 1200 }, progress = toTerminal } = options;
  if (hasDesktop() && (!own || process.platform !== 'linux')) return desktop();
  const xvfb = await findXvfb(progress);
  if (xvfb) return startXvfb(xvfb, size);
  if (hasDesktop()) {
    progress('Xvfb is missing: the windows open on your desktop instead. Leave mouse and keyboard alone meanwhile.');
    return desktop();
  }
  throw new Error(
    'There is no display here, and Xvfb, which stands in for one, is missing.\nInstall it and start again: sudo apt-get install xvfb',
  );
}

function desktop(): Display {
  return { name: process.env.DISPLAY ?? '', own: false, env: {}, close: async () => {} };
}

async function findXvfb(progress: Progress): Promise<string | null> {
  const here = whereIs(['Xvfb']);
  if (here) return here;
  progress('Xvfb (a display without a screen) is missing.');
  return (await aptInstall(['xvfb'], progress)) ? whereIs(['Xvfb']) : null;
}

/**
 * xdotool presses keys the way a keyboard does; browsers grant nothing for key events that scripts make up.
 *
 * @throws Error in plain words where it is missing and cannot be installed.
 */
export async function findXdotool(progress: Progress = toTerminal): Promise<string> {
  const here = whereIs(['xdotool']);
  if (here) return here;
  progress('xdotool (presses real keys) is missing.');
  const fresh = (await aptInstall(['xdotool'], progress)) ? whereIs(['xdotool']) : null;
  if (fresh) return fresh;
  throw new Error(
    'xdotool, which presses real keys, is missing.\nInstall it and start again: sudo apt-get install xdotool',
  );
}

function startXvfb(xvfb: string, size: { width: number; height: number }): Promise<Display> {
  return new Promise((resolve, reject) => {
    // With -displayfd the server itself picks a free number and says which: no race between two runs.
    // No screen saver, which it starts after ten minutes without a key: browsers take that for a locked screen, and the vault locks.
    const screen = ['-screen', '0', `${size.width}x${size.height}x24`, '-s', '0'];
    const args = ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset'];
    const server = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let complaint = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      complaint += chunk;
    });
    const ended = new Promise<void>((done) => server.once('exit', () => done()));
    const giveUp = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error(`Xvfb did not start within 15 seconds. ${complaint}`));
    }, 15_000);
    server.once('error', (error) => {
      clearTimeout(giveUp);
      reject(error);
    });
    server.once('exit', () => {
      clearTimeout(giveUp);
      reject(new Error(`Xvfb did not start. ${complaint}`));
    });
    const numbers = server.stdio[3] as Readable;
    numbers.setEncoding('utf8').once('data', (text: string) => {
      clearTimeout(giveUp);
      const name = `:${text.trim()}`;
      const close = async () => {
        server.kill('SIGTERM');
        await ended;
      };
      resolve({ name, own: true, env: { DISPLAY: name }, close });
    });
    server.once(
      'exit',
      endsWithUs(() => server.kill('SIGKILL')),
    );
  });
}
