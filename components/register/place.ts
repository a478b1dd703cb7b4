import type { VirtualItem } from '@tanstack/react-virtual';

/** Where a reader was in the list, kept while the page of a flag is on the screen. Changed in place: it is not drawn. */
export interface ListPlace {
  /**
   * How far the page was scrolled beyond the beginning of the list, in CSS pixels; negative where that was in view. Null
   * where the list has not been shown yet. Measured from the list, because what stands above it can come and go.
   */
  beyond: number | null;
  /** Where the list began, in CSS pixels from the top of the page. */
  top: number;
  /** Heights of the lines that have been seen. */
  measured: VirtualItem[];
  /** True where the active line gets the focus when the list is drawn next. */
  focus: boolean;
}

export const topOfList = (): ListPlace => ({ beyond: null, top: 0, measured: [], focus: false });
