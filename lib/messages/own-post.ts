import * as z from 'zod';
import type { OpenedPost } from '@/lib/platforms/own-place';
import { MOST_LISTED, MOST_OF_COMMENT } from './limits';

/** What a page answers about the one post that is open in it, where the side panel asks for the school's own posts. */

const SHORT = z.string().max(2_000);
const ADDRESS = z.string().max(16_000);
const COUNT = z.number().int().min(0);

const postSchema = z.strictObject({
  /** Null where the page does not identify it; nothing can then be listed. */
  key: SHORT.nullable(),
  handle: SHORT.nullable(),
  authorId: SHORT.nullable(),
  placeAddress: ADDRESS.nullable(),
}) satisfies z.ZodType<OpenedPost & { key: string | null }>;

/** Whose post is open; nothing of what it says, and nothing of its comments. */
export const OPENED_ANSWER = z.strictObject({ post: postSchema.nullable() });

const listedSchema = z.strictObject({
  key: SHORT.nullable(),
  author: SHORT.nullable(),
  handle: SHORT.nullable(),
  /** An answer to another comment. */
  isReply: z.boolean(),
  /** The time as the page shows it. */
  time: SHORT.nullable(),
  text: z.string().max(MOST_OF_COMMENT),
  /** The page or the list shows the text in part only. */
  isCut: z.boolean(),
  /** As the page declares it. */
  language: SHORT.nullable(),
  hasMedia: z.boolean(),
});
/** A comment as the list of the side panel has it. It is never stored. */
export type ListedComment = z.infer<typeof listedSchema>;

/** Null where that post is not open in the page any more. */
export const COMMENTS_ANSWER = z.strictObject({
  list: z
    .strictObject({
      comments: z.array(listedSchema).max(MOST_LISTED),
      /** Comments that the page shows; more than are listed where there are more than may be. */
      shown: COUNT,
      /** How many the page says there are; null where it does not say. */
      total: COUNT.nullable(),
      /** What the page calls its selection of comments, in its own language; null where it names none. */
      selection: SHORT.nullable(),
      /** Places where further answers are folded away. */
      folded: COUNT,
    })
    .nullable(),
});
export type CommentList = NonNullable<z.infer<typeof COMMENTS_ANSWER>['list']>;

/** `flagId` is null where the person put the safety question away, or nothing was kept. */
export const CAPTURE_ANSWER = z.strictObject({ found: z.boolean(), flagId: z.uuid().nullable() });
