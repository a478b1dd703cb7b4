import type { PageAction } from '@/lib/capture-state';
import { MOST_ATTACHED } from '@/lib/messages/limits';
import { askOwnPage } from '@/lib/messages/own-page-send';
import { picked } from '@/lib/platforms/picked';
import type { Candidate, PlatformAdapter, PostSnapshot, SourceId } from '@/lib/platforms/platform';
import { chooseComments } from './choose';
import type { Flagger } from './flagger';
import { type MenuEntry, openMenu } from './menu';
import { missingWords } from './missing-words';
import { openUp } from './open-up';
import type { Overlay } from './overlay';
import { openedPost } from './own-post';
import { pickElement } from './pick';
import { words } from './words';

/** How many posts of this page are remembered as opened up. */
const REMEMBERED = 50;

/** The further ways to flag a post: opened up first, with what it answers, several comments as one, or any part of the page. */
export class MoreWays {
  /** What was opened of a post, for the record of the flag that follows; by key, or by element where it has none. */
  private readonly opened = new Map<string | Element, PageAction[]>();
  private stop: AbortController | null = null;

  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly overlay: Overlay,
    private readonly flagger: Flagger,
    private readonly adapter: PlatformAdapter,
    private readonly signal: AbortSignal,
  ) {}

  private nameOf(candidate: Candidate): string | Element {
    return this.adapter.key(candidate) ?? candidate.root;
  }

  /** What was done on the page for this post before. */
  actionsFor(candidate: Candidate): PageAction[] {
    return this.opened.get(this.nameOf(candidate)) ?? [];
  }

  /** Opens the menu for a post; without one it offers what needs none. */
  open(candidate: Candidate | null): void {
    const { window, overlay, adapter, signal } = this;
    const entries: MenuEntry[] = [];
    if (candidate) {
      const thread = adapter.thread(candidate);
      const comments = this.commentsAround(candidate);
      const flag = () => void this.flagger.flag({ adapter, candidate }, 'button', this.extras(candidate));
      entries.push({ label: words('flag'), run: flag });
      if (adapter.folds(candidate).length > 0)
        entries.push({ label: words('open_label'), hint: words('open_hint'), run: () => void this.openUp(candidate) });
      if (thread.length > 0)
        entries.push({
          label: words('context_label'),
          hint: words('context_hint', thread.length),
          run: () => this.withContext(candidate),
        });
      if (comments.all().length > 1)
        entries.push({
          label: words('choose_label'),
          hint: words('choose_hint'),
          run: () => void this.choose(candidate),
        });
    }
    entries.push({ label: words('pick_label'), hint: words('pick_hint'), run: () => void this.pick(adapter.id) });
    const post = candidate && adapter.extract(candidate);
    const menu = openMenu(window, overlay, entries, post ? missingWords(post.missing) : [], signal);
    if (candidate && post && openedPost(adapter, window.document)?.root === candidate.root) void this.offer(post, menu);
  }

  /** On the post that the page was opened for: the way through its comments, where the worker says that it is the school's own. */
  private async offer({ author, ids, place }: PostSnapshot, menu: ReturnType<typeof openMenu>): Promise<void> {
    const shown = { handle: author.handle.value, authorId: ids.author ?? null, placeAddress: place.address };
    try {
      if (!(await askOwnPage({ flagpost: 'offers', post: shown }))) return;
    } catch (error) {
      // The worker was stopped, or this page still runs the code of before an update: the rest of the menu stands.
      reportError(error);
      return;
    }
    menu.add({
      label: words('ownPost_label'),
      hint: words('ownPost_hint'),
      run: () => {
        askOwnPage({ flagpost: 'lookThrough' }).then(
          () => this.overlay.say(words('ownPost_open')),
          (error: unknown) => this.overlay.say(`${words('ownPost_failed')} ${String(error)}`, true),
        );
      },
    });
  }

  private extras(candidate: Candidate) {
    return { actions: this.actionsFor(candidate) };
  }

  private withContext(candidate: Candidate): void {
    const { adapter } = this;
    const attached = adapter.thread(candidate).map((one) => ({ as: 'context' as const, adapter, candidate: one }));
    void this.flagger.flag({ adapter, candidate }, 'button', { ...this.extras(candidate), attached });
  }

  /** The comments that stand under the same post as this one, or under this post. */
  private commentsAround(candidate: Candidate): { all: () => Candidate[]; first: Candidate | null } {
    const { adapter } = this;
    const post = adapter.thread(candidate)[0] ?? candidate;
    return { all: () => adapter.answers(post), first: post === candidate ? null : candidate };
  }

  private async choose(candidate: Candidate): Promise<void> {
    const { window, overlay, adapter, signal } = this;
    const { all, first } = this.commentsAround(candidate);
    overlay.hideButton();
    const chosen = await chooseComments(window, overlay, adapter, all, first, MOST_ATTACHED + 1, signal);
    const [main, ...others] = chosen;
    if (!main) return;
    const attached = others.map((one) => ({ as: 'together' as const, adapter, candidate: one }));
    const actions = [...new Set([...this.actionsFor(candidate), ...this.actionsFor(main)])];
    await this.flagger.flag({ adapter, candidate: main }, 'button', { attached, actions });
  }

  /** @param source the site that the element stands on. */
  async pick(source: SourceId): Promise<void> {
    this.overlay.hideButton();
    const root = await pickElement(this.window, this.overlay, this.signal);
    if (root) await this.flagger.flag({ adapter: picked(source), candidate: { root, kind: 'post' } }, 'button');
  }

  private async openUp(candidate: Candidate): Promise<void> {
    const { window, overlay, adapter } = this;
    this.stop?.abort();
    const stop = new AbortController();
    this.stop = stop;
    const either = AbortSignal.any([stop.signal, this.signal]);
    const cancel = { label: words('open_stop'), run: () => stop.abort() };
    const opened = await openUp(
      window,
      adapter,
      candidate,
      (clicks) => overlay.say(words('open_progress', clicks), true, cancel),
      either,
    );
    const { actions, ended } = opened;
    const here = opened.candidate;
    this.opened.set(this.nameOf(here ?? candidate), [...this.actionsFor(candidate), ...actions]);
    const oldest = this.opened.keys().next().value;
    if (this.opened.size > REMEMBERED && oldest !== undefined) this.opened.delete(oldest);
    if (this.signal.aborted) return;
    const worked = actions.filter((one) => one.worked).length;
    const says = `${words('open_done', worked, actions.length)} ${words(`open_ended_${ended}`)}`.trim();
    const flag = here && {
      label: words('open_flag'),
      run: () => void this.flagger.flag({ adapter, candidate: here }, 'button', this.extras(here)),
    };
    overlay.say(says, true, flag);
  }
}
