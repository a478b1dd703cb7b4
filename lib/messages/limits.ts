/** Limits that both sides of a message keep to; in a file of their own, because the page's side carries no schema. */

/** More posts than this are not kept with one flag. */
export const MOST_ATTACHED = 40;

/** Characters of an outline of a post's structure. */
export const MOST_OUTLINE = 2_000_000;

/** Comments of the school's own post that are listed at once. */
export const MOST_LISTED = 1_000;

/** Characters of one listed comment; a longer one is cut in the list and says so. What is captured is whole. */
export const MOST_OF_COMMENT = 4_000;
