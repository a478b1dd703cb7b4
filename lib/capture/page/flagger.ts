import { stubOf, withholds } from '@/lib/capture/gate';
import type { AttachedAs, Gesture, PageAction } from '@/lib/capture-state';
import { type ClockReading, readClock } from '@/lib/clock';
import type { PageHandlers } from '@/lib/messages/answer-page';
import { MOST_ATTACHED, MOST_OUTLINE } from '@/lib/messages/limits';
import type { FlagAnswer, Safety } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import { outlineOf } from '@/lib/platforms/outline';
import { type Candidate, type PlatformAdapter, type PostSnapshot, wordsOf } from '@/lib/platforms/platform';
import type { Overlay } from './overlay';
import { PageFiles } from './page-files';
import { pointAtLink } from './point';
import { lookAhead, nextPaint, type Prepared, prepare, Stage } from './stage';
import { readView } from './view';
import { words } from './words';
import { WordsWatch } from './words-watch';

/** A post of the page, and who can read it. */
export interface Target {
  adapter: PlatformAdapter;
  candidate: Candidate;
}

/** Another post that is kept with the flagged one. */
export interface AttachedTarget extends Target {
  as: AttachedAs;
}

/** What goes with a flag besides the post itself. */
export interface Extras {
  attached?: readonly AttachedTarget[];
  actions?: readonly PageAction[];
  buttonVisible?: boolean | null;
}

/** A post as it was when it was flagged: enough to find it again for its picture. */
interface Item extends Target {
  key: string | null;
  text: string | null;
}

/** A flag that was made from this page. */
interface Flagged {
  /** The flagged post first, then those kept with it. */
  items: Item[];
  /** Set when the flag was kept without a picture and one gesture may add it. */
  wantsPicture: boolean;
  /** Set for a moment after the click, while the worker stores the text. */
  prepared: Prepared | null;
}

/** How long our parts stay hidden after a click before the worker asks for the picture (ms); a full queue takes longer. */
const PREPARED_FOR = 300;

/** How long they stay out of a picture of the window (ms): the browser takes it and answers within that time. */
const ASIDE_FOR = 1_500;

/** After this long without word from the worker a flag counts as kept without a picture (ms). The tallest posts take half of it. */
const UNHEARD_AFTER = 75_000;

/** How many flagged posts of this page are remembered for a later picture. */
const REMEMBERED = 50;

/** @param snapshot what was read of the post just now: reading a long one twice takes its time. */
const itemOf = ({ adapter, candidate }: Target, snapshot: PostSnapshot): Item => ({
  adapter,
  candidate,
  key: adapter.key(candidate),
  text: adapter.words ? adapter.words(candidate) : snapshot.text.value,
});

