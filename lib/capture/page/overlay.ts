import type { SafetyAnswer } from '@/lib/capture-state';
import { OVERLAY_CSS } from './overlay.css';
import { words } from './words';

const FLAG_ICON = 'M4 2.5v19M4 4h8.5l1 2H20v9h-7l-1-2H4';

const OPEN = ':popover-open';
const OWN_ATTRIBUTES = new Set(['popover', 'data-staged', 'data-pressed', 'data-plain']);

/**
 * Everything that Flagpost shows inside a site: one host in the top layer with a closed shadow root. The page can neither
 * read it nor lay anything over it without opening a top layer of its own, which is noticed when the question is put.
 */
export class Overlay {
  readonly host: HTMLElement;
  private readonly shadow: ShadowRoot;
  readonly button: HTMLButtonElement;
  /** Beside the button: further ways to flag the same post. */
  readonly more: HTMLButtonElement;
  private readonly tools: HTMLElement;
  private readonly gaps: HTMLElement;
  private readonly toast: HTMLElement;
  private readonly toastText: HTMLElement;
  private readonly toastAction: HTMLButtonElement;
  private onToastAction: () => void = () => {};
  private readonly veil: HTMLElement;
  private toastTimer: number | undefined;

  constructor(
    private readonly window: Window,
    signal: AbortSignal,
  ) {
    const { document } = window;
    // At an update Firefox ends our script without a word and starts the new one in the same page. What the old one showed is
    // dead, and would stand in the pictures.
    for (const left of document.querySelectorAll('flagpost-layer')) left.remove();
    this.host = document.createElement('flagpost-layer');
    this.host.popover = 'manual';
    this.shadow = this.host.attachShadow({ mode: 'closed', delegatesFocus: false });
    const style = document.createElement('style');
    style.textContent = OVERLAY_CSS;
    this.button = this.makeButton();
    this.more = document.createElement('button');
    this.more.type = 'button';
    this.more.className = 'more';
    this.more.textContent = '⋯';
    this.more.setAttribute('aria-label', words('more'));
    this.more.title = words('moreHint');
    this.more.setAttribute('aria-haspopup', 'menu');
    this.more.setAttribute('aria-expanded', 'false');
    this.gaps = document.createElement('span');
    this.gaps.className = 'gaps';
    this.gaps.hidden = true;
    this.tools = document.createElement('div');
    this.tools.className = 'tools';
    this.tools.hidden = true;
    this.tools.append(this.gaps, this.more, this.button);
    this.toast = document.createElement('div');
    this.toast.className = 'toast';
    this.toast.hidden = true;
    this.toastText = document.createElement('p');
    this.toastText.setAttribute('role', 'status');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', words('close'));
    close.addEventListener('click', (event) => event.isTrusted && this.hideToast());
    this.toastAction = document.createElement('button');
    this.toastAction.type = 'button';
    this.toastAction.className = 'act';
    this.toastAction.hidden = true;
    this.toastAction.addEventListener('click', (event) => event.isTrusted && this.onToastAction());
    this.toast.append(this.toastText, this.toastAction, close);
    this.veil = document.createElement('div');
    this.veil.className = 'veil';
    this.veil.hidden = true;
    this.shadow.append(style, this.tools, this.toast, this.veil);
    // The sites listen for single keys ("l" likes a post); what is pressed in here is not for them.
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      this.shadow.addEventListener(type, (event) => event.stopPropagation());
    signal.addEventListener('abort', () => this.host.remove(), { once: true });
  }

