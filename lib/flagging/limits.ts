import type { Missing, PostSnapshot, VitalField } from '@/lib/platforms/platform';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { MediaOutcome } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { counted, MEDIA_WORDS, PICTURE_WORDS, reasons, SOURCE_WORDS } from './fault-words';
import { limitsOfCopy } from './of-copy';

/** One thing that a capture does not show, or does not prove. */
export interface Limit {
  id: string;
  words: string;
}

const VITAL: Readonly<Record<VitalField, string>> = {
  id: 'number',
  permalink: 'address',
  author: 'author',
  time: 'time',
  text: 'text',
};

const sized = (shown: number | null, total: number | null) =>
  shown !== null && total !== null ? `: ${shown} of ${total} were shown` : '';
const quoted = (raw: string | null) => (raw ? ` The page said “${raw}”.` : '');

const MISSING_WORDS: Readonly<Record<Missing['what'], (gap: Missing) => string>> = {
  text: ({ shown, total, raw }) =>
    `The text was cut on the page${shown !== null && total !== null ? `: ${shown} of ${total} characters were shown` : ''}.${quoted(raw)}`,
  comments: ({ shown, total, raw }) => `Not all comments were shown${sized(shown, total)}.${quoted(raw)}`,
  'comment-filter': ({ raw }) => `The site showed a selection of the comments, not all of them.${quoted(raw)}`,
  replies: ({ shown, raw }) =>
    `Replies were folded and not opened${shown === null ? '' : ` (${counted(shown, 'place')})`}.${quoted(raw)}`,
  media: ({ shown, total, raw }) => `Pictures or videos had not loaded${sized(shown, total)}.${quoted(raw)}`,
  translation: ({ raw }) => `The words shown are the site’s own translation, not the writer’s.${quoted(raw)}`,
};

/** What of one post was not there to be seen, or was seen in two ways. */
function ofPost(post: PostSnapshot, about: string): Limit[] {
  const limits: Limit[] = post.missing.map((gap) => ({
    id: `missing-${gap.what}`,
    words: about + MISSING_WORDS[gap.what](gap),
  }));
  if (post.doubts.length > 0) {
    const fields = post.doubts.map(({ field }) => VITAL[field]).join(', ');
    limits.push({ id: 'not-certain', words: `${about}The page tells the ${fields} in two ways that do not agree.` });
  }
  if (post.reading === 'picked')
    limits.push({
      id: 'read-by-hand',
      words: `${about}The site’s own reading rules were not used: a person pointed the part out, and author, time and number are known only as far as its markup says.`,
    });
  if (post.reading === 'article')
    limits.push({
      id: 'read-as-article',
      words: `${about}The page was read as an article; which of its words are the article was worked out by a program.`,
    });
  return limits;
}

function ofComments(post: PostSnapshot, flag: FlagRow): Limit[] {
  if (post.reading !== 'adapter' || post.kind === 'comment') return [];
  const { shown, total } = post.comments;
  const kept = flag.attached.filter(({ as }) => as === 'together').length;
  if (total === 0 && shown === 0) return [];
  const claimed =
    total === null
      ? 'The page does not say how many comments there are'
      : `The page counts ${counted(total, 'comment')}`;
  return [
    {
      id: 'comments',
      words: `${claimed}; ${shown} ${shown === 1 ? 'was' : 'were'} shown when it was flagged, ${kept} ${kept === 1 ? 'is' : 'are'} kept with this flag.`,
    },
  ];
}

