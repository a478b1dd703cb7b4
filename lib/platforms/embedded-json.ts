/**
 * The data that Facebook and Instagram leave in the page as `script[type="application/json"]`. It is read where it stands:
 * no request is made and no page script is run. All of it is the page's word; every use checks the shapes it needs.
 */

export type JsonObject = Record<string, unknown>;

/** Longest block that is parsed, in UTF-16 code units. Blocks of up to about a million were seen. */
const MAX_BLOCK = 16_000_000;
/** Values visited per block, so that a block made to be huge ends the walk and not the page. */
const MAX_VALUES = 3_000_000;
/** Objects kept per block and question. */
const MAX_PICKED = 5_000;

interface Reading {
  /** Length of the block when it was read: a page still loading may extend it. */
  length: number;
  picked: JsonObject[];
}

type Picker = (object: JsonObject) => boolean;

/** Per script and question. Only what was picked is held, so the rest of the parsed block can be collected. */
const readings = new WeakMap<Element, WeakMap<Picker, Reading>>();

/**
 * Every object, at any depth, that `pick` accepts, from the JSON blocks whose text matches `relevant`, in document order.
 *
 * Answers are kept per block and per `pick` function: pass a function that lives as long as the module, not a new closure.
 * A block that is no JSON, or that exceeds the budgets, gives what was found until then, in the worst case nothing.
 */
export function embeddedObjects(doc: Document, pick: Picker, relevant: RegExp): JsonObject[] {
  const found: JsonObject[] = [];
  for (const script of doc.querySelectorAll('script[type="application/json"]')) {
    const length = lengthOf(script);
    const perPick = readings.get(script) ?? new WeakMap<Picker, Reading>();
    readings.set(script, perPick);
    let reading = perPick.get(pick);
    if (!reading || reading.length !== length) {
      reading = { length, picked: length > MAX_BLOCK ? [] : read(script.textContent ?? '', pick, relevant) };
      perPick.set(pick, reading);
    }
    for (const object of reading.picked) found.push(object);
  }
  return found;
}

/** The length of a block without copying its text: this is asked at every look, the text only at the first. */
function lengthOf(script: Element): number {
  let length = 0;
  for (let node = script.firstChild; node; node = node.nextSibling) length += node.nodeValue?.length ?? 0;
  return length;
}

function read(text: string, pick: Picker, relevant: RegExp): JsonObject[] {
  // `search` and not `test`: a pattern with the g flag would remember its place between blocks.
  if (text.search(relevant) < 0) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Half a block while the page loads, or no JSON at all: to the caller this page then holds no data of its own.
    return [];
  }
  return walk(parsed, pick);
}

/** Depth first in document order, with a stack of its own: nesting may be deeper than the engine's. */
function walk(start: unknown, pick: Picker): JsonObject[] {
  const picked: JsonObject[] = [];
  const stack: unknown[] = [start];
  let visited = 0;
  while (stack.length > 0 && visited < MAX_VALUES && picked.length < MAX_PICKED) {
    const value = stack.pop();
    visited += 1;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && pick(value as JsonObject)) picked.push(value as JsonObject);
    const inner = Array.isArray(value) ? value : Object.values(value);
    for (let i = inner.length - 1; i >= 0; i -= 1) {
      if (typeof inner[i] === 'object' && inner[i] !== null) stack.push(inner[i]);
    }
  }
  return picked;
}

/** `value` as an object, null for anything else. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The value at a path of keys (array indexes as strings), undefined where the path ends early. */
export function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as JsonObject)[key];
  }
  return here;
}

/** A string that is not empty, else null. */
export function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A decimal id given as string or whole number, else null. Ids above 2^53 are only trusted as strings. */
export function asId(value: unknown): string | null {
  if (typeof value === 'string') return /^\d{1,32}$/.test(value) ? value : null;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? String(value) : null;
}

/** A moment given in seconds since 1970 as ISO 8601 UTC; null outside 2004 (no site is older) to 2100. */
export function asMoment(value: unknown): string | null {
  const seconds = typeof value === 'string' && /^\d{9,11}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !(seconds >= 1_072_915_200 && seconds < 4_102_444_800)) return null;
  return new Date(Math.floor(seconds) * 1000).toISOString();
}
