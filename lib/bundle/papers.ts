import { paperDocx, paperDocxLater } from './docx/write';
import type { BagEntry, BundleFacts } from './facts';
import { coveringNote } from './paper/covering-note';
import { harmfulContentPack, poshPack } from './paper/helpline';
import { incidentRecord } from './paper/incident-record';
import { officerPage } from './paper/officer';
import { paperPage } from './paper/page';
import type { Paper } from './paper/paper';
import { sectionFive } from './paper/section-five';
import { solicitorsBrief } from './paper/solicitor';
import { statement } from './paper/statement';
import { paperText } from './paper/text';
import { reportToPlatform } from './paper/to-platform';

const text = (path: string, paper: Paper): BagEntry => ({ path, content: paperText(paper), packed: false });
const page = (path: string, paper: Paper): BagEntry => ({ path, content: paperPage(paper), packed: false });
const word = async (path: string, paper: Paper): Promise<BagEntry> => ({
  path,
  content: await paperDocx(paper),
  packed: false,
});

async function forRecipient(facts: BundleFacts): Promise<BagEntry[]> {
  switch (facts.choices.recipient) {
    case 'police': {
      const paper = officerPage(facts);
      return [page('data/for-the-officer.html', paper), text('data/for-the-officer.txt', paper)];
    }
    case 'solicitor': {
      const brief = solicitorsBrief(facts);
      const notice = sectionFive(facts);
      return [
        page('data/solicitors-brief.html', brief),
        await word('data/solicitors-brief.docx', brief),
        ...(notice ? [await word('data/section-5-notice-DRAFT.docx', notice)] : []),
      ];
    }
    case 'helpline':
      return [
        text('data/posh-pack.txt', poshPack(facts)),
        text('data/report-harmful-content-pack.txt', harmfulContentPack(facts)),
      ];
    case 'platform':
      return [text('data/report-to-platform.txt', reportToPlatform(facts))];
    case 'governors':
    case 'person-concerned':
    case 'subject-access':
      return [page('data/covering-note.html', coveringNote(facts.choices.recipient, facts))];
  }
}

/** The papers that lie in the bag, for whom it is made. None of them holds a hash of the bag itself. */
export async function bundlePapers(facts: BundleFacts): Promise<BagEntry[]> {
  return [text('data/incident-record.txt', incidentRecord(facts, null)), ...(await forRecipient(facts))];
}

export interface PaperBeside {
  /** `FP-2026-0042-statement-DRAFT.docx` */
  name: string;
  content: Blob;
  what: 'statement' | 'paper';
}

/** Stands for a hash that is not known yet; nobody else has written the same. */
const standInForHash = (): string => `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');

/**
 * The papers beside the bag, which quote its hashes: the record for the school's own system, which stays at the school, and for
 * police and solicitors the draft of a statement. They are begun as soon as the bag is known, while its ZIP is still being written.
 *
 * @returns what gives them once the ZIP is written. @param isZipped false where the files leave one by one.
 */
export async function besideBag(
  facts: BundleFacts,
  { tagManifest, isZipped }: { tagManifest: string; isZipped: boolean },
): Promise<(zip: string | null) => Promise<PaperBeside[]>> {
  const { id, choices } = facts;
  const isStated = choices.recipient === 'police' || choices.recipient === 'solicitor';
  const standIn = standInForHash();
  const stating = (zip: string) => statement(facts, { tagManifest, zip });
  const drafted = isStated && isZipped ? await paperDocxLater(stating(standIn), standIn) : null;
  return async (zip) => {
    if (isZipped !== (zip !== null)) throw new Error('A bundle has a ZIP, or it has none.');
    const text = paperText(incidentRecord(facts, { tagManifest, zip: zip ?? '' }));
    const record = new Blob([text], { type: 'text/plain;charset=utf-8' });
    const papers: PaperBeside[] = [{ name: `${id}-for-your-record.txt`, content: record, what: 'paper' }];
    if (isStated) {
      const content = await (drafted && zip !== null ? drafted(zip) : paperDocx(stating('')));
      papers.push({ name: `${id}-statement-DRAFT.docx`, content, what: 'statement' });
    }
    return papers;
  };
}
