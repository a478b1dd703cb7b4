/** A rectangle in pixels of the picture. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A smaller box hides nothing, and cannot be seen. */
export const LEAST = 4;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

/** The box between two points, whole pixels, inside the picture; null where it is too small to have been meant. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }, size: Size): Rectangle | null {
  const [left, right] = [Math.floor(Math.min(a.x, b.x)), Math.ceil(Math.max(a.x, b.x))];
  const [top, bottom] = [Math.floor(Math.min(a.y, b.y)), Math.ceil(Math.max(a.y, b.y))];
  const x = clamp(left, 0, size.width);
  const y = clamp(top, 0, size.height);
  const box = { x, y, width: clamp(right, 0, size.width) - x, height: clamp(bottom, 0, size.height) - y };
  return box.width < LEAST || box.height < LEAST ? null : box;
}

/** Moved within the picture; its size stays. */
export const moved = (box: Rectangle, right: number, down: number, size: Size): Rectangle => ({
  ...box,
  x: clamp(Math.round(box.x + right), 0, size.width - box.width),
  y: clamp(Math.round(box.y + down), 0, size.height - box.height),
});

/** Made larger or smaller at its right and lower edge. */
export const resized = (box: Rectangle, wider: number, higher: number, size: Size): Rectangle => ({
  ...box,
  width: clamp(Math.round(box.width + wider), LEAST, size.width - box.x),
  height: clamp(Math.round(box.height + higher), LEAST, size.height - box.y),
});

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Picture pixels that an arrow key goes; with Alt it goes one. */
const STEP = 10;

/** What a key does to a box: arrows move it, with Shift they change its size. Null where the key does nothing to it. */
export function byKey(
  box: Rectangle,
  { key, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>,
  size: Size,
): Rectangle | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  const [right, down] = arrow.map((one) => one * (altKey ? 1 : STEP)) as [number, number];
  return shiftKey ? resized(box, right, down, size) : moved(box, right, down, size);
}
