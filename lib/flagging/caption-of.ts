import type { Caption } from '@/lib/capture/caption';
import type { PictureFault } from '@/lib/capture-state';
import { withOffset } from '@/lib/clock';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';

/** What stands under a picture: when, where, which post, how much of it. Facts only. */
export function captionOf(
  flag: Omit<FlagRow, 'seq'>,
  post: PostSnapshot | null,
  picture: { at: string; tiles: number; faults: readonly PictureFault[] },
  part: number,
  parts: number,
): Caption {
  const local = withOffset(Date.parse(picture.at), flag.clicked.offsetMinutes).replace('T', ' ').slice(0, 19);
  const lines = [
    `Captured ${picture.at} (UTC), ${local} ${flag.clicked.zone}`,
    `Address as opened: ${flag.tabAddress ?? post?.openedAddress ?? 'not known'}`,
  ];
  if (post?.permalink.value) lines.push(`Post: ${post.permalink.value}`);
  lines.push(`Platform id: ${post?.id.value ?? 'not given by the page'} · Flag ${flag.id} · ${picture.tiles} tile(s)`);
  if (parts > 1) lines.push(`Part ${part} of ${parts}`);
  if (picture.faults.length > 0) lines.push(`Not all of the post is shown: ${picture.faults.join(', ')}`);
  return { lines };
}
