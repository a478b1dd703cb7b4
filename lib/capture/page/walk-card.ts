import type { Overlay } from './overlay';
import { words } from './words';

/** What the card shows of one step. */
export interface CardState {
  /** From 1. */
  number: number;
  of: number;
  label: string;
  question: string | null;
  /** True where the label is outlined on the page now. */
  isOutlined: boolean;
  /** Last step done: what is left is the person's own decision. */
  isEnd: boolean;
  /** `Submit`, `Done`: what was seen at the end; never outlined. */
  ends: readonly string[];
  seen: string;
}

export interface CardActs {
  previous(): void;
  next(): void;
  stop(): void;
  /** The rows that the page shows now, to choose the one that stands in the place of the label. */
  rows(): readonly string[];
  different(seen: string): void;
}

/** Events inside the card are not for the site: it would close its menu at a click elsewhere. */
const OURS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'] as const;
const GAP = 12;

/** The card of a walk, beside what it is about. It takes no focus by itself and leaves the site's menu open. */
export class WalkCard {
  private readonly element: HTMLElement;
  private readonly step: HTMLElement;
  private readonly label: HTMLElement;
  private readonly question: HTMLElement;
  private readonly hint: HTMLElement;
  private readonly seen: HTMLElement;
  private readonly rows: HTMLElement;
  private readonly said: HTMLElement;
  private readonly buttons: Record<'previous' | 'next' | 'different' | 'stop', HTMLButtonElement>;

  constructor(
    private readonly window: Window & typeof globalThis,
    overlay: Overlay,
    private readonly acts: CardActs,
  ) {
    const make = (name: string, className: string) => {
      const element = window.document.createElement(name);
      element.className = className;
      return element;
    };
    this.element = make('section', 'walk');
    this.element.setAttribute('aria-label', words('walk_title'));
    this.step = make('p', 'walk-step');
    this.label = make('p', 'walk-label');
    this.question = make('p', 'walk-soft');
    this.hint = make('p', 'walk-hint');
    this.seen = make('p', 'walk-soft');
    this.rows = make('div', 'walk-rows');
    this.said = make('p', 'walk-hint');
    this.said.setAttribute('role', 'status');
    const told = make('div', 'walk-told');
    told.setAttribute('role', 'status');
    told.append(this.step, this.label, this.question, this.hint);
    const press = (key: string, run: () => void) => this.button(words(`walk_${key}`), run);
    this.buttons = {
      previous: press('previous', () => acts.previous()),
      next: press('next', () => acts.next()),
      different: press('different', () => this.offerRows()),
      stop: press('stop', () => acts.stop()),
    };
    const bar = make('div', 'walk-bar');
    bar.append(this.buttons.previous, this.buttons.next, this.buttons.different, this.buttons.stop);
    this.element.append(told, this.seen, this.rows, this.said, bar);
    for (const type of OURS) this.element.addEventListener(type, (event) => event.stopPropagation());
    overlay.mount(this.element);
  }

  private button(text: string, run: () => void): HTMLButtonElement {
    const button = this.window.document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    // The focus stays in the site's menu, which many sites close when it loses it.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => event.isTrusted && run());
    return button;
  }

  show(state: CardState): void {
    const { number, of, isEnd } = state;
    this.step.textContent = isEnd ? words('walk_end') : words('walk_step', number, of);
    this.label.textContent = isEnd ? '' : state.label;
    this.label.hidden = isEnd;
    this.question.textContent = state.question ? words('walk_asks', state.question) : '';
    this.question.hidden = isEnd || state.question === null;
    const ends = state.ends.length > 0 ? words('walk_endButtons', state.ends.join(' → ')) : words('walk_endPlain');
    this.hint.textContent = isEnd ? ends : words(state.isOutlined ? 'walk_outlined' : 'walk_notHere');
    this.seen.textContent = state.seen;
    this.buttons.previous.disabled = number <= 1 && !isEnd;
    this.buttons.next.disabled = isEnd;
    this.buttons.different.hidden = isEnd;
    this.clear();
  }

  private clear(): void {
    this.rows.replaceChildren();
    this.said.textContent = '';
  }

  say(text: string): void {
    this.clear();
    this.said.textContent = text;
  }

  /** Nothing is typed in a page, which could read the keys: the person chooses among the rows that it shows itself. */
  private offerRows(): void {
    const rows = this.acts.rows();
    this.say(words(rows.length > 0 ? 'walk_which' : 'walk_noRows'));
    this.rows.replaceChildren(...rows.map((row) => this.button(row, () => this.acts.different(row))));
    this.place(this.avoided);
  }

  private avoided: readonly DOMRect[] = [];

  /** Goes to the first corner in which it covers none of these, the first of them being the most important. */
  place(avoided: readonly DOMRect[]): void {
    this.avoided = avoided;
    const { element, window } = this;
    const { width, height } = element.getBoundingClientRect();
    const right = window.innerWidth - width - GAP;
    const bottom = window.innerHeight - height - GAP;
    const corners = [
      [GAP, bottom],
      [right, bottom],
      [right, GAP],
      [GAP, GAP],
    ] as const;
    const isFree = ([x, y]: readonly [number, number], boxes: readonly DOMRect[]) =>
      boxes.every((box) => x + width < box.x || x > box.right || y + height < box.y || y > box.bottom);
    const most = corners.find((corner) => isFree(corner, avoided));
    const [x, y] = most ?? corners.find((corner) => isFree(corner, avoided.slice(0, 1))) ?? corners[0];
    element.style.left = `${Math.round(Math.max(8, x))}px`;
    element.style.top = `${Math.round(Math.max(8, y))}px`;
  }

  end(): void {
    this.element.remove();
  }
}
