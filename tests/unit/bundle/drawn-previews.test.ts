import { describe, expect, it } from 'vitest';
import { DrawnPreviews } from '@/lib/bundle/drawn-previews';
import type { Preview } from '@/lib/bundle/facts';
import { bytesOf, type Content, sizeOf } from '@/lib/bytes';

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Draws a picture as itself; tells how many are drawn at once, and what is written. */
function drawing(size: number) {
  const seen = { now: 0, most: 0, files: [] as Uint8Array[], drawn: [] as Uint8Array[] };
  const draw = async (picture: Content): Promise<Preview> => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await after(1);
    seen.now -= 1;
    const mark = new Uint8Array(await new Blob([picture]).arrayBuffer())[0] ?? 0;
    const jpeg = new Uint8Array(size).fill(mark);
    seen.drawn.push(jpeg);
    return { jpeg, width: mark, height: 1 };
  };
  const create = async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(bytes.slice()),
      close: async () => {
        const blob = new Blob(parts);
        seen.files.push(new Uint8Array(await blob.arrayBuffer()));
        return blob;
      },
    };
  };
  return { seen, draw, create };
}
const picture = (mark: number) => Uint8Array.of(mark);

describe('previews', () => {
  it('are drawn two at a time, go to the disk in portions, and come back each as it was drawn', async () => {
    const { seen, draw, create } = drawing(1 << 20);
    const previews = new DrawnPreviews(draw, create);
    const marks = Array.from({ length: 21 }, (_, i) => i + 1);
    for (const mark of marks) await previews.add(String(mark), picture(mark));
    await previews.settled();
    expect(seen.most).toBe(2);
    // 21 MB: two whole portions were written, what is left is held.
    expect(seen.files.map(({ length }) => length >> 20)).toEqual([8, 8]);
    for (const mark of marks) {
      const { jpeg, width } = previews.get(String(mark));
      const bytes = await bytesOf(jpeg);
      expect([width, sizeOf(jpeg), bytes[0], bytes.at(-1)]).toEqual([mark, 1 << 20, mark, mark]);
    }
  });

  it('leave the memory as soon as they are on the disk', async () => {
    const { seen, draw, create } = drawing(1 << 20);
    const previews = new DrawnPreviews(draw, create);
    for (let mark = 1; mark <= 10; mark++) await previews.add(String(mark), picture(mark));
    await previews.settled();
    expect(seen.drawn.map(({ length }) => length >> 20)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('are all there where nothing is written', async () => {
    const previews = new DrawnPreviews(drawing(10).draw, null);
    await previews.add('1', picture(7));
    await previews.settled();
    expect(previews.get('1').width).toBe(7);
    expect(() => previews.get('2')).toThrow('No preview of 2');
  });

  it('stop what is going on where one cannot be drawn, whichever it was', async () => {
    const error = new Error('There is no memory for a picture.');
    const draw = async (one: Content) => {
      await after(1);
      if (one instanceof Blob) throw error;
      return { jpeg: new Blob(), width: 1, height: 1 };
    };
    const early = new DrawnPreviews(draw, null);
    await early.add('bad', new Blob(['xx']));
    await early.add('good', picture(1));
    await expect(early.add('next', picture(1)).then(() => early.add('last', picture(1)))).rejects.toBe(error);
    const late = new DrawnPreviews(draw, null);
    await late.add('bad', new Blob(['xx']));
    await expect(late.settled()).rejects.toBe(error);
  });

  it('stop what is going on where the disk does not take them', async () => {
    const error = new Error('no room');
    const { draw } = drawing(5 << 20);
    const close = async () => new Blob();
    const previews = new DrawnPreviews(draw, async () => ({ write: () => Promise.reject(error), close }));
    const all = async () => {
      for (let mark = 1; mark < 6; mark += 1) await previews.add(String(mark), picture(mark));
      await previews.settled();
    };
    await expect(all()).rejects.toBe(error);
  });
});
