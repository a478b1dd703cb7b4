import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type OwnPage, placesOf, readOwnPages, rulesOf, watchOwnPages, writeOwnPages } from '@/lib/store/own-pages';
import { DamagedRow } from '@/lib/store/vault/seal';

const PAGE: OwnPage = {
  id: '6c1f1f0e-5a3f-4d63-9f0e-0c7a2f7f1a01',
  name: 'School page',
  addresses: ['https://www.facebook.com/MarlbrookPrimarySchool', 'https://x.com/marlbrookpri'],
  rules: 'No threats.\n\n  No adverts.  ',
  appeal: 'the clerk to the governors',
  schoolId: null,
};

describe('the school’s own pages', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are none until somebody sets them down', async () => {
    expect(await readOwnPages()).toEqual([]);
  });

  it('come back as they were stored, and whoever looks is told of the change', async () => {
    let told = 0;
    const stop = watchOwnPages(() => {
      told += 1;
    });
    await writeOwnPages([PAGE]);
    expect(await readOwnPages()).toEqual([PAGE]);
    expect(told).toBe(1);
    stop();
    await writeOwnPages([]);
    expect(told).toBe(1);
  });

  it('are known by places, and their rules are quoted line by line', () => {
    expect(placesOf(PAGE).map(({ platform, kind }) => [platform, kind])).toEqual([
      ['facebook', 'page'],
      ['x', 'account'],
    ]);
    expect(rulesOf(PAGE)).toEqual(['No threats.', 'No adverts.']);
  });

  it.each([
    ['an address that is none of a page', { addresses: ['https://evil.example/MarlbrookPrimarySchool'] }],
    ['no address', { addresses: [] }],
    ['no name', { name: '' }],
  ])('are not stored with %s', async (_what, told) => {
    await expect(writeOwnPages([{ ...PAGE, ...told }])).rejects.toThrow();
    expect(await readOwnPages()).toEqual([]);
  });

  it('switch nothing on where what lies there is not what was stored', async () => {
    await browser.storage.local.set({ ownPages: [PAGE] });
    await expect(readOwnPages()).rejects.toThrow(DamagedRow);
  });
});
