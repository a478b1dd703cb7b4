// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '@/lib/platforms/platform';
import { openPages, report, wrongLines } from '@/tests/mutations/report';

/** `npm run mutations` tries a thousand; these are the first ones of them. */
const COUNT = 150;
const SEED = 1;

describe.each(PLATFORMS)('changed pages of %s', (site) => {
  const pages = openPages(site);

  it('come from fixtures that show posts', () => {
    expect(pages.flatMap(({ truths }) => truths).length).toBeGreaterThan(3);
  });

  it('never give a wrong value that is presented as certain', () => {
    const { wrong, allRight } = report(site, SEED, COUNT, pages);
    expect(wrong.flatMap(wrongLines).join('\n')).toBe('');
    // Somebody who reads nothing at all is never wrong either.
    for (const right of Object.values(allRight)) expect(right).toBeGreaterThan(COUNT / 2);
  }, 120_000);
});
