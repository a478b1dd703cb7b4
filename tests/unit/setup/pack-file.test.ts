import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPackFile } from '@/components/setup/pack-file';

const good = readFileSync('tests/fixtures/marlbrook-pack.json', 'utf8');
const file = (content: BlobPart, name = 'pack.json') => new File([content], name);

describe('a policy pack from a file', () => {
  it('is read with its text as it is', async () => {
    const result = await readPackFile(file(good, 'ours.json'));
    if (result.state !== 'ok') throw new Error(JSON.stringify(result));
    expect(result.chosen.source).toBe(good);
    expect(result.chosen.fileName).toBe('ours.json');
    expect(result.chosen.pack.id).toBe('marlbrook');
  });

  it('is refused with line and reason', async () => {
    const line = good.slice(0, good.indexOf('"nation"')).split('\n').length;
    const result = await readPackFile(file(good.replace('"nation": "england"', '"nation": "atlantis"')));
    expect(result).toEqual({
      state: 'refused',
      faults: [{ line, path: 'nation', reason: expect.stringContaining('has to be one of') }],
    });
  });

  it('is refused where it is empty', async () => {
    expect(await readPackFile(file(''))).toMatchObject({ state: 'refused', faults: [{ line: 1 }] });
  });

  it('is refused unread where it is far too large', async () => {
    const huge = { name: 'film.json', size: 3_000_000, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await readPackFile(huge)).toEqual({ state: 'too-large' });
  });

  it('is refused where it is no text', async () => {
    expect(await readPackFile(file(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])))).toEqual({ state: 'not-text' });
  });

  it('says so where the browser cannot read it', async () => {
    const gone = { name: 'x.json', size: 3, arrayBuffer: () => Promise.reject(new Error('the file has gone')) };
    expect(await readPackFile(gone)).toEqual({ state: 'unreadable', reason: 'the file has gone' });
  });
});
