import type { Pdf } from './open-pdf';

interface Outline {
  addItem(title: string, options?: { expanded?: boolean }): Outline;
}

/** The bookmarks of the document: one for each section, and below it those of its parts. */
export interface Bookmarks {
  /** One that leads to the page at hand. Headings of the third level stand below those of the second; lower ones have none. */
  add(level: number, title: string): void;
}

export function newBookmarks(pdf: Pdf): Bookmarks {
  const outline = pdf.outline as unknown as Outline;
  let section: Outline = outline;
  return {
    add(level, title) {
      if (level <= 2) section = outline.addItem(title.toWellFormed());
      else if (level === 3) section.addItem(title.toWellFormed());
    },
  };
}
