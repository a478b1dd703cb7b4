/** One element of a DER encoding: its tag and where it stands in the bytes, `start` with its header, `end` exclusive. */
export interface Der {
  tag: number;
  start: number;
  body: number;
  end: number;
}

/** Universal tags that are read here (X.680); `CONTEXT` plus n is `[n]`, constructed. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context: 0xa0,
} as const;

/** The bytes are no DER, or not of the structure that is expected. */
export class DerError extends Error {}

/**
 * Reads DER out of bytes from outside. Every length is checked against what holds it before anything is done with it:
 * indefinite, padded and overlong lengths, long tag numbers and whatever reaches outside are refused.
 */
export class DerReader {
  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {}

  /** The one element that the bytes consist of. @throws DerError where there is more, or less. */
  whole(): Der {
    const node = this.at(0, this.bytes.length);
    if (node.end !== this.bytes.length) throw new DerError('There is more after the end.');
    return node;
  }

  private at(start: number, limit: number): Der {
    const [tag, first] = [this.bytes[start], this.bytes[start + 1]];
    if (tag === undefined || first === undefined || start + 2 > limit) throw new DerError('The bytes end too early.');
    if ((tag & 0x1f) === 0x1f) throw new DerError('A tag number is too large.');
    let [length, body] = [first, start + 2];
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count === 0 || count > 4) throw new DerError('A length is indefinite or too large.');
      if (body + count > limit) throw new DerError('The bytes end too early.');
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + (this.bytes[body + i] ?? 0);
      if (length < 0x80 || this.bytes[body] === 0) throw new DerError('A length is not written in its shortest form.');
      body += count;
    }
    if (body + length > limit) throw new DerError('An element reaches outside the one that holds it.');
    return { tag, start, body, end: body + length };
  }

  /** The elements inside one. */
  children(parent: Der): Der[] {
    const all: Der[] = [];
    for (let at = parent.body; at < parent.end; ) {
      const node = this.at(at, parent.end);
      all.push(node);
      at = node.end;
    }
    return all;
  }

  /** The elements inside one that has to be of this tag. */
  open(node: Der | undefined, tag: number): Der[] {
    return this.children(this.need(node, tag));
  }

  /** @throws DerError where the element is absent or another one. */
  need(node: Der | undefined, tag: number): Der {
    if (node?.tag !== tag) throw new DerError(`Tag ${tag} is expected, not ${node?.tag ?? 'the end'}.`);
    return node;
  }

  /** With the header: what hashes and signatures are made of. */
  raw(node: Der): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(node.start, node.end);
  }

  content(node: Der): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(node.body, node.end);
  }

  oid(node: Der | undefined): string {
    const bytes = this.content(this.need(node, TAG.oid));
    const parts: number[] = [];
    let value = 0;
    for (const [i, byte] of bytes.entries()) {
      if (value > 2 ** 40) throw new DerError('A part of an object identifier is too large.');
      value = value * 128 + (byte & 0x7f);
      if (byte & 0x80) {
        if (i === bytes.length - 1) throw new DerError('An object identifier is cut off.');
        continue;
      }
      if (parts.length === 0) {
        const root = Math.min(2, Math.floor(value / 40));
        parts.push(root, value - root * 40);
      } else parts.push(value);
      value = 0;
    }
    return parts.join('.');
  }

  /** An integer's bytes as lower-case hex without leading zeros; the integers read here are never negative. */
  integer(node: Der | undefined): string {
    const bytes = this.content(this.need(node, TAG.integer));
    const [first] = bytes;
    if (first === undefined || first >= 0x80) throw new DerError('An integer is empty or negative.');
    return hexOf(bytes).replace(/^0+(?=.)/, '');
  }

  /** UTCTime or GeneralizedTime as milliseconds since 1970. Both have to be in UTC, as DER demands. */
  time(node: Der | undefined): number {
    const written = node ? String.fromCharCode(...this.content(node).slice(0, 32)) : '';
    const match =
      node?.tag === TAG.utcTime
        ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/.exec(written)
        : node?.tag === TAG.generalizedTime
          ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(written)
          : null;
    if (!match) throw new DerError('A time is not written as DER demands.');
    const [, year = '', month, day, hour, minute, second, fraction = ''] = match;
    // RFC 5280: two digits from 50 on are of the twentieth century.
    const full = year.length === 2 ? (Number(year) >= 50 ? `19${year}` : `20${year}`) : year;
    const whole = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(whole)) throw new DerError('A time is none of the calendar’s.');
    return whole + Math.floor(Number(`0.${fraction || '0'}`) * 1_000);
  }
}

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** Writes one element. */
export function der(tag: number, ...contents: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  const size: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest % 256);
  const header = length < 0x80 ? [tag, length] : [tag, 0x80 + size.length, ...size];
  const out = new Uint8Array(header.length + length);
  out.set(header);
  let at = header.length;
  for (const part of contents) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A whole number that is not negative, by its bytes. */
export function derInteger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 0;
  while (at < bytes.length - 1 && bytes[at] === 0) at++;
  const trimmed = bytes.slice(at);
  return (trimmed[0] ?? 0) >= 0x80 ? der(TAG.integer, Uint8Array.of(0), trimmed) : der(TAG.integer, trimmed);
}
