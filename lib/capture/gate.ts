import type { Safety, WithheldStub } from '@/lib/messages/protocol';
import type { PostSnapshot } from '@/lib/platforms/platform';

/** True where nothing of the post may be kept: the person said that it could show an indecent image, or was not sure. */
export const withholds = (safety: Safety): boolean => safety.answer === 'yes' || safety.answer === 'not-sure';

/** What is left of a post that may show an indecent image of a child: where it was and which one, nothing of what it said. */
export const stubOf = (post: PostSnapshot): WithheldStub => ({
  platform: post.platform,
  openedAddress: post.openedAddress,
  permalink: post.permalink.value,
  id: post.id.value,
  ids: post.ids,
});

/** May pictures be taken? Only after a *no*, or where there was nothing to ask about and still is not. */
export const pictureAllowed = (safety: Safety, showsMediaNow: boolean): boolean =>
  safety.answer === 'no' || (safety.answer === null && !safety.asked && !showsMediaNow);
