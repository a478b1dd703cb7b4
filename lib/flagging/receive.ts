import { withholds } from '@/lib/capture/gate';
import type { SafetyAnswer } from '@/lib/capture-state';
import { type ClockReading, readClock } from '@/lib/clock';
import { sha256 } from '@/lib/evidence/digest';
import { bytesOf, type GivenFile, type LookedAt } from '@/lib/evidence/received/look';
import { nameOfSupplied } from '@/lib/evidence/received/names';
import { NOTHING_TOLD, type Supplied, type SuppliedFile } from '@/lib/evidence/received/supplied';
import type { CreateFlag, PageView } from '@/lib/messages/protocol';
import { none, type PostSnapshot, type SourceId } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';
import { addArtefacts, addFlag, addNote, updateFlag } from '@/lib/store/flags';
import { VaultLocked } from '@/lib/store/vault/seal';
import { whileReceiving } from './being-received';
import { draftOf } from './draft';
import type { Installation } from './installation';
import { artefact } from './record';
import { closeFlag, type NewFlag } from './story';

/** How the words beside the files were read: `pdf-text`, `email-text`, `text-file`, `read-by-hand` … */
export interface ReadWords {
  text: string;
  /** What the files themselves gave, where a person corrected it; null where nothing was taken from a file. */
  taken: string | null;
  ways: readonly string[];
}

/** Everything that a person tells of something that the school was given. */
export interface Given {
  safety: SafetyAnswer;
  supplier: Pick<Supplied, 'by' | 'relation' | 'receivedAt' | 'how'>;
  platform: SourceId;
  told: Supplied['told'];
  files: readonly { file: GivenFile; looked: LookedAt }[];
  words: ReadWords;
  note: string;
  clicked: ClockReading;
  /** The window that the form stood in. */
  view: PageView;
}

/** Not the file any more that was looked at: it was changed, or another one put in its place, since it was chosen. */
export class ChangedFile extends Error {
  override name = 'ChangedFile';
  constructor(readonly file: string) {
    super(`${file} has changed since it was chosen.`);
  }
}

const asTold = (value: string): PostSnapshot['permalink'] =>
  value === '' ? none() : { value, strategy: 'as-told', rank: 0 };

function textField({ text, taken, ways }: ReadWords): PostSnapshot['text'] {
  const corrected = taken !== null && taken !== text;
  const strategy = [...(ways.length > 0 ? ways : ['read-by-hand']), ...(corrected ? ['corrected-by-hand'] : [])];
  return { value: text, ...(corrected && { raw: taken }), strategy: strategy.join(' '), rank: 0 };
}

/**
 * The post as far as somebody told of it. Address, time and place stay among what was told (`supplied.told`): a field of a
 * snapshot is taken for something that a page said, and nobody may open, compare or report an address that was not seen.
 */
function snapshotOf({ platform, told, words }: Given): PostSnapshot {
  return {
    schema: 2,
    platform,
    reading: 'supplied',
    kind: told.kind,
    key: null,
    id: none(),
    ids: {},
    openedAddress: '',
    permalink: none(),
    author: { name: asTold(told.author), handle: asTold(told.handle), profile: none() },
    time: { shown: null, exact: null, source: 'none', precision: null, strategy: 'none', rank: -1 },
    text: textField(words),
    fullText: none(),
    textCut: false,
    textLanguage: null,
    links: [],
    media: [],
    counts: [],
    place: { kind: null, name: null, address: null },
    related: [],
    comments: { shown: 0, total: null },
    missing: [],
    doubts: [],
    advert: false,
    edited: null,
    loggedIn: null,
    interfaceLanguage: null,
    adapter: 'supplied-1',
  };
}

const fileOf = ({ mime, ending, words, ...known }: LookedAt, index: number): SuppliedFile => ({
  name: nameOfSupplied(index + 1, ending),
  ...known,
});

/** The first stored form of an item. Where the answer withholds, who gave what how is kept and nothing of the thing itself. */
function draftOfGiven(given: Given, installation: Installation): NewFlag {
  const withheld = withholds({ asked: true, answer: given.safety, mediaSeen: 0 });
  const pictures = given.files.filter(({ looked }) => looked.kind === 'picture').length;
  const safety = { asked: true, answer: given.safety, mediaSeen: withheld ? 0 : pictures };
  const { clicked, view, platform, supplier } = given;
  const common = {
    flagId: crypto.randomUUID(),
    // Stands for the field's type only; what is stored says `register`.
    via: 'button' as const,
    clicked,
    view,
    pageId: crypto.randomUUID(),
    buttonVisible: null,
    safety,
  };
  const request: CreateFlag = withheld
    ? { keep: 'stub', stub: { platform, openedAddress: '', permalink: null, id: null, ids: {} }, ...common }
    : { keep: 'post', snapshot: snapshotOf(given), attached: [], actions: [], ...common };
  const supplied: Supplied = withheld
    ? { ...supplier, told: NOTHING_TOLD, files: [] }
    : { ...supplier, told: given.told, files: given.files.map(({ looked }, i) => fileOf(looked, i)) };
  return { ...draftOf(request, {}, installation, ''), worker: null, via: 'register', supplied };
}

/** Stores one file exactly as it was looked at. */
async function storeFile(flag: NewFlag, { file, looked }: Given['files'][number], index: number): Promise<void> {
  const bytes = await bytesOf(file);
  if ((await sha256(bytes)) !== looked.sha256) throw new ChangedFile(looked.originalName);
  const name = nameOfSupplied(index + 1, looked.ending);
  const row = await artefact(flag.id, name, 'supplied', new Blob([bytes], { type: looked.mime }));
  await addArtefacts([row], flag.id, (same) => same);
}

/**
 * Takes in something that somebody gave to the school: a flag of its own kind, with the files byte for byte, the check, and a
 * signed record. Runs in the page that has the files; a page that closes in the middle leaves an interrupted item.
 *
 * @returns the item. @throws ChangedFile, or what went wrong while storing; what was safe by then is kept and says so.
 */
export async function receive(given: Given, installation: () => Promise<Installation>): Promise<FlagRow> {
  const now = await installation();
  if (now.locked) throw new VaultLocked();
  const draft = draftOfGiven(given, now);
  return whileReceiving(draft.id, async () => {
    await addFlag(draft);
    const tools = { installation };
    if (draft.stub) return closeFlag(draft.id, 'withheld', tools);
    try {
      // One after the other: together they may be more than fits into memory.
      for (const [index, one] of given.files.entries()) await storeFile(draft, one, index);
    } catch (error) {
      await updateFlag(draft.id, (flag) => ({ ...flag, faults: ['stopped-early'] }));
      await closeFlag(draft.id, 'interrupted', tools);
      throw error;
    }
    const closed = await closeFlag(draft.id, 'received', tools);
    if (given.note !== '') await addNote(draft.id, { at: readClock().utc, by: closed.collector, text: given.note });
    return closed;
  });
}
