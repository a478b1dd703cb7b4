import { notCapturedLines } from './common-lines';
import { policyEntries } from './documents/policy-files';
import { readMe } from './documents/read-me';
import { reportEntries } from './documents/report';
import { chronologyCsv, filesCsv, indexCsv, threadCsv } from './documents/tables';
import { VERIFY_PS1 } from './documents/verify-ps1';
import { VERIFY_SH } from './documents/verify-sh';
import { verifyText } from './documents/verify-text';
import type { BagEntry, BundleFacts, BundleItem, Preview } from './facts';
import { colleagueFile } from './names';

export { picturesOf } from './documents/pictures';

const text = (path: string, content: BagEntry['content']): BagEntry => ({ path, content, packed: false });

/** The log as it was written, line by line; of what is withheld, only the hash. */
async function* custodyLog({ log }: Pick<BundleFacts, 'log'>): AsyncGenerator<string> {
  for (const line of log)
    yield 'withheld' in line
      ? `{"seq":${line.seq},"sha256":${JSON.stringify(line.sha256)},"withheld":true}\n`
      : `${line.line}\n`;
}

/** What the records do not hold and what was left out, in the form `flagpost-not-captured-1`: one item to a line. */
async function* notCaptured({ id, items }: BundleFacts): AsyncGenerator<string> {
  yield `{"schema":"flagpost-not-captured-1","bundle":${JSON.stringify(id)},"items":[`;
  for (const [i, item] of items.entries()) {
    const { number, exhibit, flag, leftOut, redaction } = item;
    const one = {
      ...{ number, exhibit, flag: flag.id, redacted: redaction !== null },
      ...{ notCaptured: notCapturedLines(item), leftOut },
    };
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(one)}`;
  }
  yield '\n]}\n';
}

/**
 * The papers of a bundle, in a fixed order, of nothing but its facts and previews: the same facts give the same bytes.
 *
 * @param preview of every picture that `picturesOf` names, in that order, reduced to what is read well on paper; an empty JPEG stands for
 * a file that cannot be drawn. Asked for item by item while the report is read, and not kept.
 * @throws RangeError (also while an entry is read) where previews and pictures do not fit, or two policies have one name.
 */
export async function* bundleDocuments(
  facts: BundleFacts,
  preview: (item: BundleItem) => Promise<Preview[]>,
): AsyncGenerator<BagEntry> {
  yield* reportEntries(facts, preview);
  yield text('data/index.csv', indexCsv(facts));
  if (facts.choices.include.chronology) yield text('data/chronology.csv', chronologyCsv(facts));
  yield text('data/custody-log.jsonl', custodyLog(facts));
  for (const one of facts.colleagues ?? []) yield text(colleagueFile(one), custodyLog(one));
  yield text('data/not-captured.json', notCaptured(facts));
  yield* policyEntries(facts);
  for (const item of facts.items) {
    yield text(`data/${item.folder}/files.csv`, filesCsv(item));
    const thread = threadCsv(item, facts);
    if (thread) yield text(`data/${item.folder}/thread.csv`, thread);
  }
  yield text('READ-ME-FIRST.txt', readMe(facts));
  yield text('VERIFY.txt', verifyText(facts));
  yield text('verify/verify.sh', VERIFY_SH);
  yield text('verify/verify.ps1', VERIFY_PS1);
}