/** The page's side of flagging: reads the post, puts the safety question, sends, and stands by while the worker takes pictures. */
export class Flagger {
  private readonly flagged = new Map<string, Flagged>();
  private readonly stages = new Map<string, Stage>();
  /** Flags whose end the worker has told. */
  private readonly finished = new Set<string>();
  /** When the frame without our parts is drawn, and the post since; from the press of the button to shortly after it. */
  private pressed: { painted: Promise<void>; watch: WordsWatch } | null = null;
  /** The safety question is open. */
  asking = false;

  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly overlay: Overlay,
    private readonly signal: AbortSignal,
    /** A flag has come to its end, or the question was put away: what stands over the page may come back. */
    private readonly settled: () => void,
  ) {
    this.files = new PageFiles(window, (flagId, item) => this.flagged.get(flagId)?.items[item]);
  }

  /** What the worker asks of the flagged posts besides their pictures. */
  readonly files: PageFiles;

  private readonly pageId = crypto.randomUUID();

  /** The button was pressed on a post; the click may still be to come. */
  press({ adapter, candidate }: Target): void {
    this.overlay.pressed = true;
    this.pressing = true;
    this.pressed?.watch.stop();
    const post = { key: adapter.key(candidate), text: wordsOf(adapter, candidate) };
    const watch = new WordsWatch(this.window, adapter, candidate, post);
    this.pressed = { painted: nextPaint(this.window), watch };
  }

  /** True from the press of the button to the click: what moves a moment later may move the button again. */
  pressing = false;

  release(): void {
    // The click comes in the same turn as the release.
    this.window.setTimeout(() => {
      this.pressing = false;
    });
    this.window.setTimeout(() => {
      this.overlay.pressed = false;
      this.pressed?.watch.stop();
      this.pressed = null;
    }, PREPARED_FOR);
  }

  /**
   * Flags a post, or adds the picture to the flag that it has and that waits for one.
   *
   * @returns the flag; null where the person put the question away, or it could not be kept, which has been said then.
   */
  async flag(target: Target, via: Gesture, extras: Extras = {}): Promise<string | null> {
    const clicked = readClock();
    const waiting = this.waitingFor(target);
    try {
      // Neither press lets a picture be taken that could not be taken before.
      if (waiting && via !== 'button' && via !== 'panel') {
        await this.addPicture(waiting, target, via);
        return waiting;
      }
      const { snapshot, action } = await this.read(target);
      const attached = (extras.attached ?? []).slice(0, MOST_ATTACHED);
      const media = [target, ...attached].map(({ adapter, candidate }) => adapter.mediaElements(candidate).length);
      const safety = await this.askSafety(media.reduce((sum, count) => sum + count, 0));
      if (!safety) return null;
      const actions = [...(extras.actions ?? []), ...(action ? [action] : [])];
      const answer = await this.keep(target, snapshot, safety, via, { ...extras, attached, actions }, clicked);
      if (answer.state === 'withheld') this.overlay.say(words('withheld'), true);
      else this.sayLater(answer.id);
      return answer.id;
    } catch (error) {
      this.overlay.staged = false;
      // "Extension context invalidated": this page still runs the code of before an update.
      const outdated = this.signal.aborted || /context invalidated/i.test(String(error));
      const reason = outdated ? words('reload') : String(error instanceof Error ? error.message : error);
      this.overlay.say(`${words('failed')} ${reason}`, true);
      return null;
    }
  }

  /** Reads a post; where only pointing at its time tells address or moment, points there, once. */
  private async read({ adapter, candidate }: Target): Promise<{ snapshot: PostSnapshot; action: PageAction | null }> {
    const link = adapter.timeLink(candidate);
    if (!link) return { snapshot: adapter.extract(candidate), action: null };
    const { action, away } = await pointAtLink(this.window, link);
    const snapshot = adapter.extract(candidate);
    await away();
    return { snapshot, action };
  }

  /**
   * Reads a post for a second look at it, and stands by for its picture under that look's id. Nothing is pointed at or pressed, and
   * nothing is asked: what was answered at the first look holds.
   */
  readAgain(target: Target, lookId: string): PostSnapshot {
    const snapshot = target.adapter.extract(target.candidate);
    this.remember(lookId, { items: [itemOf(target, snapshot)], wantsPicture: false, prepared: null });
    return snapshot;
  }

  private async askSafety(count: number): Promise<Safety | null> {
    if (count === 0) return { asked: false, answer: null, mediaSeen: 0 };
    if (this.asking) return null;
    this.asking = true;
    this.overlay.hideButton();
    const answer = await this.overlay.ask(this.signal);
    this.asking = false;
    return answer === null ? null : { asked: true, answer, mediaSeen: count };
  }

  private async keep(
    target: Target,
    snapshot: PostSnapshot,
    safety: Safety,
    via: Gesture,
    extras: Required<Pick<Extras, 'attached' | 'actions'>> & Extras,
    clicked: ClockReading,
  ): Promise<FlagAnswer> {
    const { window, overlay } = this;
    const flagId = crypto.randomUUID();
    const view = readView(window);
    const buttonVisible = extras.buttonVisible ?? null;
    const common = { flagId, via, clicked, view, pageId: this.pageId, buttonVisible, safety };
    if (withholds(safety)) return send('createFlag', { keep: 'stub', stub: stubOf(snapshot), ...common });
    const attached = extras.attached.map((one) => ({ target: one, snapshot: one.adapter.extract(one.candidate) }));
    // Sent before anything is drawn or measured: the worker has the text on the disk the sooner.
    const answer = send('createFlag', {
      keep: 'post',
      snapshot,
      attached: attached.map((one) => ({ as: one.target.as, snapshot: one.snapshot })),
      actions: [...extras.actions],
      ...common,
    });
    overlay.staged = true;
    const items = [itemOf(target, snapshot), ...attached.map((one) => itemOf(one.target, one.snapshot))];
    const entry: Flagged = { items, wantsPicture: false, prepared: items[0] ? this.prepareFor(items[0]) : null };
    this.remember(flagId, entry);
    window.setTimeout(() => {
      entry.prepared?.watch.stop();
      entry.prepared = null;
      if (this.stages.size === 0) overlay.staged = false;
    }, PREPARED_FOR);
    if (entry.prepared) lookAhead(entry.prepared, window, overlay.host);
    return answer;
  }

  /** Goes on from the press of the button, unless the post has changed since or was another one. */
  private prepareFor(item: Item): Prepared {
    const { window, pressed } = this;
    const watch = pressed?.watch;
    if (pressed && watch?.candidate.root === item.candidate.root && !watch.changed && watch.words.text === item.text) {
      this.pressed = null;
      return prepare(window, watch, pressed.painted);
    }
    return prepare(window, new WordsWatch(window, item.adapter, item.candidate, item), null);
  }

  private remember(id: string, entry: Flagged): void {
    this.flagged.set(id, entry);
    const oldest = this.flagged.keys().next().value;
    if (this.flagged.size > REMEMBERED && oldest !== undefined) this.flagged.delete(oldest);
  }

  private waitingFor({ adapter, candidate }: Target): string | null {
    const key = adapter.key(candidate);
    for (const [id, { wantsPicture, items }] of this.flagged) {
      const [first] = items;
      if (!wantsPicture || !first) continue;
      if (key === null ? first.candidate.root === candidate.root : first.key === key) return id;
    }
    return null;
  }

  private async addPicture(flagId: string, target: Target, via: Gesture): Promise<void> {
    const snapshot = target.adapter.extract(target.candidate);
    const entry = this.flagged.get(flagId);
    if (entry) {
      const items = [itemOf(target, snapshot), ...entry.items.slice(1)];
      this.remember(flagId, { items, wantsPicture: false, prepared: null });
    }
    this.finished.delete(flagId);
    await send('addPicture', { flagId, via, pageId: this.pageId, snapshot });
    this.sayLater(flagId);
  }

  /**
   * Says that a flag is being kept, where that takes long enough to wonder. Nothing is drawn before: it would take time from
   * the picture. Said again, with the way to add the picture, when no word comes of how it ended (a worker that was stopped).
   */
  private sayLater(flagId: string): void {
    const { window, overlay } = this;
    const open = () => !this.finished.has(flagId) && !this.signal.aborted;
    window.setTimeout(() => open() && overlay.say(words('keeping'), true), 600);
    window.setTimeout(() => {
      const entry = this.flagged.get(flagId);
      if (!open() || !entry) return;
      entry.wantsPicture = true;
      overlay.say(`${words('keptText')} ${words('addPicture')}`, true);
    }, UNHEARD_AFTER);
  }

  private endStage(flagId: string): void {
    this.stages.delete(flagId);
    if (this.stages.size === 0) this.overlay.staged = false;
  }

  /** The post of a flag that was made from this page, where it is still known. */
  postOf(flagId: string): Candidate | undefined {
    return this.flagged.get(flagId)?.items[0]?.candidate;
  }

  /** What the worker asks while it takes the pictures. */
  readonly handlers: Pick<
    PageHandlers,
    'stage' | 'tile' | 'measure' | 'unstage' | 'stepAside' | 'finished' | 'structure'
  > = {
    structure: async ({ flagId }) => {
      const root = this.postOf(flagId)?.root;
      if (!root?.isConnected) return { outline: null };
      const outline = JSON.stringify(outlineOf(root), null, 1);
      return { outline: outline.length > MOST_OUTLINE ? null : outline };
    },
    stage: async ({ flagId, item }) => {
      const entry = this.flagged.get(flagId);
      const post = entry?.items[item];
      if (!entry || !post) return { ready: false, measure: null };
      this.overlay.staged = true;
      const prepared = item === 0 ? entry.prepared : null;
      entry.prepared = null;
      const over = () => this.endStage(flagId);
      const { adapter, candidate } = post;
      const stage = new Stage(this.window, adapter, candidate, post, this.overlay.host, over, prepared);
      this.stages.set(flagId, stage);
      return { ready: true, measure: await stage.begin() };
    },
    tile: async ({ flagId, offset }) => ({ measure: (await this.stages.get(flagId)?.tile(offset)) ?? null }),
    measure: async ({ flagId }) => ({ measure: this.stages.get(flagId)?.measure() ?? null }),
    stepAside: async () => {
      const { window, overlay } = this;
      overlay.staged = true;
      window.setTimeout(() => {
        if (this.stages.size === 0) overlay.staged = false;
      }, ASIDE_FOR);
      await nextPaint(window);
      return {};
    },
    unstage: async ({ flagId }) => ({ changes: this.stages.get(flagId)?.end() ?? [] }),
    finished: async ({ flagId, state, canAddPicture }) => {
      const { overlay } = this;
      this.finished.add(flagId);
      const entry = this.flagged.get(flagId);
      if (entry) entry.wantsPicture = canAddPicture;
      if (state === 'complete') overlay.say(words('kept'));
      else if (state === 'partial') overlay.say(words('partial'), true);
      else if (state === 'withheld') overlay.say(words('withheld'), true);
      else
        overlay.say(canAddPicture ? `${words('keptText')} ${words('addPicture')}` : words('keptText'), canAddPicture);
      this.settled();
      return {};
    },
  };
}
