/** CSS pixels, relative to the viewport's top left corner. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const intersect = (a: Rect, b: Rect): Rect => {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
};

/** What the page says about the post in the moment of a tile. */
export interface TileMeasure {
  /** Key of the post that stands in the staged element now; has to equal the flagged one. */
  key: string | null;
  /** True while the element is in the document and reads the same text as when it was flagged. */
  same: boolean;
  /** The post's border box; may reach beyond the viewport. */
  post: Rect;
  /** The part of it that the window shows, after clipping by scroll containers. */
  slice: Rect;
  viewport: { width: number; height: number };
  /** Device pixels per CSS pixel, zoom included. */
  devicePixelRatio: number;
  scrollX: number;
  scrollY: number;
  /** True where pictures or video stand in the post now. */
  showsMedia: boolean;
  /** Share (0–1) of sampled points of the slice that something else covers. */
  covered: number;
}

/** Something that was done to the page for the sake of the picture, undone afterwards. */
export interface PageChange {
  what: 'hidden' | 'scrolled' | 'restored';
  detail: string;
}
