import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chosenFiles } from '@/lib/bundle/item-files';
import { brokenAt } from '@/lib/evidence/custody';
import { purge } from '@/lib/flagging/purge';
import { closeFlag } from '@/lib/flagging/story';
import { fileAnswer, fileReport } from '@/lib/report/filed';
import { makeReceipt, nextReceipt } from '@/lib/report/receipts';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { wholeCustody } from '@/lib/store/custody';
import { deleteFlag } from '@/lib/store/disposal';
import { addFlag, flagById } from '@/lib/store/flags';
import { checkEverything } from '@/lib/store/full-check';
import type { ReportAnswer, ReportMark } from '@/lib/store/report-mark';
import { noteLabel, setLookAgain } from '@/lib/store/report-record';
import { choicesOf } from '@/tests/fixtures/bundle-parts';
import { flagRow } from '@/tests/fixtures/flag-row';
import { installationOf } from '@/tests/fixtures/installation';
import { pdf } from '@/tests/fixtures/policy/office-files';
import { png } from '@/tests/fixtures/received/files';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const about = installationOf({ person: SAM });
const MARK: ReportMark = {
  at: '2026-11-20T11:00:00.000Z',
  by: SAM,
  filedAt: '2026-11-20T10:55:00.000Z',
  reference: 'CAS-0042',
  filedBy: 'Sam Fielding',
  surface: 'post',
  labels: ['Report post', 'Hate'],
};
const ANSWER: ReportAnswer = {
  at: '2026-11-22T09:00:00.000Z',
  by: SAM,
  report: MARK.at,
  outcome: 'not-removed',
  on: '2026-11-21',
  words: 'It stays.',
  receipts: [],
};

beforeEach(() => {
  // Asked where the build is for Firefox.
  Object.assign(fakeBrowser.runtime, { getBrowserInfo: vi.fn(async () => ({ name: 'Firefox', version: '152' })) });
});

/** A flag whose capture has ended with a record. */
async function captured(): Promise<string> {
  const { seq: _, ...flag } = flagRow({ text: 'Words of nobody in particular.' });
  await addFlag(flag);
  await closeFlag(flag.id, 'captured', { installation: async () => about });
  return flag.id;
}

const actsOf = async (id: string) => (await wholeCustody()).filter(({ flagId }) => flagId === id).map(({ act }) => act);
const detailOf = async (id: string) =>
  JSON.parse((await wholeCustody()).findLast(({ flagId }) => flagId === id)?.line ?? '').detail;

async function receipt(id: string, file: File) {
  const made = await makeReceipt(file, id, nextReceipt(await artefactsOf(id)));
  if (made.state !== 'ok') throw new Error(made.refusal);
  return made.row;
}

/** Files a report with a picture and a PDF. */
async function reported(id: string): Promise<string[]> {
  const first = await receipt(id, new File([png(40, 30)], 'Screenshot of Mali.png'));
  const made = await makeReceipt(new File([pdf('We got your report.')], 'answer.pdf'), id, 2);
  if (made.state !== 'ok') throw new Error(made.refusal);
  await fileReport(id, MARK, [first, made.row]);
  return [first.name, made.row.name];
}

