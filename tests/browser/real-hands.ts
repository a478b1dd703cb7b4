import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Display, findXdotool } from './find-display';
import type { Progress } from './program';

const run = promisify(execFile);

/** Keyboard and mouse of one display: what they do reaches the browser as from a person's own, and grants what a person's grants. */
export interface RealHands {
  /** Brings the browser window whose title begins with `title` (else the newest) to the front and gives it the keyboard. */
  focus(title: string): Promise<void>;
  /** Presses keys together, `alt+shift+l`, in the window that has the keyboard. */
  press(keys: string): Promise<void>;
  /** Moves the mouse to a point of the display, in its pixels. */
  moveTo(point: { x: number; y: number }): Promise<void>;
  click(button: 'left' | 'right'): Promise<void>;
}

const BUTTONS = { left: '1', right: '3' } as const;

/**
 * @param display null for headless browsers: every use then rejects, saying why
 * @param windowClass how the browser's windows call themselves: `chromium`, `firefox`
 */
export async function realHands(display: Display | null, windowClass: string, progress?: Progress): Promise<RealHands> {
  if (!display?.name) return noHands(display);
  const xdotool = await findXdotool(progress);
  const env = { ...process.env, ...display.env };
  const say = async (...args: string[]): Promise<string> => (await run(xdotool, args, { env, timeout: 20_000 })).stdout;
  const visible = async (): Promise<string[]> => {
    try {
      return (await say('search', '--onlyvisible', '--class', windowClass)).split('\n').filter(Boolean);
    } catch (error) {
      // 1 is its way of saying that it found none.
      if ((error as { code?: unknown }).code === 1) return [];
      throw error;
    }
  };
  let last = '';
  const moveTo = async (point: { x: number; y: number }) => {
    const [x, y] = [String(Math.round(point.x)), String(Math.round(point.y))];
    // It waits for the mouse to move, a quarter of a minute where it has nowhere to go. Another browser on the same display may
    // have moved it since: only the display knows where it is, and is asked only where that is in doubt, for it takes its time.
    const there = last === `${x} ${y}` ? await say('getmouselocation', '--shell') : '';
    last = `${x} ${y}`;
    if (there.includes(`X=${x}\n`) && there.includes(`Y=${y}\n`)) return;
    await say('mousemove', '--sync', x, y);
  };
  // A new display has its mouse in the middle, which would hover over whatever comes to lie there.
  if (display.own) await say('mousemove', '100000', '100000');
  return {
    async focus(title) {
      const windows = await visible();
      const names = await Promise.all(windows.map((id) => say('getwindowname', id)));
      const named = title ? windows[names.findIndex((name) => name.startsWith(title))] : undefined;
      const id = named ?? windows.at(-1);
      if (!id) throw new Error(`No ${windowClass} window is on display ${display.name}.`);
      await say('windowraise', id);
      await say('windowfocus', '--sync', id);
    },
    async press(keys) {
      await say('key', '--clearmodifiers', keys);
    },
    moveTo,
    async click(button) {
      await say('click', BUTTONS[button]);
    },
  };
}

function noHands(display: Display | null): RealHands {
  const why = display
    ? 'Real keys can only be pressed where windows are drawn by X.'
    : 'A headless browser has no keyboard.';
  const refuse = async () => {
    throw new Error(why);
  };
  return { focus: refuse, press: refuse, moveTo: refuse, click: refuse };
}
