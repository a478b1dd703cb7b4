import type { PostSnapshot } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';
import { CLOCK_WORDS, counted, MEDIA_WORDS, PICTURE_WORDS, reasons, SOURCE_WORDS } from './fault-words';
import { notCapturedOfCopy } from './of-copy';

const LOCKED = 'the vault was locked, so that nobody is known to have pressed the button';

/** One line where it applies: the field, and why it is not there. */
const unless = (captured: boolean, line: string): string[] => (captured ? [] : [line]);

/** Everything that the record of a post could tell of the post itself, and does not. */
function ofPost(post: PostSnapshot, flag: FlagRow): string[] {
  const { author, time, place } = post;
  const pictureWhy = flag.faults.length > 0 ? reasons(flag.faults, PICTURE_WORDS) : 'none was taken';
  const sourceless = flag.sources.filter(({ file }) => file === null);
  const sourceWhy =
    sourceless.length > 0
      ? reasons(
          sourceless.map(({ why }) => why ?? 'failed'),
          SOURCE_WORDS,
        )
      : 'the capture ended before it';
  const without = flag.mediaFiles.filter(({ file }) => file === null);
  return [
    ...unless(post.permalink.value !== null, 'permalink: the page gives none that is certain to be the post’s'),
    ...unless(flag.sources.length > 0 && sourceless.length === 0, `page source: ${sourceWhy}`),
    ...unless(flag.picture !== null, `picture of the post: ${pictureWhy}`),
    ...unless(
      without.length === 0,
      `files of ${counted(without.length, 'picture or video', 'pictures and videos')}: ${reasons(
        without.map(({ why }) => why ?? 'failed'),
        MEDIA_WORDS,
      )}`,
    ),
    ...unless(
      flag.mediaFiles.length > 0 || post.media.length === 0,
      'files of the pictures and videos: not asked for, only their addresses are kept',
    ),
    'video and sound: not kept, where there is video its still picture at most',
    'data that the page holds of the post (JSON): read where a field says so, not kept as a file',
    'audience of the post (public, friends, group): its sign is not read',
    ...unless(post.id.value !== null, 'number of the post: the page does not give it'),
    ...unless(author.name.value !== null || author.handle.value !== null, 'author: the page does not give one'),
    ...unless(author.profile.value !== null, 'address of the author’s profile: the page does not give it'),
    'picture of the author (avatar): not kept, and no hash of it',
    ...unless(time.exact !== null, 'exact time of the post: the page states none, the words that it shows are kept'),
    ...unless(post.edited !== null, 'whether the post was edited: the page does not say'),
    ...unless(post.counts.length > 0, 'counts (likes, shares, views): none could be read'),
    ...unless(post.comments.total !== null, 'number of all comments: the page does not say'),
    ...unless(place.kind !== null, 'group, page or community: none could be read'),
    'targets of short links: only read out of the link itself, never visited',
  ];
}

/**
 * What a record does not hold, with the reason, field by field of what a court could ask for. From what happened: a field that
 * was captured this time is not in it.
 */
export function notCapturedOf(flag: FlagRow, signedBy: string | null): string[] {
  if (flag.supplied) return notCapturedOfCopy(flag, signedBy);
  const { snapshot, collector, platformClock } = flag;
  const clock = platformClock?.state === 'not-compared' ? CLOCK_WORDS[platformClock.why] : 'not compared';
  return [
    ...unless(
      signedBy !== null,
      'signature: this browser keeps no key, so that the record is hashed and logged, but not signed',
    ),
    ...(snapshot
      ? ofPost(snapshot, flag)
      : ['text, picture, page source and media: withheld, because they could show an indecent image of a child']),
    'address after redirects: the address as the tab states it is kept, the way there is not known',
    ...unless(platformClock?.state === 'compared', `device clock against the platform: ${clock}`),
    'network time: not asked for',
    ...unless(collector.name !== '', `name of the collector: ${flag.locked ? LOCKED : 'none had been set up'}`),
    ...unless(collector.role !== '', `role of the collector: ${flag.locked ? LOCKED : 'none had been set up'}`),
    'reason for the capture: not asked for when flagging; notes and decisions tell it later',
    ...unless(flag.attention !== null, 'how the post was found: not asked for'),
    ...unless(flag.attention !== null, 'account used to view the page, and its relation to the author: not recorded'),
    'build hash of the extension: not available to it; its version is kept',
    ...unless(flag.zoom !== null, 'zoom of the page: known only with a picture'),
    'advertisement blockers, reader mode and other extensions: not visible to an extension',
    ...unless(flag.secondLooks.length > 0, 'second look at a freshly loaded page: not made'),
    'public address: not recorded',
    'remote address and certificate of the site: not available to an extension',
    'trusted time: none with this record, the times are those of this device; tokens that came later stand beside it',
    ...unless(flag.policy !== null, 'policy: none was installed'),
    'wording of the policy: named by the hash of its file, not repeated here',
    ...unless(flag.decisions.length > 0, 'decision: none had been made when this was written'),
    'views, copies, exports and transfers: in the custody log, not in this record',
    'redacted and working copies: none known to this record',
    'exhibit reference, police reference and incident: not known when this was written',
    'whether a child or special category data are concerned, or staff are accused: judged later, by people',
    'retention, review and legal hold: not part of this record',
    'whether the post was removed later: not looked for',
  ];
}
