import type { Candidate, PlatformAdapter, PostSnapshot, VitalField } from '@/lib/platforms/platform';

/** What decides whether this is the right post, of one look at it. Each part may be null: nothing was read there. */
export interface Reading {
  kind: Candidate['kind'];
  id: string | null;
  permalink: string | null;
  name: string | null;
  handle: string | null;
  profile: string | null;
  /** The exact moment; never the words shown. */
  exact: string | null;
  shown: string | null;
  text: string | null;
  /** Fields that the adapter itself calls doubtful. */
  doubted: VitalField[];
}

export interface Found {
  root: Element;
  reading: Reading;
  /** The posts that it carries (quoted, shared), which may come to be read as posts of their own. */
  inner: Pick<Reading, 'id' | 'name' | 'handle' | 'text'>[];
}

/** Everything that the adapter finds in the document, as it would be flagged. */
export const readAll = (adapter: PlatformAdapter, doc: Document): Found[] =>
  adapter.collect(doc).map((candidate) => read(adapter, candidate));

/** What a person could point at besides: copies of posts that are in the page twice. */
export function readCovered(adapter: PlatformAdapter, doc: Document, known: ReadonlySet<Element>): Found[] {
  const covered = new Map<Element, Candidate>();
  for (const element of doc.querySelectorAll('body *')) {
    const candidate = adapter.candidateAt(element);
    if (candidate && !known.has(candidate.root)) covered.set(candidate.root, candidate);
  }
  return [...covered.values()].map((candidate) => read(adapter, candidate));
}

function read(adapter: PlatformAdapter, candidate: Candidate): Found {
  const snapshot = adapter.extract(candidate);
  return { root: candidate.root, reading: vital(candidate.kind, snapshot), inner: innerPosts(snapshot) };
}

function vital(kind: Candidate['kind'], snapshot: PostSnapshot): Reading {
  const { id, permalink, author, time, text, doubts } = snapshot;
  return {
    kind,
    id: id.value,
    permalink: permalink.value,
    name: author.name.value,
    handle: author.handle.value,
    profile: author.profile.value,
    exact: time.exact,
    shown: time.shown,
    text: text.value,
    doubted: doubts.map(({ field }) => field),
  };
}

const innerPosts = ({ related }: PostSnapshot) =>
  related
    .filter(({ relation }) => relation === 'quoted' || relation === 'shared')
    .map(({ id, author, handle, text }) => ({ id, name: author, handle, text }));
