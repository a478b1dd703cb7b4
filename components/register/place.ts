import type { VirtualItem } from '@tanstack/react-virtual';

/** Where a reader was in the list, kept while the page of a flag is on the screen. Changed in place: it is not drawn. */
export interface ListPlace {
  /** Scrolled down by so many CSS pixels. */
  offset: number;
  /** Heights of the lines that have been seen. */
  measured: VirtualItem[];
  /** True where the active line gets the focus when the list is drawn next. */
  focus: boolean;
}

export const topOfList = (): ListPlace => ({ offset: 0, measured: [], focus: false });
