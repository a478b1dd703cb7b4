import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure as Words } from '@/.wxt/i18n/structure';

type Value = string | number;
type Features = { substitutions: number; plural: boolean };

/** As many values as a word has places; of several words, as many as the one with the most. */
type Filled<Places, Values extends Value[] = [], Fewer = 0> = [Places] extends [Fewer | Values['length']]
  ? Values
  : Filled<Places, [...Values, Value], Fewer | Values['length']>;

type Plain<Places> = [Places] extends [0] ? [] : [filled: Filled<Places>];

/** A word with one place is filled with the count where nothing else is given. */
type Counted<Places> = [Places] extends [0]
  ? [count: number]
  : [Places] extends [0 | 1]
    ? [count: number, filled?: Filled<Places>]
    : [count: number, filled: Filled<Places>];

/** What is given besides the key. Words of which only some count, and places that go by a name, are refused. */
type Rest<Word extends Features> = 'namedSubstitutions' extends keyof Word
  ? [never]
  : [Word['plural']] extends [false]
    ? Plain<Word['substitutions']>
    : [Word['plural']] extends [true]
      ? Counted<Word['substitutions']>
      : [never];

/**
 * Looks each key up by itself. The type that the library brings compares each call with the union of all keys, up to nine times; with
 * thousands of words the type check took minutes. For the same reason nothing here is compared with the union `Words[keyof Words]`.
 */
type Translate = <Key extends keyof Words>(key: Key, ...rest: Rest<Words[Key]>) => string;

export const i18n = createI18n() as unknown as { t: Translate };
