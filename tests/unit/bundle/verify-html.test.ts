import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readVerifyHtml, verifyHtml } from '@/lib/bundle/verify-html';

const SCRIPT = 'const a = "</script><!-- <script>"; const b = /<\\/script>|<!--/u; window.read = a + b.test(a);\r\n';
const scriptOf = (html: string): string => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

afterEach(() => vi.unstubAllGlobals());

describe('the page that checks bundles', () => {
  it('keeps a script whole that has the end of a script in it', () => {
    const { window } = new JSDOM(verifyHtml(SCRIPT), { runScripts: 'dangerously' });
    expect((window as unknown as { read: string }).read).toBe('</script><!-- <script>true');
    expect(window.document.scripts).toHaveLength(1);
    expect(window.document.getElementById('report')).not.toBeNull();
    // A page of this size is slow to read here on a busy machine.
  }, 30_000);

  it('allows its own script and style by their hashes, and nothing else', () => {
    const html = verifyHtml(SCRIPT);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(scriptOf(html))}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/https?:|src=|href=|url\(/);
  });

  it('is the same for the same script', () => {
    expect(verifyHtml(SCRIPT)).toBe(verifyHtml(SCRIPT));
    expect(verifyHtml(SCRIPT)).not.toContain('\r');
  });

  it('has the script of this build, or none is made', async () => {
    const asked = vi.fn(async (_: string) => new Response(SCRIPT));
    vi.stubGlobal('fetch', asked);
    expect(await readVerifyHtml()).toBe(verifyHtml(SCRIPT));
    expect(asked).toHaveBeenCalledWith('/verify-page.js');
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(readVerifyHtml()).rejects.toThrow('404');
  });
});
