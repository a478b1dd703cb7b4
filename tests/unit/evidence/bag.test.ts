import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAGIT, BagPaths, bagInfoOf, decodedPath, encodedPath, manifestOf, payloadOxum } from '@/lib/evidence/bag';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a manifest', () => {
  it('is sorted by code unit whatever order the files came in, a line each, ending in a line feed', () => {
    const files = ['data/b', 'data/a/z', 'data/B', 'data/ä', 'data/a'].map((path) => ({ path, sha256: hash(path) }));
    const paths = (text: string) => text.split('\n').map((line) => line.slice(66));
    expect(paths(manifestOf(files))).toEqual(['data/B', 'data/a', 'data/a/z', 'data/b', 'data/ä', '']);
    expect(manifestOf(files.toReversed())).toBe(manifestOf(files));
  });

  it('keeps every path on one line and gives it back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'%025ADad\n\r/ŵ') }), (path) => {
        const encoded = encodedPath(path);
        expect(encoded).not.toMatch(/[\n\r]/);
        expect(decodedPath(encoded)).toBe(path);
      }),
    );
    expect(encodedPath('data/50%\r\n%0A')).toBe('data/50%25%0D%0A%250A');
  });

  it('is checked by sha256sum also where names run from right to left or hold what is no letter', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bag-'));
    try {
      const names = ['data/\u202egnp.exe', 'data/e\u0301\u200b \u{1f469}\u200d\u{1f3eb} .txt', 'data/plain.txt'];
      for (const name of names) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), name);
      }
      writeFileSync(join(folder, 'm.txt'), manifestOf(names.map((path) => ({ path, sha256: hash(path) }))));
      const told = execFileSync('sha256sum', ['-c', 'm.txt'], { cwd: folder }).toString();
      expect(told.trim().split('\n').length).toBe(3);
      expect(told.match(/: OK$/gm)?.length).toBe(3);
      writeFileSync(join(folder, names[0] ?? ''), 'changed');
      expect(() => execFileSync('sha256sum', ['-c', '--quiet', 'm.txt'], { cwd: folder, stdio: 'pipe' })).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the other tag files', () => {
  it('say which BagIt it is, in two lines', () => {
    expect(BAGIT).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('count bytes and files of the payload', () => {
    expect(payloadOxum([{ bytes: 3 }, { bytes: 0 }, { bytes: 40 }])).toBe('43.3');
  });

  it('keep a value in its line, so that nobody can write a field of their own by it', () => {
    const told = bagInfoOf([
      ['Contact-Name', 'Sam\nKey-Fingerprint: ab\u2028cd'],
      ['External-Identifier', ''],
      ['Payload-Oxum', '1.1'],
    ]);
    expect(told).toBe('Contact-Name: Sam Key-Fingerprint: ab cd\nPayload-Oxum: 1.1\n');
  });
});

describe('the paths of a bag', () => {
  it.each([
    '/etc/passwd',
    'data/../../x',
    'data//x',
    '',
    'data/',
    './x',
    'data\\x',
    'C:/x',
    'data/x\0y',
    'data/nul.txt',
    'data/x.',
    'data/x ',
  ])('refuse %j', (path) => {
    expect(() => new BagPaths().add(path)).toThrow(RangeError);
  });

  it('refuse a second file where some system sees only one', () => {
    for (const [one, two] of [
      ['data/a.txt', 'data/a.txt'],
      ['data/A.txt', 'data/a.TXT'],
      ['data/\u00e9', 'data/e\u0301'],
    ] as const) {
      const paths = new BagPaths();
      paths.add(one);
      expect(() => paths.add(two), one).toThrow('Two files');
      expect(() => paths.add(`${two}2`)).not.toThrow();
    }
  });
});