describe('a report with receipts', () => {
  it('keeps them byte for byte under names of ours, in a new signed record and with their hashes in the log', async () => {
    const id = await captured();
    expect(await reported(id)).toEqual(['receipt-01.png', 'receipt-02.pdf']);
    const flag = await flagById(id);
    expect(flag?.reports).toEqual([{ ...MARK, receipts: ['receipt-01.png', 'receipt-02.pdf'] }]);
    expect(flag?.record).toMatchObject({ revision: 2 });
    const files = await artefactsOf(id);
    const kept = files.filter(({ kind }) => kind === 'receipt');
    expect(new Uint8Array(await (await readArtefact(kept[0] as never)).arrayBuffer())).toEqual(
      new Uint8Array(png(40, 30)),
    );
    const row = files.find(({ name }) => name === 'record-2.json');
    const record = JSON.parse(await (await readArtefact(row as never)).text());
    expect(record.files.filter(({ kind }: { kind: string }) => kind === 'receipt')).toMatchObject(
      kept.map(({ name, sha256 }) => ({ name, sha256 })),
    );
    expect(await detailOf(id)).toMatchObject({
      reference: 'CAS-0042',
      labels: ['Report post', 'Hate'],
      added: kept.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      revision: 2,
    });
    expect(JSON.stringify(await wholeCustody())).not.toContain('Mali');
    expect(await actsOf(id)).toEqual(['captured', 'reported']);
    expect(await brokenAt(await wholeCustody())).toBeNull();
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('says in its limits that a person added them', async () => {
    const id = await captured();
    await reported(id);
    const limits = (await artefactsOf(id)).find(({ name }) => name === 'limits-2.txt');
    expect(await (await readArtefact(limits as never)).text()).toContain('Flagpost did not capture them');
  });

  it('puts them into a bundle for the police, and leaves them out of one for the platform', async () => {
    const id = await captured();
    await reported(id);
    const files = await artefactsOf(id);
    const pathsFor = (recipient: 'police' | 'platform') =>
      chosenFiles(files, 2, choicesOf([id], { recipient })).files.map(({ path }) => path);
    expect(pathsFor('police')).toEqual(expect.arrayContaining(['receipts/01.png', 'receipts/02.pdf']));
    expect(pathsFor('platform').filter((path) => path.startsWith('receipts/'))).toEqual([]);
    const { leftOut } = chosenFiles(files, 2, choicesOf([id], { recipient: 'platform' }));
    expect(leftOut.map(({ why }) => why)).toEqual([
      'receipts are not for the platform',
      'receipts are not for the platform',
    ]);
  });

  it('loses them with a purge and with a deletion', async () => {
    const purged = await captured();
    await reported(purged);
    await purge(purged, SAM);
    expect((await artefactsOf(purged)).map(({ kind }) => kind)).toEqual(['record']);
    await expect(fileReport(purged, MARK, [await receipt(purged, new File([png(4, 4)], 'a.png'))])).rejects.toThrow(
      'Nothing may be kept',
    );
    const deleted = await captured();
    await reported(deleted);
    await deleteFlag(deleted, { by: SAM, why: 'Asked for', agreedBy: 'Mrs Thornbury-Vale', today: '2026-11-27' });
    expect(await artefactsOf(deleted)).toEqual([]);
  });

  it('refuses what is no picture, PDF, e-mail or text', async () => {
    const refused = await makeReceipt(new File(['MZ\x90 a program'], 'receipt.png'), 'some-flag', 1);
    expect(refused).toEqual({ state: 'refused', refusal: 'program' });
  });
});

describe('the answer of a platform', () => {
  it('is kept with its own receipt, numbered on', async () => {
    const id = await captured();
    await reported(id);
    const file = await receipt(id, new File([png(8, 8)], 'b.png'));
    await fileAnswer(id, ANSWER, [file]);
    expect((await flagById(id))?.reportAnswers).toEqual([{ ...ANSWER, receipts: ['receipt-03.png'] }]);
    expect(await actsOf(id)).toEqual(['captured', 'reported', 'report-answered']);
    expect((await checkEverything(SAM)).faults).toEqual([]);
  });

  it('is refused for a report that the flag does not have, with and without a file', async () => {
    const id = await captured();
    await expect(fileAnswer(id, ANSWER, [])).rejects.toThrow('no such report');
    await expect(fileAnswer(id, ANSWER, [await receipt(id, new File([png(8, 8)], 'b.png'))])).rejects.toThrow(
      'no such report',
    );
    expect(await actsOf(id)).toEqual(['captured']);
    expect((await artefactsOf(id)).filter(({ kind }) => kind === 'receipt')).toEqual([]);
  });
});

it('a label that differs and a day for looking again are kept and logged, and the day can be taken back', async () => {
  const id = await captured();
  const note = { at: MARK.at, by: SAM, platform: 'x', expected: 'Hate', seen: 'Hateful conduct' } as const;
  await noteLabel(id, note);
  await setLookAgain(id, '2026-11-27', { at: MARK.at, by: SAM });
  expect(await flagById(id)).toMatchObject({ labelNotes: [note], lookAgainOn: { day: '2026-11-27', by: SAM } });
  await setLookAgain(id, null, { at: ANSWER.at, by: SAM });
  expect((await flagById(id))?.lookAgainOn).toBeNull();
  expect(await actsOf(id)).toEqual(['captured', 'label-noted', 'look-again-set', 'look-again-set']);
});
