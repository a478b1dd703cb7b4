import { stubOf, withholds } from '@/lib/capture/gate';
import type { Gesture } from '@/lib/capture-state';
import { type ClockReading, readClock } from '@/lib/clock';
import { answerPage } from '@/lib/messages/answer-page';
import type { FlagAnswer, Safety } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import type { Candidate, PlatformAdapter, PostSnapshot } from '@/lib/platforms/platform';
import { Overlay, words } from './overlay';
import { lookAhead, nextPaint, type Prepared, prepare, Stage } from './stage';
import { Pointing } from './target';
import { readView } from './view';
import { watchVisibility } from './visibility';
import { WordsWatch } from './words-watch';

/** A post that was flagged from this page: enough to find it again for its picture. */
interface Flagged {
  candidate: Candidate;
  key: string | null;
  text: string | null;
  /** Set when the flag was kept without a picture and one gesture may add it. */
  wantsPicture: boolean;
  /** Set for a moment after the click, while the worker stores the text. */
  prepared: Prepared | null;
}

/** How long our parts stay hidden after a click before the worker asks for the picture (ms); a full queue takes longer. */
const PREPARED_FOR = 300;

/** After this long without word from the worker a flag counts as kept without a picture (ms). The tallest posts take half of it. */
const UNHEARD_AFTER = 75_000;

/** How many flagged posts of this page are remembered for a later picture. */
const REMEMBERED = 50;

