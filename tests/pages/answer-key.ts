import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const expectedPost = z.object({
  kind: z.enum(['post', 'comment']),
  id: z.string().nullish(),
  author: z.string().nullish(),
  handle: z.string().nullish(),
  /** ISO 8601; compared to the second. */
  time: z.iso.datetime({ offset: true }).nullish(),
  ad: z.boolean().nullish(),
  /** UTF-16 code units of the text with white space folded. */
  textLength: z.number().int().nonnegative().nullish(),
  textStart: z.string().nullish(),
  /** A person sees it, but the page does not identify it: may be found, counts nowhere. */
  maybe: z.boolean().optional(),
});

const answerKey = z.record(
  z.string().regex(/^[^/\\]+\.html$/),
  z.object({ about: z.string().optional(), url: z.url({ protocol: /^https?$/ }), posts: z.array(expectedPost) }),
);

export type ExpectedPost = z.infer<typeof expectedPost>;

export interface SavedPage {
  name: string;
  path: string;
  url: string;
  posts: ExpectedPost[];
}

/** What the person who started the command can put right; said without a stack. */
export class UsageError extends Error {}

/**
 * The saved pages of a folder that its `expected.json` names, in the order of that file.
 *
 * @throws UsageError where the folder or its key is missing or cannot be read.
 */
export async function readAnswerKey(folder: string): Promise<{ pages: SavedPage[]; absent: string[] }> {
  const path = join(folder, 'expected.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  const parsed = answerKey.safeParse(asJson(text, path));
  if (!parsed.success) throw new UsageError(`${path} is not in the expected form.\n${z.prettifyError(parsed.error)}`);
  const pages: SavedPage[] = [];
  const absent: string[] = [];
  for (const [name, { url, posts }] of Object.entries(parsed.data)) {
    const file = join(folder, name);
    if (await isFile(file)) pages.push({ name, path: file, url, posts });
    else absent.push(name);
  }
  if (pages.length === 0) throw new UsageError(`None of the pages that ${path} names is in ${folder}.`);
  return { pages, absent };
}

function asJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${(error as Error).message}`);
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
