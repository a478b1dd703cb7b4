export interface TextStyle {
  /** Points. */
  size: number;
  bold: boolean;
  /** How wide a line may become, in points. */
  width: number;
}

/** One line of a text as a picture, black on white. */
export interface PaintedLine {
  /** What stands on it, in the order in which it is read. All lines together are the text but for the breaks between them. */
  text: string;
  /** Red, green and blue of each pixel, from the top left. */
  rgb: Uint8Array<ArrayBuffer>;
  /** Pixels. */
  width: number;
  height: number;
  /** Where its letters begin and how far they go, in pixels from the left. */
  left: number;
  inked: number;
}

/** How many pixels of a painted line are one point. */
export const PAINTED_SCALE = 8 / 3;

/** Paints a text that no font of the PDF can show, as the browser shows it. */
export type TextPainter = (text: string, style: TextStyle) => Iterable<PaintedLine>;
