/** A value that canonical JSON can hold: no floats, no `undefined`, no dates. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * Serialises to canonical JSON: keys sorted by UTF-16 code units, no white space, integers only.
 *
 * Meant to be called once per record; the bytes are then stored, hashed and exported as they are.
 *
 * @throws TypeError where a number is not a safe integer or a value is not JSON, with its path.
 */
export function canonicalJson(value: Canonical, path = '$'): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${path}: ${value} is not a safe integer`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, i) => canonicalJson(item, `${path}[${i}]`)).join(',')}]`;
  if (typeof value === 'object') {
    const object = value as { readonly [key: string]: Canonical };
    const members = Object.keys(object)
      .sort()
      .filter((key) => object[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Canonical, `${path}.${key}`)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`${path}: ${typeof value} is not JSON`);
}
