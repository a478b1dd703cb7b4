import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShownMedia } from '@/lib/capture/media';
import { fetchMedia } from '@/lib/capture/page/media';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const shown = (told: Partial<ShownMedia>): ShownMedia => ({
  kind: 'image',
  address: 'https://pbs.twimg.com/media/one.png',
  alt: null,
  width: 600,
  height: 400,
  ...told,
});
const page = { location: new URL('https://x.com/home') } as unknown as Window;
const served = () => {
  const fetch = vi.fn(async () => new Response(PNG));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

afterEach(() => vi.unstubAllGlobals());

describe('the file of a picture', () => {
  it('is asked for where the page has drawn it, without cookies and without telling where from', async () => {
    const fetch = served();
    expect(await fetchMedia(shown({}), page)).toEqual({ ok: true, bytes: PNG });
    expect(fetch).toHaveBeenCalledWith(
      'https://pbs.twimg.com/media/one.png',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'force-cache' }),
    );
  });

  it.each([
    ['a hidden, blocked or background picture', { width: null, height: null }],
    ['the still picture of a video', { kind: 'video' as const, width: null, height: null }],
  ])('is never asked for where the page does not show that it has drawn it: %s', async (_name, told) => {
    const fetch = served();
    expect(await fetchMedia(shown(told), page)).toEqual({ ok: false, why: 'not-drawn' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('that stands in the page itself is read without asking anybody', async () => {
    const fetch = served();
    const address = `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`;
    expect(await fetchMedia(shown({ address, width: null }), page)).toEqual({ ok: true, bytes: PNG });
    expect(fetch).not.toHaveBeenCalled();
  });
});
