import { describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import type { BagReport } from '@/lib/evidence/bag-check/report';
import { type BagFiles, makeBag, makeKey, rootsFile } from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';
import { tampered } from '@/tests/fixtures/bag-tamperings';
import { OF_COLLEAGUES } from '@/tests/fixtures/tamperings/of-colleagues';

const KEY = makeKey();
const COLLEAGUE = makeKey();
const MADE = makeBag({ key: KEY, colleague: COLLEAGUE });
const TOLD = { fingerprint: KEY.fingerprint, roots: new Uint8Array(rootsFile()) };
const codes = (report: BagReport, ...weights: string[]) =>
  report.checks.flatMap(({ findings }) =>
    findings.filter(({ weight }) => weights.length === 0 || weights.includes(weight)).map(({ code }) => code),
  );

describe('an item that came with the backup of a colleague', () => {
  it('holds by the colleague’s own log and key, and both are told as theirs', async () => {
    const report = await checkBag(bagSource(MADE), TOLD);
    expect(codes(report, 'fault', 'gap')).toEqual([]);
    expect(report.verdict).toBe('holds');
    const told = report.checks.flatMap(({ findings }) => findings).find(({ code }) => code === 'colleague-log');
    expect(told?.words).toMatch(/colleague-logs\/[0-9a-f]{16}\.jsonl is the log of a colleague .*: 4 lines/);
    expect(codes(report, 'told')).toContain('record-other-key-known');
  });

  it.each(OF_COLLEAGUES.map((one) => [`${one.name} (${one.lists})`, one] as const))('%s is found', async (_, one) => {
    const report = await checkBag(bagSource(tampered(one, MADE, KEY)), TOLD);
    expect(codes(report)).toContain(one.finds);
    expect(report.verdict).toBe('broken');
  });

  it('is found wherever a byte of their log is another', async () => {
    const path = [...MADE.keys()].find((one) => one.startsWith('data/colleague-logs/')) ?? '';
    const bytes = MADE.get(path) ?? Buffer.of();
    for (let at = 0; at < bytes.length; at += 41) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const change = (files: BagFiles) => void files.set(path, changed);
      const signedAnew = tampered({ name: '', finds: 'colleague-log-broken', lists: 'signed', change }, MADE, KEY);
      expect((await checkBag(bagSource(signedAnew), TOLD)).verdict, `byte ${at}`).toBe('broken');
    }
  });
});
