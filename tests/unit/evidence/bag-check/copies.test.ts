import { describe, expect, it } from 'vitest';
import { checkBag } from '@/lib/evidence/bag-check/check-bag';
import type { BagReport } from '@/lib/evidence/bag-check/report';
import {
  BAG_ID,
  type BagFiles,
  canonical,
  makeBag,
  makeKey,
  relist,
  reseal,
  rootsFile,
  sha256,
} from '@/tests/fixtures/bag';
import { bagSource } from '@/tests/fixtures/bag-source';

const KEY = makeKey();
const TOLD = { fingerprint: KEY.fingerprint, roots: new Uint8Array(rootsFile()) };
const codes = (report: BagReport, ...weights: string[]) =>
  report.checks.flatMap(({ findings }) =>
    findings.filter((one) => weights.includes(one.weight)).map(({ code }) => code),
  );
const state = (report: BagReport, id: string) => report.checks.find((one) => one.id === id)?.state;

/** Signs again what was changed; the bundle goes by another name where one is given. */
function sealed(files: BagFiles, id = BAG_ID): BagFiles {
  relist(files, KEY);
  files.set('bag-info.txt', Buffer.from(String(files.get('bag-info.txt')).replace(BAG_ID, id)));
  reseal(files, KEY);
  return files;
}

function redacted(): BagFiles {
  const files = makeBag({ key: KEY });
  for (const path of [...files.keys()])
    if (/record|tiles|supplied|screenshot|custody|tsa-ca|files\.csv/.test(path)) files.delete(path);
  const folders = new Set([...files.keys()].flatMap((path) => /^data\/items\/\d{4}\//.exec(path) ?? []));
  for (const folder of folders)
    files.set(`${folder}redactions.json`, Buffer.from(canonical({ parentRecord: sha256('parent') })));
  return files;
}

describe('a redacted copy', () => {
  it('tells that records and log are in the bundle that it was made of', async () => {
    const report = await checkBag(bagSource(sealed(redacted(), `${BAG_ID}-R1`), `${BAG_ID}-R1`), TOLD);
    expect(codes(report, 'fault', 'gap')).toEqual([]);
    expect(state(report, 'records')).toBe('not-there');
    expect(state(report, 'log')).toBe('not-there');
    expect(state(report, 'payload')).toBe('holds');
  });

  it('is none of an item that tells nothing of what was hidden in it', async () => {
    const files = redacted();
    files.delete('data/items/0002/redactions.json');
    const report = await checkBag(bagSource(sealed(files, `${BAG_ID}-R1`), `${BAG_ID}-R1`), TOLD);
    expect(codes(report, 'fault')).toContain('record-missing');
  });

  /** A copy with a log, of which no line is shown but those that are kept. */
  function silent(kept: (line: string) => boolean = () => false): BagFiles {
    const files = redacted();
    const lines = String(makeBag({ key: KEY }).get('data/custody-log.jsonl'))
      .trimEnd()
      .split('\n');
    const given = lines.map((line, i) => {
      const { sha256: hash = sha256(line) } = JSON.parse(line) as { sha256?: string };
      return kept(line) ? line : canonical({ seq: i + 1, sha256: hash, withheld: true });
    });
    files.set('data/custody-log.jsonl', Buffer.from(`${given.join('\n')}\n`));
    return files;
  }

  it('may give its whole log by hashes, where it names no staff, and says that its own line is among them', async () => {
    const report = await checkBag(bagSource(sealed(silent(), `${BAG_ID}-R1`), `${BAG_ID}-R1`), TOLD);
    expect(codes(report, 'fault', 'gap')).toEqual([]);
    expect(codes(report, 'absent')).toContain('export-line-withheld');
    expect(state(report, 'log')).toBe('holds');
  });

  it('may not hide its own line alone, and nothing but a copy may hide it', async () => {
    const partly = silent((line) => line.includes('"act":"captured"'));
    const copy = await checkBag(bagSource(sealed(partly, `${BAG_ID}-R1`), `${BAG_ID}-R1`), TOLD);
    expect(codes(copy, 'fault')).toContain('export-line-missing');
    const whole = makeBag({ key: KEY });
    whole.set('data/custody-log.jsonl', silent().get('data/custody-log.jsonl') ?? Buffer.of());
    expect(codes(await checkBag(bagSource(sealed(whole)), TOLD), 'fault')).toContain('export-line-missing');
  });

  it('is one only where its number says so: a bundle without its records is not excused', async () => {
    const report = await checkBag(bagSource(sealed(redacted())), TOLD);
    expect(report.verdict).toBe('broken');
    expect(codes(report, 'fault')).toEqual(expect.arrayContaining(['record-missing', 'log-missing']));
  });
});

describe('earlier revisions', () => {
  const without = (): BagFiles => {
    const files = makeBag({ key: KEY });
    files.delete('data/items/0001/record-1.json');
    files.delete('data/items/0001/record-1.json.sig');
    return files;
  };
  const list = 'data/items/0001/files.csv';

  it('may be left out where the list of the item says so', async () => {
    const files = without();
    const rows = String(files.get(list)).replace(
      /("record-1\.json",)"record-1\.json"(.*),""/,
      '$1""$2,"Not asked for"',
    );
    files.set(list, Buffer.from(rows));
    const report = await checkBag(bagSource(sealed(files)), TOLD);
    expect(codes(report, 'fault')).toEqual([]);
    expect(codes(report, 'told')).toContain('record-earlier-left-out');
  });

  it('are rightly gone where the log tells that they were removed on purpose', async () => {
    const files = without();
    files.set(list, Buffer.from(String(files.get(list)).replace(/"record-1\.json".*\r\n/, '')));
    let prev = '0'.repeat(64);
    const lines = String(files.get('data/custody-log.jsonl')).trimEnd().split('\n');
    const purged = lines.map((line) => {
      const value = JSON.parse(line) as Record<string, unknown>;
      const text = value.withheld ? line : canonical({ ...value, prev, act: value.seq === 7 ? 'purged' : value.act });
      prev = value.withheld ? String(value.sha256) : sha256(text);
      return text;
    });
    files.set('data/custody-log.jsonl', Buffer.from(purged.map((line) => `${line}\n`).join('')));
    const report = await checkBag(bagSource(sealed(files)), TOLD);
    expect(codes(report, 'fault')).toEqual([]);
    expect(codes(report, 'told')).toContain('record-earlier-purged');
  });
});
