import { bundleDocuments } from './documents';
import type { BagEntry, BundleFacts, BundleItem, Preview } from './facts';
import { besideBag, bundlePapers } from './papers';
import { redact, redactedFiles } from './redacted-copy';
import { stampBag } from './stamp-bag';
import { readVerifyHtml } from './verify-html';
import { bundleWork } from './work';

export type { BundleProgress } from './progress';
export { BundleRefused } from './refused';
export type { MadeBundle } from './work';

/** Everything that is written about the items: reports and lists, the PDF where it was asked for, and the page that checks the bundle. */
async function* documents(
  facts: BundleFacts,
  preview: (item: BundleItem) => Promise<Preview[]>,
): AsyncGenerator<BagEntry> {
  yield* bundleDocuments(facts, preview);
  if (facts.choices.include.pdf) {
    // Loaded where it is wanted: what writes a PDF is larger than everything else here.
    const [{ reportPdf }, { paintText }] = await Promise.all([import('./report-pdf'), import('./pdf/paint-text')]);
    yield { path: 'data/report.pdf', content: reportPdf(facts, preview, paintText), packed: true };
  }
  yield { path: 'verify/verify.html', content: await readVerifyHtml(), packed: false };
}

/** Makes bundles, in an extension page. */
export const { makeBundle, resumeBundle, remakeBundle } = bundleWork({
  documents,
  papers: bundlePapers,
  besideBag,
  redact,
  redacted: redactedFiles,
  stampBag,
});
