import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';
import { FEEDS, type FeedSite, shellMarkup } from './markup';

/** `bare` and `control` are hosts of no site, so no script of ours runs there; a control is bare under another name. */
export const VARIANTS = ['bare', 'with', 'control'] as const;
export type Variant = (typeof VARIANTS)[number];

const SITE_HOST: Record<FeedSite, string> = {
  x: 'x.com',
  facebook: 'www.facebook.com',
  instagram: 'www.instagram.com',
};

const hostOf = (site: FeedSite, variant: Variant): string => {
  if (variant === 'with') return SITE_HOST[site];
  return variant === 'bare' ? 'www.elsewhere.example' : 'www.nowhere.example';
};

export const feedAddress = (site: FeedSite, variant: Variant): string =>
  `https://${hostOf(site, variant)}/feed/${site}`;

const STYLE = `body{margin:0;font:15px/1.4 sans-serif}#feed{max-width:600px;margin:0 auto}article,[role=article]{border-bottom:1px solid #ddd;padding:12px}
  [role=group],section>div{display:flex;gap:24px}svg{fill:#555}a{color:#135;text-decoration:none}`;

/** Answers the feed's addresses in this browser or page, and nothing else: what differs between two pages is their address alone. */
export async function serveFeeds(where: BrowserContext | Page): Promise<void> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('client.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
    logLevel: 'silent',
  });
  const script = built.outputFiles[0]?.text ?? '';
  const bodyOf = (site: FeedSite) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feed</title><style>${STYLE}</style></head>
     <body>${shellMarkup[site]}<script>${script}</script></body></html>`;
  await where.route('https://**/*', async (route) => {
    const site = /\/feed\/(\w+)$/.exec(new URL(route.request().url()).pathname)?.[1];
    const known = FEEDS.find((feed) => feed === site);
    if (!known) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: bodyOf(known) });
  });
}
