import type { Doubt, Field, TimeRead, VitalField } from '@/lib/platforms/platform';
import { sameName, saysOtherwise } from './letters';
import { parsePostAddress } from './post-address';

/** Where two ways of reading a field contradict each other. What one of them only leaves out or writes otherwise is no contradiction. */

export interface Reading {
  value: string;
  strategy: string;
}

/** Long texts are told apart by their beginnings. */
const TOLD = 200;

const beginning = (text: string): string => [...text].slice(0, TOLD).join('');

const doubt = (field: VitalField, kept: Reading, ...others: Reading[]): Doubt[] =>
  others.length > 0 ? [{ field, readings: [kept, ...others] }] : [];

/** Numbers that the page gives for the same thing. An opaque token has no number to compare. */
export function doubtsOfId(kept: Field<string>, stated: Reading[]): Doubt[] {
  const { value, strategy } = kept;
  if (value === null || !/^\d+$/.test(value)) return [];
  const seen = new Set([value]);
  const others = stated.filter((other) => !seen.has(other.value) && seen.add(other.value));
  return doubt('id', { value, strategy }, ...others);
}

/**
 * Addresses of the same kind with different numbers. One post has many addresses: by name and by number, of its group, of
 * its picture; only numbers of one kind can contradict each other.
 */
export function doubtsOfPermalink(kept: Field<string>, stated: Reading[]): Doubt[] {
  const { value, strategy } = kept;
  const number = value === null ? null : numbered(value);
  if (value === null || number === null) return [];
  const others = stated.filter((other) => {
    const theirs = numbered(other.value);
    return theirs !== null && theirs.kind === number.kind && theirs.token !== number.token;
  });
  return doubt('permalink', { value, strategy }, ...others);
}

function numbered(address: string): { kind: string; token: string } | null {
  const parsed = URL.canParse(address) ? parsePostAddress(new URL(address)) : null;
  if (!parsed || !/^\d+$/.test(parsed.token)) return null;
  return { kind: /^(?:post|group-post|story)$/.test(parsed.shape) ? 'post' : parsed.shape, token: parsed.token };
}

/** A shown name and the one of the page's data. */
export function doubtsOfAuthor(kept: Field<string>, known: string | null): Doubt[] {
  const { value, strategy } = kept;
  if (value === null || known === null || strategy === 'json' || sameName(value, known)) return [];
  return doubt('author', { value, strategy }, { value: known, strategy: 'json' });
}

/** Two exact times that are more than the coarser of them can hide apart. */
export function doubtsOfTime(
  kept: TimeRead & { strategy: string },
  other: { exact: string; strategy: string } | null,
): Doubt[] {
  if (kept.exact === null || other === null) return [];
  if (Math.abs(Date.parse(kept.exact) - Date.parse(other.exact)) < 60_000) return [];
  return doubt(
    'time',
    { value: kept.exact, strategy: kept.strategy },
    { value: other.exact, strategy: other.strategy },
  );
}

/** A shown text and what the page's data has for it: its words, and the words of a translation where there is one. */
export function doubtsOfText(kept: Field<string>, shown: readonly Element[], known: (string | null)[]): Doubt[] {
  const [data, ...others] = known.filter((text) => text !== null);
  if (kept.value === null || kept.value === '' || data === undefined) return [];
  if ([data, ...others].some((text) => !saysOtherwise(shown, text))) return [];
  return doubt(
    'text',
    { value: beginning(kept.value), strategy: kept.strategy },
    { value: beginning(data), strategy: 'json' },
  );
}
