/** How the names of the files of the flagged post (0) and of the nth one kept with it begin. */
export const itemPrefix = (item: number): string => (item === 0 ? '' : `with-${String(item).padStart(2, '0')}-`);

/** How the names of the files of the nth second look begin. */
export const lookPrefix = (number: number): string => `look-${String(number).padStart(2, '0')}-`;

/** True for a file of a second look, which says nothing about how far the capture itself got. */
export const isOfLook = (name: string): boolean => name.startsWith('look-');