function ofPictures(flag: FlagRow): Limit[] {
  const items = [flag, ...flag.attached];
  return items.flatMap(({ picture, faults }, item) => {
    const about = item === 0 ? '' : `Post ${item} kept with it: `;
    const why = faults.length > 0 ? ` ${capital(reasons(faults, PICTURE_WORDS))}.` : '';
    if (!picture) return [{ id: 'no-picture', words: `${about}There is no picture of it.${why}` }];
    if (faults.length === 0) return [];
    return [{ id: 'picture-not-whole', words: `${about}The picture does not show all of it.${why}` }];
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function ofSource(flag: FlagRow): Limit[] {
  const posts = 1 + flag.attached.length;
  const limits: Limit[] = [];
  if (flag.sources.length === 0)
    limits.push({ id: 'no-source', words: 'The page source was not kept: the capture ended before it.' });
  for (const { item, file, why, cut } of flag.sources) {
    const about = posts === 1 ? '' : item === 0 ? 'The flagged post: ' : `Post ${item} kept with it: `;
    if (!file)
      limits.push({
        id: 'no-source',
        words: `${about}The page source was not kept: ${SOURCE_WORDS[why ?? 'failed']}.`,
      });
    else if (cut)
      limits.push({ id: 'source-cut', words: `${about}The page source is cut: the post is larger than is kept.` });
  }
  return limits;
}

const isVideo = ({ kind }: MediaOutcome) => kind === 'video';

function ofMedia(flag: FlagRow): Limit[] {
  const all = flag.mediaFiles;
  const had = all.filter(({ file }) => file !== null);
  const limits: Limit[] = [];
  if (had.length < all.length) {
    const why = reasons(
      all.flatMap((one) => (one.file === null ? [one.why ?? 'failed'] : [])),
      MEDIA_WORDS,
    );
    limits.push({
      id: 'media-not-had',
      words: `${had.length} of ${counted(all.length, 'picture or video', 'pictures and videos')} could be kept as files. ${capital(why)}.`,
    });
  }
  const stills = had.filter(isVideo).length;
  if (stills > 0)
    limits.push({
      id: 'video-still',
      words: `Of ${counted(stills, 'video')} only the still picture is kept, not what is seen and heard in it.`,
    });
  const declared = flag.snapshot?.media.length ?? 0;
  if (all.length === 0 && declared > 0)
    limits.push({
      id: 'media-not-had',
      words: `The files of ${counted(declared, 'picture or video', 'pictures and videos')} were not kept, only their addresses.`,
    });
  return limits;
}

const seconds = (ms: number) => (ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 1_000)} s`);

function ofClock({ platformClock }: FlagRow): Limit {
  if (platformClock?.state !== 'compared')
    return { id: 'clock-not-checked', words: 'The clock of this device was not compared with the site’s.' };
  const { host, differenceMs, uncertaintyMs } = platformClock;
  const which = differenceMs < 0 ? 'behind' : 'ahead of';
  return {
    id: 'clock-compared',
    words: `The clock of this device was ${seconds(Math.abs(differenceMs))} ${which} that of ${host}, give or take ${seconds(uncertaintyMs)}. The times are those of this device.`,
  };
}

function ofSecondLook({ secondLooks }: FlagRow): Limit {
  const last = secondLooks.at(-1);
  if (!last)
    return {
      id: 'no-second-look',
      words:
        'The post was not opened a second time: a page that had been altered in this browser before it was flagged would not show.',
    };
  const words = {
    same: 'it was the same, which does not rule out that both were altered',
    differs: 'it was not the same',
    'cannot-tell': 'nothing could be compared',
    gone: 'the site said that it was not there, which does not tell who removed it or why',
  }[last.result];
  return {
    id: `second-look-${last.result}`,
    words: `The post was opened a second time on ${last.from.slice(0, 10)} at ${last.from.slice(11, 19)} UTC: ${words}.`,
  };
}

/** What the record of a flag does not show or does not prove, from what happened. */
export function limitsOf(flag: FlagRow, files: readonly Pick<ArtefactRow, 'kind'>[], signedBy: string | null): Limit[] {
  if (flag.supplied) return limitsOfCopy(flag, signedBy);
  const { snapshot, view } = flag;
  const limits: Limit[] = [];
  if (flag.capture === 'interrupted')
    limits.push({
      id: 'interrupted',
      words: 'The capture was interrupted; only what had been stored until then is here.',
    });
  if (!snapshot) {
    limits.push({
      id: 'withheld',
      words:
        'Nothing of the post was kept, because it could show an indecent image of a child: only where it was, when, and who asked.',
    });
  } else {
    const comments = ofComments(snapshot, flag);
    // Said once, with what is kept of them.
    const told = ofPost(snapshot, '').filter(({ id }) => comments.length === 0 || id !== 'missing-comments');
    limits.push(...told, ...comments);
    flag.attached.forEach((one, i) => {
      limits.push(...ofPost(one.snapshot, `Post ${i + 1} kept with it: `));
    });
    if (view.translated)
      limits.push({
        id: 'page-translated',
        words: 'The page was translated by the browser or the site when it was flagged.',
      });
    if (snapshot.loggedIn === false)
      limits.push({ id: 'not-signed-in', words: 'The page was seen without being signed in, when sites show less.' });
    limits.push(...ofPictures(flag), ...ofSource(flag), ...ofMedia(flag), ofSecondLook(flag));
  }
  limits.push(ofClock(flag));
  limits.push({
    id: 'no-trusted-time',
    words: 'No trusted timestamp was attached when this was written. One that came later stands apart from the record.',
  });
  if (signedBy === null)
    limits.push({
      id: 'unsigned',
      words: 'UNSIGNED: this browser keeps no key. The record is hashed and logged, but not signed.',
    });
  if (files.some(({ kind }) => kind === 'archive'))
    limits.push({
      id: 'archive',
      words:
        'The page archive was made afterwards from the files of this flag; it is no recording of what the site sent.',
    });
  if (files.some(({ kind }) => kind === 'receipt'))
    limits.push({
      id: 'receipts',
      words:
        'Receipts are files that a person added afterwards to show what the platform answered; Flagpost did not capture them.',
    });
  limits.push({
    id: 'not-proved',
    words:
      'It does not prove who wrote the post, that what it says is true, who pressed the button, what other people saw, or that nobody altered the page in this browser before it was flagged.',
  });
  return limits;
}

/** The file of the limits, for a reader without Flagpost. */
export function limitsText(flag: FlagRow, revision: number, limits: readonly Limit[]): string {
  const lines = [
    flag.supplied ? 'Limits of this third-party copy' : 'Limits of this capture',
    `Flag ${flag.id}, record ${revision}, Flagpost ${flag.extensionVersion}`,
    '',
    ...limits.map(({ words }, i) => `${i + 1}. ${words.replace(/\s+/g, ' ')}`),
  ];
  return `${lines.join('\n')}\n`;
}
