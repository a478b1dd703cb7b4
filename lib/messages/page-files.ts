import * as z from 'zod';

/** What the page's side answers where the worker asks for files of a post: its source, and the pictures that it shows. */

/** Characters of a source; its own limit counts bytes, of which there are at least as many. */
const MOST_SOURCE = 5_500_000;
/** Characters of a portion of a picture in base64. */
const MOST_PORTION = 1_048_576;
const COUNT = z.number().int().min(0);

export const SOURCE_ANSWER = z.strictObject({
  /** Null where the post is not in the page any more. */
  source: z
    .strictObject({
      html: z.string().max(MOST_SOURCE),
      nodes: COUNT,
      cut: z.boolean(),
      leftOut: z.strictObject({ comments: COUNT, scripts: COUNT, forms: COUNT, frames: COUNT, hidden: COUNT }),
      key: z.string().max(2_000).nullable(),
      /** The post's text as it is read after the writing; null where the page itself compares, as it changes all the time. */
      text: z.string().max(1_100_000).nullable(),
      /** True where the post had the flagged words all the while. */
      same: z.boolean(),
      showsMedia: z.boolean(),
    })
    .nullable(),
});

export const MEDIA_ANSWER = z.strictObject({
  /** Null beyond the last one, and where the post is not in the page any more. */
  media: z
    .strictObject({
      kind: z.enum(['image', 'video']),
      address: z.string().max(16_000).nullable(),
      alt: z.string().max(20_000).nullable(),
      width: COUNT.nullable(),
      height: COUNT.nullable(),
      /** How many bytes can be asked for; null where they could not be had. */
      bytes: COUNT.max(10_000_000).nullable(),
      why: z
        .enum(['cors', 'too-big', 'not-an-image', 'stream', 'no-address', 'not-drawn', 'too-slow', 'failed'])
        .nullable(),
    })
    .nullable(),
});

export const PORTION_ANSWER = z.strictObject({ base64: z.base64().max(MOST_PORTION).nullable() });
