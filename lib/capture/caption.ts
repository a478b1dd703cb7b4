/** Lines of the strip that stands under a picture, outside the post's own pixels. */
export interface Caption {
  lines: string[];
}

const PADDING = 12;
const LINE_HEIGHT = 1.4;

/** Breaks text into lines that fit, inside a word where it has to (addresses have no spaces). */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    if (fits(rest)) {
      lines.push(rest);
      break;
    }
    let low = 1;
    let high = rest.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    const space = rest.lastIndexOf(' ', low);
    const end = space > low / 2 ? space : low;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

export interface CaptionLayout {
  height: number;
  draw: (context: OffscreenCanvasRenderingContext2D, top: number) => void;
}

/** Lays the caption out for a picture of the given width (device pixels). */
export function layCaption(
  context: OffscreenCanvasRenderingContext2D,
  caption: Caption,
  width: number,
  scale: number,
): CaptionLayout {
  const size = Math.max(11, Math.round(12 * scale));
  const font = `${size}px system-ui, "Noto Sans", sans-serif`;
  const padding = Math.round(PADDING * scale);
  context.font = font;
  const room = Math.max(40, width - 2 * padding);
  const lines = caption.lines.flatMap((line) => wrap(line, (part) => context.measureText(part).width <= room));
  const step = Math.round(size * LINE_HEIGHT);
  const height = lines.length * step + 2 * padding;
  return {
    height,
    draw(target, top) {
      target.fillStyle = '#f3f5f6';
      target.fillRect(0, top, width, height);
      target.fillStyle = '#51606b';
      target.fillRect(0, top, width, Math.max(1, Math.round(scale)));
      target.fillStyle = '#1b2730';
      target.font = font;
      target.textBaseline = 'alphabetic';
      lines.forEach((line, i) => {
        target.fillText(line, padding, top + padding + step * (i + 1) - Math.round(size * 0.4));
      });
    },
  };
}