/** Starts Flagpost on a page of one site. Everything ends with `signal`. */
export function startOnPage(adapter: PlatformAdapter, window: Window & typeof globalThis, signal: AbortSignal): void {
  const { document } = window;
  const pageId = crypto.randomUUID();
  const overlay = new Overlay(window, signal);
  const pointing = new Pointing(window, adapter);
  const seen = watchVisibility(overlay.button, signal);
  const flagged = new Map<string, Flagged>();
  const stages = new Map<string, Stage>();
  /** Flags whose end the worker has told. */
  const finished = new Set<string>();
  let shown: Candidate | null = null;
  let asking = false;
  /** When the frame without our parts is drawn, and the post since; from the press of the button to shortly after it. */
  let pressed: { painted: Promise<void>; watch: WordsWatch } | null = null;

  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listener, { capture: true, passive: true, signal });

  function place(): void {
    if (!shown?.root.isConnected || asking) {
      overlay.hideButton();
      return;
    }
    const r = shown.root.getBoundingClientRect();
    if (r.bottom < 20 || r.top > window.innerHeight - 8 || r.width === 0) {
      overlay.hideButton();
      return;
    }
    overlay.placeButton(Math.max(8, document.documentElement.clientWidth - r.right + 12), Math.max(6, r.top - 15));
  }

  function moveTo(node: EventTarget | null): void {
    if (!(node instanceof Element) || node === overlay.host) return;
    const candidate = adapter.candidateAt(node);
    if (candidate?.root === shown?.root && overlay.buttonShown) return;
    // Leaving a post towards the button passes over its neighbours' gaps; the button stays until another post is reached.
    if (!candidate) return;
    shown = candidate;
    place();
  }

  on('pointerover', (event) => {
    if (!event.isTrusted || event.target === overlay.host) return;
    if (pointing.pointerOver(event.target as Element, event)) moveTo(event.target);
  });
  on('pointerout', (event) => {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType !== 'mouse') return;
    pointing.pointerLeft();
    // The button marks the post at hand.
    if (!pointing.focusCounts) overlay.hideButton();
  });
  on('pointerdown', (event) => event.isTrusted && pointing.pointerPressed());
  on('keydown', (event) => event.isTrusted && pointing.keyPressed(event));
  // A focus that a script of the page has moved is trusted, too.
  on('focusin', (event) => event.isTrusted && pointing.focusCounts && moveTo(event.target));
  on('contextmenu', (event) => event.isTrusted && pointing.menuOpened(event.target as Element));
  let frame = 0;
  const replace = () => {
    if (frame || overlay.button.hidden) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };
  window.addEventListener('scroll', replace, { capture: true, passive: true, signal });
  window.addEventListener('resize', replace, { passive: true, signal });

  overlay.button.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted) return;
    overlay.pressed = true;
    pressed?.watch.stop();
    if (shown?.root.isConnected) pressed = { painted: nextPaint(window), watch: watchWords(shown) };
  });
  const released = () =>
    window.setTimeout(() => {
      overlay.pressed = false;
      pressed?.watch.stop();
      pressed = null;
    }, PREPARED_FOR);
  on('pointerup', released);
  on('pointercancel', released);
  // The page keeps its focus: taking it would redraw the post in the very moment of its picture.
  overlay.button.addEventListener('mousedown', (event) => event.preventDefault());
  overlay.button.addEventListener('click', (event) => {
    // The second click of a double click means nothing more than the first.
    if (!event.isTrusted || event.detail > 1 || !shown?.root.isConnected) return;
    // What stands in the element now is what the person saw and meant, whatever stood there when the pointer came.
    void flag(adapter.candidateAt(shown.root) ?? shown, 'button', seen.visible);
  });

  function watchWords(candidate: Candidate): WordsWatch {
    const words = { key: adapter.key(candidate), text: adapter.extract(candidate).text.value };
    return new WordsWatch(window, adapter, candidate, words);
  }

  /** Goes on from the press of the button, unless the post has changed since or was another one. */
  function prepareFor(candidate: Candidate, words: { key: string | null; text: string | null }): Prepared {
    const watch = pressed?.watch;
    if (pressed && watch?.candidate.root === candidate.root && !watch.changed && watch.words.text === words.text) {
      const { painted } = pressed;
      pressed = null;
      return prepare(window, watch, painted);
    }
    return prepare(window, new WordsWatch(window, adapter, candidate, words), null);
  }

  function remember(id: string, entry: Flagged): void {
    flagged.set(id, entry);
    const oldest = flagged.keys().next().value;
    if (flagged.size > REMEMBERED && oldest !== undefined) flagged.delete(oldest);
  }

  async function askSafety(count: number): Promise<Safety | null> {
    if (count === 0) return { asked: false, answer: null, mediaSeen: 0 };
    if (asking) return null;
    asking = true;
    overlay.hideButton();
    const answer = await overlay.ask(signal);
    asking = false;
    return answer === null ? null : { asked: true, answer, mediaSeen: count };
  }

  async function flag(candidate: Candidate, via: Gesture, buttonVisible: boolean | null): Promise<void> {
    const clicked = readClock();
    const waiting = waitingFor(candidate);
    try {
      if (waiting && via !== 'button') {
        await addPicture(waiting, candidate, via);
        return;
      }
      const snapshot = adapter.extract(candidate);
      const safety = await askSafety(adapter.mediaElements(candidate).length);
      if (!safety) return;
      const answer = await keep(snapshot, candidate, safety, via, buttonVisible, clicked);
      if (answer.state === 'withheld') overlay.say(words('withheld'), true);
      else sayLater(answer.id);
    } catch (error) {
      overlay.staged = false;
      // "Extension context invalidated": this page still runs the code of before an update.
      const outdated = signal.aborted || /context invalidated/i.test(String(error));
      overlay.say(
        `${words('failed')} ${outdated ? words('reload') : String(error instanceof Error ? error.message : error)}`,
        true,
      );
    }
  }

  /**
   * Says that a flag is being kept, where that takes long enough to wonder. Nothing is drawn before: it would take time from
   * the picture. Said again, with the way to add the picture, when no word comes of how it ended (a worker that was stopped).
   */
  function sayLater(flagId: string): void {
    const open = () => !finished.has(flagId) && !signal.aborted;
    window.setTimeout(() => open() && overlay.say(words('keeping'), true), 600);
    window.setTimeout(() => {
      const entry = flagged.get(flagId);
      if (!open() || !entry) return;
      entry.wantsPicture = true;
      overlay.say(`${words('keptText')} ${words('addPicture')}`, true);
    }, UNHEARD_AFTER);
  }

  async function keep(
    snapshot: PostSnapshot,
    candidate: Candidate,
    safety: Safety,
    via: Gesture,
    buttonVisible: boolean | null,
    clicked: ClockReading,
  ): Promise<FlagAnswer> {
    const flagId = crypto.randomUUID();
    const common = { flagId, via, clicked, view: readView(window), pageId, buttonVisible, safety };
    if (withholds(safety)) return send('createFlag', { keep: 'stub', stub: stubOf(snapshot), ...common });
    // Sent before anything is drawn or measured: the worker has the text on the disk the sooner.
    const answer = send('createFlag', { keep: 'post', snapshot, ...common });
    overlay.staged = true;
    const words = { key: snapshot.key, text: snapshot.text.value };
    const entry: Flagged = { candidate, ...words, wantsPicture: false, prepared: prepareFor(candidate, words) };
    remember(flagId, entry);
    window.setTimeout(() => {
      entry.prepared?.watch.stop();
      entry.prepared = null;
      if (stages.size === 0) overlay.staged = false;
    }, PREPARED_FOR);
    if (entry.prepared) lookAhead(entry.prepared, window, overlay.host);
    return answer;
  }

  const waitingFor = (candidate: Candidate): string | null => {
    const key = adapter.key(candidate);
    for (const [id, entry] of flagged)
      if (entry.wantsPicture && (key === null ? entry.candidate.root === candidate.root : entry.key === key)) return id;
    return null;
  };

  async function addPicture(flagId: string, candidate: Candidate, via: Gesture): Promise<void> {
    const snapshot = adapter.extract(candidate);
    const entry = flagged.get(flagId);
    if (entry) remember(flagId, { ...entry, candidate, wantsPicture: false, prepared: null });
    finished.delete(flagId);
    await send('addPicture', { flagId, via, pageId, snapshot });
    sayLater(flagId);
  }

  function endStage(flagId: string): void {
    stages.delete(flagId);
    if (stages.size === 0) overlay.staged = false;
  }

  answerPage(
    {
      begin: async ({ via }) => {
        const fromMenu = via === 'context-menu' ? pointing.fromMenu() : null;
        const candidate = fromMenu ?? pointing.best(via !== 'toolbar');
        if (!candidate) {
          overlay.say(words('noPost'));
          return { found: false };
        }
        // Not awaited: the safety question may take minutes, and the worker only needs to know that a post was found.
        void flag(candidate, via, null);
        return { found: true };
      },
      stage: async ({ flagId }) => {
        const entry = flagged.get(flagId);
        if (!entry) return { ready: false, measure: null };
        overlay.staged = true;
        const { candidate, prepared } = entry;
        entry.prepared = null;
        const over = () => endStage(flagId);
        const stage = new Stage(window, adapter, candidate, entry, overlay.host, over, prepared);
        stages.set(flagId, stage);
        return { ready: true, measure: await stage.begin() };
      },
      tile: async ({ flagId, offset }) => ({ measure: (await stages.get(flagId)?.tile(offset)) ?? null }),
      measure: async ({ flagId }) => ({ measure: stages.get(flagId)?.measure() ?? null }),
      unstage: async ({ flagId }) => ({ changes: stages.get(flagId)?.end() ?? [] }),
      finished: async ({ flagId, state, canAddPicture }) => {
        finished.add(flagId);
        const entry = flagged.get(flagId);
        if (entry) entry.wantsPicture = canAddPicture;
        if (state === 'complete') overlay.say(words('kept'));
        else if (state === 'partial') overlay.say(words('partial'), true);
        else if (state === 'withheld') overlay.say(words('withheld'), true);
        else
          overlay.say(canAddPicture ? `${words('keptText')} ${words('addPicture')}` : words('keptText'), canAddPicture);
        place();
        return {};
      },
      outlineMenu: async ({ key, flagId }) => {
        const known = flagged.get(flagId)?.candidate;
        const here =
          known?.root.isConnected && adapter.key(known) === key
            ? known
            : adapter.collect(document).find((c) => key !== null && adapter.key(c) === key);
        if (!here) {
          overlay.say(words('menuMissing'));
          return { outlined: 'nothing' as const };
        }
        here.root.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const menu = adapter.menuButton(here);
        overlay.outline(menu ?? here.root);
        overlay.say(words(menu ? 'menuHere' : 'menuMissing'));
        return { outlined: menu ? ('menu' as const) : ('post' as const) };
      },
    },
    signal,
  );
}
