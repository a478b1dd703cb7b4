/** How the names of the files of the flagged post (0) and of the nth one kept with it begin. */
export const itemPrefix = (item: number): string => (item === 0 ? '' : `with-${String(item).padStart(2, '0')}-`);
