/** The page of the register with everything that was done on the school's own pages. */
export const MODERATION_ADDRESS = '#/moderation';
