import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PlatformId } from '@/lib/platforms/platform';
import type { FirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { inFrame } from '@/tests/browser/firefox-parts';
import { ALL_POSTS, PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';

test.describe.configure({ timeout: 120_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Found {
  key: string | null;
  /** What the adapter threw; null where it read the post. */
  failure: string | null;
  snapshot: { id: { value: string | null }; text: { value: string | null } } | null;
}

/** An adapter as one script whose value is everything that it reads of a page, as JSON. */
async function readerOf(platform: PlatformId): Promise<string> {
  const made = await build({
    stdin: {
      contents: `
        import { ${platform} as adapter } from '@/lib/platforms/${platform}/adapter';
        import { outlineOf } from '@/lib/platforms/outline';
        const read = (candidate) => {
          try {
            const menu = adapter.menuButton(candidate)?.getBoundingClientRect();
            return {
              key: adapter.key(candidate),
              failure: null,
              snapshot: adapter.extract(candidate),
              media: adapter.mediaElements(candidate).length,
              menu: menu && [menu.x, menu.y],
              outline: outlineOf(candidate.root),
              itself: adapter.candidateAt(candidate.root)?.root === candidate.root,
            };
          } catch (error) {
            return { key: null, failure: String(error), snapshot: null };
          }
        };
        export const found = JSON.stringify(adapter.collect(document).map(read));`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    alias: { '@': ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reader',
    target: 'firefox140',
    logLevel: 'silent',
  });
  return `(() => { ${made.outputFiles[0]?.text ?? ''}\n return reader.found; })()`;
}

interface SandboxMaker {
  Sandbox: new (principal: unknown, options: object) => object;
  evalInSandbox(code: string, sandbox: object): string;
}

/**
 * Runs a script on the page in front: as a content script, to which Firefox gives the page behind wrappers that leave out
 * parts of what scripts of the page have; or as the page itself.
 */
const run = ({ browser }: FirefoxFlagpost, code: string, as: 'content script' | 'page'): Promise<string> =>
  inFrame(
    browser,
    'tab',
    (content, script, how) => {
      const { Cu } = globalThis as unknown as { Cu: SandboxMaker };
      const shared = { sandboxPrototype: content, sameZoneAs: content };
      const { nodePrincipal } = content.document as Document & { nodePrincipal: unknown };
      // The options with which Firefox makes the surroundings of its content scripts.
      const sandbox =
        how === 'content script'
          ? new Cu.Sandbox([nodePrincipal], { ...shared, wantXrays: true, isWebExtensionContentScript: true })
          : new Cu.Sandbox(content, { ...shared, wantXrays: false });
      return Cu.evalInSandbox(script, sandbox);
    },
    code,
    as,
  );

const PAGES: [PlatformId, string, string][] = [
  ['facebook', 'a group', PLACES.facebookGroup],
  ['facebook', 'a page', PLACES.facebookPage],
  ['facebook', 'a post with comments', practicePost('fb-allegation').address],
  ['x', 'the home feed', PLACES.xHome],
  ['x', 'a profile', PLACES.xProfile],
  ['x', 'a post with answers', practicePost('x-threat').address],
  ['instagram', 'the home feed', PLACES.instagramHome],
  ['instagram', 'a post with comments', practicePost('ig-sports-day').address],
  ['instagram', 'reels', PLACES.instagramReels],
];

for (const [platform, what, address] of PAGES)
  test(`Firefox: ${what} on ${platform} reads the same through the browser’s wrappers as without them`, async ({
    firefox,
  }) => {
    const page = await firefox.visit(address);
    const limits = `(() => { try { [...new URLSearchParams('a=1').keys()]; return 'none'; } catch { return 'wrapped'; } })()`;
    expect(await run(firefox, limits, 'content script')).toBe('wrapped');
    expect(await run(firefox, limits, 'page')).toBe('none');
    const reader = await readerOf(platform);
    const found = async (as: 'content script' | 'page'): Promise<Found[]> => JSON.parse(await run(firefox, reader, as));
    // The page may still be drawing itself between the two looks.
    let wrapped: Found[] = [];
    await expect(async () => {
      wrapped = await found('content script');
      expect(wrapped.length).toBeGreaterThan(0);
      expect(wrapped).toEqual(await found('page'));
    }).toPass({ timeout: 20_000 });
    expect(wrapped.filter(({ failure }) => failure)).toEqual([]);
    const known = new Set(ALL_POSTS.filter(({ site }) => site === platform).map(({ id }) => id));
    expect(wrapped.filter(({ snapshot }) => known.has(snapshot?.id.value ?? '')).length).toBeGreaterThan(0);
    await page.close();
  });
