import { ACCOUNT, CAME_BY, wordsFor } from '@/lib/bundle/documents/casework-words';
import type { Gesture } from '@/lib/capture-state';
import type { PostKind, SourceId, TimeSource, VitalField } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';
import { clockWords, moment } from './moments';
import { blank, code, type Inline, said } from './paper';
import { actor, isMine, personWords, type Sentence } from './sentence';

export const SITE: Readonly<Record<SourceId, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  web: 'a web page',
};
export const KIND: Readonly<Record<PostKind, string>> = {
  post: 'a post',
  comment: 'a comment',
  reply: 'a reply',
  quote: 'a post that quotes another one',
  repost: 'a post that somebody passed on',
  reel: 'a reel',
  story: 'a story',
  article: 'an article',
};
const PRESSED: Readonly<Record<Gesture, string>> = {
  button: 'with the button that Flagpost shows beside a post',
  shortcut: 'with the keyboard shortcut of Flagpost',
  'context-menu': 'in the context menu of the browser',
  toolbar: 'with the button of Flagpost in the toolbar of the browser',
  panel: 'in the list of comments that Flagpost shows beside the page',
};
const TIME_FROM: Readonly<Record<Exclude<TimeSource, 'shown-text' | 'none'>, string>> = {
  json: 'the data in the page',
  datetime: 'the time mark of the page',
  snowflake: 'the number of the post, which holds it',
  tooltip: 'what the page shows when it is pointed at',
};

/** Fields that the page tells in two ways are never stated as certain. */
export const isDoubted = ({ snapshot }: Pick<FlagRow, 'snapshot'>, field: VitalField): boolean =>
  snapshot?.doubts.some((doubt) => doubt.field === field) ?? false;
const twoWays = ' The page tells it in two ways that do not agree; this is the one that was read first.';

