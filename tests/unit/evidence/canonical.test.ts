import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canonical, canonicalJson } from '@/lib/evidence/canonical';
import { sha256 } from '@/lib/evidence/digest';

describe('canonical JSON', () => {
  it('sorts keys and leaves no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"a":"x","z":null}]}');
  });

  it('gives the same bytes whatever order the keys came in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  it.each([[1.5], [Number.NaN], [2 ** 53]])('refuses the number %s and says where it stands', (number) => {
    expect(() => canonicalJson({ view: [number] })).toThrow('$.view[0]');
  });

  it('refuses what is not JSON', () => {
    expect(() =>
      canonicalJson({ when: new Date(0) as unknown as Canonical, f: (() => 1) as unknown as Canonical }),
    ).toThrow('$.f');
  });

  it('keeps a lone surrogate as an escape', () => {
    expect(canonicalJson('\ud800')).toBe('"\\ud800"');
  });
});

describe('sha256', () => {
  it.each(['', 'a post', 'Ysgol Gynradd – “naw” 🙂'])('agrees with another implementation on %j', async (text) => {
    const expected = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(await sha256(text)).toBe(expected);
    expect(await sha256(new Blob([text]))).toBe(expected);
  });
});
