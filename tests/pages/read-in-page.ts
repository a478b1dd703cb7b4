import type { PlatformAdapter } from '@/lib/platforms/platform';

/** What the comparison needs of one post, as it leaves the page. */
export interface FoundPost {
  kind: 'post' | 'comment';
  key: string | null;
  id: string | null;
  author: string | null;
  handle: string | null;
  time: string | null;
  text: string;
  /** The text with the site's own controls in it ("See more"), where it has any; else null. */
  shown: string | null;
  advert: boolean;
  /** Set where the adapter threw; the other fields then hold nothing. */
  failure: string | null;
}

/** Runs inside the page: everything that the adapter finds there. */
export function readInPage(adapter: PlatformAdapter): FoundPost[] {
  return adapter.collect(document).map((candidate) => {
    const nothing = {
      kind: candidate.kind,
      key: null,
      id: null,
      author: null,
      handle: null,
      time: null,
      text: '',
      shown: null,
    };
    try {
      const snapshot = adapter.extract(candidate);
      return {
        kind: candidate.kind,
        key: snapshot.key,
        id: snapshot.id.value,
        author: snapshot.author.name.value,
        handle: snapshot.author.handle.value,
        time: snapshot.time.exact,
        text: snapshot.text.value ?? '',
        shown: snapshot.text.raw ?? null,
        advert: snapshot.advert,
        failure: null,
      };
    } catch (error) {
      return { ...nothing, advert: false, failure: String(error) };
    }
  });
}
