import type { Doubt, Field, VitalField } from '@/lib/platforms/platform';
import { commentAddress, postAddress } from './address';
import { namedAbove, namedInHead, type ShownAuthor } from './author';
import { type Caption, isTranslated } from './caption';
import type { CommentIdentity } from './comment-identity';
import { codesBesides, identify, type PostIdentity } from './identity';
import { lettersOf, type MediaData } from './page-data';
import { postAround } from './post-roots';
import { momentOf } from './snapshot';

type Reading = Doubt['readings'][number];

/** Page and data are both rounded to the second. */
const SECOND = 1_000;

/** The first of each value: none where all ways agree. */
function disagreement(
  field: VitalField,
  readings: readonly (Reading | null)[],
  agree: (a: string, b: string) => boolean = (a, b) => a === b,
): Doubt[] {
  const differing: Reading[] = [];
  for (const reading of readings) {
    if (reading && !differing.some(({ value }) => agree(value, reading.value))) differing.push(reading);
  }
  return differing.length > 1 ? [{ field, readings: differing }] : [];
}

const read = (value: string | null | undefined, strategy: string): Reading | null =>
  value === null || value === undefined ? null : { value, strategy };

const kept = ({ value, strategy }: Field<string>): Reading | null => read(value, strategy);

const isSameMoment = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) <= SECOND;

const isSameUser = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Where the page contradicts itself about a post. */
export function postDoubts(
  root: Element,
  identity: PostIdentity,
  shown: ShownAuthor | null,
  handle: Field<string>,
  caption: Caption,
): Doubt[] {
  const { data } = identity;
  const others = codesBesides(root, identity);
  // Posts that several people publish together are named after any of them.
  const together = data && data.coauthors.length > 0 ? [data.user ?? '', ...data.coauthors] : namedInHead(root, shown);
  const isTogether = (user: string) => together.some((one) => isSameUser(one, user));
  return [
    ...disagreement('id', [kept(identity.id), ...others]),
    ...disagreement('permalink', [
      kept(identity.permalink),
      ...others.map(({ value, strategy }) => ({ value: postAddress(value), strategy })),
    ]),
    ...disagreement(
      'author',
      [
        kept(handle),
        read(identity.user, 'permalink'),
        read(data?.user, 'page-data'),
        read(shown?.user, shown?.strategy ?? ''),
      ],
      (a, b) => isSameUser(a, b) || (isTogether(a) && isTogether(b)),
    ),
    ...timeDoubts(momentOf(identity.time), identity.kind === 'story' ? 'story-time' : 'permalink-time', data),
    ...textDoubts(caption, data?.caption ?? null),
  ];
}

/** Where the page contradicts itself about a comment. */
export function commentDoubts(
  root: Element,
  { link, path, data }: CommentIdentity,
  writer: ShownAuthor | null,
  shown: Pick<Caption, 'element' | 'text' | 'strategy'>,
): Doubt[] {
  const post = path && postAround(root);
  const code = post ? identify(post).id : null;
  const named = link && namedAbove(root, link);
  return [
    // The address that a page is open at may lag behind; a post's own link does not.
    ...(path && code?.value && code.strategy === 'permalink-time'
      ? disagreement('permalink', [
          read(commentAddress(path), 'comment-link'),
          read(commentAddress({ ...path, code: code.value }), 'post-around'),
        ])
      : []),
    ...disagreement(
      'author',
      [read(writer?.user, writer?.strategy ?? ''), read(named?.user, 'name-above'), read(data?.user, 'page-data')],
      isSameUser,
    ),
    ...timeDoubts(momentOf(link?.querySelector('time') ?? null), 'comment-link', data),
    ...textDoubts(shown, data?.text ?? null),
  ];
}

const timeDoubts = (stated: string | null, strategy: string, data: Pick<MediaData, 'published'> | null): Doubt[] =>
  disagreement('time', [read(stated, strategy), read(data?.published, 'page-data')], isSameMoment);

/** A text that is shown whole or cut is the beginning of the one in the page's data. A browser's translation need not be. */
function textDoubts(
  { element, text, strategy }: Pick<Caption, 'element' | 'text' | 'strategy'>,
  held: string | null,
): Doubt[] {
  if (held === null || text === '' || isTranslated(element)) return [];
  const begins = (shown: string, whole: string) => lettersOf(whole).startsWith(lettersOf(shown));
  return disagreement('text', [read(text, strategy), read(held, 'page-data')], begins);
}
