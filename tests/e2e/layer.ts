import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  localName: string;
  nodeId: number;
  nodeValue: string;
  /** Names and values in turn. */
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** What Flagpost shows inside a site. Its root is closed to the page and to scripts; the browser's own inspector sees it. */
export interface Layer {
  /** Every text in it that is not hidden by its own `hidden` attribute. */
  text: string;
  /** The markup inside the closed root, style sheet included. */
  html: string;
}

const flat = (node: DomNode): DomNode[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(flat),
];

/** Reads the layer past its closed root; null where the page has none. */
export async function readLayer(page: Page): Promise<Layer | null> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { root } = (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const host = flat(root).find((node) => node.localName === 'flagpost-layer');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return null;
    const parts: string[] = [];
    for (const child of shadow.children ?? []) {
      const { outerHTML } = (await devtools.send('DOM.getOuterHTML', { nodeId: child.nodeId })) as {
        outerHTML: string;
      };
      parts.push(outerHTML);
    }
    const shown = parts.filter((part) => !part.startsWith('<style') && !/^<[^>]*\shidden(=""|\s|>)/.test(part));
    return {
      text: shown
        .join(' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      html: parts.join('\n'),
    };
  } finally {
    await devtools.detach();
  }
}

/** Waits until the layer shows the words. @throws Error with what it shows where it takes too long. */
export async function waitForWords(page: Page, words: RegExp, timeoutMs = 15_000): Promise<string> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const text = (await readLayer(page))?.text ?? '';
    if (words.test(text)) return text;
    if (Date.now() > until) throw new Error(`The layer says “${text}”, not ${words}.`);
    await page.waitForTimeout(150);
  }
}

const textOf = (node: DomNode): string =>
  flat(node)
    .map((one) => one.nodeValue)
    .join('');

/** Clicks a button of the layer by its words, with the browser's own mouse, as soon as it is shown. */
export async function clickInLayer(page: Page, words: string, timeoutMs = 8_000): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const until = Date.now() + timeoutMs;
  try {
    for (;;) {
      const { root } = (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
      const host = flat(root).find((node) => node.localName === 'flagpost-layer');
      const buttons = host ? flat(host).filter((node) => node.localName === 'button') : [];
      const at = await placeOf(devtools, buttons, words);
      if (at) {
        await page.mouse.move(at.x, at.y);
        await page.mouse.click(at.x, at.y);
        return;
      }
      if (Date.now() > until) throw new Error(`The layer shows no button “${words}”.`);
      await page.waitForTimeout(100);
    }
  } finally {
    await devtools.detach();
  }
}

async function placeOf(devtools: CDPSession, buttons: readonly DomNode[], words: string) {
  for (const button of buttons) {
    const label = button.attributes?.[(button.attributes?.indexOf('aria-label') ?? -1) + 1];
    if (!textOf(button).startsWith(words) && label !== words) continue;
    try {
      const { quads } = await devtools.send('DOM.getContentQuads', { nodeId: button.nodeId });
      const [quad] = quads;
      if (quad && quad.length === 8)
        return { x: ((quad[0] ?? 0) + (quad[4] ?? 0)) / 2, y: ((quad[1] ?? 0) + (quad[5] ?? 0)) / 2 };
    } catch (error) {
      // A hidden button has no place; another one with the same words may be shown.
      if (!/layout|quads/i.test(String(error))) throw error;
    }
  }
  return null;
}
