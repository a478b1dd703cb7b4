import type { Page } from '@playwright/test';

interface DomNode {
  localName: string;
  nodeId: number;
  nodeValue: string;
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
