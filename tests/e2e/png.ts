import { PNG } from 'pngjs';

export interface Picture {
  width: number;
  height: number;
  /** Share (0–1) of pixels that differ in any channel; 1 where the sizes differ. */
  differs(other: Picture): number;
  /** Share of pixels that differ by more than a tint; compares the common part and adds what one has more of. */
  roughly(other: Picture): number;
  /** Share of pixels of exactly this red, green and blue. */
  share(colour: readonly [number, number, number]): number;
  /** The first rows. */
  top(rows: number): Picture;
  /** A rectangle of it. */
  part(left: number, top: number, columns: number, rows: number): Picture;
  /** Red, green, blue of a pixel. */
  at(x: number, y: number): [number, number, number];
  data: Buffer;
}

const picture = (width: number, height: number, data: Buffer): Picture => ({
  width,
  height,
  data,
  at(x, y) {
    const i = (y * width + x) * 4;
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  },
  roughly(other) {
    const columns = Math.min(width, other.width);
    const rows = Math.min(height, other.height);
    let different = Math.abs(height - other.height) * columns;
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) {
        const [r, g, b] = this.at(x, y);
        const [p, q, s] = other.at(x, y);
        if (Math.abs(r - p) + Math.abs(g - q) + Math.abs(b - s) > 90) different += 1;
      }
    return different / (columns * rows);
  },
  share([r, g, b]) {
    let found = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) found += 1;
    return found / (width * height);
  },
  part(left, top, columns, rows) {
    const cut = Buffer.alloc(columns * rows * 4);
    for (let y = 0; y < rows; y++)
      data.copy(cut, y * columns * 4, ((top + y) * width + left) * 4, ((top + y) * width + left + columns) * 4);
    return picture(columns, rows, cut);
  },
  top: (rows) => picture(width, rows, data.subarray(0, rows * width * 4)),
  differs(other) {
    if (other.width !== width || other.height !== height) return 1;
    let different = 0;
    for (let i = 0; i < width * height * 4; i += 4)
      if (data[i] !== other.data[i] || data[i + 1] !== other.data[i + 1] || data[i + 2] !== other.data[i + 2])
        different += 1;
    return different / (width * height);
  },
});

/** Reads a PNG with a decoder that is not the browser's. @throws Error where it is none. */
export function decodePng(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  return picture(width, height, data);
}