  private makeButton(): HTMLButtonElement {
    const { document } = this.window;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'flag';
    button.title = words('flagHint');
    button.setAttribute('aria-keyshortcuts', 'Alt+Shift+L');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', FLAG_ICON);
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '2.2');
    path.setAttribute('stroke-linejoin', 'round');
    path.setAttribute('stroke-linecap', 'round');
    svg.append(path);
    const label = document.createElement('span');
    label.textContent = words('flag');
    button.append(svg, label);
    return button;
  }

  /** Puts the layer on top; attaches it on first use, and mends whatever the page has done to it since. */
  private show(front = false): void {
    const { host } = this;
    if (!this.intact) {
      for (const name of host.getAttributeNames()) if (!OWN_ATTRIBUTES.has(name)) host.removeAttribute(name);
      host.popover = 'manual';
      this.window.document.documentElement.append(host);
    }
    if (front && host.matches(OPEN)) host.hidePopover();
    if (!host.matches(OPEN)) host.showPopover();
    // A page can forbid popovers altogether; the layer then stands in front as far as its number goes.
    host.toggleAttribute('data-plain', !host.matches(OPEN));
  }

  /** True while the layer is as it was left: pages take it out, close it, or hang attributes on it that switch it off. */
  private get intact(): boolean {
    const { host } = this;
    return (
      host.parentNode === this.window.document.documentElement &&
      host.popover === 'manual' &&
      (host.matches(OPEN) || host.hasAttribute('data-plain')) &&
      host.getAttributeNames().every((name) => OWN_ATTRIBUTES.has(name))
    );
  }

  /** As far as we know; the page may have hidden the layer since. */
  get toolsShown(): boolean {
    return !this.tools.hidden;
  }

  /** One of the buttons has the keyboard. */
  get toolsFocused(): boolean {
    const { activeElement } = this.shadow;
    return activeElement !== null && this.tools.contains(activeElement);
  }

  get buttonShown(): boolean {
    return this.intact && !this.tools.hidden;
  }

  /** Takes the buttons away while something else of ours stands over the page. Told to nobody outside of the closed root. */
  set quiet(on: boolean) {
    this.tools.classList.toggle('quiet', on);
  }

  /** Takes everything of ours out of the picture, or back. */
  set staged(on: boolean) {
    this.host.toggleAttribute('data-staged', on);
  }

  /** Takes everything out of the picture at the press already, while the button still waits for the click. */
  set pressed(on: boolean) {
    this.host.toggleAttribute('data-pressed', on);
  }

  placeButton(right: number, top: number): void {
    this.show();
    this.tools.hidden = false;
    this.tools.style.top = `${Math.round(top)}px`;
    this.tools.style.right = `${Math.round(right)}px`;
  }

  hideButton(): void {
    this.tools.hidden = true;
    this.sayGaps([]);
  }

  /** What the page does not show of the post, beside the button: the first of it, and how much more; all of it is in the menu. */
  sayGaps(gaps: readonly string[]): void {
    const [first = ''] = gaps;
    if (first === '' && this.gaps.hidden) return;
    this.gaps.hidden = first === '';
    this.gaps.textContent = gaps.length > 1 ? `${first} +${gaps.length - 1}` : first;
    this.gaps.title = gaps.join('\n');
  }

  /** Puts a part of ours into the layer, on top of all. */
  mount(part: HTMLElement): void {
    this.show(true);
    this.shadow.append(part);
  }

  /** Puts the layer in front of what the page has opened since; not while the keyboard is in it, which would lose its place. */
  raise(): void {
    this.show(this.shadow.activeElement === null);
  }

  /** Where the buttons stand, in CSS pixels of the window; null while they are hidden. */
  get toolsPlace(): DOMRect | null {
    return this.buttonShown ? this.tools.getBoundingClientRect() : null;
  }

  /** Says something in the corner, with a button where something can be done about it. `stay` keeps it until it is closed or replaced. */
  say(text: string, stay = false, action: { label: string; run(): void } | null = null): void {
    this.show();
    this.toastAction.hidden = action === null;
    this.toastAction.textContent = action?.label ?? '';
    this.onToastAction = () => {
      this.hideToast();
      action?.run();
    };
    this.toast.hidden = false;
    this.toastText.textContent = text;
    this.window.clearTimeout(this.toastTimer);
    if (!stay) this.toastTimer = this.window.setTimeout(() => this.hideToast(), 6_000);
  }

  hideToast(): void {
    this.toast.hidden = true;
    this.toastText.textContent = '';
  }

  /** Puts the safety question. Resolves with the answer, or null where the person decided not to flag. */
  ask(signal: AbortSignal): Promise<SafetyAnswer | null> {
    return this.choose('question', { no: 'no', notSure: 'not-sure', yes: 'yes' }, signal);
  }

  /**
   * Puts a question over the page. Its words are `<key>_title`, `_ask`, `_why`, `_cancel` and one for each offer.
   *
   * @param offers the answers in their order, by the name of their words.
   * @returns null where the person leaves it.
   */
  choose<A extends string>(key: string, offers: Record<string, A>, signal: AbortSignal): Promise<A | null> {
    const { document } = this.window;
    this.show(true);
    const before = document.activeElement;
    const card = document.createElement('div');
    card.className = 'card';
    card.tabIndex = -1;
    card.setAttribute('role', 'alertdialog');
    card.setAttribute('aria-modal', 'true');
    card.setAttribute('aria-labelledby', 'ask');
    card.setAttribute('aria-describedby', 'why');
    const title = document.createElement('h2');
    title.textContent = words(`${key}_title`);
    const ask = document.createElement('p');
    ask.id = 'ask';
    ask.className = 'ask';
    ask.textContent = words(`${key}_ask`);
    const why = document.createElement('p');
    why.id = 'why';
    why.className = 'why';
    why.textContent = words(`${key}_why`);
    const answers = document.createElement('div');
    answers.className = 'answers';
    card.append(title, ask, why, answers);
    return new Promise((resolve) => {
      const finish = (answer: A | null) => {
        this.veil.hidden = true;
        this.veil.replaceChildren();
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
        resolve(answer);
      };
      const offer = (name: string, answer: A | null, className = '') => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = className;
        button.textContent = words(`${key}_${name}`);
        button.dataset.answer = answer ?? 'cancel';
        button.addEventListener('click', (event) => event.isTrusted && finish(answer));
        answers.append(button);
        return button;
      };
      const buttons = [
        ...Object.entries(offers).map(([name, answer]) => offer(name, answer)),
        offer('cancel', null, 'leave'),
      ];
      card.addEventListener('keydown', (event) => {
        if (!event.isTrusted) return;
        if (event.key === 'Escape') finish(null);
        if (event.key !== 'Tab') return;
        // The rest of the page stays reachable by Tab otherwise: a popover is not modal for the keyboard.
        event.preventDefault();
        const at = buttons.indexOf(this.shadow.activeElement as HTMLButtonElement);
        const step = event.shiftKey ? -1 : 1;
        buttons[(at + step + buttons.length) % buttons.length]?.focus();
      });
      signal.addEventListener('abort', () => finish(null), { once: true });
      this.veil.replaceChildren(card);
      this.veil.hidden = false;
      card.focus({ preventScroll: true });
    });
  }

  /** Outlines an element of the page for a few seconds, following it while it moves. */
  outline(element: Element): void {
    this.show(true);
    const frame = this.window.document.createElement('div');
    frame.className = 'outline';
    this.shadow.append(frame);
    const until = this.window.performance.now() + 6_000;
    const follow = () => {
      if (!element.isConnected || this.window.performance.now() > until) {
        frame.remove();
        return;
      }
      const r = element.getBoundingClientRect();
      frame.style.left = `${r.x - 6}px`;
      frame.style.top = `${r.y - 6}px`;
      frame.style.width = `${r.width + 12}px`;
      frame.style.height = `${r.height + 12}px`;
      this.window.requestAnimationFrame(follow);
    };
    follow();
  }
}
