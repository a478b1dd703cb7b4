import type { Doubt, VitalField } from '@/lib/platforms/platform';
import { sameHandle } from './address';
import { hidesOptions, pollLine } from './attached-words';
import { type Author, handleShown } from './author';
import { actionRow } from './counts';
import { type Identity, pathOf, timeLinks } from './identity';
import { isReadView, ownAll, postText, TEXT } from './post-parts';
import { contradiction } from './time';

type Reading = Doubt['readings'][number];

/** Where two ways of reading a post contradict each other. What was kept stands first. */
export function readDoubts(root: Element, identity: Identity, author: Author): Doubt[] {
  return [
    ...doubt('id', idReadings(root, identity), (one, other) => one === other),
    ...doubt('author', authorReadings(root, identity, author), sameHandle),
    ...timeDoubt(root, identity),
    ...doubt('text', textReadings(root), (one, other) => one === other),
  ];
}

/** More readings than this would only say the same again; a page with so many is playing. */
const MOST = 5;

function doubt(field: VitalField, readings: Reading[], same: (one: string, other: string) => boolean): Doubt[] {
  const different: Reading[] = [];
  for (const reading of readings) {
    if (different.length < MOST && !different.some(({ value }) => same(value, reading.value))) different.push(reading);
  }
  return different.length > 1 ? [{ field, readings: different }] : [];
}

/** The time's link and the views' link in the row of buttons both lead to the post itself. */
function idReadings(root: Element, { id }: Identity): Reading[] {
  if (id.value === null) return [];
  const views = Array.from(actionRow(root)?.querySelectorAll('a[href$="/analytics"]') ?? []).slice(0, MOST);
  return [
    { value: id.value, strategy: id.strategy },
    ...timeLinks(root).map(({ path }) => ({ value: path.id, strategy: 'time-link' })),
    ...views.flatMap((link) => {
      const path = pathOf(link);
      return path ? [{ value: path.id, strategy: 'part-link' }] : [];
    }),
  ];
}

/** X shows a post under any name in its address, so that a name there that is not the author's proves one of them wrong. */
function authorReadings(root: Element, identity: Identity, { handle }: Author): Reading[] {
  if (handle.value === null) return [];
  const shown = handleShown(root);
  return [
    { value: handle.value, strategy: handle.strategy },
    ...(shown === null ? [] : [{ value: shown, strategy: 'shown-handle' }]),
    ...(identity.handle === null ? [] : [{ value: identity.handle, strategy: identity.id.strategy }]),
  ];
}

function timeDoubt(root: Element, identity: Identity): Doubt[] {
  const against = contradiction(identity, !isReadView(root));
  if (!against) return [];
  const readings = [
    { value: against.held, strategy: 'id-time' },
    { value: against.stated, strategy: 'time-link' },
  ];
  return [{ field: 'time', readings }];
}

/** A post has one text; where it shows two, nobody knows which is the author's. */
function textReadings(root: Element): Reading[] {
  if (isReadView(root)) return [];
  const texts = ownAll(root, TEXT).slice(0, MOST);
  const poll = hidesOptions(root) ? pollLine(root) : null;
  if (poll !== null) {
    const said = texts[0] ? postText(texts[0]).text : '';
    return [
      { value: said, strategy: 'tweet-text' },
      { value: `${said}\n\n${poll}`, strategy: 'whole-poll' },
    ];
  }
  // Reading a long text again would cost, and tell nothing.
  if (texts.length < 2) return [];
  return texts.map((element) => ({ value: postText(element).text, strategy: 'tweet-text' }));
}
