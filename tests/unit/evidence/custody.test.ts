import { describe, expect, it } from 'vitest';
import { brokenAt, CHAIN_START, type CustodyEntry, type CustodyLine, nextLine } from '@/lib/evidence/custody';

const entry = (n: number): CustodyEntry => ({
  at: `2026-11-20T10:00:0${n}.000Z`,
  flagId: 'flag',
  act: 'noted',
  who: { name: 'A. Teacher', role: 'Head' },
  detail: { text: `note ${n}` },
});

async function chain(length: number): Promise<CustodyLine[]> {
  const lines: CustodyLine[] = [];
  for (let i = 1; i <= length; i++) lines.push(await nextLine(lines.at(-1) ?? null, entry(i)));
  return lines;
}

describe('the custody chain', () => {
  it('starts from zeros and names the line before each line', async () => {
    const [first, second] = await chain(2);
    expect(first?.prev).toBe(CHAIN_START);
    expect(second?.prev).toBe(first?.sha256);
    expect(second?.seq).toBe(2);
  });

  it('holds when nothing was touched', async () => {
    expect(await brokenAt(await chain(5))).toBeNull();
  });

  it('is followed from a line that is known to hold, and a fault after it is found', async () => {
    const lines = await chain(5);
    const [known, rest] = [lines[1] as CustodyLine, lines.slice(2)];
    expect(await brokenAt(rest, known)).toBeNull();
    expect(await brokenAt(rest, lines[0] as CustodyLine)).toEqual({ seq: 2, reason: 'line 2 is missing' });
    expect(await brokenAt(rest, { ...known, sha256: CHAIN_START })).toEqual({
      seq: 3,
      reason: 'line 3 does not follow the line before it',
    });
    const changed = rest.map((line, i) => (i === 1 ? { ...line, line: line.line.replace('note 4', 'note 9') } : line));
    expect(await brokenAt(changed, known)).toEqual({ seq: 4, reason: 'line 4 was changed' });
  });

  it('is looked through to its end however long it is', async () => {
    const lines = await chain(1_030);
    expect(await brokenAt(lines)).toBeNull();
    const last = lines.at(-1) as CustodyLine;
    expect((await brokenAt([...lines.slice(0, -1), { ...last, line: `${last.line} ` }]))?.seq).toBe(1_030);
  });

  it('tells equal entries apart', async () => {
    const one = await nextLine(null, entry(1));
    const other = await nextLine(null, entry(1));
    expect(one.sha256).not.toBe(other.sha256);
  });

  it('finds a changed word', async () => {
    const lines = await chain(3);
    const middle = lines[1] as CustodyLine;
    lines[1] = { ...middle, line: middle.line.replace('note 2', 'note 9') };
    expect(await brokenAt(lines)).toEqual({ seq: 2, reason: 'line 2 was changed' });
  });

  it('finds a line taken out and one put in its place', async () => {
    const lines = await chain(3);
    expect(await brokenAt([lines[0] as CustodyLine, lines[2] as CustodyLine])).toEqual({
      seq: 2,
      reason: 'line 2 is missing',
    });
    const forged = await nextLine({ seq: 1, sha256: CHAIN_START }, entry(2));
    expect((await brokenAt([lines[0] as CustodyLine, forged]))?.seq).toBe(2);
  });
});