/** How a statement tells what was seen of a post that Flagpost captured. */
export const SEEN: readonly Sentence[] = [
  {
    id: 'who-flagged',
    from: [
      'item.flag.locked',
      'item.flag.collector',
      'item.flag.clicked',
      'item.flag.via',
      'item.flag.platform',
      'facts.by.name',
      'facts.timeZone',
    ],
    says: (about) => {
      const { facts, item } = about;
      const { flag } = item;
      const how = flag.via === 'register' ? '' : `, ${PRESSED[flag.via]}`;
      const when = `on ${clockWords(flag.clicked)}${how}`;
      const what = flag.platform === 'web' ? 'a part of a web page' : `something on ${SITE[flag.platform]}`;
      if (isMine(about)) return [`I flagged ${what} ${when}.`];
      if (flag.locked) {
        const opened = flag.locked.opened;
        const next: Inline[] = opened
          ? [
              ' It was next opened on ',
              moment(opened.at, facts.timeZone),
              ' by ',
              ...(personWords(opened.by) ?? ['somebody without a name']),
              '.',
            ]
          : [];
        return [
          `Somebody flagged ${what} ${when}. Flagpost was locked then, so that the record does not say who.`,
          ...next,
          ' ',
          blank('whether it was you who flagged it; if not, who did'),
        ];
      }
      const named = personWords(flag.collector);
      if (!named)
        return [
          `Somebody flagged ${what} ${when}. No name had been set up in Flagpost then, so that the record does not say who. `,
          blank('whether it was you who flagged it; if not, who did'),
        ];
      return [
        'The record names ',
        ...named,
        ` as the person who flagged ${what} ${when}. The record does not say that I was there: what that person saw and did is for their own statement.`,
      ];
    },
  },
  {
    id: 'how-found',
    from: ['item.exhibit', 'item.flag.attention', 'facts.by.name', 'facts.timeZone'],
    // What was noted is how it came to the school; how the witness came to see it, nobody else can tell.
    says: ({ facts, item }) => {
      const what = item.exhibit ?? 'it';
      const own: Inline[] = [
        `How ${what} came to my attention: `,
        blank('how you came to see it, and from which account'),
      ];
      const { attention } = item.flag;
      if (!attention) return own;
      const { at, by, how, from, account, relation } = attention;
      return [
        ...actor(facts, by),
        ` noted on ${moment(at, facts.timeZone)} how ${what} came to the attention of the school: ${wordsFor(CAME_BY, how)}`,
        ...(from.trim() === '' ? [] : [' (', said(from), ')']),
        `; account used: ${wordsFor(ACCOUNT, account)}`,
        ...(relation.trim() === '' ? [] : [', to the author: ', said(relation)]),
        '. ',
        ...own,
      ];
    },
  },
  {
    id: 'where',
    from: [
      'item.flag.tabAddress',
      'item.flag.snapshot.openedAddress',
      'item.flag.snapshot.kind',
      'item.flag.snapshot.permalink.value',
      'item.flag.snapshot.id.value',
      'item.flag.snapshot.doubts',
    ],
    says: ({ item: { flag } }) => {
      const post = flag.snapshot;
      if (!post) return null;
      const words: Inline[] = [
        `It was ${KIND[post.kind]}. The address of the page was `,
        code(flag.tabAddress ?? post.openedAddress),
        '.',
      ];
      if (post.permalink.value)
        words.push(
          ' Its own address, as read from the page, is ',
          code(post.permalink.value),
          '.',
          isDoubted(flag, 'permalink') ? twoWays : '',
        );
      else words.push(' The page gave no address of its own for it.');
      if (post.id.value)
        words.push(' Its number on the site is ', code(post.id.value), '.', isDoubted(flag, 'id') ? twoWays : '');
      return words;
    },
  },
  {
    id: 'author-shown',
    from: ['item.flag.snapshot.author', 'item.flag.snapshot.doubts'],
    says: ({ item: { flag } }) => {
      if (!flag.snapshot) return null;
      const { name, handle, profile } = flag.snapshot.author;
      const parts: Inline[][] = [];
      if (name.value) parts.push(['the name “', said(name.value), '”']);
      if (handle.value) parts.push(['the account name ', code(`@${handle.value.replace(/^@/, '')}`)]);
      if (profile.value) parts.push(['the profile ', code(profile.value)]);
      if (parts.length === 0) return ['The page did not show who had posted it.'];
      return [
        'As the account that had posted it the page showed ',
        ...parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part])),
        '.',
        isDoubted(flag, 'author') ? twoWays : '',
      ];
    },
  },
  {
    id: 'time-shown',
    from: ['item.flag.snapshot.time', 'item.flag.snapshot.doubts', 'facts.timeZone'],
    says: ({ facts, item: { flag } }) => {
      if (!flag.snapshot) return null;
      const { shown, exact, source, precision, of } = flag.snapshot.time;
      const onPage: Inline[] = shown ? ['The page showed “', said(shown), '” as its time.'] : [];
      if (!exact || source === 'shown-text' || source === 'none')
        return [...onPage, shown ? ' It did not state the moment.' : 'The page did not show when it was posted.'];
      return [
        ...onPage,
        `${shown ? ' ' : ''}By ${TIME_FROM[source]}, ${of === 'this-version' ? 'the version that was shown dates from' : 'it was posted on'} ${moment(exact, facts.timeZone, precision)}.`,
        of === 'this-version' ? ' When it was first published is not known from this.' : '',
        isDoubted(flag, 'time') ? twoWays : '',
      ];
    },
  },
  {
    id: 'place',
    from: ['item.flag.snapshot.place.kind', 'item.flag.snapshot.place.name', 'item.flag.snapshot.place.address'],
    says: ({ item: { flag } }) => {
      const place = flag.snapshot?.place;
      if (!place?.kind || (!place.name && !place.address)) return null;
      const address: Inline[] = place.address ? [' (', code(place.address), ')'] : [];
      return [`It stood in a ${place.kind}: `, said(place.name ?? 'without a name'), ...address, '.'];
    },
  },
  {
    id: 'signed-in',
    from: ['item.flag.snapshot.loggedIn'],
    says: ({ item: { flag } }) => {
      const signedIn = flag.snapshot?.loggedIn ?? null;
      if (signedIn === null) return null;
      return [
        signedIn
          ? 'The page was seen signed in to the site.'
          : 'The page was seen without being signed in to the site.',
      ];
    },
  },
  {
    id: 'clicks',
    from: ['item.flag.actions', 'item.flag.locked', 'item.flag.collector.name', 'facts.by.name', 'facts.timeZone'],
    says: (about) => {
      const { facts, item } = about;
      const { actions } = item.flag;
      if (actions.length === 0) return null;
      const who = isMine(about) ? 'I' : 'the person who flagged it';
      return [
        `Before it was kept, ${who} had Flagpost open what the page had folded: `,
        ...actions.flatMap(({ at, did, label, worked }, i): Inline[] => [
          i === 0 ? '' : '; ',
          did === 'pointed-at-time' ? 'pointed at “' : 'pressed “',
          said(label),
          `” on ${moment(at, facts.timeZone)}${worked ? '' : ', after which the page showed no more than before'}`,
        ]),
        '.',
      ];
    },
  },
];
